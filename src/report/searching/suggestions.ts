import { fold } from '../../prose/fold';
import { slipsBetween } from '../../prose/slips';
import { analyse } from '../../search/analysis';
import type { Report, ReportName } from '../report';
import { passagesAnswering, type SearchRequest } from './request';

/** What may help where nothing was found. */
export interface Suggestions {
  /** The query with the nearest spellings that the report has. */
  readonly spelling: string | undefined;
  /** Names that are written much like it, the nearest first. */
  readonly names: readonly ReportName[];
  /** How many passages there are without the filters; 0 where there are no filters. */
  readonly withoutFilters: number;
}

const MOST_NAMES = 3;
/** The share of its letters that a word may have wrong and still be meant: of more, another word is likelier meant than a slip. */
const FURTHEST = 0.25;
const SHORTEST = 4;

/** What may help with a request that found nothing. */
export function suggestionsFor(report: Report, request: SearchRequest): Suggestions {
  const { words, filters } = request;
  const withoutFilters =
    filters.length && words.trim() ? passagesAnswering(report, { words, filters: [] }, report.passages.length).length : 0;
  const isUnknown = withoutFilters === 0;
  return {
    spelling: isUnknown ? spelledOtherwise(report, words) : undefined,
    names: isUnknown ? namesLike(report, words) : [],
    withoutFilters,
  };
}

/** The sentence that says that the report does not have what is asked for, without its full stop. */
export const nothingOn = (missing: readonly string[]): string => `The report has nothing on ${missing.join(', ')}`;

/** The query with each word of which nothing is found replaced by the nearest one of the report. */
function spelledOtherwise(report: Report, query: string): string | undefined {
  let spelled = '';
  let from = 0;
  for (const { term, start, end } of analyse(query)) {
    if (start < from || report.search(`${term} `, { limit: 1 }).length) continue;
    const [nearest] = report.spelledLike(term, { furthest: Math.floor(FURTHEST * term.length) });
    // Whoever slips has the first letter right.
    if (!nearest?.startsWith(term.charAt(0))) continue;
    spelled += query.slice(from, start) + nearest;
    from = end;
  }
  return from > 0 ? (spelled + query.slice(from)).trim() : undefined;
}

function namesLike(report: Report, query: string): ReportName[] {
  const asked = fold(query.trim());
  return report.names
    .map((name) => ({
      name,
      unlike: Math.min(...[name.name, ...name.listed].map((form) => unlikeness(asked, fold(form), FURTHEST))),
    }))
    .filter(({ unlike }) => unlike <= FURTHEST)
    .sort((a, b) => a.unlike - b.unlike)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name);
}

/** The share of letters in which two words differ; 1 where it is more than the furthest, or a word is too short to tell. */
function unlikeness(a: string, b: string, furthest: number): number {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > furthest * longer) return 1;
  const share = slipsBetween(a, b) / longer;
  return share > furthest ? 1 : share;
}
