/** Is it this time that is meant? Summits are held each year, and acts are passed; the report speaks of one of them. */
import type { Prose } from '../prose/prose';
import { beginsSentence, paragraphAround, sentenceAround } from '../prose/sentences';
import { hasCapital, isDotted, isNumber } from '../prose/words';
import { within, type YearClue, yearsOf } from './clues';
import { isAdjacent, isPossessive } from './context';
import type { Form } from './form';
import type { Over } from './setting';
import { CALENDAR_WORDS, ORDINARY_WORDS } from './wordlists';

/** A year further behind a form is that of something else: "at the NATO summit he spoke of a withdrawal in 2014". */
const YEAR_BEHIND = 6;
/** Before what is not known yet, or one of many. */
const ONE_OF_MANY = /^(?:a|an|another|any|each|every|next|previous|upcoming|future|annual|other|further)$/;

/** Is it another time that the form at the words [start, end] speaks of, by an article, a place or the years around? */
export function isAnotherTime({ years }: Form, prose: Prose, over: Over, start: number, end: number): boolean {
  if (!years) return false;
  return isOneOfMany(prose, start) || isElsewhere(prose, end) || isOfOtherYears(years, prose, over, start, end);
}

/** "A NATO summit", "the next NATO summit", "the Lisbon NATO summit". */
function isOneOfMany(prose: Prose, start: number): boolean {
  const before = prose.words[start - 1];
  if (!before || !isAdjacent(prose, start) || isPossessive(prose, start - 1)) return false;
  if (ONE_OF_MANY.test(before.folded)) return true;
  const isPlain = isDotted(before) || ORDINARY_WORDS.has(before.folded) || CALENDAR_WORDS.has(before.folded);
  return hasCapital(before) && !isPlain && !beginsSentence(prose, start - 1);
}

/** "In Yerevan"; its own place makes a form of its own. */
function isElsewhere(prose: Prose, end: number): boolean {
  const place = prose.words[end + 2];
  if (!place || prose.words[end + 1]?.folded !== 'in' || !isAdjacent(prose, end + 1) || !isAdjacent(prose, end + 2)) return false;
  return hasCapital(place) && !CALENDAR_WORDS.has(place.folded) && !isNumber(place);
}

/** Does the sentence speak of other years only, or else the paragraph, or what stands over it? */
function isOfOtherYears(own: readonly [number, number], prose: Prose, over: Over, start: number, end: number): boolean {
  const isOther = (years: readonly YearClue[]): boolean | undefined =>
    years.length > 0 ? !years.some(({ from, to }) => from <= own[1] && to >= own[0]) : undefined;
  const near = yearsOf(prose).filter(({ first }) => first < start || first - end <= YEAR_BEHIND);
  for (const around of [sentenceAround, paragraphAround]) {
    const answer = isOther(within(near, around(prose, start, end)));
    if (answer !== undefined) return answer;
  }
  const { titles, date } = over.over(start);
  for (const { prose } of [...titles, ...(date ? [date] : [])]) {
    const answer = isOther(yearsOf(prose));
    if (answer !== undefined) return answer;
  }
  return false;
}
