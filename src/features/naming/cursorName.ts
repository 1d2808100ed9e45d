import * as vscode from 'vscode';
import { type NameAt, nameAt } from '../drafts';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import { activeWithNames } from './draftNames';

/** The cursor may run on for so many ms before what it has come to is looked at. */
const PAUSE = 80;

/** Says which name the cursor is on, in a draft or in the report. */
export class CursorName implements vscode.Disposable {
  readonly #store: ReportStore;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<NameAt | undefined>();
  /** Fires when the cursor has come to rest, with the name that it is on. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: ReportStore, log: Log) {
    this.#store = store;
    this.#log = log;
    const look = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#look(), PAUSE);
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) look();
      }),
      vscode.window.onDidChangeActiveTextEditor(look),
      new vscode.Disposable(() => clearTimeout(this.#timer)),
    );
    look();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #current(): Promise<NameAt | undefined> {
    const editor = activeWithNames();
    if (!editor) return undefined;
    const report = await this.#store.tryLoad();
    return report && nameAt(report, editor.document, editor.selection.active);
  }

  #look(): void {
    this.#current().then(
      (name) => this.#changed.fire(name),
      (error) => logError(this.#log, 'Looking for the name at the cursor', error),
    );
  }
}
