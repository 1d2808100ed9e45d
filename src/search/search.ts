/**
 * This room finds the passages that answer a query, and says where they have what it asks for. It knows no report, no draft and no
 * editor: passages, names and tables come in as data, and what narrows or explains a search is in `report/searching`. Read this
 * file first, then `meanings.ts`, which says what a word may mean; `passageIndex.ts` alone knows MiniSearch.
 */
import { once, onceOfMost } from '../common/once';
import type { Token } from './analysis';
import { inOtherWords, matchesIn, type NamedSpan, type OtherWords, type SearchPassage, type WordMatch, wordsOf } from './matches';
import { type Meaning, Meanings } from './meanings';
import { missingIn } from './missing';
import { PassageIndex, type Scores } from './passageIndex';
import { type Query, type QueryWord, type Quoted, readQuery, readWritten } from './query';
import { RANKING, type Ranking } from './ranking';
import { searchedPart } from './searchedPart';
import { type SpellingOptions, spelledLike } from './spelling';
import type { SearchTables } from './tables';
import { type PassageUnits, type Unit, unitMatches } from './units';

/** What the search works on: the parts of the bundled report that it reads. */
export interface SearchData {
  /** In reading order. */
  readonly passages: readonly SearchPassage[];
  /** {@link SearchTables} as JSON. */
  readonly searchTables: string;
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

/** What a word comes to in a passage. */
export interface WordScore {
  score: number;
  /** How much of the word the passage has: over 0 and up to 1, the word itself being 1. */
  share: number;
}

type WordScores = ReadonlyMap<number, Readonly<WordScore>>;

/** A word of running text, with what it comes to in the passages that mean it, by their numbers. */
export interface WeighedWord extends Token {
  readonly scores: WordScores;
  /** The date or figure that it is. */
  readonly unit?: Unit | undefined;
}

/** What the words of a date or figure that is still being typed score at the most, beside the date or figure. */
const UNFINISHED = 0.5;
const NO_UNITS: PassageUnits = { dates: [], figures: [] };
/** Words whose scores are kept, since all but the last stay while a query is typed. */
const MOST_KEPT = 300;
/** The same of drafts, which say the same words again. */
const MOST_WRITTEN_KEPT = 3000;

/** Finds the passages that answer a query. Making one loads the index. */
export class PassageSearch {
  readonly #passages: readonly SearchPassage[];
  readonly #ranking: Ranking;
  readonly #index: PassageIndex;
  readonly #meanings: Meanings;
  /** What each passage is about in other words than its own, by its number. */
  readonly #plainWords: ReadonlyMap<number, readonly string[]>;
  /** The dates and figures of each passage, by its number. */
  readonly #units: ReadonlyMap<number, PassageUnits>;
  /** The passages beside each, in its paragraph, by their numbers. */
  readonly #beside: ReadonlyMap<number, readonly number[]>;
  /** What was read last: its matches are asked for passage by passage. */
  #last: Query | undefined;
  /** What terms find: those of a word are the same whichever of its beginnings is typed. */
  readonly #found = new WeakMap<Meaning['terms'], Scores>();
  readonly #scores = new Map<string, WordScores>();
  readonly #written = new Map<string, WordScores>();
  /** A row asks for its own matches more than once, and for those of the passages beside it. */
  readonly #matches = new WeakMap<Query, Map<SearchPassage, readonly WordMatch[]>>();

  constructor({ passages, searchTables }: SearchData, ranking: Ranking = RANKING) {
    const { index, plainWords, units, ...words } = JSON.parse(searchTables) as SearchTables;
    this.#passages = passages;
    this.#ranking = ranking;
    this.#index = new PassageIndex(index);
    this.#meanings = new Meanings(this.#index, words, ranking);
    this.#plainWords = new Map(passages.map(({ number }, place) => [number, plainWords[place] ?? []]));
    this.#units = new Map(passages.map(({ number }, place) => [number, units[place] ?? NO_UNITS]));
    this.#beside = besides(passages);
  }

  /** The passages that answer a query, best first; of equal ones the earlier first. */
  search(text: string, { limit = 50, within }: SearchOptions = {}): SearchHit[] {
    const query = this.#read(text);
    const isWanted = this.#wanted(query, within);
    const words = telling(query.words).filter(({ meanings, unit }) => meanings.length > 0 || unit);
    return [...this.#sumsOf(words)]
      .filter(([number]) => isWanted(number))
      .map(([passage, { score, share }]) => ({ passage, score: score * (share / words.length) ** this.#ranking.coverage }))
      .sort((a, b) => b.score - a.score || a.passage - b.passage)
      .slice(0, limit);
  }

  /**
   * Where a passage has what a query asks for, in reading order.
   * @param mentions the names in the passage
   */
  matches(text: string, passage: SearchPassage, mentions: readonly NamedSpan[]): readonly WordMatch[] {
    const query = this.#read(text);
    return once(
      once(this.#matches, query, () => new Map()),
      passage,
      () => matchesIn(passage, mentions, query, this.unitsIn(passage.number)),
    );
  }

  /** What a passage is about in other words than its own, where a query asks by those and not by a word that the passage has. */
  inOtherWords(text: string, passage: SearchPassage): OtherWords[] {
    return inOtherWords(passage, this.#plainWords.get(passage.number) ?? [], this.#read(text));
  }

  /** What a query has in quotation marks and no passage word for word, so that the search takes no heed of the marks. */
  quotedNowhere(text: string): string[] {
    const { quoted } = this.#read(text);
    return quoted.filter((one) => this.#passagesWith(one).size === 0).map((one) => one.text);
  }

  /** The words of a query, as they are typed, that ask for what the report does not have; see {@link missingIn}. */
  missing(text: string): string[] {
    const query = this.#read(text);
    const spans = missingIn(query, {
      meeting: (words) => Math.max(0, ...[...this.#sumsOf(words).values()].map(({ share }) => share / words.length)),
      hasPhrase: (terms) => this.#passagesWith({ text, terms, unfinished: false }).size > 0,
      isName: (term) => this.#meanings.isName(term),
      specificity: (term) => this.#meanings.specificity(term),
    });
    return spans.map(({ start, end }) => text.slice(start, end));
  }

  /** The dates and figures of a passage, with those that the passages before say for it. */
  unitsIn(passage: number): PassageUnits {
    return this.#units.get(passage) ?? NO_UNITS;
  }

  /** The words of running text, without those that say little, each once, with what it comes to in the passages. */
  weigh(text: string): WeighedWord[] {
    return readWritten(text, this.#meanings).map(({ term, start, end, key, unit, meanings }) => {
      const scores = onceOfMost(MOST_WRITTEN_KEPT, this.#written, key, () =>
        this.#withNeighbours(unit ? this.#scoresOfUnit({ unfinished: false }, unit) : this.#scoresFor(meanings())),
      );
      return { term, start, end, scores, unit };
    });
  }

  /** The words of the report and of its names for which one may be a misspelling, the likeliest first. */
  spelledLike(word: string, options?: SpellingOptions): string[] {
    return spelledLike(word, this.#meanings.words, options);
  }

  #read(text: string): Query {
    const searched = searchedPart(text);
    if (this.#last?.text !== searched) this.#last = readQuery(searched, this.#meanings);
    return this.#last;
  }

  #find({ terms, isPhrase }: Meaning): Scores {
    return once(this.#found, terms, () => this.#index.find(terms, isPhrase ? 'AND' : 'OR'));
  }

  /** What words score together in each passage. */
  #sumsOf(words: readonly QueryWord[]): WordScores {
    const sums = new Map<number, WordScore>();
    for (const word of words) {
      for (const [number, { score, share }] of this.#scoresOf(word)) {
        const sum = noted(sums, number);
        sum.score += word.weight * score;
        sum.share += share;
      }
    }
    return sums;
  }

  /** What a word scores in each passage: by the best of its meanings, not by their sum. */
  #scoresOf(word: QueryWord): WordScores {
    return onceOfMost(MOST_KEPT, this.#scores, word.key, () => {
      if (word.unit) return this.#withNeighbours(this.#scoresOfUnit(word, word.unit));
      const scores = this.#scoresFor(word.meanings);
      return word.common ? scores : this.#withNeighbours(scores);
    });
  }

  /** What a date or figure scores: by what it says; and by its words, where no passage says it, or it is still being typed. */
  #scoresOfUnit({ unfinished, parts = [] }: Pick<QueryWord, 'unfinished' | 'parts'>, unit: Unit): Map<number, WordScore> {
    const scores = new Map<number, WordScore>();
    for (const [number, units] of this.#units) {
      const nearness = Math.max(0, ...unitMatches(unit, units, unfinished).map((match) => match.nearness));
      if (nearness > 0) scores.set(number, { score: nearness, share: nearness });
    }
    // What fewer passages say tells more, as with words (BM25).
    const said = [...scores.values()].reduce((sum, { share }) => sum + share, 0);
    const rarity = Math.log(1 + (this.#passages.length - said + 0.5) / (said + 0.5));
    for (const score of scores.values()) score.score *= this.#ranking.unit * rarity;
    if (scores.size > 0 && !unfinished) return scores;
    const words = telling(parts).filter(({ meanings }) => meanings.length > 0);
    const sums = this.#sumsOf(words);
    // What is typed so far is likelier meant than what its words may become.
    const best = Math.max(0, ...[...scores.values()].map(({ score }) => score));
    const most = Math.max(...[...sums.values()].map(({ score }) => score));
    const part = best > 0 ? Math.min(1, (UNFINISHED * best) / most) : 1;
    for (const [number, { score, share }] of sums)
      raise(scores, number, score * part, (share / words.length) * (best > 0 ? UNFINISHED : 1));
    return scores;
  }

  #scoresFor(meanings: readonly Meaning[]): Map<number, WordScore> {
    const scores = new Map<number, WordScore>();
    for (const meaning of meanings) {
      const share = shareOf(meaning);
      for (const [number, score] of this.#find(meaning)) raise(scores, number, score * meaning.weight, share);
    }
    return scores;
  }

  /** Lets each passage have a part of what the ones beside it in its paragraph score. */
  #withNeighbours(own: Map<number, WordScore>): WordScores {
    const part = this.#ranking.neighbours;
    const lent = [...own].flatMap(([number, { score, share }]) =>
      (this.#beside.get(number) ?? []).map((beside) => [beside, part * score, part * share] as const),
    );
    for (const [beside, score, share] of lent) if (score > 0) raise(own, beside, score, share);
    return own;
  }

  /** The condition that a passage must meet. */
  #wanted({ quoted }: Query, within: SearchOptions['within']): (number: number) => boolean {
    const all = quoted.map((one) => this.#passagesWith(one)).filter(({ size }) => size > 0);
    return (number) => all.every((numbers) => numbers.has(number)) && (within?.has(number) ?? true);
  }

  /** The passages that have words as they are quoted. */
  #passagesWith(quoted: Quoted): ReadonlySet<number> {
    const finished = quoted.unfinished ? quoted.terms.slice(0, -1) : quoted.terms;
    const terms = finished.map((term) => ({ term, boost: { text: 1 } }));
    const candidates = terms.length > 0 ? this.#index.find(terms, 'AND') : undefined;
    const passages = this.#passages.filter((passage) => candidates?.has(passage.number) ?? true);
    return new Set(passages.filter((passage) => hasQuoted(wordsOf(passage).tokens, quoted)).map(({ number }) => number));
  }
}

/** The words of a query that count: those that say little ("the", "what") only where there are no others. */
function telling(words: readonly QueryWord[]): readonly QueryWord[] {
  const some = words.filter(({ common }) => !common);
  return some.length > 0 ? some : words;
}

/** Notes what a passage scores, where it is more than what was noted. */
function raise(scores: Map<number, WordScore>, number: number, score: number, share: number): void {
  const best = noted(scores, number);
  best.score = Math.max(best.score, score);
  best.share = Math.max(best.share, share);
}

function noted(scores: Map<number, WordScore>, number: number): WordScore {
  let score = scores.get(number);
  if (score === undefined) {
    score = { score: 0, share: 0 };
    scores.set(number, score);
  }
  return score;
}

function shareOf({ kind, weight }: Meaning): number {
  if (kind === 'near' || kind === 'plain') return weight;
  return kind === 'prefix' ? Math.sqrt(weight) : 1;
}

/** The passages beside each in its paragraph. */
function besides(passages: readonly SearchPassage[]): Map<number, number[]> {
  return new Map(
    passages.map(({ number, paragraph }, place) => [
      number,
      [passages[place - 1], passages[place + 1]].flatMap((beside) => (beside?.paragraph === paragraph ? [beside.number] : [])),
    ]),
  );
}

function hasQuoted(tokens: readonly Token[], { terms, unfinished }: Quoted): boolean {
  return tokens.some((_, i) =>
    terms.every((term, j) => {
      const found = tokens[i + j]?.term;
      return found === term || (unfinished && j === terms.length - 1 && found?.startsWith(term));
    }),
  );
}
