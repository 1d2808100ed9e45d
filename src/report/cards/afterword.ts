import { type DateMention, datesIn } from '../../prose/dates/dates';
import { intervalLabel, monthOf, monthsOf, yearOf, yearsOf } from '../../prose/dates/interval';
import type { ReportFacts } from '../model';

/** What may be expected of the report on what came after it. */
export const whatItKnows = ({ textEnds }: Pick<ReportFacts, 'textEnds'>): string =>
  `The report’s text ends in ${textEnds}: it knows what was expected then, not what came.`;

/**
 * What a sentence speaks of that came after the report's last month, as people write it: "2019", "March 2013", or "2015 and 2019".
 * Undefined where there is nothing of the kind. Holds nothing but months and years, whatever the sentence.
 */
export function afterTheReport(sentence: string, facts: Pick<ReportFacts, 'textEnds'>): string | undefined {
  const lastDay = datesIn(facts.textEnds)[0]?.readings[0].to ?? Number.POSITIVE_INFINITY;
  const times = new Set(datesIn(sentence).flatMap((date) => laterThan(lastDay, date) ?? []));
  return times.size ? [...times].join(' and ') : undefined;
}

/** What of a date came later, in whole months or years. */
function laterThan(lastDay: number, { readings, yearless }: DateMention): string | undefined {
  if (yearless) return undefined;
  const [{ from, to, grain }] = readings;
  const lastYear = yearOf(lastDay);
  if (readings.some((reading) => reading.from <= lastDay)) {
    // "2012-2015" goes over to what came later; "the 2010s" is said of those that the report knows as well.
    return grain === 'year' && yearOf(to) > lastYear ? `${yearOf(to)}` : undefined;
  }
  const months = { from: monthsOf(yearOf(from), monthOf(from)).from, to: monthsOf(yearOf(to), monthOf(to)).to };
  const isInMonth = months.from === monthsOf(yearOf(to), monthOf(to)).from;
  return intervalLabel(isInMonth || yearOf(from) === lastYear ? months : yearsOf(yearOf(from), yearOf(to)));
}
