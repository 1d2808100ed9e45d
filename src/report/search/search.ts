import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import { analyse, wordWeight } from './analysis';
import { FIELD_BOOST, type IndexedPassage, STEMS_FIELD } from './engine';

/** A passage that answers a query. */
export interface SearchHit {
  /** The passage number. */
  readonly passage: number;
  /** Larger is better; comparable within one query only. */
  readonly score: number;
  /** The words of the passage that matched, as the index knows them. */
  readonly terms: readonly string[];
}

/** Weights of a near match beside an exact one. A near-miss must never beat the word itself (lucaong/minisearch#299). */
const PREFIX_WEIGHT = 0.5;
const FUZZY_WEIGHT = 0.3;
const FIELDS = Object.keys(FIELD_BOOST);

/** How strongly a passage that has all words is preferred to one that has some. */
const COVERAGE_POWER = 1.5;

interface QueryWord {
  readonly term: string;
  readonly weight: number;
  /** The word is still being typed, so that its continuations count. */
  readonly unfinished: boolean;
}

/**
 * The passages that answer a query, best first. Every word may match; passages with all of them come first. The last word may be
 * unfinished unless white space follows it, and a word that the report does not have may be misspelt.
 */
export function searchIndex(index: MiniSearch<IndexedPassage>, query: string, limit: number): SearchHit[] {
  const words = queryWords(query);
  if (!words.length) return [];
  const results = index.search(
    {
      combineWith: 'OR',
      queries: words.map((word) => ({
        queries: [word.term],
        boostTerm: () => word.weight,
        ...nearMatches(index, word),
      })),
    },
    { fields: FIELDS, boost: FIELD_BOOST, weights: { prefix: PREFIX_WEIGHT, fuzzy: FUZZY_WEIGHT }, tokenize: (term) => [term] },
  );
  return results
    .map((result) => ({
      passage: result.id as number,
      score: result.score * coverage(result, words) ** COVERAGE_POWER,
      terms: Object.entries(result.match).flatMap(([term, fields]) => (fields.includes('text') ? [term] : [])),
    }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .slice(0, limit);
}

function queryWords(query: string): QueryWord[] {
  const tokens = analyse(query);
  const end = query.trimEnd().length === query.length ? query.length : -1;
  const words = new Map<string, QueryWord>();
  for (const token of tokens) {
    words.set(token.term, { term: token.term, weight: wordWeight(token.term), unfinished: token.end === end });
  }
  return [...words.values()];
}

/** Continuations for a word being typed; misspellings, more of them in longer words, only for a word the report does not have. */
function nearMatches(
  index: MiniSearch<IndexedPassage>,
  { term, unfinished }: QueryWord,
): { prefix: boolean; fuzzy: number | false } {
  const known = has(index, term, false);
  const continued = (unfinished || term.length >= 4) && has(index, term, true);
  const misspelt = !known && !(unfinished && continued) && term.length >= 4 && !/^\d/.test(term);
  return { prefix: continued, fuzzy: misspelt ? (term.length >= 8 ? 2 : 1) : false };
}

function has(index: MiniSearch<IndexedPassage>, term: string, prefix: boolean): boolean {
  return index.search(term, { fields: FIELDS, prefix, fuzzy: false, tokenize: (text) => [text] }).length > 0;
}

/** The share of the query's weight that a passage matched, 0 to 1. */
function coverage(result: SearchResult, words: readonly QueryWord[]): number {
  const matched = new Set(result.queryTerms);
  let all = 0;
  let found = 0;
  for (const word of words) {
    all += word.weight;
    if (matched.has(word.term)) found += word.weight;
  }
  return found / all;
}

/** How much one word counts for each passage that has it in any of its inflections (BM25), by passage number. */
export function stemScores(index: MiniSearch<IndexedPassage>, stem: string): ReadonlyMap<number, number> {
  const results = index.search(stem, { fields: [STEMS_FIELD], prefix: false, fuzzy: false, tokenize: (term) => [term] });
  return new Map(results.map(({ id, score }) => [id as number, score]));
}
