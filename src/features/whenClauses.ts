import * as vscode from 'vscode';
import { ContextKey } from './ids';
import { attempt, type Log } from './log';

/** Tells `when` clauses something. */
export const setContext = (key: (typeof ContextKey)[keyof typeof ContextKey], value: boolean): Thenable<unknown> =>
  vscode.commands.executeCommand('setContext', key, value);

/** Tells `when` clauses what is new to them, under a few words for the log that say what is being done. */
export function tellingOnce(doing: string, log: Log): (key: Parameters<typeof setContext>[0], value: boolean) => void {
  const told = new Map<string, boolean>();
  return (key, value) => {
    if (told.get(key) === value) return;
    told.set(key, value);
    attempt(log, doing, setContext(key, value));
  };
}

/**
 * Takes back what is told only when it comes about: an extension host that was killed had no time to, and the keys of a list that is gone
 * would be taken from those of other extensions.
 */
export function forgetFormerContext(): void {
  for (const key of [ContextKey.listIsOpen, ContextKey.searchIsOpen, ContextKey.hasResults, ContextKey.reportIsUnreadable])
    setContext(key, false);
}
