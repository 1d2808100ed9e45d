import * as vscode from 'vscode';
import { lengthOf, type NameAt } from '../drafts';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import { activeWithNames, type DraftNames } from './draftNames';

/** The cursor may run on for so many ms before what it has come to is looked at. */
const PAUSE = 80;
/** A name that has been written since the last look, and been left behind, is looked for in so many UTF-16 units. */
const WRITTEN = 400;

/** Says which known name the cursor is on, in a draft or in the report, or has left behind while somebody wrote without a pause. */
export class CursorName implements vscode.Disposable {
  readonly #store: ReportStore;
  readonly #names: DraftNames;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<NameAt | undefined>();
  /** Fires when the cursor has come to rest, with the name that it is on. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How long the draft was at the last look. */
  #last: { readonly document: vscode.TextDocument; readonly length: number } | undefined;

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
    if (!editor) return undefined;
    const { document, selection } = editor;
    const position = this.#names.hasNoneAt(document, selection.active)
      ? this.#leftBehind(document, selection.active)
      : selection.active;
    // While one types, mostly no name stands there.
    if (!position) return undefined;
    const report = await this.#store.tryLoad();
    return report && this.#names.at(report, document, position);
  }

  /** Where the last name ends that has been written since the last look: before the cursor, by as much as the draft has grown. */
  #leftBehind(document: vscode.TextDocument, cursor: vscode.Position): vscode.Position | undefined {
    const [offset, length] = [document.offsetAt(cursor), lengthOf(document)];
    const last = this.#last;
    this.#last = { document, length };
    if (last?.document !== document) return undefined;
    const written = length - last.length;
    if (written <= 0 || written > Math.min(offset, WRITTEN)) return undefined;
    const name = this.#names
      .knownIn(document)
      ?.mentionsIn(offset - written, offset)
      .at(-1);
    return name && document.positionAt(name.end);
  }

  #look(): void {
    const document = vscode.window.activeTextEditor?.document;
    // With each letter it would be looked for in the whole paragraph.
    if (document && this.#names.isBeingWritten(document)) return;
    this.#current().then(
      (name) => this.#changed.fire(name),
      (error) => logError(this.#log, 'Looking for the name at the cursor', error),
    );
  }
}
