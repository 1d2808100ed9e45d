import { onceOfMost } from '../common/once';
import { MONTHS } from '../prose/months';
import { analyse, isCommon, isCompound, stemOf, type Token } from './analysis';
import type { Ranking } from './ranking';
import type { TermTable } from './termTable';
import type { Vocabulary } from './vocabulary';

/** How a word of a query leads to a word of the report. */
export type MatchKind = 'literal' | 'prefix' | 'spelling' | 'near' | 'plain';

/** Something in the report that a word of a query may mean. */
export interface Alternative {
  readonly kind: MatchKind;
  /** Beside the word itself: over 0 and up to 1. */
  readonly weight: number;
  /** The word as it must stand in the passage. */
  readonly word?: string;
  /** Stems that the passage may have; of a phrase, more than one. */
  readonly stems?: readonly string[];
  /** Stems of what the passage may be about in other words than its own. */
  readonly plain?: readonly string[];
  /** Names that the word belongs to, as terms of the index, with the share of the name that it makes up. */
  readonly names?: ReadonlyArray<{ readonly term: string; readonly share: number }>;
}

/** A word of a query. */
export interface QueryWord extends Token {
  readonly common: boolean;
  /** It is still being typed, so that its continuations count. */
  readonly unfinished: boolean;
  /** Stands for the alternatives: two words with the same ones have the same. */
  readonly meaning: string;
  /** What it may mean, the word itself first; none where the report has nothing like it. */
  readonly alternatives: readonly Alternative[];
}

/** A query as the search reads it. */
export interface Query {
  readonly text: string;
  /** In the order in which they are typed, without repeats. */
  readonly words: readonly QueryWord[];
  /** What stands in quotation marks. A passage must have it so, unless none has. */
  readonly phrases: readonly Phrase[];
}

/** Words that are asked for as they stand. */
export interface Phrase {
  /** As it is typed, without the marks. */
  readonly text: string;
  /** In order, with nothing between. */
  readonly terms: readonly string[];
  /** The last of them is still being typed. */
  readonly unfinished: boolean;
}

/** What a query is read with. */
export interface QueryContext {
  readonly vocabulary: Vocabulary;
  /** The stems of words that lead to passages without being theirs. */
  readonly meaningful: Vocabulary;
  /** Whether a passage has a word with that stem. */
  readonly hasStem: (stem: string) => boolean;
  /** Whether a passage is about a word with that stem. */
  readonly hasPlainStem: (stem: string) => boolean;
  /** From words to the names that they belong to. */
  readonly names: TermTable;
  /** From the stems that writers use to those that the report uses. */
  readonly near: TermTable;
  readonly ranking: Ranking;
}

const MOST_CONTINUATIONS = 24;
const MOST_SPELLINGS = 4;
const MOST_MEANINGFUL = 3;
/** Letters from which on a word that is being typed may be taken for one that leads to passages without being theirs. */
const SHORTEST_BEGINNING = 4;
const LONGEST_NEAR_PHRASE = 3;

/** Words and phrases whose meanings are kept, since all but the last stay while a query is typed. */
const MOST_KEPT = 2000;

/** Reads queries. */
export class QueryReader {
  readonly #context: QueryContext;
  readonly #meanings = new Map<string, readonly Alternative[]>();
  /** What was read last: its matches are asked for passage by passage. */
  #last: Query | undefined;

  constructor(context: QueryContext) {
    this.#context = context;
  }

  /** Reads a query. The last word is unfinished unless white space or a mark follows it. */
  read(text: string): Query {
    if (this.#last?.text !== text) this.#last = this.#readNew(text);
    return this.#last;
  }

  #readNew(text: string): Query {
    const { vocabulary } = this.#context;
    const tokens = analyse(text);
    const compounds = tokens.filter((token) => isCompound(token, tokens));
    const parts = compounds.length > 0 ? tokens.filter((token) => !compounds.includes(token)) : tokens;
    const seen = new Set<string>();
    const words = parts.flatMap((token, i): QueryWord[] => {
      if (seen.has(token.term)) return [];
      seen.add(token.term);
      const unfinished = token.end === text.length;
      const closed = [
        ...compounds.filter(({ start, end }) => start <= token.start && end >= token.end).map(({ term }) => term),
        // "cease fire" for "ceasefire"
        ...[parts[i - 1], token, parts[i + 1]].flatMap((part, j, all) => {
          const next = all[j + 1];
          return part && next ? [part.term + next.term] : [];
        }),
      ];
      const itself = unfinished ? `${token.term}…` : token.term;
      const alternatives = this.#once(itself, () => alternativesFor(token.term, unfinished, this.#context));
      const word = { ...token, common: isCommon(token.term), unfinished, meaning: itself, alternatives };
      return [
        closed
          .filter((term) => vocabulary.has(term))
          .reduce(
            (known, term) =>
              withMore(
                known,
                `=${term}`,
                this.#once(`=${term}`, () => [literal(term, this.#context, 1)]),
              ),
            word,
          ),
      ];
    });
    return { text, words: this.#withNearPhrases(words), phrases: phrasesIn(text) };
  }

  /** Adds what phrases of the query may mean ("out of work") to the last word of them. */
  #withNearPhrases(words: readonly QueryWord[]): QueryWord[] {
    const telling = words.flatMap(({ common, term }, i) => (common ? [] : [{ i, stem: stemOf(term) }]));
    const all = [...words];
    for (let length = 2; length <= LONGEST_NEAR_PHRASE; length++) {
      for (let from = 0; from + length <= telling.length; from++) {
        const phrase = telling.slice(from, from + length);
        const stems = phrase.map(({ stem }) => stem).join(' ');
        const near = this.#once(stems, () => nearTerms(stems, this.#context, this.#context.ranking.near));
        const last = phrase.at(-1)?.i ?? 0;
        if (near.length > 0) all[last] = withMore(all[last] as QueryWord, ` ${stems}`, near);
      }
    }
    return all;
  }

  #once(key: string, work: () => readonly Alternative[]): readonly Alternative[] {
    return onceOfMost(MOST_KEPT, this.#meanings, key, work);
  }
}

const withMore = (word: QueryWord, meaning: string, more: readonly Alternative[]): QueryWord => ({
  ...word,
  meaning: `${word.meaning}${meaning}`,
  alternatives: [...word.alternatives, ...more],
});

function alternativesFor(term: string, unfinished: boolean, context: QueryContext): Alternative[] {
  const { vocabulary, ranking } = context;
  const alternatives: Alternative[] = [];
  const stem = stemOf(term);
  const known = vocabulary.has(term) || context.hasStem(stem);
  if (known) alternatives.push(literal(term, context, 1));
  const month = monthCalled(term);
  if (month) alternatives.push(literal(month, context, 1));
  const continuations = unfinished || term.length >= 4 ? vocabulary.startingWith(term, MOST_CONTINUATIONS) : [];
  if (ranking.prefix > 0) {
    for (const word of continuations) {
      // The more of the word is there, the surer it is meant.
      alternatives.push({
        ...literal(word, context, ranking.prefix * (0.5 + 0.5 * (term.length / word.length)), 'prefix'),
        stems: [],
      });
    }
  }
  if (!isCommon(term)) alternatives.push(...meant(stem, known, context));
  if (alternatives.length === 0 && unfinished && term.length >= SHORTEST_BEGINNING) {
    for (const longer of context.meaningful.startingWith(term, MOST_MEANINGFUL)) {
      alternatives.push(...weighed(meant(longer, false, context), ranking.prefix));
    }
  }
  if (alternatives.length === 0 && ranking.spelling > 0) alternatives.push(...misspelt(term, unfinished, context));
  return alternatives;
}

/** The month that is shortened so: "Oct", "Sept". */
function monthCalled(term: string): string | undefined {
  if (term.length !== 3 && term !== 'sept') return undefined;
  return MONTHS.map((month) => month.toLowerCase()).find((month) => month !== term && month.startsWith(term));
}

/** What a word with that stem may mean that is not the word itself. */
function meant(stem: string, known: boolean, context: QueryContext): Alternative[] {
  const { ranking } = context;
  return [...plain([stem], 1, context), ...nearTerms(stem, context, known ? ranking.nearKnown : ranking.near)];
}

/** What a word may mean that nothing is known of: it is one that is, with a slip. The report's own words come first. */
function misspelt(term: string, unfinished: boolean, context: QueryContext): Alternative[] {
  const { vocabulary, meaningful, ranking } = context;
  const own = vocabulary.spelledLike(term, MOST_SPELLINGS);
  if (own.length > 0) return own.flatMap(({ word }) => spelled(word, context));
  const others = meaningful.spelledLike(stemOf(term), MOST_MEANINGFUL);
  if (others.length > 0) return others.flatMap(({ word }) => weighed(meant(word, false, context), ranking.spelling));
  return unfinished ? vocabulary.beginningLike(term, MOST_SPELLINGS).flatMap(({ word }) => spelled(word, context)) : [];
}

function spelled(word: string, context: QueryContext): Alternative[] {
  const { spelling } = context.ranking;
  return [literal(word, context, spelling, 'spelling'), ...weighed(meant(stemOf(word), true, context), spelling)];
}

const weighed = (alternatives: readonly Alternative[], factor: number): Alternative[] =>
  alternatives.map((alternative) => ({ ...alternative, weight: alternative.weight * factor }));

function literal(term: string, { names }: QueryContext, weight: number, kind: MatchKind = 'literal'): Alternative {
  return {
    kind,
    weight,
    word: term,
    stems: isCommon(term) ? [] : [stemOf(term)],
    names: names.of(term).map(({ terms: [name = ''], weight: share }) => ({ term: name, share })),
  };
}

/** Passages that are about that in other words than their own. */
function plain(stems: readonly string[], weight: number, { hasPlainStem, ranking }: QueryContext): Alternative[] {
  if (ranking.plain === 0 || !stems.every(hasPlainStem)) return [];
  return [{ kind: 'plain', weight: weight * ranking.plain, plain: stems }];
}

/** What the report may say for that, and the passages that are about what the report may say. */
function nearTerms(stems: string, context: QueryContext, weight: number): Alternative[] {
  if (weight === 0) return [];
  return context.near
    .of(stems)
    .flatMap(({ terms, weight: sure }) => [
      { kind: 'near' as const, weight: weight * sure, stems: terms },
      ...plain(terms, weight * sure, context),
    ]);
}

const QUOTED = /["“”„«]([^"“”„«»]+)(["“”»]|$)/gu;

function phrasesIn(text: string): Phrase[] {
  return [...text.matchAll(QUOTED)].flatMap(([, quoted = '', close]) => {
    const terms = analyse(quoted).map(({ term }) => term);
    return terms.length > 0 ? [{ text: quoted.trim(), terms, unfinished: !close && !/\s$/u.test(quoted) }] : [];
  });
}
