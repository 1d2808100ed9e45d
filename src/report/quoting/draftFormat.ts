import type { InsertionPoint } from '../../prose/insertionPoint';
import type { MarkStyle } from '../../prose/quotationMarks';
import type { Source } from './bibliography/source';
import type { Form } from './insertion';
import type { OwnMarks } from './ownMarks';
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
  /** The writer's own marks around the place of a quotation; undefined where none are open. */
  readonly own?: OwnMarks;
}

/** Text that is added to a draft; the offset is UTF-16, in the draft as it is before. */
export interface Addition {
  readonly offset: number;
  readonly text: string;
}

/** How one kind of document has quotations and citations. One object for each kind, in `formats/`. */
export interface DraftFormat {
  /** What holds a line here, for `insertionPointAt`; its own rule where left out. */
  readonly holders?: RegExp;
  /** Do the lines of a block begin at the left, whatever holds the line above, as in AsciiDoc? */
  readonly isFlat?: true;
  /** A quotation within a sentence, marks and all; what is syntax there escaped, and nothing else. */
  quote(pieces: readonly Piece[], context: Context): string;
  /**
   * A quotation that stands by itself, with its citation, as lines without what holds them and without blank lines around them.
   * @returns undefined where there can be none, as in a cell of a table: then it is put there as within a sentence
   */
  block(pieces: readonly Piece[], citation: Citation, context: Context): readonly string[] | undefined;
  /** What cites these passages here; for a block what is said there of their source. */
  cite(runs: readonly Run[], context: Context, form: Form): Citation;
  /**
   * What must be added elsewhere in the draft where a line gains so many UTF-16 units at the point, as to the line below a title.
   */
  readonly grownWith?: (draft: string, point: InsertionPoint, by: number) => readonly Addition[];
  /** Where a place really is: behind what it must not break, such as a citation that it is in; as it is where undefined. */
  readonly outside?: (context: Context) => number | undefined;
  /**
   * One more citation in the brackets that the place is in, or that end right before it: what goes into them, and where they end. Undefined
   * where the citation stands by itself.
   */
  readonly join?: (citation: Citation, context: Context) => (Addition & { readonly end: number }) | undefined;
  /** The writer's own marks around a place, where the format has others than those that are typed. */
  readonly ownMarks?: (context: Context) => OwnMarks | undefined;
  /** What is put into the draft within a line, for a place that needs brackets around it; as it is where left out. */
  enclose?(text: string, context: Context): string;
  /** What ends a word before a place, and begins one behind it, beside letters, figures and marks: a space keeps words apart. */
  readonly wordEnds?: RegExp;
  readonly wordBegins?: RegExp;
  /** The lines between what stands before and a block, or behind it; one blank line where left out. Without what holds them. */
  readonly apart?: (context: Context, side: 'above' | 'below') => readonly string[];
}

/** What cites passages. */
export interface Citation {
  readonly text: string;
  /** Does it stand directly behind the closing mark, as the sign of a footnote does? */
  readonly isAttached: boolean;
  /** What keeps it from the words before it, where it is not attached; a space where left out. */
  readonly space?: string;
  /** What must stand elsewhere in the draft for it, if it does not already. */
  readonly note?: Addition;
  /** The key of the entry that the bibliography must have. */
  readonly key?: string;
}
