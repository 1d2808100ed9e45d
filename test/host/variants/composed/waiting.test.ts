import * as vscode from 'vscode';
import { Command } from '../../../../src/features/ids';
import { equal, ok } from '../../assert';
import { closeAll, extension, openDraft, replace, waitFor } from '../../helpers';
import { filesInMemory } from '../../memoryFiles';
import { start } from './start';

type List = vscode.QuickPick<vscode.QuickPickItem>;

/** Starts an extension whose report can be read when the test says so, and keeps the lists that it makes. */
async function startSlowly() {
  const path = '/dist/report.json';
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension().extensionUri, path));
  const { promise: readable, resolve: letRead } = deferred<void>();
  const { promise: first, resolve: made } = deferred<List>();
  const lists: List[] = [];
  replace(vscode.window, 'createQuickPick', (original) => <T extends vscode.QuickPickItem>() => {
    const list = original<T>();
    lists.push(list as unknown as List);
    made(list as unknown as List);
    return list;
  });
  start({ extensionUri: filesInMemory({ [path]: new TextDecoder().decode(bytes) }, { readable }).uri('/') });
  return { first, lists, letRead };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('A search, while the report is still being read', () => {
  afterEach(closeAll);

  it('takes what is typed, and searches for it then', async () => {
    const { document } = await openDraft('{}', 'json');
    const { first, lists, letRead } = await startSlowly();
    const search = vscode.commands.executeCommand(Command.search, { query: 'gabala' });
    const list = await first;
    ok(list.busy, 'it says that it is at work');
    list.value = 'elchibay';
    letRead();
    await waitFor(() => list.items.length, [list.onDidChangeActive]);
    equal([list.busy, lists.length, list.value], [false, 1, 'elchibay']);
    ok(list.items.some(({ detail }) => /Elchibey/.test(detail ?? '')));
    list.hide();
    await search;
    equal(document.getText(), '{}');
  });

  it('has what it was asked for where nothing is typed', async () => {
    const { first, letRead } = await startSlowly();
    const search = vscode.commands.executeCommand(Command.search, { query: 'gabala' });
    const list = await first;
    letRead();
    await waitFor(() => list.items.length, [list.onDidChangeActive]);
    equal(list.value, 'gabala');
    list.hide();
    await search;
  });

  it('is over when it is closed', async () => {
    const { first, lists, letRead } = await startSlowly();
    const search = vscode.commands.executeCommand(Command.search);
    const list = await first;
    const hidden = new Promise<void>((resolve) => list.onDidHide(resolve));
    list.hide();
    await hidden;
    letRead();
    await search;
    equal([lists.length, list.items.length], [1, 0]);
  });
});
