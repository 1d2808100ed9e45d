import * as vscode from 'vscode';
import type { Report } from '../../report/report';
import { selectionWords } from '../../report/searching/request';
import { nameAt } from '../drafts';
import { Command } from '../ids';
import type { ReportStore } from '../reportStore';

/** Registers the search for what is selected, or else for the name or the word at the cursor, in any editor. */
export function registerSearchSelection(store: ReportStore): vscode.Disposable {
  return vscode.commands.registerCommand(Command.searchSelection, async () => {
    const report = await store.loadForCommand();
    if (!report) return;
    const editor = vscode.window.activeTextEditor;
    return vscode.commands.executeCommand(Command.search, { query: editor ? textAt(report, editor) : '' });
  });
}

/** What is selected, as words to search for. */
export function selectedWords(editor: vscode.TextEditor | undefined): string {
  return editor ? selectionWords(editor.document.getText(editor.selection)) : '';
}

function textAt(report: Report, editor: vscode.TextEditor): string {
  const { document, selection } = editor;
  if (!selection.isEmpty) return selectedWords(editor);
  const name = nameAt(report, document, selection.active);
  if (name) return selectionWords(name.paragraph.text.slice(name.mention.start, name.mention.end));
  // VS Code's own idea of a word takes curly quotes and dashes into it.
  const word = document.getWordRangeAtPosition(selection.active, /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/u);
  return word ? selectionWords(document.getText(word)) : '';
}
