import * as vscode from 'vscode';
import { registerForDrafts } from '../drafts';
import { type Log, logError } from '../log';
import { droppedPassages, PASSAGES_TYPE } from '../reading/dragPassages';
import { isReport } from '../reading/reportDocument';
import type { ReportStore } from '../reportStore';
import type { Bibliographies } from './bibliographies';
import { sourceFor } from './preferences';
import { QuotationKind, quotationEdits } from './quotationEdits';

/** Lets passages be dropped into a draft: as a quotation, or as a citation where one chooses that afterwards. */
export function registerDropQuotation(store: ReportStore, bibliographies: Bibliographies, log: Log): vscode.Disposable {
  const provider = new DropQuotation(store, bibliographies, log);
  return registerForDrafts((selector) =>
    vscode.languages.registerDocumentDropEditProvider(selector, provider, {
      providedDropEditKinds: Object.values(QuotationKind),
      dropMimeTypes: [PASSAGES_TYPE],
    }),
  );
}

/** What is put into a draft for passages that are dropped. */
export class DropQuotation implements vscode.DocumentDropEditProvider {
  readonly #store: ReportStore;
  readonly #bibliographies: Bibliographies;
  readonly #log: Log;

  constructor(store: ReportStore, bibliographies: Bibliographies, log: Log) {
    this.#store = store;
    this.#bibliographies = bibliographies;
    this.#log = log;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    dropped: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit[]> {
    try {
      const numbers = await droppedPassages(dropped);
      const report = numbers.length && !isReport(document) ? await this.#store.tryLoad() : undefined;
      if (!report || token.isCancellationRequested) return [];
      const stretches = report.passages.filter(({ number }) => numbers.includes(number)).map((passage) => ({ passage }));
      if (!stretches.length) return [];
      const place = new vscode.Range(position, position);
      const source = await this.#bibliographies.sourceIn(document, sourceFor(report, document));
      if (token.isCancellationRequested) return [];
      return quotationEdits(report, stretches, document, [place], source).map(({ kind, title, insertText, additionalEdit }) => {
        const edit = new vscode.DocumentDropEdit(insertText, vscode.l10n.t('Insert as {0}', title), kind);
        edit.additionalEdit = additionalEdit;
        return edit;
      });
    } catch (error) {
      logError(this.#log, 'Dropping passages', error);
      return [];
    }
  }
}
