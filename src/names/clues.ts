/** Places in a text that tell something of what stands near them, and the years among them. */
import { once } from '../common/once';
import type { Prose } from '../prose/prose';
import type { WordRange } from '../prose/sentences';
import { isNumber, type Word } from '../prose/words';
import { CALENDAR_WORDS, DATE_PREPOSITIONS, PARTS_OF_A_YEAR } from './wordlists';

/** A place in a text that tells something. */
export interface Clue {
  /** Indices of its first and last word. */
  readonly first: number;
  readonly last: number;
}

/** Those of the clues, which are in order, that lie in a range; a text may have many. */
export function within<C extends Clue>(clues: readonly C[], { from, to }: WordRange): C[] {
  let low = 0;
  let high = clues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clues[middle] as C).first < from) low = middle + 1;
    else high = middle;
  }
  const some: C[] = [];
  for (let i = low; i < clues.length && (clues[i] as C).first < to; i++) {
    const clue = clues[i] as C;
    if (clue.last < to) some.push(clue);
  }
  return some;
}

/** A year in a text, or a decade. */
export interface YearClue extends Clue {
  /** The first and the last year, both included. */
  readonly from: number;
  readonly to: number;
  /** It says when something happened ("in May 2011") and not of when something is ("the 1994 ceasefire"). */
  readonly isWhen: boolean;
}

const KNOWN = new WeakMap<Prose, readonly YearClue[]>();

/** The years in a text, "1990s" as ten. A text is read for them once. */
export const yearsOf = (prose: Prose): readonly YearClue[] => once(KNOWN, prose, () => readYears(prose));

const readYears = (prose: Prose): readonly YearClue[] =>
  prose.words.flatMap(({ text }, i) => {
    const [, year, decade] = /^(?:FY)?((?:1[89]|20)\d\d)(s?)$/.exec(text) ?? [];
    if (year === undefined) return [];
    const from = Number(year);
    return [{ first: i, last: i, from, to: decade ? from + 9 : from, isWhen: saysWhen(prose, i) }];
  });

/** Has the year at word `i` a preposition before it, with a month, a day or a season between: "in the spring of 2011", "on May 5, 2011"? */
function saysWhen({ words }: Prose, i: number): boolean {
  if (/[([]$/u.test(words[i]?.gap ?? '')) return true;
  let at = i - 1;
  const folded = (k: number): string => words[k]?.folded ?? '';
  if (folded(at) === 'of' && (PARTS_OF_A_YEAR.has(folded(at - 1)) || CALENDAR_WORDS.has(folded(at - 1)))) return true;
  while (CALENDAR_WORDS.has(folded(at)) || PARTS_OF_A_YEAR.has(folded(at)) || isDay(words[at])) {
    // "October 15, 2008" needs no preposition.
    if (CALENDAR_WORDS.has(folded(at))) return true;
    at--;
  }
  return DATE_PREPOSITIONS.has(folded(folded(at) === 'the' && at === i - 1 && words[i]?.text.endsWith('s') ? at - 1 : at));
}

const isDay = (word: Word | undefined): boolean => word !== undefined && isNumber(word) && /^\d{1,2}$/.test(word.folded);
