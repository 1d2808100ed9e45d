/** What a draft quotes, in its own format: words between quotation marks, and blocks of their own. It does not know whose words they are. */
import type { Span } from '../span';

/** Words that a draft quotes, without the marks or the signs around them. Offsets are UTF-16, in the paragraph that has them. */
export interface QuotedText extends Span {
  /** Between marks within a sentence, or a block that stands by itself; of a block that has several paragraphs each is one. */
  readonly kind: 'marks' | 'block';
  /** How many others it stands in: 0 for one that stands in none. */
  readonly depth: number;
  /** What opens and closes it, as the draft has it: "“", "``", "\enquote{"; both empty for a block. */
  readonly open: string;
  readonly close: string;
}

/** What goes on from one paragraph into the next, such as a fence of code or an environment; empty where nothing does. */
export type Open = string;

/** A paragraph of a draft as far as quoting goes. */
export interface QuotingParagraph {
  /** In the order in which they begin, those around others first. */
  readonly quotations: readonly QuotedText[];
  /** What is no prose in it: code, mathematics, comments, front matter; in order and apart from each other. */
  readonly code: readonly Span[];
  /** What is open behind it. */
  readonly open: Open;
  /** The mark that it opens with; undefined where it opens with none. */
  readonly opensWith: string | undefined;
  /** Its quotations where the next paragraph opens with the same mark, which nothing closes here; left out where something does. */
  readonly withUnclosed?: readonly QuotedText[];
}
