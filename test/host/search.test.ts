import * as vscode from 'vscode';
import { Command, REPORT_SCHEME } from '../../src/features/ids';
import { equal } from './assert';
import { closeAll, openDraft, waitFor } from './helpers';

/**
 * Runs a command that opens a list, and another in the list until the first has ended: no event tells that a list is open, and
 * what is said to one that is not open yet has no effect.
 */
async function inList(command: Thenable<unknown>, inTheList: string): Promise<void> {
  let ended = false;
  const end = command.then(() => {
    ended = true;
  });
  while (!ended) await vscode.commands.executeCommand(inTheList);
  await end;
}

describe('The list of passages', () => {
  afterEach(closeAll);

  it('opens the chosen passage of a name', async () => {
    await openDraft('A draft.');
    await inList(vscode.commands.executeCommand(Command.showName, 'section-907'), 'workbench.action.acceptSelectedQuickOpenItem');
    // The editor is active before the cursor is in it.
    await waitFor(() => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.scheme !== REPORT_SCHEME) return false;
      return /Section 907/.test(editor.document.lineAt(editor.selection.active.line).text);
    }, [vscode.window.onDidChangeActiveTextEditor, vscode.window.onDidChangeTextEditorSelection]);
  });

  it('leaves the draft as it was when it is dismissed', async () => {
    const { document, editor } = await openDraft(`${'A line.\n'.repeat(200)}The ^end.`);
    const { selection } = editor;
    await inList(vscode.commands.executeCommand(Command.search), 'workbench.action.closeQuickOpen');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    equal(vscode.window.activeTextEditor?.selection, selection);
  });

  it('shows nothing for a name that is not there', async () => {
    await vscode.commands.executeCommand(Command.showName, 'atlantis');
    await vscode.commands.executeCommand(Command.showName);
  });
});
