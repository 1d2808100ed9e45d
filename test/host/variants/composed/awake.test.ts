import * as vscode from 'vscode';
import { equal } from '../../assert';
import { closeAll, extension, hoverAt, openDraft, waitFor } from '../../helpers';
import { hearMessages } from '../../messages';
import { start } from './start';

// First in the alphabet, so that it runs first: views of the report that another test has opened would have it read.
// VS Code has plain-text models of its own, which wake whatever serves plain text. What counts is that nothing is done then.
describe('Without a draft', () => {
  afterEach(closeAll);

  it('the report is not read, although the extension is awake', async () => {
    // There is none: whoever asked for it would be told.
    const heard = hearMessages();
    start({ extensionUri: vscode.Uri.joinPath(extension().extensionUri, 'broken/missing') });
    // What VS Code does not know yet is plain text to it, which would be a draft.
    await waitFor(
      async () => (await vscode.languages.getLanguages()).includes('javascript'),
      [vscode.extensions.onDidChange, vscode.workspace.onDidOpenTextDocument],
    );
    const { document, position } = await openDraft('// Gab^ala', 'javascript');
    equal(await hoverAt(document, position), []);
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    equal(heard, []);
  });
});
