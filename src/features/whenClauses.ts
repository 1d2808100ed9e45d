import * as vscode from 'vscode';
import type { ContextKey } from './ids';

/** Tells `when` clauses something. */
export const setContext = (key: (typeof ContextKey)[keyof typeof ContextKey], value: boolean): Thenable<unknown> =>
  vscode.commands.executeCommand('setContext', key, value);
