/**
 * The room of searching: the list that one types into, with its rows and keys, and the results in the sidebar. It does not know
 * what a query means or which passages answer it, which is for `src/report/searching` and `src/search`. Begin here, then read
 * `passageList.ts`.
 */

import * as vscode from 'vscode';
import { requestFrom } from '../../report/searching/request';
import { Command, ContextKey } from '../ids';
import { setContext } from '../whenClauses';
import { insertionFrom } from './insertions';
import { selectedWords } from './searchSelection';
import { type SearchParts, SearchSession } from './searchSession';
import { whenRead } from './waitingInput';

/** Registers the search, with the keys that work in its list. */
export function registerSearch(parts: SearchParts): vscode.Disposable {
  let open: SearchSession | undefined;
  const inSearch = (command: string, run: (session: SearchSession) => unknown) =>
    vscode.commands.registerCommand(command, () => open && run(open));
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.search, async (argument: unknown) => {
      const inserts = insertionFrom(argument);
      const asked = inserts ? { query: selectedWords(vscode.window.activeTextEditor) } : argument;
      const ready = await whenRead(parts.store);
      if (!ready) return;
      const { report, input } = ready;
      const session = new SearchSession(report, parts, requestFrom(report, asked), { inserts, input });
      open = session;
      setContext(ContextKey.searchIsOpen, true);
      try {
        await session.run();
      } finally {
        if (open === session) {
          open = undefined;
          await setContext(ContextKey.searchIsOpen, false);
        }
      }
    }),
    inSearch(Command.addFilter, (session) => session.addFilter()),
    inSearch(Command.removeLastFilter, (session) => session.removeLastFilter()),
    inSearch(Command.listResults, (session) => session.listResults()),
    vscode.commands.registerCommand(Command.clearRecentSearches, () => parts.recent.clear()),
  );
}
