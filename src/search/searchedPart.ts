/** How much of a query is searched for. */
import { lastSpaceIn } from '../prose/lastSpace';

/** UTF-16 units of a query that are searched for: a paragraph, as one may paste it. More words than that say no more. */
const LONGEST = 600;

/** As much of a query as is searched for: all of it, or its beginning up to a space, so that no word of that is taken for unfinished. */
export const searchedPart = (query: string): string => (query.length <= LONGEST ? query : `${beginningOf(query, LONGEST - 1)} `);

/** The beginning of a text, of so many UTF-16 units at the most, cut between words where it has several and never within a character. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = lastSpaceIn(text.slice(0, most + 1));
  return end > 0 ? text.slice(0, end) : text.slice(0, most).replace(/[\ud800-\udbff]$/u, '');
}
