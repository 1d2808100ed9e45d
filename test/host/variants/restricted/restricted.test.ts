import * as vscode from 'vscode';
import { Command } from '../../../../src/features/ids';
import { equal, match, ok } from '../../assert';
import { closeAll, extension, hoverAt, openDraft } from '../../helpers';
import { CITED_10, openFile, openReport, run } from '../../quoting';
import { isServed, TEXT } from '../../served';

describe('In two folders that are not trusted', () => {
  beforeEach(() => extension().activate());
  afterEach(closeAll);

  const folders = () => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

  it('VS Code is in Restricted Mode', () => {
    equal([folders().length, vscode.workspace.isTrusted], [2, false]);
  });

  it('a draft in each is served', async () => {
    for (const folder of folders()) {
      const { document } = await openFile(vscode.Uri.joinPath(folder, 'served.md'), TEXT);
      await isServed(document, folder.path);
    }
  });

  it('a draft has the bibliography of its own folder, and one that was never saved that of the first', async () => {
    const [first, second] = folders();
    ok(first && second);
    for (const [folder, other] of [
      [second, first],
      [first, second],
    ] as const) {
      for (const each of [first, second])
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(each, 'refs.bib'), new Uint8Array());
      const head = '---\nbibliography: refs.bib\n---\n\n';
      if (folder === second) await openFile(vscode.Uri.joinPath(folder, 'paper.md'), head);
      else await openDraft(`${head}^`);
      await run(Command.addToBibliography);
      match(await read(vscode.Uri.joinPath(folder, 'refs.bib')), /^@misc\{azerbaijan-report,/);
      equal(await read(vscode.Uri.joinPath(other, 'refs.bib')), '');
      await closeAll();
    }
  });

  it('a folder may have names switched off for itself', async () => {
    const [, second] = folders();
    const configuration = vscode.workspace.getConfiguration('azerbaijanReport', second);
    await configuration.update('enabled', false, vscode.ConfigurationTarget.WorkspaceFolder);
    const hovers = [];
    for (const folder of folders()) {
      const { document } = await openFile(vscode.Uri.joinPath(folder, 'switched.md'), 'Near Gabala.');
      hovers.push((await hoverAt(document, new vscode.Position(0, 7))).length);
    }
    await configuration.update('enabled', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    equal(hovers, [1, 0]);
  });

  it('the report opens, and its words go into a draft', async () => {
    const { document } = await openDraft('It says: ^', 'plaintext');
    await openReport(10);
    await run(Command.insertCitation);
    equal(document.getText(), `It says: ${CITED_10}`);
  });
});
