import * as vscode from 'vscode';
import { REPORT_SCHEME } from '../ids';

/** Schemes of text editors in which nobody writes a draft: output, consoles, searches, and boxes that one types into. */
const NO_DRAFTS: ReadonlySet<string> = new Set([
  REPORT_SCHEME,
  'output',
  'debug',
  'search-editor',
  'comment',
  'vscode-scm',
  'vscode-interactive-input',
]);
/** So many drafts are remembered, so that those that were closed do not pile up. */
const REMEMBERED = 50;
const CELL_SCHEME = 'vscode-notebook-cell';

/** A draft, with how it was when it was last active. */
export interface DraftPlace {
  readonly uri: vscode.Uri;
  readonly viewColumn: vscode.ViewColumn | undefined;
  readonly selections: readonly vscode.Selection[];
  readonly version: number;
}

/** Is it a cell of a notebook? */
export const isCell = ({ uri }: Pick<DraftPlace, 'uri'>): boolean => uri.scheme === CELL_SCHEME;

/** Is it the left side of a comparison, and in no editor of its own? */
export const isLeftSide = ({ uri }: Pick<DraftPlace, 'uri'>): boolean =>
  !columnsOf(uri).length &&
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputTextDiff && isSame(input.original, uri)),
  );

/** Knows in which draft one has written last: words of the report go there, wherever the keyboard is when they are asked for. */
export class LastDraft implements vscode.Disposable {
  /** By their URIs, the last active one last. No documents, which would be kept in memory. */
  readonly #places = new Map<string, DraftPlace>();
  readonly #subscriptions: vscode.Disposable;

  constructor() {
    this.#note(vscode.window.activeTextEditor);
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#note(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.#note(textEditor);
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The draft that was active last, of those that are open; where none has been active yet one that is in sight, or the only one. */
  get place(): DraftPlace | undefined {
    for (const [key, place] of [...this.#places].reverse()) {
      if (isOpen(place)) return place;
      this.#places.delete(key);
    }
    const inSight = vscode.window.visibleTextEditors.find(isDraftEditor);
    return inSight ? placeOf(inSight) : onlyOneOpen();
  }

  /**
   * Brings a draft to the front with the keyboard in it, in its column and with its selections as they were.
   * @throws what VS Code says of a document that cannot be opened any more
   */
  async show(place: DraftPlace): Promise<vscode.TextEditor> {
    const inSight = vscode.window.visibleTextEditors.filter(({ document }) => isSame(document.uri, place.uri));
    const shown = inSight.find(({ viewColumn }) => viewColumn === place.viewColumn) ?? inSight[0];
    if (shown && shown.viewColumn === undefined) {
      // A side of a comparison: VS Code would open its document in a tab of its own.
      if (shown !== vscode.window.activeTextEditor)
        await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      return shown;
    }
    const viewColumn = shown?.viewColumn ?? columnOf(place);
    const document = await vscode.workspace.openTextDocument(place.uri);
    const editor = await vscode.window.showTextDocument(document, {
      // An italic tab stays one: `preview: false` would pin it.
      preview: true,
      ...(viewColumn === undefined ? {} : { viewColumn }),
    });
    // With `workbench.editor.restoreViewState` off, VS Code would begin at the top.
    if (!shown && document.version === place.version) editor.selections = place.selections;
    return editor;
  }

  #note(editor: vscode.TextEditor | undefined): void {
    if (!editor || !isDraftEditor(editor)) return;
    const key = editor.document.uri.toString();
    this.#places.delete(key);
    this.#places.set(key, placeOf(editor));
    if (this.#places.size <= REMEMBERED) return;
    const [oldest = ''] = this.#places.keys();
    this.#places.delete(oldest);
  }
}

/** A search that was saved has the scheme of a file. */
const isDraftEditor = ({ document }: vscode.TextEditor): boolean =>
  !NO_DRAFTS.has(document.uri.scheme) && document.languageId !== 'search-result';

const placeOf = ({ document, viewColumn, selections }: vscode.TextEditor): DraftPlace => ({
  uri: document.uri,
  viewColumn,
  selections,
  version: document.version,
});

/** After a reload of the window, a draft behind the report is a tab in which nobody has been yet. */
function onlyOneOpen(): DraftPlace | undefined {
  const uris = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText && !NO_DRAFTS.has(input.uri.scheme) ? [input.uri] : []));
  const [uri] = uris;
  return uri && uris.length === 1 ? { uri, viewColumn: undefined, selections: [], version: 0 } : undefined;
}

const isSame = (one: vscode.Uri, other: vscode.Uri): boolean => one.toString() === other.toString();

function isOpen({ uri }: DraftPlace): boolean {
  if (isCell({ uri })) return vscode.workspace.textDocuments.some((document) => isSame(document.uri, uri));
  return vscode.window.visibleTextEditors.some(({ document }) => isSame(document.uri, uri)) || columnsOf(uri).length > 0;
}

/** The columns in which a document has a tab. */
const columnsOf = (uri: vscode.Uri): vscode.ViewColumn[] =>
  vscode.window.tabGroups.all
    .filter(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && isSame(input.uri, uri)))
    .map(({ viewColumn }) => viewColumn);

/** Where a draft is that is not in sight: its tab may have been moved. */
function columnOf({ uri, viewColumn }: DraftPlace): vscode.ViewColumn | undefined {
  const columns = columnsOf(uri);
  return columns.find((column) => column === viewColumn) ?? columns[0];
}
