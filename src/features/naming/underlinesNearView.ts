import * as vscode from 'vscode';
import type { Span } from '../../prose/span';

/** So many UTF-16 units before and behind what can be seen are underlined too, some hundred lines, so that scrolling meets no bare names. */
const MARGIN = 10_000;

/** What an editor was given last, moved with the text since. */
interface Given {
  /** The offsets between which it was given all. */
  readonly from: number;
  readonly to: number;
  readonly spans: readonly Span[];
  /** What has been written since may have done something else to them than moving them. */
  readonly isUnsure: boolean;
}

/** Tells what is underlined in a document between two offsets; undefined where that is not known yet, and what there is stays. */
type SpansIn = (document: vscode.TextDocument, from: number, to: number) => readonly Span[] | undefined;

/**
 * Underlines in the editors on the screen, as far as can be seen and scrolled to: a long draft has tens of thousands of names, and VS Code
 * takes all of a document's underlines at once. It moves them with the text by itself, so that mostly nothing is to be sent for a key.
 */
export class UnderlinesNearView implements vscode.Disposable {
  readonly #spansIn: SpansIn;
  readonly #type = vscode.window.createTextEditorDecorationType({
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 0',
    borderColor: new vscode.ThemeColor('editorCodeLens.foreground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #given = new WeakMap<vscode.TextEditor, Given>();
  readonly #subscriptions: vscode.Disposable;

  constructor(spansIn: SpansIn) {
    this.#spansIn = spansIn;
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
    const { document } = editor;
    const spans = this.#spansIn(document, from, to);
    if (!spans) return;
    const given = this.#given.get(editor);
    if (!given || given.isUnsure || !areSame(given.spans, spans)) {
      const rangeOf = ({ start, end }: Span) => new vscode.Range(document.positionAt(start), document.positionAt(end));
      editor.setDecorations(this.#type, spans.map(rangeOf));
    }
    this.#given.set(editor, { from, to, spans, isUnsure: false });
  }

  /** More is underlined before one has scrolled to the end of what is. */
  #scrolled(editor: vscode.TextEditor): void {
    const given = this.#given.get(editor);
    const { from, to } = seenIn(editor);
    const isNearEnd = given && ((given.from > 0 && from - given.from < MARGIN / 2) || given.to - to < MARGIN / 2);
    if (!given || isNearEnd) this.#underline(editor);
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const given = editor.document === document ? this.#given.get(editor) : undefined;
      if (given && !given.isUnsure && contentChanges.length) this.#given.set(editor, moved(given, contentChanges));
    }
  }
}

/** What is inserted between underlines moves them, and nothing else; what touches one, or removes text, may have it grow or go. */
function moved(given: Given, changes: readonly vscode.TextDocumentContentChangeEvent[]): Given {
  const [change, another] = changes;
  if (!change || another || change.rangeLength > 0) return { ...given, isUnsure: true };
  const { rangeOffset: at, text } = change;
  const isUnsure = given.spans.some(({ start, end }) => start <= at && at <= end);
  const move = (offset: number): number => (offset > at ? offset + text.length : offset);
  const spans = given.spans.map((span) => (span.start > at ? { start: move(span.start), end: move(span.end) } : span));
  return { from: move(given.from), to: move(given.to), spans, isUnsure };
}

const areSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length && some.every(({ start, end }, i) => start === others[i]?.start && end === others[i]?.end);

/** The offsets between which an editor shows its document. */
function seenIn({ document, visibleRanges }: vscode.TextEditor): { readonly from: number; readonly to: number } {
  const [first] = visibleRanges;
  const last = visibleRanges.at(-1);
  return { from: first ? document.offsetAt(first.start) : 0, to: last ? document.offsetAt(last.end) : 0 };
}
