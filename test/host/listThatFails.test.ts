import * as vscode from 'vscode';
import { Command, ContextKey } from '../../src/features/ids';
import { equal, match, rejects } from './assert';
import { closeAll, extension, openDraft, replace } from './helpers';

/** What `when` clauses have been told of our lists since; VS Code tells nobody what a context key is. */
function toldOfLists(): Map<unknown, unknown> {
  const told = new Map<unknown, unknown>();
  replace(vscode.commands, 'executeCommand', (original) => (command: string, ...args: unknown[]) => {
    if (command === 'setContext') told.set(args[0], args[1]);
    return original(command, ...args);
  });
  return told;
}

/** Has VS Code refuse to show any list that is made from now on; what is made is in the answer. */
function refuseLists(): { disposed: number } {
  const lists = { disposed: 0 };
  replace(vscode.window, 'createQuickPick', (original) => <T extends vscode.QuickPickItem>() => {
    const list = original<T>();
    const dispose = list.dispose.bind(list);
    list.dispose = () => {
      lists.disposed++;
      dispose();
    };
    list.show = () => {
      throw new Error('refused');
    };
    return list;
  });
  return lists;
}

describe('A list of passages that cannot be shown', () => {
  before(() => extension().activate());
  afterEach(closeAll);
  afterEach(() => vscode.commands.executeCommand(Command.clearRecentSearches));

  for (const [what, command, argument] of [
    ['a search', Command.search, { query: 'elchibay' }],
    ['the passages on a name', Command.showName, 'section-907'],
  ] as const)
    it(`leaves no key behind: ${what}`, async () => {
      const { document } = await openDraft('A draft.');
      const lists = refuseLists();
      const told = toldOfLists();
      match((await rejects(vscode.commands.executeCommand(command, argument))).message, /refused/);
      equal([told.get(ContextKey.listIsOpen) ?? false, told.get(ContextKey.searchIsOpen) ?? false], [false, false]);
      equal(lists.disposed, 1);
      // The keys that work in a list find none.
      for (const one of [Command.openRowToSide, Command.insertRow, Command.addFilter, Command.listResults])
        await vscode.commands.executeCommand(one);
      equal(vscode.window.activeTextEditor?.document, document);
      equal(document.getText(), 'A draft.');
    });
});
