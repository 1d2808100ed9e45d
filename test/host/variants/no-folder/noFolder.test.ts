import * as vscode from 'vscode';
import { Command } from '../../../../src/features/ids';
import { equal, match } from '../../assert';
import { closeAll, extension, openDraft, replace, waitFor } from '../../helpers';
import { filesInMemory } from '../../memoryFiles';
import { activeEditor, CITED_10, clipboard, openReport, run } from '../../quoting';
import { isServed, TEXT } from '../../served';

describe('Without a folder', () => {
  beforeEach(() => extension().activate());
  afterEach(closeAll);

  it('none is open', () => equal(vscode.workspace.workspaceFolders, undefined));

  it('a draft that was never saved is served, and quotes the report', async () => {
    const { document } = await openDraft(`${TEXT}\nAnd: ^`, 'markdown');
    await isServed(document, 'untitled');
    await openReport(10);
    await run(Command.insertCitation);
    equal(activeEditor().document, document);
    match(document.getText(), /And:\[\^azerbaijan-report-10\]/);
  });

  it('a file is served that is opened alone, with the bibliography beside it', async () => {
    const { uri, textOf } = filesInMemory({ '/draft.md': `---\nbibliography: refs.bib\n---\n\n${TEXT}`, '/refs.bib': '' });
    const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri('/draft.md')));
    await isServed(document, 'a file');
    await run(Command.addToBibliography);
    match(textOf('/refs.bib'), /^@misc\{azerbaijan-report,/);
  });

  it('a bibliography that a draft names from nowhere is not made up, and its entry can be copied', async () => {
    const { document } = await openDraft('---\nbibliography: refs.bib\n---\n\nA draft.^');
    const said: string[] = [];
    replace(vscode.window, 'showInformationMessage', () => async (message: string) => {
      said.push(message);
      return undefined;
    });
    await run(Command.addToBibliography);
    match(said.join(), /^This draft names no bibliography file that could be found\./);
    await run(Command.copyEntry);
    match(await clipboard(), /^@misc\{azerbaijan-report,/);
    equal(vscode.window.activeTextEditor?.document, document);
  });

  it('the report opens, and what is copied from it has its number', async () => {
    await openReport(10);
    await run(Command.copyCitation);
    equal(await clipboard(), CITED_10);
    await waitFor(
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length === 1,
      [vscode.window.tabGroups.onDidChangeTabs],
    );
  });
});
