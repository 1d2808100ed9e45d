import type MiniSearch from 'minisearch';
import type { AsPlainObject } from 'minisearch';
import type { Passage, PassageMention } from '../model';
import type { Span } from '../text';
import { analyse, stemOf, type Token } from './analysis';
import { type Field, type IndexedPassage, loadIndex, nameTerm } from './engine';
import { type Alternative, type MatchKind, type Query, type QueryContext, type QueryWord, readQuery } from './query';
import { RANKING, type Ranking } from './ranking';
import { TermTable } from './termTable';
import { Vocabulary } from './vocabulary';

/** What the search works on: the parts of the bundled report that it reads. */
export interface SearchData {
  /** The serialised index; its options are in `engine.ts`. */
  readonly index: AsPlainObject;
  /** A {@link TermTable} from words to the names that they belong to. */
  readonly nameWords: string;
  /** A {@link TermTable} from the stems that writers use to those that the report uses. */
  readonly nearWords: string;
  /** In reading order. */
  readonly passages: readonly Passage[];
}

/** A word of the query found in a passage. */
export interface WordMatch extends Span {
  /** The word of the query, as it is typed. */
  readonly asked: string;
  /** How the one leads to the other. */
  readonly kind: MatchKind | 'name';
}

/** A passage that answers a query. */
export interface SearchHit {
  /** The passage number. */
  readonly passage: number;
  /** Larger is better; comparable within one query only. */
  readonly score: number;
}

/** Which passages are wanted. */
export interface SearchOptions {
  /** The most that are wanted. */
  readonly limit?: number;
  /** Only passages for which this holds. */
  readonly within?: (passage: Passage) => boolean;
}

/** The passages that have a term, by their place in the order of reading, with what the term counts for each. */
interface Postings {
  readonly places: Int32Array;
  readonly scores: Float64Array;
}

/** How many of the best passages are looked at word by word. */
const REFINED = 40;

/** Finds the passages that answer a query. */
export class PassageSearch {
  readonly #index: MiniSearch<IndexedPassage>;
  readonly #passages: readonly Passage[];
  readonly #places: ReadonlyMap<number, number>;
  readonly #context: QueryContext;
  readonly #postings = new Map<string, Postings>();
  readonly #tokens = new Map<number, readonly Token[]>();

  constructor(data: SearchData, ranking: Ranking = RANKING) {
    this.#index = loadIndex(data.index);
    this.#passages = data.passages;
    this.#places = new Map(data.passages.map(({ number }, place) => [number, place]));
    const names = new TermTable(data.nameWords);
    const near = new TermTable(data.nearWords);
    this.#context = { vocabulary: vocabularyOf(data.index, names), names, near, ranking };
  }

  /** The passages that answer a query, best first. */
  search(text: string, { limit = 50, within }: SearchOptions = {}): SearchHit[] {
    const query = readQuery(text, this.#context);
    const wanted = this.#wanted(query, within);
    const scores = this.#scores(query);
    const best = topPlaces(scores, limit + REFINED, wanted);
    const { proximity } = this.#context.ranking;
    const refined = best.slice(0, Math.max(REFINED, limit)).map((place) => ({
      passage: (this.#passages[place] as Passage).number,
      score: (scores[place] as number) * (1 + proximity * this.#closeness(query, place)),
    }));
    return refined.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, limit);
  }

  /**
   * Where a passage has what a query asks for, in reading order; each stretch once, by the word that leads to it most directly.
   * @param mentions the names in the passage
   */
  matches(text: string, passage: Passage, mentions: readonly PassageMention[]): WordMatch[] {
    const { words } = readQuery(text, this.#context);
    const asked = ({ start, end }: QueryWord) => text.slice(start, end);
    const found: Array<WordMatch & { readonly weight: number }> = [];
    for (const token of this.#tokensOf(this.#places.get(passage.number) ?? -1)) {
      for (const word of words) {
        const alternative = word.alternatives.find((one) => meets(one, token));
        if (alternative)
          found.push({
            start: token.start,
            end: token.end,
            asked: asked(word),
            kind: alternative.kind,
            weight: alternative.weight,
          });
      }
    }
    for (const { start, end, name } of mentions) {
      for (const word of words) {
        const own = word.alternatives.find(({ names = [] }) => names.some(({ term }) => term === nameTerm(name)));
        if (own) found.push({ start, end, asked: asked(word), kind: 'name', weight: 0 });
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

  /** How much a stem counts for each passage that has it, by passage number. */
  stemScores(stem: string): ReadonlyMap<number, number> {
    const { places, scores } = this.#postingsOf('stems', stem);
    return new Map(Array.from(places, (place, i) => [(this.#passages[place] as Passage).number, scores[i] as number]));
  }

  /** What each passage scores for the words that it has, wherever they stand. */
  #scores({ words }: Query): Float64Array {
    const { common, coverage, neighbours } = this.#context.ranking;
    const total = new Float64Array(this.#passages.length);
    const covered = new Float64Array(this.#passages.length);
    let all = 0;
    for (const word of words) {
      if (word.alternatives.length === 0) continue;
      const weight = word.common ? common : 1;
      all += weight;
      const { scores, shares } = this.#wordScores(word);
      if (neighbours > 0 && !word.common) this.#lend(scores, shares, neighbours);
      for (let place = 0; place < total.length; place++) {
        if (scores[place] === 0) continue;
        total[place] = (total[place] as number) + weight * (scores[place] as number);
        covered[place] = (covered[place] as number) + weight * (shares[place] as number);
      }
    }
    for (let place = 0; place < total.length; place++) {
      if (total[place] !== 0) total[place] = (total[place] as number) * ((covered[place] as number) / all) ** coverage;
    }
    return total;
  }

  /** What a word of the query scores in each passage by its best alternative, and how much of it that passage has. */
  #wordScores({ alternatives }: QueryWord): { scores: Float64Array; shares: Float64Array } {
    const scores = new Float64Array(this.#passages.length);
    const shares = new Float64Array(this.#passages.length);
    for (const alternative of alternatives) {
      const own = new Map<number, number>();
      for (const [field, term, weight] of this.#termsOf(alternative)) {
        if (weight === 0) continue;
        const postings = this.#postingsOf(field, term);
        postings.places.forEach((place, i) => {
          own.set(place, (own.get(place) ?? 0) + weight * (postings.scores[i] as number));
        });
      }
      const share =
        alternative.kind === 'near' ? alternative.weight : alternative.kind === 'prefix' ? Math.sqrt(alternative.weight) : 1;
      for (const [place, sum] of own) {
        scores[place] = Math.max(scores[place] as number, sum * alternative.weight);
        shares[place] = Math.max(shares[place] as number, share);
      }
    }
    return { scores, shares };
  }

  #termsOf({ word, stems = [], names = [] }: Alternative): Array<readonly [Field, string, number]> {
    const { ranking } = this.#context;
    return [
      ...(word === undefined ? [] : [['text', word, ranking.word] as const]),
      ...stems.flatMap((stem) => [
        ['stems', stem, (word === undefined ? ranking.word + ranking.stem : ranking.stem) / stems.length] as const,
        ['topic', stem, ranking.topic / stems.length] as const,
      ]),
      ...names.flatMap(({ term, share }) => [
        ['names', term, ranking.name * share] as const,
        ['tells', term, ranking.tells * share] as const,
      ]),
    ];
  }

  /** Lets each passage have a share of what the ones beside it in its paragraph score. */
  #lend(scores: Float64Array, shares: Float64Array, part: number): void {
    const own = scores.slice();
    const ownShares = shares.slice();
    for (let place = 0; place < own.length; place++) {
      if (own[place] === 0) continue;
      for (const beside of [place - 1, place + 1]) {
        if (this.#passages[beside]?.paragraph !== this.#passages[place]?.paragraph) continue;
        scores[beside] = Math.max(scores[beside] as number, part * (own[place] as number));
        shares[beside] = Math.max(shares[beside] as number, part * (ownShares[place] as number));
      }
    }
  }

  #postingsOf(field: Field, term: string): Postings {
    const key = `${field} ${term}`;
    let postings = this.#postings.get(key);
    if (!postings) {
      const results = this.#index.search(term, { fields: [field], prefix: false, fuzzy: false, tokenize: (text) => [text] });
      postings = {
        places: Int32Array.from(results, ({ id }) => this.#places.get(id as number) as number),
        scores: Float64Array.from(results, ({ score }) => score),
      };
      this.#postings.set(key, postings);
    }
    return postings;
  }

  /** The condition that a passage must meet, or none. */
  #wanted({ phrases }: Query, within: SearchOptions['within']): ((place: number) => boolean) | undefined {
    if (!within && phrases.length === 0) return undefined;
    return (place) => {
      const passage = this.#passages[place] as Passage;
      return (!within || within(passage)) && phrases.every((phrase) => hasPhrase(this.#tokensOf(place), phrase));
    };
  }

  #tokensOf(place: number): readonly Token[] {
    if (place < 0) return [];
    let tokens = this.#tokens.get(place);
    if (!tokens) {
      tokens = analyse((this.#passages[place] as Passage).text);
      this.#tokens.set(place, tokens);
    }
    return tokens;
  }

  /** How closely the words of the query stand together in a passage, as they do in the query: 0 to 1. */
  #closeness({ words }: Query, place: number): number {
    if (words.length < 2) return 0;
    const tokens = this.#tokensOf(place);
    const positions = words.map((word) => positionsOf(word, tokens));
    let sum = 0;
    let all = 0;
    for (let i = 1; i < words.length; i++) {
      const weight = pairWeight(words[i - 1] as QueryWord, words[i] as QueryWord);
      all += weight;
      let best = 0;
      for (const a of positions[i - 1] as number[]) {
        for (const b of positions[i] as number[]) {
          const distance = b > a ? b - a - 1 : a - b;
          best = Math.max(best, 1 / (1 + distance));
        }
      }
      sum += weight * best;
    }
    return sum / all;
  }
}

const pairWeight = (a: QueryWord, b: QueryWord): number => (a.common || b.common ? 0.3 : 1);

const meets = ({ word, stems = [] }: Alternative, { term }: Token): boolean => word === term || stems.includes(stemOf(term));

/** Where a word of the query stands in a passage, counted in words. */
function positionsOf({ alternatives }: QueryWord, tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, i) => (alternatives.some((alternative) => meets(alternative, token)) ? [i] : []));
}

function hasPhrase(tokens: readonly Token[], { terms, unfinished }: Query['phrases'][number]): boolean {
  return tokens.some((_, i) =>
    terms.every((term, j) => {
      const found = tokens[i + j]?.term;
      return found === term || (unfinished && j === terms.length - 1 && found?.startsWith(term));
    }),
  );
}

/** The places with the highest scores, best first. */
function topPlaces(scores: Float64Array, most: number, wanted: ((place: number) => boolean) | undefined): number[] {
  const places: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    if (scores[place] !== 0 && (!wanted || wanted(place))) places.push(place);
  }
  return places.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b).slice(0, most);
}

/** The words that a query can meet: those of the passages and of the names' forms, and by stem. */
function vocabularyOf({ index, fieldIds }: AsPlainObject, names: TermTable): Vocabulary {
  const text = String(fieldIds.text);
  const words = new Map<string, number>();
  const stems: string[] = [];
  for (const [term, fields] of index) {
    const passages = fields[text];
    if (passages) words.set(term, Object.keys(passages).length);
    if (fields[String(fieldIds.stems)]) stems.push(term);
  }
  for (const word of names.words()) if (!words.has(word)) words.set(word, 0);
  return new Vocabulary(words, stems);
}
