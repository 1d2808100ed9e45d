import * as vscode from 'vscode';
import { passageNumberOf } from './targets';

/** Is a command run where the writer is? It has no argument then, or, as from the menu of an editor, the address of the document. */
export const isHere = (target: unknown): boolean => target === undefined || target === null || target instanceof vscode.Uri;

/** Says that what a command was run on is no passage. */
export function tellNoPassage(target: unknown): void {
  const number = passageNumberOf(target);
  // Not waited for: it stands until somebody closes it.
  vscode.window.showInformationMessage(
    number === undefined
      ? vscode.l10n.t('There is no such passage in the report: a passage is asked for by its number.')
      : vscode.l10n.t('There is no passage ¶{0} in the report.', number),
  );
}
