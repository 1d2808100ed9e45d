/** Where a passage has what a query asks for: what is marked in a row, and what reasons are taken from. */
import { groupBy } from '../common/groupBy';
import { once } from '../common/once';
import type { Span } from '../prose/span';
import { analyse, stemOf, stems, type Token } from './analysis';
import type { MatchKind, Meaning } from './meanings';
import { nameTerm } from './passageIndex';
import type { Query } from './query';
import type { SameWords } from './tables';
import { type PassageUnits, unitMatches } from './units';

/** A passage as the search knows it. */
export interface SearchPassage {
  /** As in ¶N. */
  readonly number: number;
  readonly text: string;
  /** Passages of one paragraph share it, and stand next to each other. */
  readonly paragraph: number;
}

/** Where a name stands in a passage, with the name's identifier. */
export interface NamedSpan extends Span {
  readonly name: string;
}

/** A word of the query found in a passage. */
export interface WordMatch extends Span {
  /** The word of the query, as it is typed. */
  readonly asked: string;
  /** How the one leads to the other. */
  readonly kind: MatchKind | 'name' | 'unit';
  /** What leads to it, as it is typed: the word, or those with which it means something together. */
  readonly words: string;
  /** As {@link Meaning.isEvident}; of a name only its forms can tell. */
  readonly isEvident: boolean;
  /** As {@link Meaning.same}. */
  readonly same?: SameWords;
  /** The identifier of the name that it belongs to, where it is part of one. */
  readonly name?: string;
}

/** Other words than its own for what a passage is about. */
export interface OtherWords {
  /** The word of the query, as it is typed. */
  readonly asked: string;
  /** The words or phrase that it leads to: from `plain-words.yaml`, not from the report. */
  readonly words: string;
}

/**
 * Where a passage has what a query asks for, in reading order; each stretch once, by the word that leads to it most directly.
 * @param mentions the names in the passage
 * @param units its dates and figures
 */
export function matchesIn(
  passage: SearchPassage,
  mentions: ReadonlyArray<NamedSpan>,
  query: Query,
  units: PassageUnits,
): WordMatch[] {
  const all: Array<WordMatch & { readonly weight: number }> = [];
  const named = groupBy(mentions, ({ name }) => nameTerm(name));
  for (const { start: from, end: to, unit, unfinished } of query.words) {
    if (!unit) continue;
    const asked = query.text.slice(from, to);
    for (const { start, end, nearness } of unitMatches(unit, units, unfinished))
      all.push({ start, end, asked, words: asked, kind: 'unit', weight: 1 + nearness, isEvident: true });
  }
  for (const { start: from, end: to, meanings } of query.words.flatMap((word) => [word, ...(word.parts ?? [])])) {
    const asked = query.text.slice(from, to);
    for (const meaning of meanings) {
      const { kind, weight, terms, isEvident, same } = meaning;
      const led = { asked, words: query.text.slice(meaning.from ?? from, to) };
      for (const { start, end } of wordsMeant(passage, meaning))
        all.push({ start, end, ...led, kind, weight, isEvident, ...(same && { same }) });
      for (const { term } of terms)
        for (const { start, end, name } of named.get(term) ?? [])
          all.push({ start, end, ...led, kind: 'name', weight: 0, isEvident: false, name });
    }
  }
  // The most direct first, so that a stretch is not said twice.
  all.sort((a, b) => b.weight - a.weight);
  const matches: WordMatch[] = [];
  for (const { weight: _, ...match } of all) {
    if (!matches.some(({ start, end }) => start < match.end && end > match.start)) matches.push(match);
  }
  return matches.sort((a, b) => a.start - b.start);
}

/**
 * What a passage is about in other words than its own, where a query evidently asks by those and not by a word that the passage has.
 * @param plainWords what `plain-words.yaml` has for the passage
 */
export function inOtherWords(passage: SearchPassage, plainWords: readonly string[], query: Query): OtherWords[] {
  return query.words.flatMap(({ start, end, meanings }) => {
    const evident = meanings.filter(({ isEvident }) => isEvident);
    if (evident.some((meaning) => wordsMeant(passage, meaning).length > 0)) return [];
    for (const { kind, terms } of evident) {
      const words = kind === 'plain' && plainWords.find((phrase) => terms.every(({ term }) => stemsOf(phrase).has(term)));
      if (words) return [{ asked: query.text.slice(start, end), words }];
    }
    return [];
  });
}

/** The words of a passage that mean this, themselves or by their stems. */
function wordsMeant(passage: SearchPassage, { terms, isPhrase }: Meaning): readonly Token[] {
  const { byTerm, byStem } = wordsOf(passage);
  if (isPhrase && !terms.every(({ term }) => byStem.has(term))) return [];
  const words: Token[] = [];
  for (const { term, boost } of terms) {
    if (boost.text !== undefined) words.push(...(byTerm.get(term) ?? []));
    if (boost.stems !== undefined) words.push(...(byStem.get(term) ?? []));
  }
  return words;
}

/** The words of a passage. */
interface PassageWords {
  /** In order. */
  readonly tokens: readonly Token[];
  readonly byTerm: ReadonlyMap<string, readonly Token[]>;
  readonly byStem: ReadonlyMap<string, readonly Token[]>;
}

/** Words of passages, and of phrases for them: with each letter that is typed, those of many rows are asked for again. */
const WORDS = new WeakMap<SearchPassage, PassageWords>();
const PHRASES = new Map<string, ReadonlySet<string>>();

/** The words of a passage. */
export const wordsOf = (passage: SearchPassage): PassageWords =>
  once(WORDS, passage, () => {
    const tokens = analyse(passage.text);
    return {
      tokens,
      byTerm: groupBy(tokens, ({ term }) => term),
      byStem: groupBy(tokens, ({ term }) => stemOf(term)),
    };
  });

const stemsOf = (phrase: string): ReadonlySet<string> =>
  once(PHRASES, phrase, () => new Set(stems(phrase).map(({ term }) => term)));
