/** What checking the quotations of a draft gives. */
import type { Span } from '../../../prose/span';

/** A quotation of the report in a draft: the words inside of its marks, or a block. Offsets are UTF-16, in the draft. */
export interface CheckedQuotation extends Span {
  /** The passages that it has words of, in the order of the quotation; never empty. */
  readonly passages: readonly number[];
  /** The offset behind what closes it, where a citation would stand. */
  readonly behind: number;
  /** Are its words exactly the report's? */
  readonly isExact: boolean;
  /** Where passage numbers are cited for it, as the writer has them; undefined where none are. */
  readonly cited: Span | undefined;
}

/**
 * What is wrong with the words: others, fewer, more, in another order, two places run together without a sign or with "…" in another order,
 * or much of that.
 */
export type Change = 'replaced' | 'dropped' | 'added' | 'moved' | 'run-together' | 'disordered' | 'reworded';

/** Words between marks that are not the report's. */
export interface Altered extends Span {
  readonly kind: 'altered';
  readonly change: Change;
  /** What the draft has that differs, and what the report has there, as they read; either may be empty. */
  readonly written: string;
  readonly reports: string;
  readonly passage: number;
  /** The quotation that has it. */
  readonly quotation: CheckedQuotation;
  /** What stands at [start, end) if the report's words are put there. */
  readonly fixed: string;
  /**
   * What stands there if the writer's change is kept and said: "[…]" around it, or "…" for what is missing. Where two places run together
   * that is the report's words too. Undefined where it would be no honest mark.
   */
  readonly marked: string | undefined;
}

/** A passage number that is another passage's, or that no passage has. */
export interface WrongNumber extends Span {
  readonly kind: 'wrong-passage' | 'no-such-passage';
  /** The number as the writer has it. */
  readonly written: string;
  /** The passage that has the words; undefined where nothing tells. */
  readonly passage: number | undefined;
  readonly quotation: CheckedQuotation | undefined;
  /** The number as it should be; undefined where nothing tells. */
  readonly fixed: string | undefined;
}

/** An omission that leaves out a “not”, which may be meant. */
export interface OmittedNegation extends Span {
  readonly kind: 'omitted-negation';
  /** What it leaves out, as the report has it. */
  readonly reports: string;
  readonly passage: number;
  readonly quotation: CheckedQuotation;
}

export type Finding = Altered | WrongNumber | OmittedNegation;

/** A whole draft, checked. */
export interface Checked {
  /** The quotations of the report, in the order of the draft. */
  readonly quotations: readonly CheckedQuotation[];
  /** In the order of the draft. */
  readonly findings: readonly Finding[];
  /** How many other quotations it has: of somebody else, too short, or terms. */
  readonly others: number;
}
