import type { Passage, ReportFacts } from './model';
import { insideQuotes } from './text';

/** A passage as it is copied into a draft: its words between quotation marks, then where they come from. */
export function quotePassage(passage: Passage, facts: ReportFacts): string {
  return `“${insideQuotes(passage.text)}” (${facts.description}, text to ${facts.textEnds}, ¶${passage.number})`;
}
