import * as vscode from 'vscode';
import { MARKS, type MarkStyle } from '../../prose/quotationMarks';
import { type Source, sourceOf } from '../../report/quoting/bibliography/source';
import type { Preferences } from '../../report/quoting/draftFormat';
import type { Report } from '../../report/report';
import { SETTINGS_SECTION, Setting } from '../ids';

const DEFAULT_MARKS: MarkStyle = '“ ”';
/** Commands of TeX that cite, as the setting offers them. */
const TEX_CITATIONS: readonly unknown[] = ['autocite', 'parencite', 'footcite', 'textcite', 'cite', 'citep', 'citet'];

/** What the writer has chosen for a draft of this language and folder, or where there is no draft. A setting may hold anything. */
export function preferencesFor(draft: vscode.TextDocument | undefined): Preferences {
  const settings = vscode.workspace.getConfiguration(SETTINGS_SECTION, draft);
  const marks = settings.get<unknown>(Setting.quotationMarks);
  const texCitation = settings.get<unknown>(Setting.latexCitation);
  return {
    marks: isMarkStyle(marks) ? marks : DEFAULT_MARKS,
    ...(TEX_CITATIONS.includes(texCitation) ? { texCitation: texCitation as string } : {}),
  };
}

const isMarkStyle = (value: unknown): value is MarkStyle => typeof value === 'string' && Object.hasOwn(MARKS, value);

/** The report as citations in a draft name it: as a description, and by what the writer has filled in. */
export function sourceFor({ facts }: Report, draft: vscode.TextDocument | undefined): Source {
  const settings = vscode.workspace.getConfiguration(SETTINGS_SECTION, draft);
  return sourceOf(facts, {
    title: settings.get<unknown>(Setting.sourceTitle),
    author: settings.get<unknown>(Setting.sourceAuthor),
    year: settings.get<unknown>(Setting.sourceYear),
    publisher: settings.get<unknown>(Setting.sourcePublisher),
    url: settings.get<unknown>(Setting.sourceUrl),
    key: settings.get<unknown>(Setting.sourceKey),
  });
}
