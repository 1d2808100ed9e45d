import { groupBy } from '../common/groupBy';
import { type DateMention, datesIn } from '../prose/dates/dates';
import { inYear, yearOf } from '../prose/dates/interval';
import { figuresIn } from '../prose/figures/figures';
import type { Opening, Passage } from '../report/model';
import type { PassageUnits } from '../search/units';

/**
 * The dates and figures of each passage, in reading order. What a passage leaves unsaid is taken from where it is said: for "That same
 * month" from `references.yaml`, for "July 20" the year from there or else from the passages before.
 */
export function unitsOf(passages: readonly Passage[], openings: readonly Opening[]): PassageUnits[] {
  const openingsIn = groupBy(openings, ({ passage }) => passage);
  let year: number | undefined;
  return passages.map(({ number, text }) => {
    const said = datesIn(text);
    const meant = (openingsIn.get(number) ?? []).flatMap(({ start, end, means }) =>
      datesIn(means)
        .filter(({ yearless }) => !yearless)
        .map((date): DateMention => ({ ...date, start, end })),
    );
    const dates = said.map((date) => {
      const opening = meant.find(({ start, end }) => start < date.end && end > date.start);
      const before = opening ?? said.findLast(({ yearless, start }) => !yearless && start < date.start);
      const own = before ? yearOf(before.readings[0].from) : year;
      return date.yearless && own !== undefined ? ofYear(date, own) : date;
    });
    const all = [...dates, ...meant.filter(({ start, end }) => !dates.some((date) => start < date.end && end > date.start))];
    year = said.reduce((last, { yearless, readings: [{ from }] }) => (yearless ? last : yearOf(from)), year);
    return { dates: all.sort((a, b) => a.start - b.start), figures: figuresIn(text, said) };
  });
}

const ofYear = (date: DateMention, year: number): DateMention => {
  const [first, ...others] = date.readings.map((reading) => ({ ...reading, ...inYear(reading, year) }));
  return first ? { ...date, readings: [first, ...others], yearless: false } : date;
};
