import * as vscode from 'vscode';
import type { NameAt } from '../drafts';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import { activeWithNames, type DraftNames } from './draftNames';

/** The cursor may run on for so many ms before what it has come to is looked at. */
const PAUSE = 80;

/** Says which known name the cursor is on, in a draft or in the report. */
export class CursorName implements vscode.Disposable {
  readonly #store: ReportStore;
  readonly #names: DraftNames;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<NameAt | undefined>();
  /** Fires when the cursor has come to rest, with the name that it is on. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: ReportStore, names: DraftNames, log: Log) {
    this.#store = store;
    this.#names = names;
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
      names.onDidChange((document) => {
        if (document === vscode.window.activeTextEditor?.document) look();
      }),
      new vscode.Disposable(() => clearTimeout(this.#timer)),
    );
    look();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #current(): Promise<NameAt | undefined> {
    const editor = activeWithNames();
    // While one types, mostly no name stands there.
    if (!editor || this.#names.hasNoneAt(editor.document, editor.selection.active)) return undefined;
    const report = await this.#store.tryLoad();
    return report && this.#names.at(report, editor.document, editor.selection.active);
  }

  #look(): void {
    this.#current().then(
      (name) => this.#changed.fire(name),
      (error) => logError(this.#log, 'Looking for the name at the cursor', error),
    );
  }
}
