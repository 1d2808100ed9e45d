import { once } from '../common/once';
import type { Span } from '../prose/span';
import { analyse, stemOf, stems, type Token } from './analysis';
import { nameTerm, type SearchPassage } from './fields';
import type { Alternative, MatchKind, Query, QueryWord } from './query';

/** Where a name stands in a passage, with the name's identifier. */
export interface NamedSpan extends Span {
  readonly name: string;
}

/** A word of the query found in a passage. */
export interface WordMatch extends Span {
  /** The word of the query, as it is typed. */
  readonly asked: string;
  /** How the one leads to the other. */
  readonly kind: MatchKind | 'name';
}

/** Other words than its own for what a passage is about. */
export interface OtherWords {
  /** The word of the query, as it is typed. */
  readonly asked: string;
  /** The words or phrase that it leads to: from `plain-words.yaml`, not from the report. */
  readonly words: string;
}

/** A word of a passage with its stem. */
export interface StemmedToken extends Token {
  readonly stem: string;
}

/**
 * Where a passage has what a query asks for, in reading order; each stretch once, by the word that leads to it most directly.
 * @param mentions the names in the passage
 */
export function matchesIn(passage: SearchPassage, mentions: ReadonlyArray<NamedSpan>, query: Query): WordMatch[] {
  const { text, words } = query;
  const found: Array<WordMatch & { readonly weight: number }> = [];
  for (const { token, word, alternative } of meetings(passage, query)) {
    const { kind, weight } = alternative;
    found.push({ start: token.start, end: token.end, asked: text.slice(word.start, word.end), kind, weight });
  }
  for (const { start, end, name } of mentions) {
    for (const word of words) {
      const own = word.alternatives.find(({ names = [] }) => names.some(({ term }) => term === nameTerm(name)));
      if (own) found.push({ start, end, asked: text.slice(word.start, word.end), kind: 'name', weight: 0 });
    }
  }
  // The most direct first, so that a stretch is not said twice.
  found.sort((a, b) => b.weight - a.weight);
  const matches: WordMatch[] = [];
  for (const { weight: _, ...match } of found) {
    if (!matches.some(({ start, end }) => start < match.end && end > match.start)) matches.push(match);
  }
  return matches.sort((a, b) => a.start - b.start);
}

/**
 * What a passage is about in other words than its own, where a query asks by those and not by a word that the passage has.
 * @param plainWords what `plain-words.yaml` has for the passage
 */
export function inOtherWords(passage: SearchPassage, plainWords: readonly string[], query: Query): OtherWords[] {
  const { text, words } = query;
  const met = new Set(meetings(passage, query).map(({ word }) => word));
  return words.flatMap((word) => {
    if (met.has(word)) return [];
    const { alternatives, start, end } = word;
    for (const { plain } of alternatives) {
      const found = plain && plainWords.find((phrase) => plain.every((stem) => stemsOf(phrase).has(stem)));
      if (found) return [{ asked: text.slice(start, end), words: found }];
    }
    return [];
  });
}

/** Words of passages, and of phrases for them: with each letter that is typed, those of many rows are asked for again. */
const TOKENS = new WeakMap<SearchPassage, readonly StemmedToken[]>();
const PHRASES = new Map<string, ReadonlySet<string>>();

/** The words of a passage with their stems. */
export const tokensOf = (passage: SearchPassage): readonly StemmedToken[] =>
  once(TOKENS, passage, () => analyse(passage.text).map((token) => ({ ...token, stem: stemOf(token.term) })));

const stemsOf = (phrase: string): ReadonlySet<string> =>
  once(PHRASES, phrase, () => new Set(stems(phrase).map(({ term }) => term)));

/** What a word of a query may mean, for looking up by a word of a passage. */
interface Meaning {
  readonly word: QueryWord;
  readonly alternative: Alternative;
  /** Among those of the word; the first counts. */
  readonly order: number;
}

interface Meanings {
  readonly byWord: ReadonlyMap<string, readonly Meaning[]>;
  readonly byStem: ReadonlyMap<string, readonly Meaning[]>;
}

const MEANINGS = new WeakMap<Query, Meanings>();

const meaningsOf = (query: Query): Meanings =>
  once(MEANINGS, query, () => {
    const byWord = new Map<string, Meaning[]>();
    const byStem = new Map<string, Meaning[]>();
    for (const word of query.words) {
      word.alternatives.forEach((alternative, order) => {
        const meaning = { word, alternative, order };
        if (alternative.word !== undefined) once(byWord, alternative.word, () => []).push(meaning);
        for (const stem of alternative.stems ?? []) once(byStem, stem, () => []).push(meaning);
      });
    }
    return { byWord, byStem };
  });

/** Where words of a passage are what words of a query may mean: for each two of them the first of the alternatives. */
function meetings(passage: SearchPassage, query: Query): Array<{ readonly token: StemmedToken } & Meaning> {
  const { byWord, byStem } = meaningsOf(query);
  const tokens = tokensOf(passage);
  // Of a phrase, a part alone may mean anything.
  const isWhole = ({ stems: phrase = [] }: Alternative) =>
    phrase.length < 2 || phrase.every((one) => tokens.some(({ stem }) => stem === one));
  return tokens.flatMap((token) => {
    const first = new Map<QueryWord, Meaning>();
    for (const meaning of [...(byWord.get(token.term) ?? []), ...(byStem.get(token.stem) ?? [])]) {
      if (meaning.order < (first.get(meaning.word)?.order ?? Number.POSITIVE_INFINITY) && isWhole(meaning.alternative))
        first.set(meaning.word, meaning);
    }
    return [...first.values()].map((meaning) => ({ token, ...meaning }));
  });
}
