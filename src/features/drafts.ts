import * as vscode from 'vscode';
import { REPORT_SCHEME, SETTINGS_SECTION, Setting } from './ids';

/** The languages in which people write prose, as the setting has them. */
export function draftLanguages(): readonly string[] {
  return vscode.workspace.getConfiguration(SETTINGS_SECTION).get<string[]>(Setting.languages, []);
}

/**
 * Where names are looked for: drafts in any scheme (untitled, remote and virtual ones too), and the report itself. A selector of
 * languages, not '*', so that our card has its place among those of other extensions.
 */
export function draftSelector(): vscode.DocumentSelector {
  return [...draftLanguages().map((language) => ({ language })), { scheme: REPORT_SCHEME }];
}

/** Is this document a draft? */
export function isDraft(document: vscode.TextDocument): boolean {
  return document.uri.scheme !== REPORT_SCHEME && draftLanguages().includes(document.languageId);
}

/** Keeps something registered for the drafts' languages, anew whenever the setting changes. */
export function registerForDrafts(register: (selector: vscode.DocumentSelector) => vscode.Disposable): vscode.Disposable {
  let registered = register(draftSelector());
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(`${SETTINGS_SECTION}.${Setting.languages}`)) return;
    registered.dispose();
    registered = register(draftSelector());
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    registered.dispose();
  });
}

/** The paragraph around a position, and no more: what a look at one name may cost. */
export interface Paragraph {
  readonly text: string;
  /** The position's place in the text, in UTF-16 units. */
  readonly offset: number;
  /** Where the text stands in the document. */
  readonly start: vscode.Position;
}

/** Longer paragraphs are cut to what is near the position; one line may hold a whole book. */
const REACH = 2000;

/** Cuts out the paragraph around a position: the lines up to the next blank ones, at most {@link REACH} units each way. */
export function paragraphAt(document: vscode.TextDocument, position: vscode.Position): Paragraph {
  const line = document.lineAt(position.line).text;
  let before = line.slice(Math.max(0, position.character - REACH), position.character);
  let after = line.slice(position.character, position.character + REACH);
  let start = position.translate(0, -before.length);
  for (let above = position.line - 1; above >= 0 && start.character === 0; above--) {
    const { text } = document.lineAt(above);
    if (!text.trim() || before.length + text.length >= REACH) break;
    before = `${text}\n${before}`;
    start = new vscode.Position(above, 0);
  }
  for (let below = position.line + 1; below < document.lineCount; below++) {
    const { text } = document.lineAt(below);
    if (!text.trim() || after.length + text.length >= REACH) break;
    after = `${after}\n${text}`;
  }
  return { text: before + after, offset: before.length, start };
}

/** The position of an offset in a paragraph. */
export function positionIn(paragraph: Paragraph, offset: number): vscode.Position {
  const before = paragraph.text.slice(0, offset);
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? paragraph.start.translate(0, last.length)
    : new vscode.Position(paragraph.start.line + lines.length - 1, last.length);
}
