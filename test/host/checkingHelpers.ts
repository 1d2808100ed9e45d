// What the tests of checking share: drafts that quote the report, and what VS Code shows of them.
import * as vscode from 'vscode';
import { Dismissals } from '../../src/features/checking/dismissals';
import { DraftQuotations } from '../../src/features/checking/draftQuotations';
import { Bibliographies } from '../../src/features/drafting/bibliographies';
import type { Log } from '../../src/features/log';
import type { ReportStore } from '../../src/features/reportStore';
import { defer, waitFor } from './helpers';

/** What an extension remembers, kept for the time of a test. */
export function memory(): vscode.Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, otherwise?: T) => (kept.has(key) ? (kept.get(key) as T) : otherwise),
    update: async (key: string, value: unknown) => void kept.set(key, value),
  } as vscode.Memento;
}

/** The quotations of drafts, apart from those of the extension that runs. */
export function quotationsOf(store: ReportStore, log: Log, remembers = memory()) {
  const dismissals = new Dismissals(remembers);
  const quotations = new DraftQuotations(store, new Bibliographies(remembers, log), dismissals, log);
  defer(() => dismissals.dispose());
  defer(() => quotations.dispose());
  return { dismissals, quotations };
}

/** Our problems in a document. */
export const problemsIn = ({ uri }: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Azerbaijan Report');

/** Waits until a document has so many problems of ours; gives them. */
export async function problems(document: vscode.TextDocument, many: number): Promise<vscode.Diagnostic[]> {
  await waitFor(
    () => problemsIn(document).length === many,
    [vscode.languages.onDidChangeDiagnostics],
    `there are ${many} problems`,
  );
  return problemsIn(document);
}
