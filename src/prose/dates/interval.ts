import { MONTHS } from '../months';

/** A stretch of days. A day is the number of days since January 1, 1970, so that days can be compared and counted. */
export interface Interval {
  /** The first day. */
  readonly from: number;
  /** The last day, which belongs to it. */
  readonly to: number;
}

const MS_OF_DAY = 86_400_000;

/** The day of that date, the month counted from 1. A day that the month has not is one of the next month. */
export const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / MS_OF_DAY;

const dateOf = (day: number): Date => new Date(day * MS_OF_DAY);

/** The year of a day. */
export const yearOf = (day: number): number => dateOf(day).getUTCFullYear();

/** The month of a day, counted from 1. */
export const monthOf = (day: number): number => dateOf(day).getUTCMonth() + 1;

/** A day as ISO 8601 has it: "2012-09-24". */
export const isoOf = (day: number): string => dateOf(day).toISOString().slice(0, 10);

/** The days of a month, or of several; a month over 12 is one of the next year. */
export const monthsOf = (year: number, month: number, months = 1): Interval => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month + months, 1) - 1,
});

/** The days of a year, or of several. */
export const yearsOf = (first: number, last = first): Interval => ({ from: dayOf(first, 1, 1), to: dayOf(last, 12, 31) });

/** How many days an interval has. */
export const lengthOf = ({ from, to }: Interval): number => to - from + 1;

/** How many days two intervals share; 0 where they are apart. */
export const sharedDays = (a: Interval, b: Interval): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);

/** The same days in another year: for dates that are said without one. */
export function inYear({ from, to }: Interval, year: number): Interval {
  const shift = year - yearOf(from);
  const moved = (day: number) => dayOf(yearOf(day) + shift, monthOf(day), dateOf(day).getUTCDate());
  return { from: moved(from), to: moved(to) };
}

/** An interval as people write it, whole years and months by their names: "1992–1994", "September 2012", "March 7, 2012". */
export function intervalLabel({ from, to }: Interval): string {
  const [first, last] = [dateOf(from), dateOf(to)];
  const isWhole = first.getUTCDate() === 1 && dateOf(to + 1).getUTCDate() === 1;
  const [year, lastYear] = [first.getUTCFullYear(), last.getUTCFullYear()];
  const sameYear = year === lastYear;
  if (isWhole && first.getUTCMonth() === 0 && last.getUTCMonth() === 11) return sameYear ? `${year}` : `${year}–${lastYear}`;
  const named = (date: Date, withYear: boolean) =>
    `${MONTHS[date.getUTCMonth()]}${isWhole ? '' : ` ${date.getUTCDate()}`}${withYear ? `${isWhole ? '' : ','} ${date.getUTCFullYear()}` : ''}`;
  const end = named(last, true);
  return named(first, true) === end ? end : `${named(first, !sameYear)}–${end}`;
}
