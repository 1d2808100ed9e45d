/** The times of the filter `year:`, as they are typed: years, months, days and spans of them. */

import { datesIn } from '../../prose/dates/dates';
import { type Interval, isoOf, yearOf, yearsOf } from '../../prose/dates/interval';

/** The time that is written so, in any form that is a date and nothing else: "1993", "1992-1994", "2012-09", "2012-05..2012-09". */
export function timeWritten(value: string): Interval | undefined {
  const dates = datesIn(value);
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last || dates.length > 2 || first.start > 0 || last.end < value.length) return undefined;
  if (dates.some(({ yearless }) => yearless)) return undefined;
  // Two of them are a span that runs backwards: "1994-1992".
  if (dates.length === 2 && !/^ ?(?:[-–—]|\.\.) ?$/.test(value.slice(first.end, last.start))) return undefined;
  const [a, b] = [first.readings[0], last.readings[0]];
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** Is it one whole year or several? */
export const isOfYears = ({ from, to }: Interval): boolean => {
  const years = yearsOf(yearOf(from), yearOf(to));
  return from === years.from && to === years.to;
};

/** A time as it is typed, which {@link timeWritten} reads as the same: "1993", "1992-1994", "2012-09", "2012-05..2012-09". */
export function intervalText(time: Interval): string {
  const [from, to] = [isoOf(time.from), isoOf(time.to)];
  const units = isOfYears(time) ? 4 : from.endsWith('-01') && isoOf(time.to + 1).endsWith('-01') ? 7 : 10;
  const [first, last] = [from.slice(0, units), to.slice(0, units)];
  return first === last ? first : `${first}${units === 4 ? '-' : '..'}${last}`;
}
