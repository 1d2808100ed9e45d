import * as vscode from 'vscode';
import { stretchesOf } from '../../report/quoting/recognize';
import { isDraft, registerForDrafts } from '../drafts';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import type { Bibliographies } from './bibliographies';
import { sourceFor } from './preferences';
import { QuotationKind, quotationEdits } from './quotationEdits';

const PLAIN_TEXT = 'text/plain';

/**
 * Offers words of the report that are pasted into a draft as a quotation or a citation, beside the plain paste, which stays what a paste
 * does. Of any other text on the clipboard nothing is kept.
 */
export function registerPasteAsQuotation(store: ReportStore, bibliographies: Bibliographies, log: Log): vscode.Disposable {
  const provider = new PasteAsQuotation(store, bibliographies, log);
  return registerForDrafts((selector) =>
    vscode.languages.registerDocumentPasteEditProvider(selector, provider, {
      providedPasteEditKinds: Object.values(QuotationKind),
      pasteMimeTypes: [PLAIN_TEXT],
    }),
  );
}

/** What is offered for what is on the clipboard. */
export class PasteAsQuotation implements vscode.DocumentPasteEditProvider {
  readonly #store: ReportStore;
  readonly #bibliographies: Bibliographies;
  readonly #log: Log;

  constructor(store: ReportStore, bibliographies: Bibliographies, log: Log) {
    this.#store = store;
    this.#bibliographies = bibliographies;
    this.#log = log;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    clipboard: vscode.DataTransfer,
    { triggerKind }: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[]> {
    try {
      const text = await clipboard.get(PLAIN_TEXT)?.asString();
      if (!text || !isDraft(document)) return [];
      if (triggerKind === vscode.DocumentPasteTriggerKind.Automatic && !isPastedAlike(document, ranges, text)) return [];
      const report = await this.#store.tryLoad();
      const stretches = report && !token.isCancellationRequested ? stretchesOf(report, text) : undefined;
      if (!report || !stretches) return [];
      const source = await this.#bibliographies.sourceIn(document, sourceFor(report, document));
      if (token.isCancellationRequested) return [];
      return quotationEdits(report, stretches, document, ranges, source).map(({ kind, title, insertText, additionalEdit }) => {
        const edit = new vscode.DocumentPasteEdit(insertText, vscode.l10n.t('Paste as {0}', title), kind);
        edit.additionalEdit = additionalEdit;
        edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
        return edit;
      });
    } catch (error) {
      logError(this.#log, 'Offering to paste as a quotation', error);
      return [];
    }
  }
}

/**
 * Is the text pasted as it would be if nothing were offered beside it? VS Code then puts it as a snippet, which indents further lines, is
 * not shared out among several cursors, and knows nothing of a whole line that was copied.
 */
function isPastedAlike(document: vscode.TextDocument, ranges: readonly vscode.Range[], text: string): boolean {
  if (!/[\r\n]/.test(text)) return true;
  const [range] = ranges;
  return ranges.length === 1 && range !== undefined && !/[\r\n]$/.test(text) && !/^\s/.test(document.lineAt(range.start).text);
}
