import * as vscode from 'vscode';
import { Command } from '../ids';

/** The commands for which a search can be opened, each with what the search says of Enter then. */
const SAYS: Readonly<Record<string, string>> = {
  [Command.insertQuotation]: vscode.l10n.t('Enter inserts a quotation'),
  [Command.insertBlockQuotation]: vscode.l10n.t('Enter inserts a block quotation'),
  [Command.insertCitation]: vscode.l10n.t('Enter inserts a citation'),
};

/** What Enter does with a passage of a list, where the list was opened to insert one. */
export interface InsertionOnEnter {
  readonly command: string;
  readonly says: string;
}

/** What a search is asked to insert, by the argument of its command, which may be anything. */
export function insertionFrom(argument: unknown): InsertionOnEnter | undefined {
  if (typeof argument !== 'object' || argument === null || !('inserts' in argument)) return undefined;
  const command = argument.inserts;
  if (typeof command !== 'string' || !Object.hasOwn(SAYS, command)) return undefined;
  return { command, says: SAYS[command] ?? '' };
}
