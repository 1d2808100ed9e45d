import * as vscode from 'vscode';
import { sourceOf } from '../../report/quoting/bibliography/source';
import { meaningBefore, textToCopy } from '../../report/quoting/copying';
import { quotationOf } from '../../report/quoting/quotation';
import type { Report } from '../../report/report';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import { passageNumberOf } from '../targets';

/** What a dragged row has of its passages: their numbers, as JSON. */
export const PASSAGES_TYPE = 'application/vnd.azerbaijan-report.passages';
const PLAIN_TEXT = 'text/plain';

/** Lets the passages of a tree be dragged into a draft, and as plain text to wherever else text can be dropped. Rows of others stay. */
export class DragPassages<Row> implements vscode.TreeDragAndDropController<Row> {
  readonly dragMimeTypes = [PASSAGES_TYPE, PLAIN_TEXT];
  readonly dropMimeTypes: readonly string[] = [];
  readonly #store: ReportStore;
  readonly #log: Log;

  constructor(store: ReportStore, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  async handleDrag(rows: readonly Row[], dragged: vscode.DataTransfer): Promise<void> {
    const numbers = rows.map(passageNumberOf).filter((number) => number !== undefined);
    if (!numbers.length) return;
    dragged.set(PASSAGES_TYPE, new vscode.DataTransferItem(JSON.stringify(numbers)));
    try {
      dragged.set(PLAIN_TEXT, new vscode.DataTransferItem(plainQuotation(await this.#store.load(), numbers)));
    } catch (error) {
      logError(this.#log, 'Dragging passages', error);
    }
  }
}

/** The numbers of the passages that are dropped. */
export async function droppedPassages(dropped: vscode.DataTransfer): Promise<number[]> {
  const numbers: unknown = JSON.parse((await dropped.get(PASSAGES_TYPE)?.asString()) || '[]');
  return Array.isArray(numbers) ? numbers.filter((number) => typeof number === 'number') : [];
}

/** The passages as one quotation, in the order of the report. */
function plainQuotation(report: Report, numbers: readonly number[]): string {
  const stretches = report.passages.filter(({ number }) => numbers.includes(number)).map((passage) => ({ passage }));
  return textToCopy({
    form: 'inline',
    quotation: quotationOf(stretches, (number) => report.following(number)),
    before: meaningBefore(report, stretches),
    source: sourceOf(report.facts),
    preferences: { marks: '“ ”' },
  });
}
