import type * as vscode from 'vscode';
import { type Source, sourceOf } from '../../report/quoting/bibliography/source';
import type { Preferences } from '../../report/quoting/draftFormat';
import type { Report } from '../../report/report';
import { Setting } from '../ids';
import { settingOf } from '../settings';

/** What the writer has chosen for a draft of this language and folder, or where there is no draft. */
export function preferencesFor(draft: vscode.TextDocument | undefined): Preferences {
  const texCitation = settingOf(Setting.latexCitation, draft);
  return { marks: settingOf(Setting.quotationMarks, draft), ...(texCitation === 'auto' ? {} : { texCitation }) };
}

/** The report as citations in a draft name it: as a description, and by what the writer has filled in. */
export function sourceFor({ facts }: Report, draft: vscode.TextDocument | undefined): Source {
  return sourceOf(facts, {
    title: settingOf(Setting.sourceTitle, draft),
    author: settingOf(Setting.sourceAuthor, draft),
    year: settingOf(Setting.sourceYear, draft),
    publisher: settingOf(Setting.sourcePublisher, draft),
    url: settingOf(Setting.sourceUrl, draft),
    key: settingOf(Setting.sourceKey, draft),
  });
}
