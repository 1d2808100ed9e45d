import * as vscode from 'vscode';
import { DraftIndex } from '../../names/draftIndex';
import { isDraft } from '../drafts';
import { type Log, logError } from '../log';
import { isReport } from '../reading/reportDocument';
import type { ReportStore } from '../reportStore';

/** Matching stops after so many ms to let the editor have its turn. */
const STEP = 8;
/** Edits that come within so many ms are looked at together. */
const PAUSE = 60;

/** The names of the drafts on the screen, kept up to date while they are written. */
export class DraftNames implements vscode.Disposable {
  readonly #store: ReportStore;
  readonly #log: Log;
  readonly #indexes = new Map<vscode.TextDocument, DraftIndex>();
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires when all names of a draft are known, the first time and after every change. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;

  constructor(store: ReportStore, log: Log) {
    this.#store = store;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeVisibleTextEditors(() => this.#followEditors()),
      vscode.workspace.onDidChangeTextDocument((event) => this.#edit(event)),
      vscode.workspace.onDidOpenTextDocument(() => this.#followEditors()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      vscode.workspace.onDidChangeConfiguration(() => this.#followEditors()),
    );
    this.#followEditors();
  }

  dispose(): void {
    for (const document of [...this.#indexes.keys()]) this.#forget(document);
    this.#subscriptions.dispose();
  }

  /** The names of a draft that is on the screen, as soon as all are known. */
  of(document: vscode.TextDocument): DraftIndex | undefined {
    const index = this.#indexes.get(document);
    return index?.isComplete ? index : undefined;
  }

  /** The names of any document, worked out at once where they are not known. Undefined where the report cannot be read. */
  async now(document: vscode.TextDocument): Promise<DraftIndex | undefined> {
    const report = await this.#store.tryLoad();
    if (!report) return undefined;
    const index = this.#indexes.get(document) ?? new DraftIndex((text) => report.match(text), document.getText());
    index.scan();
    return index;
  }

  #followEditors(): void {
    const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document).filter(isDraft));
    for (const document of [...this.#indexes.keys()]) if (!visible.has(document)) this.#forget(document);
    for (const document of visible) if (!this.#indexes.has(document)) void this.#begin(document);
  }

  async #begin(document: vscode.TextDocument): Promise<void> {
    const report = await this.#store.tryLoad();
    if (!report || document.isClosed || this.#indexes.has(document)) return;
    this.#indexes.set(document, new DraftIndex((text) => report.match(text), document.getText()));
    this.#schedule(document, 0);
  }

  #edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const index = this.#indexes.get(document);
    if (!index) return;
    for (const { rangeOffset, rangeLength, text } of contentChanges) index.edit(rangeOffset, rangeLength, text);
    const { end } = document.lineAt(document.lineCount - 1).range;
    // Other line ends are no edit, though they move every offset.
    if (index.length !== document.offsetAt(end)) {
      this.#forget(document);
      void this.#begin(document);
    } else if (contentChanges.length) this.#schedule(document, PAUSE);
  }

  #schedule(document: vscode.TextDocument, delay: number): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => this.#scan(document), delay),
    );
  }

  #scan(document: vscode.TextDocument): void {
    const index = this.#indexes.get(document);
    if (!index) return;
    try {
      const start = Date.now();
      if (index.scan(() => Date.now() - start >= STEP)) this.#changed.fire(document);
      else this.#schedule(document, 0);
    } catch (error) {
      logError(this.#log, 'Looking for the names of a draft', error);
    }
  }

  #forget(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    this.#indexes.delete(document);
  }
}

/** The document of the active editor where names are looked for: a draft or the report. */
export function activeWithNames(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && (isDraft(editor.document) || isReport(editor.document)) ? editor : undefined;
}
