/** The rows of a search as the list shows them, as far as they are made without VS Code. */
import type { Report } from '../../src/report/report';
import { reasonsFor } from '../../src/report/searching/reasons';
import { passagesAnswering } from '../../src/report/searching/request';
import { snippet } from '../../src/search/snippet';
import { LISTED } from './typing';

/** UTF-16 units that a row has. */
const ROW_LENGTH = 110;

/** What a list shows for a query: for each passage why it is found, and its words. */
export function rowsOf(report: Report, words: string): string[] {
  const reasons = reasonsFor(report, words);
  return passagesAnswering(report, { words, filters: [] }, LISTED).flatMap((number) => {
    const passage = report.passage(number);
    if (!passage) return [];
    return [`${reasons(passage).join(' · ')} — ${snippet(passage.text, report.matchesIn(passage, words), ROW_LENGTH)}`];
  });
}
