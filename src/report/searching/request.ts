/**
 * The room of what stands around a search: words and filters as they are asked for, why a passage is found, what helps where none
 * is. It does not rank passages, which is for `src/search`, and has no list and no keys, which are for `src/features/searching`.
 * Begin here, then read `filters.ts`.
 */

import { beginningOf, searchedPart } from '../../search/searchedPart';
import type { Report } from '../report';
import {
  FILTER_KEYS,
  type FilterKey,
  filterText,
  parseFilters,
  passing,
  resolveFilter,
  type SearchFilter,
  type TypedFilter,
  without,
} from './filters';

/** What is searched for: words, and filters as they are typed, lifted out of the input, kept or given to a command. */
export interface SearchRequest {
  readonly words: string;
  readonly filters: readonly SearchFilter[];
}

/** A request as it is read from an input. */
export interface ReadRequest extends SearchRequest {
  /** Typed filters that mean nothing to the report. */
  readonly unknown: readonly TypedFilter[];
  /** The filter that is still being typed, at the end of the input. */
  readonly typing: TypedFilter | undefined;
  /** Only the beginning of what is typed is searched for: see {@link onlyTheBeginning}. */
  readonly isCut: boolean;
}

/** Reads what is typed, with the filters that were set before. */
export function readRequest(report: Report, text: string, set: readonly SearchFilter[] = []): ReadRequest {
  const searched = searchedPart(text);
  const { words, filters } = parseFilters(searched);
  const typing = filters.find(({ closed }) => !closed);
  const closed = filters.filter((filter) => filter !== typing);
  const resolved = filters.flatMap((filter) => resolveFilter(report, filter) ?? []);
  return {
    words,
    filters: withFilters(report, set, resolved),
    unknown: closed.filter((filter) => !resolveFilter(report, filter)),
    typing,
    isCut: searched.length < text.trimEnd().length,
  };
}

/** Words of a query that say where it was cut. */
const LAST_WORDS = 3;

/** The sentence that says how much of a long query is searched for, without its full stop. */
export const onlyTheBeginning = (query: string): string =>
  `Only the beginning is searched for, up to “${searchedPart(query).trim().split(/\s+/u).slice(-LAST_WORDS).join(' ')}”`;

/** Takes the finished filters out of what is typed, as far as it is searched for. What the report does not know stays. */
export function liftFilters(report: Report, text: string): { readonly text: string; readonly filters: readonly SearchFilter[] } {
  const known = parseFilters(searchedPart(text)).filters.flatMap((typed) => {
    const filter = typed.closed ? resolveFilter(report, typed) : undefined;
    return filter ? [{ start: typed.start, end: typed.end, filter }] : [];
  });
  return { text: without(text, known), filters: known.map(({ filter }) => filter) };
}

/** Filters with more of them, none twice. */
export function withFilters(report: Report, filters: readonly SearchFilter[], more: readonly SearchFilter[]): SearchFilter[] {
  return [...new Map([...filters, ...more].map((filter) => [filterText(report, filter), filter])).values()];
}

/** A request in one line, as it could be typed. */
export function requestText(report: Report, { words, filters }: SearchRequest): string {
  return [...filters.map((filter) => filterText(report, filter)), words.trim()].filter(Boolean).join(' ');
}

/** The request that a command's argument asks for, `{ query, filters }`; what is no such thing asks for nothing. */
export function requestFrom(report: Report, argument: unknown): SearchRequest {
  const { query, filters } = isObject(argument) ? argument : {};
  const { text, filters: typed } = liftFilters(report, typeof query === 'string' ? `${query} ` : '');
  return { words: text.trim(), filters: withFilters(report, typed, filtersFrom(report, filters)) };
}

/** Filters from `{ topic, name, year, has }`, each a text, a number, or a list of such. */
function filtersFrom(report: Report, argument: unknown): SearchFilter[] {
  if (!isObject(argument)) return [];
  return FILTER_KEYS.flatMap((key: FilterKey) =>
    [argument[key]].flat().flatMap((value) => {
      if (typeof value !== 'string' && typeof value !== 'number') return [];
      return resolveFilter(report, { key, value: String(value) }) ?? [];
    }),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * The passages that answer a request, best first; where there are only filters, all that they let through, in reading order.
 * @param limit the most that are wanted, where there are words
 */
export function passagesAnswering(report: Report, { words, filters }: SearchRequest, limit: number): number[] {
  const passes = passing(report, filters);
  const within = () => report.passages.filter(passes).map(({ number }) => number);
  if (!words.trim()) return filters.length ? within() : [];
  return report.search(words, { limit, ...(filters.length ? { within: new Set(within()) } : {}) }).map(({ passage }) => passage);
}

/** UTF-16 units of a selection that are searched for: more words than that say no more. */
const LONGEST_SELECTION = 200;

/** A text of any length and form as the words of a query: on one line, cut between words, with nothing that would be syntax. */
export function selectionWords(text: string): string {
  const line = text
    // A selected sentence may hold quotation marks, which would ask for a passage with the very same words.
    .replace(/["“”„«»]/gu, ' ')
    .replace(/\b(topic|name|year|has):/giu, '$1 ')
    .replace(/\s+/gu, ' ')
    .trim();
  return beginningOf(line, LONGEST_SELECTION);
}
