/** Parts of dates: "late 2012", "mid-1990s", "the third quarter of 2012", "summer 2012". */
import type { DateMention, DateReading } from './dates';
import { type Interval, lengthOf, monthOf, monthsOf, yearOf, yearsOf } from './interval';

/** How a part is asked for: which one, of how many equal ones. */
type Part = (whole: Interval) => Interval;

const equal =
  (which: number, of: number): Part =>
  ({ from, to }) => {
    // As people say it, the early years of a decade are its first four.
    if (of === 3 && yearOf(to) - yearOf(from) === 9) {
      const first = yearOf(from) + (which === 1 ? 0 : 3 * which - 2);
      return yearsOf(first, first + (which === 1 ? 3 : 2));
    }
    const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
    // Months and years are counted in their own units, so that a quarter begins with a month.
    if (months % of === 0) {
      const size = months / of;
      return monthsOf(yearOf(from), monthOf(from) + size * (which - 1), size);
    }
    const size = lengthOf({ from, to }) / of;
    return { from: from + Math.round(size * (which - 1)), to: from + Math.round(size * which) - 1 };
  };

/** Three months of a year, from that one on; winter goes over to the next year. */
const season =
  (month: number): Part =>
  ({ from, to }) => {
    const months = monthsOf(yearOf(from), month, 3);
    return month === 12 ? months : { from: months.from, to: Math.max(months.to, monthsOf(yearOf(to), month, 3).to) };
  };

const ORDER = ['first', 'second', 'third', 'fourth'];
const numbered = (word: string): number => Number.parseInt(word, 10) || ORDER.indexOf(word) + 1;

const OF = `(?: (?:of|in) (?:the (?:year )?)?| )`;
/** What stands before a date and makes a part of it. What may be a part only of some dates is said by their grains. */
const BEFORE: ReadonlyArray<readonly [pattern: RegExp, grains: string, part: (match: RegExpExecArray) => Part]> = [
  [/\b(?:early|beginning of|start of|opening of)(?: (?:in )?|-)(?:the )?$/, 'month year decade', () => equal(1, 3)],
  [/\b(?:mid|middle of)(?: |-| ?– ?)(?:the )?$/, 'month year decade', () => equal(2, 3)],
  [/\b(?:late|end of|close of)(?: (?:in )?|-)(?:the )?$/, 'month year decade', () => equal(3, 3)],
  [
    /\b(first|1st|second|2nd|latter) half of (?:the )?$/,
    'month year decade',
    ([, n = '']) => equal(/^(?:f|1)/.test(n) ? 1 : 2, 2),
  ],
  [/\bh([12])(?:[ /-]| of |)$/, 'year', ([, n]) => equal(Number(n), 2)],
  [/\bq([1-4])(?:[ /-]|, | of |)$/, 'year', ([, n]) => equal(Number(n), 4)],
  [
    /\b(first|second|third|fourth|1st|2nd|3rd|4th|last) quarter(?: of(?: the)?)? $/,
    'year',
    ([, n = '']) => equal(numbered(n) || 4, 4),
  ],
  ...(['spring', 'summer', 'autumn|fall', 'winter'] as const).map(
    (name, i) => [new RegExp(String.raw`\b(?:${name})(?:,?${OF})$`), 'year', () => season(3 + 3 * i)] as const,
  ),
];
/** The same behind a year. */
const BEHIND: ReadonlyArray<readonly [pattern: RegExp, part: (match: RegExpExecArray) => Part]> = [
  [/^[ /-]?q([1-4])\b/, ([, n]) => equal(Number(n), 4)],
  [/^[ /-]?h([12])\b/, ([, n]) => equal(Number(n), 2)],
];
/** Most dates have none of these words before them, which is quickly seen. */
const MAY_BE_PART = /\b(?:early|mid|late|of|in|half|quarter|[hq][1-4]|spring|summer|autumn|fall|winter)[ ,/–-]*(?:the )?$/;
const LONGEST = 32;

/** The part of a date that the words beside it mean, with these words; the date itself where they mean none. */
export function partOf(text: string, date: DateMention): DateMention {
  const [reading] = date.readings;
  const before = text.slice(Math.max(0, date.start - LONGEST), date.start);
  for (const [pattern, grains, part] of MAY_BE_PART.test(before) ? BEFORE : []) {
    const match = grains.includes(reading.grain) ? pattern.exec(before) : null;
    if (match) return cut(date, date.start - match[0].length, date.end, part(match));
  }
  if (reading.grain !== 'year' || !/^[ /-]?[qh]/.test(text.slice(date.end, date.end + 2))) return date;
  for (const [pattern, part] of BEHIND) {
    const match = pattern.exec(text.slice(date.end, date.end + LONGEST));
    if (match) return cut(date, date.start, date.end + match[0].length, part(match));
  }
  return date;
}

function cut(date: DateMention, start: number, end: number, part: Part): DateMention {
  const reading: DateReading = { ...part(date.readings[0]), grain: 'part' };
  return { ...date, start, end, readings: [reading] };
}
