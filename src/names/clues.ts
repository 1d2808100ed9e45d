/** Places in a text that tell something of what stands near them, and the years among them. */
import { once } from '../common/once';
import { datesIn } from '../prose/dates/dates';
import { yearOf } from '../prose/dates/interval';
import type { Prose } from '../prose/prose';
import type { WordRange } from '../prose/sentences';
import type { Word } from '../prose/words';
import { DATE_PREPOSITIONS } from './wordlists';

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

/** The years of a date in a text: one, or those of a decade or a span. */
export interface YearClue extends Clue {
  /** The first and the last year, both included. */
  readonly from: number;
  readonly to: number;
  /** It says when something happened ("in May 2011") and not of when something is ("the 1994 ceasefire"). */
  readonly isWhen: boolean;
}

const KNOWN = new WeakMap<Prose, readonly YearClue[]>();

/** The years of the dates in a text, in order. A text is read for them once. */
export const yearsOf = (prose: Prose): readonly YearClue[] => once(KNOWN, prose, () => readYears(prose));

function readYears(prose: Prose): readonly YearClue[] {
  const { words, printed } = prose;
  const years: YearClue[] = [];
  let first = 0;
  for (const { start, end, readings, yearless } of datesIn(printed.text)) {
    while (first < words.length && (words[first] as Word).end <= start) first++;
    let last = first;
    while (((words[last + 1] as Word | undefined)?.start ?? end) < end) last++;
    const [{ from, to, grain }] = readings;
    if (yearless || first >= words.length) continue;
    const isWhen = grain === 'day' || grain === 'month' || saysWhen(prose, first);
    years.push({ first, last, from: yearOf(from), to: yearOf(to), isWhen });
  }
  return years;
}

/** Has the date at word `i` a preposition before it ("in 2011", "in the 1990s"), or does it stand in brackets? */
function saysWhen({ words }: Prose, i: number): boolean {
  if (/[([]$/u.test(words[i]?.gap ?? '')) return true;
  const at = words[i - 1]?.folded === 'the' ? i - 2 : i - 1;
  return DATE_PREPOSITIONS.has(words[at]?.folded ?? '');
}
