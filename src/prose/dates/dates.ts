/**
 * The one reader of dates: what days a text speaks of, in whatever form. It reads what is said, and never reckons from today: "2012-09",
 * "Sept. 2012", "22/4/10", "the mid-90s", "FY2012", "from May to June 2001"; not "tomorrow", and no time of day. `atoms.ts` has the
 * shapes of single dates; here they become stretches of days, parts of them ("late 2012"), and spans ("1992–1994").
 */
import { flat } from '../flat';
import type { Span } from '../span';
import { ATOM, BEGINNING, dayCalled, monthCalled } from './atoms';
import { dayOf, type Interval, inYear, lengthOf, monthOf, monthsOf, yearOf, yearsOf } from './interval';
import { partOf } from './parts';

/** How finely a date is said. A part is one of a month, year or decade: "late 2012", "summer 2012", "Q3 2012". */
export type DateGrain = 'day' | 'month' | 'part' | 'year' | 'decade';

/** The days that a date may mean. */
export interface DateReading extends Interval {
  readonly grain: DateGrain;
}

/** A date in a text. Offsets are UTF-16 units, the end exclusive. */
export interface DateMention extends Span {
  /** What it may mean, the likelier first: "4/5/2010" is in April or in May. Never empty. */
  readonly readings: readonly [DateReading, ...DateReading[]];
  /** It is said without a year ("May 4"): its readings are in {@link NO_YEAR}, and {@link inYear} moves them to another. */
  readonly yearless: boolean;
  /** It is called a fiscal year. The days are those of the calendar year, since whose fiscal year it is, nobody says. */
  readonly fiscal: boolean;
}

/** The year of dates that are said without one: it has a February 29. */
export const NO_YEAR = 2000;
/** Two figures stand for years of this century below it, and for those of the last from it on. */
const TURN_OF_CENTURY = 30;
const DECADES = 'noughties tens twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** The dates in a text, in order; none overlaps another. */
export function datesIn(text: string): DateMention[] {
  const plain = flat(text);
  const dates: DateMention[] = [];
  let from = 0;
  for (const { index } of plain.matchAll(BEGINNING)) {
    if (index < from) continue;
    ATOM.lastIndex = index;
    const match = ATOM.exec(plain);
    const atom = match ? readAtom(match, text) : undefined;
    if (!atom) continue;
    from = atom.end;
    const date = partOf(plain, atom);
    const before = dates.at(-1);
    const span = before && spanOf(plain, before, date);
    if (span) dates[dates.length - 1] = span;
    else dates.push(date);
  }
  return dates.filter((date) => !isBareMonth(date) || isSurelyMonth(text, date));
}

type Groups = Readonly<Record<string, string | undefined>>;

function readAtom(match: RegExpExecArray, text: string): DateMention | undefined {
  const groups: Groups = match.groups ?? {};
  const yearWord = groups.dayFirstYear ?? groups.dayLastYear;
  const isOfDays = groups.dayFirst !== undefined || groups.dayLast !== undefined || groups.dayOrMonth !== undefined;
  const yearless = groups.bareMonth !== undefined || (isOfDays && yearWord === undefined);
  const [first, ...others] = readingsOf(groups).filter(({ from, to }) => from <= to);
  if (!first) return undefined;
  const end = match.index + match[0].length;
  // The dot of "Sept." ends the sentence too.
  const over = groups.bareMonth?.endsWith('.') && !/^ ?[\da-z]/.test(text.slice(end, end + 2)) ? 1 : 0;
  return { start: match.index, end: end - over, readings: [first, ...others], yearless, fiscal: groups.fiscal !== undefined };
}

function readingsOf(groups: Groups): DateReading[] {
  const year = (word: string | undefined) => (word === undefined ? NO_YEAR : yearCalled(word));
  if (groups.isoYear) {
    const month = Number(groups.isoMonth) || monthCalled(groups.isoMonth ?? '');
    return days(Number(groups.isoYear), month, Number(groups.isoDay));
  }
  if (groups.one) return inBothOrders(year(groups.numericYear), groups.one, groups.two, groups.sign === '.');
  if (groups.monthYear) return monthOrYears(groups.monthYear, groups.yearMonth ?? '');
  if (groups.monthFirst) return months(Number(groups.yearLast), Number(groups.monthFirst));
  if (groups.dayOrMonth) return inBothOrders(NO_YEAR, groups.monthOrDay, groups.dayOrMonth, true);
  if (groups.dayFirst)
    return days(
      year(groups.dayFirstYear),
      monthCalled(groups.dayFirstMonth ?? ''),
      dayCalled(groups.dayFirst),
      groups.dayFirstTo,
    );
  if (groups.dayLast)
    return days(year(groups.dayLastYear), monthCalled(groups.dayLastMonth ?? ''), dayCalled(groups.dayLast), groups.dayLastTo);
  if (groups.yearBefore) return months(Number(groups.yearBefore), monthCalled(groups.monthAfter ?? ''));
  if (groups.month) return months(year(groups.monthsYear), monthCalled(groups.month));
  if (groups.decade) return decades(groups.decade);
  if (groups.year) return years(yearCalled(groups.year), groups.tail);
  if (groups.bareYear) return years(yearCalled(groups.bareYear));
  return months(NO_YEAR, monthCalled(groups.bareMonth ?? ''));
}

/** "2012", "'12" and "12". */
function yearCalled(word: string): number {
  const figures = word.replace(/\D/g, '');
  const year = Number(figures);
  if (figures.length > 2) return year;
  return year + (year < TURN_OF_CENTURY ? 2000 : 1900);
}

function days(year: number, month: number, day: number, lastDay?: string): DateReading[] {
  const last = lastDay === undefined ? day : dayCalled(lastDay);
  const { from, to } = monthsOf(year, month);
  const isThere = month >= 1 && month <= 12 && day >= 1 && Math.max(day, last) <= lengthOf({ from, to });
  return isThere ? [{ from: dayOf(year, month, day), to: dayOf(year, month, Math.max(day, last)), grain: 'day' }] : [];
}

/** 4/5 is the fourth of May or the fifth of April. */
function inBothOrders(year: number, one = '', two = '', isOneFirst: boolean): DateReading[] {
  const [a, b] = [Number(one), Number(two)];
  const dayFirst = days(year, b, a);
  const monthFirst = a === b ? [] : days(year, a, b);
  return isOneFirst ? [...dayFirst, ...monthFirst] : [...monthFirst, ...dayFirst];
}

const months = (year: number, month: number): DateReading[] =>
  month >= 1 && month <= 12 ? [{ ...monthsOf(year, month), grain: 'month' }] : [];

function years(first: number, tail?: string): DateReading[] {
  const last = tail === undefined ? first : Math.floor(first / 100) * 100 + Number(tail);
  return [{ ...yearsOf(Math.min(first, last), Math.max(first, last)), grain: 'year' }];
}

/** "2008-10" are three years, or a month; "2010-08" can be nothing but a month. */
const monthOrYears = (year: string, last: string): DateReading[] => [
  ...(last.length === 2 && Number(last) > Number(year) % 100 ? years(Number(year), last) : []),
  ...months(Number(year), Number(last)),
];

function decades(word: string): DateReading[] {
  const figures = word.replace(/\D/g, '');
  if (figures.length === 4) return [{ ...yearsOf(Number(figures), Number(figures) + 9), grain: 'decade' }];
  const named = 10 * DECADES.findIndex((decade) => word.endsWith(decade));
  const first = figures ? Number(figures) : named;
  const year = first < TURN_OF_CENTURY - 10 ? 2000 + first : 1900 + first;
  return [{ ...yearsOf(year, year + 9), grain: 'decade' }];
}

const JOINT = /^(?: ?[-–—~] ?| (?:to|through|thru|until|till)(?: the)? | ?\.\. ?)$/;

/** From the one to the other, where the words between say so: "from May to June 2001", "between 2005 and 2007". */
function spanOf(text: string, first: DateMention, last: DateMention): DateMention | undefined {
  if (last.start - first.end > ' through the '.length) return undefined;
  const between = text.slice(first.end, last.start);
  const isSpan =
    JOINT.test(between) ||
    (/^ and (?:the )?$/.test(between) && /\bbetween (?:the )?$/.test(text.slice(Math.max(0, first.start - 12), first.start))) ||
    (between === '/' && first.readings[0].grain === 'year' && last.readings[0].grain === 'year');
  // What is said for the whole of a span stands at its end, as a rule: "May to June 2001", and at times at its head.
  if (!isSpan) return undefined;
  const [from, to] = [first.readings[0], last.readings[0]];
  const year = yearOf(to.from);
  const shared = first.yearless && !last.yearless ? inYear(from, year) : from;
  // "November to February 2017" begins in the year before.
  const a = first.yearless && !last.yearless && shared.from > to.to ? inYear(from, year - 1) : shared;
  const b = last.yearless && !first.yearless ? inYear(to, yearOf(from.from)) : to;
  if (b.to < a.from) return undefined;
  return {
    start: first.start,
    end: last.end,
    readings: [{ from: a.from, to: b.to, grain: to.grain }],
    yearless: first.yearless && last.yearless,
    fiscal: first.fiscal || last.fiscal,
  };
}

const isBareMonth = ({ yearless, readings: [{ grain, from, to }] }: DateMention): boolean =>
  yearless && grain === 'month' && monthOf(from) === monthOf(to);

/** Names of months that are other words as well. "March" and "May" begin sentences, and May is a name. */
const OTHER_WORDS = /^(?:may|mar\.?|march|august)$/i;
const CUE = /\b(?:in|since|until|till|during|of|early|mid|late|last|next|this|by|from|before|after|every|between|through)[ -]$/i;
/** Before small letters fewer words say that a month is meant: "by march" may be a way to travel. */
const SURE_CUE = /\b(?:in|since|until|during|of|early|mid|late|last|next)[ -]$/i;

function isSurelyMonth(text: string, { start, end }: DateMention): boolean {
  const word = text.slice(start, end);
  if (!OTHER_WORDS.test(word) || word === 'August') return true;
  const before = text.slice(Math.max(0, start - 10), start);
  return (/^[A-Z]/.test(word) ? CUE : SURE_CUE).test(before);
}
