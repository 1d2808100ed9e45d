import * as vscode from 'vscode';
import { REPORT_SCHEME } from '../ids';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import { checkingIn } from './checkingIn';
import type { DraftQuotations } from './draftQuotations';

/** Registers *Find All References* on a passage of the report's document: where the open drafts quote it. */
export function registerQuotationReferences(store: ReportStore, quotations: DraftQuotations, log: Log): vscode.Disposable {
  const provideReferences: vscode.ReferenceProvider['provideReferences'] = async (_document, position, _context, token) => {
    try {
      const passage = (await store.tryLoad())?.document.passageAt(position.line);
      const found: vscode.Location[] = [];
      for (const draft of vscode.workspace.textDocuments) {
        if (passage === undefined || token.isCancellationRequested) return found;
        if (checkingIn(draft) === 'off') continue;
        for (const { start, end, passages } of (await quotations.now(draft))?.quotations ?? []) {
          if (!passages.includes(passage)) continue;
          found.push(new vscode.Location(draft.uri, new vscode.Range(draft.positionAt(start), draft.positionAt(end))));
        }
      }
      return found;
    } catch (error) {
      logError(log, 'Finding the quotations of a passage', error);
      return [];
    }
  };
  return vscode.languages.registerReferenceProvider({ scheme: REPORT_SCHEME }, { provideReferences });
}
