import { once } from '../common/once';
import type { Token } from './analysis';
import { Closeness } from './closeness';
import { FIELDS, type Field, type SearchIndex, type SearchPassage } from './fields';
import { inOtherWords, matchesIn, type NamedSpan, type OtherWords, tokensOf, type WordMatch } from './matches';
import { PostingsTable } from './postings';
import { type Phrase, type Query, QueryReader, type QueryWord } from './query';
import { RANKING, type Ranking } from './ranking';
import { TermTable } from './termTable';
import { Vocabulary } from './vocabulary';
import { WordScorer } from './wordScores';

/** What the search works on: the parts of the bundled report that it reads. */
export interface SearchData {
  readonly index: SearchIndex;
  /** A {@link TermTable} from words to the names that they belong to. */
  readonly nameWords: string;
  /** A {@link TermTable} from the stems that writers use to those that the report uses. */
  readonly nearWords: string;
  /** In reading order. */
  readonly passages: readonly SearchPassage[];
  /** For each of them what it is about in other words than its own. */
  readonly plainWords: ReadonlyArray<readonly string[]>;
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
  /** Only passages of these numbers. */
  readonly within?: ReadonlySet<number>;
}

/** How many of the best passages are looked at word by word. */
const REFINED = 40;

/** Finds the passages that answer a query. Making one costs nothing: what a query needs of the tables is read when it is asked. */
export class PassageSearch {
  readonly #postings: Readonly<Record<Field, PostingsTable>>;
  readonly #passages: readonly SearchPassage[];
  readonly #plainWords: SearchData['plainWords'];
  readonly #ranking: Ranking;
  readonly #reader: QueryReader;
  readonly #scorer: WordScorer;
  readonly #closeness: Closeness;
  /** What was found: a row asks for its own matches more than once, and for those of the passages beside it. */
  readonly #matches = new WeakMap<Query, Map<SearchPassage, readonly WordMatch[]>>();
  /** For each passage what the query scores, and how much of the query it has. */
  readonly #scores: Float64Array;
  readonly #covered: Float64Array;

  constructor(data: SearchData, ranking: Ranking = RANKING) {
    const { passages } = data;
    const nameWords = new TermTable(data.nameWords);
    const nearWords = new TermTable(data.nearWords);
    const postings = Object.fromEntries(FIELDS.map((field) => [field, new PostingsTable(data.index[field])])) as Record<
      Field,
      PostingsTable
    >;
    this.#postings = postings;
    this.#passages = passages;
    this.#plainWords = data.plainWords;
    this.#ranking = ranking;
    this.#reader = new QueryReader({
      vocabulary: new Vocabulary(postings.text.lines, nameWords.lines),
      meaningful: new Vocabulary(postings.plain.lines, nearWords.lines),
      hasStem: (stem) => postings.stems.has(stem),
      hasPlainStem: (stem) => postings.plain.has(stem),
      names: nameWords,
      near: nearWords,
      ranking,
    });
    this.#scorer = new WordScorer(
      postings,
      Int32Array.from(passages, ({ paragraph }) => paragraph),
      ranking,
    );
    this.#closeness = new Closeness((place) => (passages[place] as SearchPassage).text);
    this.#scores = new Float64Array(passages.length);
    this.#covered = new Float64Array(passages.length);
  }

  /** The passages that answer a query, best first. */
  search(text: string, { limit = 50, within }: SearchOptions = {}): SearchHit[] {
    const query = this.#reader.read(text);
    const words = telling(query.words);
    const best = this.#best(words, Math.max(REFINED, limit), this.#wanted(query, within));
    const places = best.map(({ place }) => place);
    const closeness = this.#closeness.of(words, places);
    const hits = best.map(({ place, score }, i) => ({
      passage: (this.#passages[place] as SearchPassage).number,
      score: score * (1 + this.#ranking.proximity * (closeness[i] as number)),
    }));
    return hits.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, limit);
  }

  /**
   * Where a passage has what a query asks for, in reading order.
   * @param mentions the names in the passage
   */
  matches(text: string, passage: SearchPassage, mentions: readonly NamedSpan[]): readonly WordMatch[] {
    const query = this.#reader.read(text);
    return once(
      once(this.#matches, query, () => new Map()),
      passage,
      () => matchesIn(passage, mentions, query),
    );
  }

  /** What a passage is about in other words than its own, where a query asks by those and not by a word that the passage has. */
  inOtherWords(text: string, passage: SearchPassage): OtherWords[] {
    return inOtherWords(passage, this.#plainWords[this.#passages.indexOf(passage)] ?? [], this.#reader.read(text));
  }

  /** What a query has in quotation marks and no passage word for word, so that the search takes no heed of the marks. */
  quotedNowhere(text: string): string[] {
    const { phrases } = this.#reader.read(text);
    return phrases.filter((phrase) => this.#placesWith(phrase).size === 0).map((phrase) => phrase.text);
  }

  /** How much a stem counts for each passage that has it, by passage number. */
  stemScores(stem: string): ReadonlyMap<number, number> {
    const { places, scores } = this.#postings.stems.of(stem);
    return new Map(Array.from(places, (place, i) => [(this.#passages[place] as SearchPassage).number, scores[i] as number]));
  }

  /** The passages that score highest for the words that they have, wherever they stand, best first; of equal ones the earlier first. */
  #best(
    words: readonly QueryWord[],
    most: number,
    wanted: ((place: number) => boolean) | undefined,
  ): Array<{ place: number; score: number }> {
    const { coverage } = this.#ranking;
    const scores = this.#scores;
    const covered = this.#covered;
    scores.fill(0);
    covered.fill(0);
    let all = 0;
    for (const word of words) {
      if (word.alternatives.length === 0) continue;
      all++;
      const own = this.#scorer.of(word);
      for (let i = 0; i < own.places.length; i++) {
        const place = own.places[i] as number;
        scores[place] = (scores[place] as number) + (own.scores[i] as number);
        covered[place] = (covered[place] as number) + (own.shares[i] as number);
      }
    }
    const best: Array<{ place: number; score: number }> = [];
    let least = 0;
    for (let place = 0; place < scores.length; place++) {
      const sum = scores[place] as number;
      // What a passage lacks only takes away from the sum.
      if (sum <= least) continue;
      const score = sum * ((covered[place] as number) / all) ** coverage;
      if (score <= least || (wanted && !wanted(place))) continue;
      let at = best.length;
      while (at > 0 && (best[at - 1] as (typeof best)[number]).score < score) at--;
      best.splice(at, 0, { place, score });
      if (best.length > most) best.pop();
      if (best.length === most) least = (best.at(-1) as (typeof best)[number]).score;
    }
    return best;
  }

  /** The condition that a passage must meet, or none. */
  #wanted({ phrases }: Query, within: SearchOptions['within']): ((place: number) => boolean) | undefined {
    const quoted = phrases.map((phrase) => this.#placesWith(phrase)).filter(({ size }) => size > 0);
    if (!within && quoted.length === 0) return undefined;
    return (place) =>
      quoted.every((places) => places.has(place)) && (!within || within.has((this.#passages[place] as SearchPassage).number));
  }

  /** The passages that have a phrase word for word. */
  #placesWith(phrase: Phrase): ReadonlySet<number> {
    const { text } = this.#postings;
    const placesOf = (term: string) => [...text.of(term).places];
    const terms = [...phrase.terms];
    const begun = phrase.unfinished ? (terms.pop() ?? '') : undefined;
    const rarest = terms.map(placesOf).sort((a, b) => a.length - b.length)[0];
    const candidates = rarest ?? [...text.lines.startingWith(begun ?? '')].flatMap(([term]) => placesOf(term));
    if (phrase.terms.length === 1) return new Set(candidates);
    return new Set(candidates.filter((place) => hasPhrase(tokensOf(this.#passages[place] as SearchPassage), phrase)));
  }
}

/** The words of a query that count: those that say little ("the", "what") only where there are no others. */
function telling(words: readonly QueryWord[]): readonly QueryWord[] {
  const some = words.filter(({ common }) => !common);
  return some.length > 0 ? some : words;
}

function hasPhrase(tokens: readonly Token[], { terms, unfinished }: Phrase): boolean {
  return tokens.some((_, i) =>
    terms.every((term, j) => {
      const found = tokens[i + j]?.term;
      return found === term || (unfinished && j === terms.length - 1 && found?.startsWith(term));
    }),
  );
}
