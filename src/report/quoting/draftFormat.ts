import type { InsertionPoint } from '../../prose/insertionPoint';
import type { MarkStyle } from '../../prose/quotationMarks';
import type { Source } from './bibliography/source';
import type { Run } from './passageNumbers';
import type { Piece } from './pieces';

/** A draft into which words of the report are to go. */
export interface Draft {
  readonly text: string;
  /** Its language, as VS Code calls it. */
  readonly language: string;
}

/** What a writer may choose. */
export interface Preferences {
  /** The marks of a draft that has none yet. */
  readonly marks: MarkStyle;
  /** The command of TeX that cites, without its backslash; undefined for the one that fits the draft. */
  readonly texCitation?: string;
}

/** Where and for what a format writes. */
export interface Context {
  readonly draft: Draft;
  readonly point: InsertionPoint;
  readonly source: Source;
  readonly preferences: Preferences;
}

/** How one kind of document has quotations and citations. One object for each kind, in `formats/`. */
export interface DraftFormat {
  /** What holds a line here, for `insertionPointAt`; its own rule where left out. */
  readonly holders?: RegExp;
  /** A quotation within a sentence, marks and all; what is syntax there escaped, and nothing else. */
  quote(pieces: readonly Piece[], context: Context): string;
  /**
   * A quotation that stands by itself, with its citation, as lines without what holds them and without blank lines around them.
   * @returns undefined where there can be none, as in a cell of a table: then it is put there as within a sentence
   */
  block(pieces: readonly Piece[], citation: Citation, context: Context): readonly string[] | undefined;
  /** What cites these passages here. */
  cite(runs: readonly Run[], context: Context): Citation;
  /** The lines between what stands before and a block, and behind it; one blank line where left out. Without what holds them. */
  readonly apart?: (context: Context) => readonly string[];
}

/** What cites passages. */
export interface Citation {
  readonly text: string;
  /** Does it stand directly behind the closing mark, as the sign of a footnote does? */
  readonly isAttached: boolean;
  /** What must stand elsewhere in the draft for it, if it does not already. */
  readonly note?: { readonly offset: number; readonly text: string };
  /** The key of the entry that the bibliography must have. */
  readonly key?: string;
}
