// What the tests of quoting share: the report, drafts and files in editors, and the clipboard.
import * as vscode from 'vscode';
import { Command, REPORT_SCHEME } from '../../src/features/ids';
import { ok } from './assert';
import { defer } from './helpers';

/** Runs a command on what it is given. */
export const run = (command: string, ...target: unknown[]) => vscode.commands.executeCommand(command, ...target);
/** What is on the clipboard. */
export const clipboard = () => vscode.env.clipboard.readText();

/** A passage as plain text has it: its citation, its words, and both. */
export const CITED_10 = '(policy report on Azerbaijan, ¶10)';
export const WORDS_10 = 'In July 1994, a ceasefire agreement was signed in the NK conflict (see below).';
export const QUOTED_10 = `“${WORDS_10}” ${CITED_10}`;

/** A text with "|" at each cursor of its editor. */
export function marked({ document, selections }: vscode.TextEditor): string {
  return selections
    .map(({ active }) => document.offsetAt(active))
    .sort((a, b) => b - a)
    .reduce((text, at) => `${text.slice(0, at)}|${text.slice(at)}`, document.getText());
}

/** The active editor. */
export function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  ok(editor, 'no editor is active');
  return editor;
}

/** Opens the report at a passage, as a tab over the draft. */
export async function openReport(number: number): Promise<vscode.TextEditor> {
  await run(Command.openPassage, number);
  const editor = activeEditor();
  ok(editor.document.uri.scheme === REPORT_SCHEME);
  return editor;
}

/** Selects words of a passage in the report. */
export function select(editor: vscode.TextEditor, ...words: readonly string[]): void {
  const text = editor.document.getText();
  editor.selections = words.map((word) => {
    const start = text.indexOf(word);
    ok(start >= 0, `“${word}” is not in the report`);
    return new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(start + word.length));
  });
}

/** A folder of its own in the workspace's, gone with the test. */
export async function folder(): Promise<vscode.Uri> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  ok(workspace, 'no folder is open');
  const uri = vscode.Uri.joinPath(workspace.uri, `drafting-${Date.now()}`);
  defer(() => vscode.workspace.fs.delete(uri, { recursive: true }));
  return uri;
}

/** Opens a file with that text, in a tab that stays. */
export async function openFile(uri: vscode.Uri, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}
