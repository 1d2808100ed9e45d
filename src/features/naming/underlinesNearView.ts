import * as vscode from 'vscode';

/** So many UTF-16 units before and behind what can be seen are underlined too, some hundred lines, so that scrolling meets no bare names. */
const MARGIN = 10_000;

/** What an editor was given last. */
interface Given {
  /** The offsets between which it was given all. */
  readonly from: number;
  readonly to: number;
  readonly ranges: readonly vscode.Range[];
  /** What has been written since may have done something else to them than moving them. */
  isUnsure: boolean;
}

/** Tells what is underlined in a document between two offsets; undefined where that is not known yet, and what there is stays. */
type RangesIn = (document: vscode.TextDocument, from: number, to: number) => vscode.Range[] | undefined;

/**
 * Underlines in the editors on the screen, as far as can be seen and scrolled to: a long draft has tens of thousands of names, and VS Code
 * takes all of a document's underlines at once. It moves them with the text by itself, so that mostly nothing is to be sent for a key.
 */
export class UnderlinesNearView implements vscode.Disposable {
  readonly #rangesIn: RangesIn;
  readonly #type = vscode.window.createTextEditorDecorationType({
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 0',
    borderColor: new vscode.ThemeColor('editorCodeLens.foreground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #given = new WeakMap<vscode.TextEditor, Given>();
  readonly #subscriptions: vscode.Disposable;

  constructor(rangesIn: RangesIn) {
    this.#rangesIn = rangesIn;
    this.#subscriptions = vscode.Disposable.from(
      this.#type,
      vscode.window.onDidChangeVisibleTextEditors(() => this.update()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Underlines what is to be underlined now, in the editors of one document or in all. */
  update(document?: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) if (!document || editor.document === document) this.#underline(editor);
  }

  #underline(editor: vscode.TextEditor): void {
    const seen = seenIn(editor);
    const from = Math.max(0, seen.from - MARGIN);
    const to = seen.to + MARGIN;
    const ranges = this.#rangesIn(editor.document, from, to);
    if (!ranges) return;
    const given = this.#given.get(editor);
    const isSame =
      given !== undefined &&
      !given.isUnsure &&
      given.ranges.length === ranges.length &&
      given.ranges.every((range, i) => range.isEqual(ranges[i] as vscode.Range));
    if (!isSame) editor.setDecorations(this.#type, ranges);
    this.#given.set(editor, { from, to, ranges, isUnsure: false });
  }

  /** More is underlined before one has scrolled to the end of what is. */
  #scrolled(editor: vscode.TextEditor): void {
    const given = this.#given.get(editor);
    const { from, to } = seenIn(editor);
    const isNearEnd = given && ((given.from > 0 && from - given.from < MARGIN / 2) || given.to - to < MARGIN / 2);
    if (!given || isNearEnd) this.#underline(editor);
  }

  /** What is inserted between underlines moves them, and nothing else; what touches one, or removes text, may have it grow or go. */
  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const given = editor.document === document ? this.#given.get(editor) : undefined;
      if (!given || given.isUnsure) continue;
      // Several at once are told as places before all of them.
      given.isUnsure =
        contentChanges.length > 1 ||
        contentChanges.some(({ range }) => !range.isEmpty || given.ranges.some((one) => one.contains(range.start)));
    }
  }
}

/** The offsets between which an editor shows its document. */
function seenIn({ document, visibleRanges }: vscode.TextEditor): { readonly from: number; readonly to: number } {
  const [first] = visibleRanges;
  const last = visibleRanges.at(-1);
  return { from: first ? document.offsetAt(first.start) : 0, to: last ? document.offsetAt(last.end) : 0 };
}
