import { MONTHS } from '../prose/months';
import type { Span } from '../prose/span';

const MONTH = `(?:${MONTHS.join('|')})`;
/** The kinds of figure that a writer looks up, the more telling first. Bare years and months are left out: most sentences have one. */
const KINDS = [
  // Amounts, shares and large numbers
  String.raw`\$\d[\d.,]*\d(?: (?:million|billion))?|\d+(?:\.\d+)?%|(?<![\w,.$-])\d+(?:\.\d+)? (?:million|billion)|(?<![\w,.])\d{1,3}(?:,\d{3})+(?:-\d[\d,]*\d)?`,
  // Days
  String.raw`${MONTH} \d{1,2}(?:-\d{1,2})?, \d{4}`,
  // Small counts: "94 personnel", "a 10-year lease"
  String.raw`(?<![\w,.$/-]|(?:${MONTH}|Article|Section) )\d{1,3}(?:-year| (?=\p{Ll}))`,
];
const FIGURE = new RegExp(KINDS.map((kind) => `(${kind})`).join('|'), 'gu');

/** A figure in a text. */
export interface Figure extends Span {
  /** 0 for amounts, shares and large numbers, 1 for days, 2 for small counts. */
  readonly rank: number;
}

/** Amounts, shares, counts and days in a passage, in order. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    rank: match.slice(1).findIndex((group) => group !== undefined),
  }));
}
