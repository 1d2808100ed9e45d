import * as vscode from 'vscode';
import { ContextKey } from './ids';

/** Tells `when` clauses something. */
export const setContext = (key: (typeof ContextKey)[keyof typeof ContextKey], value: boolean): Thenable<unknown> =>
  vscode.commands.executeCommand('setContext', key, value);

/**
 * Takes back what is told only when it comes about: an extension host that was killed had no time to, and the keys of a list that is gone
 * would be taken from those of other extensions.
 */
export function forgetFormerContext(): void {
  for (const key of [ContextKey.listIsOpen, ContextKey.searchIsOpen, ContextKey.hasResults, ContextKey.reportIsUnreadable])
    setContext(key, false);
}
