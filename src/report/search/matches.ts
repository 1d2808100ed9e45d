import type { Passage, PassageMention } from '../model';
import type { Span } from '../text';
import { analyse, stemOf, stems, type Token } from './analysis';
import { nameTerm } from './fields';
import type { Alternative, MatchKind, Query } from './query';

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
interface StemmedToken extends Token {
  readonly stem: string;
}

/**
 * Where a passage has what a query asks for, in reading order; each stretch once, by the word that leads to it most directly.
 * @param mentions the names in the passage
 */
export function matchesIn(passage: Passage, mentions: readonly PassageMention[], { text, words }: Query): WordMatch[] {
  const found: Array<WordMatch & { readonly weight: number }> = [];
  const tokens = stemmed(passage.text);
  const meant = words.map((word) => ({ ...word, alternatives: wholeIn(tokens, word.alternatives) }));
  for (const token of tokens) {
    for (const word of meant) {
      const alternative = word.alternatives.find((one) => meets(one, token));
      if (!alternative) continue;
      const { kind, weight } = alternative;
      found.push({ start: token.start, end: token.end, asked: text.slice(word.start, word.end), kind, weight });
    }
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
export function inOtherWords(passage: Passage, plainWords: readonly string[], { text, words }: Query): OtherWords[] {
  const tokens = stemmed(passage.text);
  const phrases = plainWords.map((phrase) => ({ phrase, tokens: stems(phrase) }));
  return words.flatMap(({ alternatives, start, end }) => {
    const own = wholeIn(tokens, alternatives);
    if (tokens.some((token) => own.some((alternative) => meets(alternative, token)))) return [];
    for (const { plain } of alternatives) {
      const found = plain && phrases.find((phrase) => plain.every((stem) => phrase.tokens.some(({ term }) => term === stem)));
      if (found) return [{ asked: text.slice(start, end), words: found.phrase }];
    }
    return [];
  });
}

const stemmed = (text: string): StemmedToken[] => analyse(text).map((token) => ({ ...token, stem: stemOf(token.term) }));

/** The alternatives without the phrases of which the passage has only a part: that may mean anything. */
const wholeIn = (tokens: readonly StemmedToken[], alternatives: readonly Alternative[]): Alternative[] =>
  alternatives.filter(({ stems: own = [] }) => own.length < 2 || own.every((one) => tokens.some(({ stem }) => stem === one)));

const meets = ({ word, stems: own = [] }: Alternative, { term, stem }: StemmedToken): boolean =>
  word === term || own.includes(stem);
