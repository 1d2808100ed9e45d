import * as vscode from 'vscode';
import { Command, ContextKey } from '../ids';
import type { Log } from '../log';
import { PassagePreview } from '../reading/passagePreview';
import type { ReportEditor } from '../reading/reportDocument';
import { setContext } from '../whenClauses';
import { COPY, INSERT, OPEN_TO_SIDE } from './listRows';
import { type ListOptions, PassageList } from './passageList';

/** The lists of passages: opens them, and has the keys that work in the one that is open. */
export class PassageLists implements vscode.Disposable {
  readonly #editor: ReportEditor;
  readonly #preview: PassagePreview;
  readonly #log: Log;
  readonly #commands: vscode.Disposable;
  #open: PassageList | undefined;

  constructor(editor: ReportEditor, log: Log) {
    this.#editor = editor;
    this.#preview = new PassagePreview(editor);
    this.#log = log;
    this.#commands = vscode.Disposable.from(
      vscode.commands.registerCommand(Command.openRowToSide, () => this.#open?.use(OPEN_TO_SIDE)),
      vscode.commands.registerCommand(Command.insertRow, () => this.#open?.use(INSERT)),
      vscode.commands.registerCommand(Command.copyRow, () => this.#open?.use(COPY)),
    );
  }

  dispose(): void {
    this.#open?.dispose();
    this.#commands.dispose();
  }

  /**
   * Opens a list. Another that is open makes way for it.
   * @throws what went wrong where the list cannot be filled or shown; nothing is left of it then
   */
  open(options: ListOptions): PassageList {
    // First: what it has previewed is taken back before the next notes where it leads back to.
    this.#open?.dispose();
    const list = new PassageList(this.#editor, this.#preview, this.#log, {
      ...options,
      onGone: (previewed) => {
        if (this.#open === list) {
          this.#open = undefined;
          setContext(ContextKey.listIsOpen, false);
        }
        options.onGone?.(previewed);
      },
    });
    list.show();
    // Only now: one that fails has no keys.
    this.#open = list;
    setContext(ContextKey.listIsOpen, true);
    return list;
  }
}
