import * as vscode from 'vscode';
import type { Mention } from '../names/matcher';
import { type Paragraph, paragraphAt, placeIn } from '../prose/paragraph';
import { settingAt } from '../prose/setting';
import type { Report } from '../report/report';
import { PROSE_LANGUAGES, REPORT_SCHEME, SETTINGS_SECTION, Setting } from './ids';
import { settingOf } from './settings';

/** The languages of drafts: those of prose, and what the setting adds. */
export function draftLanguages(): readonly string[] {
  return [...PROSE_LANGUAGES, ...settingOf(Setting.additionalLanguages)];
}

/**
 * Where names are looked for: drafts in any scheme (untitled, remote and virtual ones too), and the report itself. A selector of
 * languages, not '*', so that our card has its place among those of other extensions.
 */
export function draftSelector(): vscode.DocumentSelector {
  return [...draftLanguages().map((language) => ({ language })), { scheme: REPORT_SCHEME }];
}

/** Is this document a draft in which names are recognised? */
export function isDraft(document: vscode.TextDocument): boolean {
  return isProse(document) && isEnabled(document);
}

/** Would this document be a draft, if the setting for all did not say that names are not recognised in it? */
export function isDraftWithNamesOff(document: vscode.TextDocument): boolean {
  return isProse(document) && !isEnabled(document);
}

const isProse = (document: vscode.TextDocument): boolean =>
  document.uri.scheme !== REPORT_SCHEME && draftLanguages().includes(document.languageId);

const isEnabled = (document: vscode.TextDocument): boolean => settingOf(Setting.enabled, document);

/** The open document of an address; undefined where none is open. */
export function openDocument(uri: vscode.Uri | string): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
}

/** The settings that are on or off for a language, a folder or altogether. */
type Switch = typeof Setting.hover | typeof Setting.definitions | typeof Setting.completion | typeof Setting.statusBar;

/** Is a feature on for a document, by its own setting and by the one for all? Both can be set for a language and for a folder. */
export function isOn(setting: Switch, document: vscode.TextDocument): boolean {
  return isEnabled(document) && settingOf(setting, document);
}

/**
 * Keeps something registered for the drafts' languages, anew whenever the setting changes.
 * @param settings others that call for registering anew
 */
export function registerForDrafts(
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
  settings: readonly string[] = [],
): vscode.Disposable {
  let registered = register(draftSelector());
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    const isConcerned = [Setting.additionalLanguages, ...settings].some((one) =>
      event.affectsConfiguration(`${SETTINGS_SECTION}.${one}`),
    );
    if (!isConcerned) return;
    registered.dispose();
    registered = register(draftSelector());
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    registered.dispose();
  });
}

/** The length of a document in UTF-16 units. */
export const lengthOf = (document: vscode.TextDocument): number =>
  document.offsetAt(document.lineAt(document.lineCount - 1).range.end);

/** A name in a document. */
export interface NameAt {
  readonly paragraph: Paragraph;
  readonly mention: Mention;
  /** All names of the paragraph. */
  readonly mentions: readonly Mention[];
  /** What of it is on the line that was asked about; a name may be broken over lines. */
  readonly onLine: vscode.Range;
  /** In the report itself, the passage that has it. */
  readonly reading: number | undefined;
}

/** The name at a position, by a look at its own paragraph. At the end of a name the cursor is still on it. */
export function nameAt(report: Report, document: vscode.TextDocument, position: vscode.Position): NameAt | undefined {
  const paragraph = paragraphAt(document, position);
  const mentions = report.match(paragraph.text, () => settingAt(document, paragraph.start.line));
  // Between two names that touch, the one that begins here.
  const mention = mentions.findLast(({ start, end }) => start <= paragraph.offset && paragraph.offset <= end);
  if (!mention) return undefined;
  const reading = document.uri.scheme === REPORT_SCHEME ? report.document.passageAt(position.line) : undefined;
  const range = new vscode.Range(positionIn(paragraph, mention.start), positionIn(paragraph, mention.end));
  return { paragraph, mention, mentions, onLine: range.intersection(document.lineAt(position).range) ?? range, reading };
}

const positionIn = (paragraph: Paragraph, offset: number): vscode.Position => {
  const { line, character } = placeIn(paragraph, offset);
  return new vscode.Position(line, character);
};
