/** Dates and figures as what they say: a query's are found in whatever form a passage has them. */
import { type DateMention, type DateReading, datesIn } from '../prose/dates/dates';
import { type Interval, inYear, lengthOf, sharedDays, yearOf } from '../prose/dates/interval';
import { areComparable, distanceOf, roundsTo, sayTheSame } from '../prose/figures/compare';
import { type Figure, figuresIn } from '../prose/figures/figures';
import type { Span } from '../prose/span';

/** The dates and figures of a passage, each in order. */
export interface PassageUnits {
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
}

/** A date or a figure of a query: words that mean something together, and nothing one by one. Offsets are UTF-16, end exclusive. */
export type Unit = Span &
  ({ readonly date: DateMention; readonly figure?: never } | { readonly figure: Figure; readonly date?: never });

/** The dates and figures of a query, in order; none overlaps another. */
export function readUnits(text: string): Unit[] {
  const dates = datesIn(text);
  const figures = figuresIn(text, dates);
  return [
    ...dates.map((date) => ({ start: date.start, end: date.end, date })),
    ...figures.map((figure) => ({ start: figure.start, end: figure.end, figure })),
  ].sort((a, b) => a.start - b.start);
}

/** A stretch of a passage that says what a unit says, and how nearly: over 0 and up to 1, which is the same. */
export interface UnitMatch extends Span {
  readonly nearness: number;
}

/**
 * Where a passage says what a unit says, or nearly.
 * @param unfinished it is still being typed: figures that go on with its digits may be meant
 */
export function unitMatches({ date, figure }: Unit, units: PassageUnits, unfinished: boolean): UnitMatch[] {
  const matches = date
    ? units.dates.map((said) => ({ start: said.start, end: said.end, nearness: nearnessOfDates(date, said) }))
    : units.figures.map((said) => {
        const nearness = nearnessOfFigures(figure, said) || (unfinished && goesOn(figure, said) ? CONTINUED : 0);
        return { start: said.start, end: said.end, nearness };
      });
  return matches.filter(({ nearness }) => nearness > 0);
}

/** How much less another reading of a date is meant: May 4 by 4/5. */
const OTHER_READING = 0.8;
/** A date that covers more days than are asked for says the less of them, the more it covers: this power of their share. */
const COVERING = 0.25;
/** A date that is only some of the days that are asked for is a little less of what was asked for. */
const WITHIN = 0.03;
/** What is said of months is more than a month off for a day without a year. */
const LONGEST_YEARLESS = 31;
/** Another time of the year that is asked for. */
const SAME_YEAR = 0.3;

function nearnessOfDates(asked: DateMention, said: DateMention): number {
  let most = 0;
  asked.readings.forEach((one, i) => {
    for (const other of said.readings) {
      const nearness = nearnessOfReadings(asked.yearless, one, said.yearless, other);
      most = Math.max(most, i === 0 ? nearness : nearness * OTHER_READING);
    }
  });
  return asked.fiscal && !said.fiscal ? most * OTHER_READING : most;
}

function nearnessOfReadings(isYearless: boolean, asked: DateReading, isSaidYearless: boolean, said: DateReading): number {
  if (isYearless && lengthOf(said) > LONGEST_YEARLESS) return 0;
  if (isSaidYearless && !isYearless) return 0;
  const days = isYearless && !isSaidYearless ? inYear(asked, yearOf(said.from)) : asked;
  const shared = sharedDays(days, said);
  if (shared === 0) return !isYearless && isInOneYear(days) && yearOf(days.from) === yearOf(said.from) ? SAME_YEAR : 0;
  return (shared / lengthOf(said)) ** COVERING * (shared / lengthOf(days)) ** WITHIN;
}

const isInOneYear = ({ from, to }: Interval): boolean => yearOf(from) === yearOf(to);

/** A figure that rounds to the one asked for, or to which that rounds, beside the same. */
const ROUNDED = 0.7;
/** What is asked for without a unit, beside the same with it. */
const BARE = 0.9;
/** A figure that goes on with the digits that are being typed, likewise. */
const CONTINUED = 0.5;

function nearnessOfFigures(asked: Figure, said: Figure): number {
  if (!mayBe(asked, said)) return 0;
  const unit = asked.unit === said.unit ? 1 : BARE;
  if (sayTheSame(asked, said)) return unit;
  return roundsTo(said, asked) || roundsTo(asked, said) ? unit * ROUNDED * (1 - distanceOf(asked, said)) : 0;
}

/** A unit that is asked for is meant: "$45" is no number of men. */
const mayBe = (asked: Figure, said: Figure): boolean =>
  areComparable(asked, said) && (asked.unit === 'count' || said.unit === asked.unit);

/** "$26" may become $26.4 million, and "66,9" 66,940. */
const goesOn = (asked: Figure, said: Figure): boolean =>
  mayBe(asked, said) &&
  asked.scale === 1 &&
  [said.value, said.upTo].some((value) => digitsOf(value).startsWith(digitsOf(asked.value)));

const digitsOf = (value: number): string => String(value).replace('.', '');
