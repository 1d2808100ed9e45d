import { MONTHS } from '../../prose/months';
import type { ReportFacts } from '../model';

/** A year of this century, alone or with its month. No amount, no number of a section or page, no count of things. */
const YEAR = new RegExp(
  String.raw`(?<!\p{L}|\d|\d[.,]|[$€£¥§#]\s?|\b(?:section|sec\.|no\.|number|page|p\.|pp\.|resolution|room|line)\s)` +
    String.raw`(?:(${MONTHS.join('|')})\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?|FY\s?)?(20\d\d)` +
    String.raw`(?![\d%]|[.,]\d|\s(?:million|billion|troops|soldiers|people|men|women|votes|voters|refugees|dollars|euros|manats?|tons|tonnes|barrels|miles|km|kilomet\w+|percent|per cent)\b)`,
  'giu',
);

/** What may be expected of the report on what came after it. */
export const whatItKnows = ({ textEnds }: Pick<ReportFacts, 'textEnds'>): string =>
  `The report’s text ends in ${textEnds}: it knows what was expected then, not what came.`;

/**
 * What a sentence speaks of that came after the report's last month, as people write it: "2019", "March 2013", or "2015 and 2019".
 * Undefined where there is nothing of the kind. Holds nothing but months and years, whatever the sentence.
 */
export function afterTheReport(sentence: string, facts: ReportFacts): string | undefined {
  const lastMonth = MONTHS.findIndex((month) => facts.textEnds.startsWith(month));
  const times = new Set<string>();
  for (const [, month, year] of sentence.matchAll(YEAR)) {
    const name = MONTHS.find((candidate) => candidate.toLowerCase() === month?.toLowerCase());
    const isLater =
      Number(year) > facts.textEndsYear ||
      (Number(year) === facts.textEndsYear && name !== undefined && MONTHS.indexOf(name) > lastMonth);
    if (isLater) times.add(name ? `${name} ${year}` : `${year}`);
  }
  return times.size ? [...times].join(' and ') : undefined;
}
