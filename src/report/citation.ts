import type { Passage } from './model';
import { leadIn } from './readAlone';
import type { Report } from './report';
import { insideQuotes } from './text';

/**
 * A passage as it is copied into a draft: its words between quotation marks, then where they come from. Who is meant by a “She” at
 * its head stands before the marks, since the report does not say it there.
 */
export function quotePassage(report: Pick<Report, 'facts' | 'meantIn'>, passage: Passage): string {
  const { description, textEnds } = report.facts;
  return `${leadIn(report.meantIn(passage))}“${insideQuotes(passage.text)}” (${description}, text to ${textEnds}, ¶${passage.number})`;
}
