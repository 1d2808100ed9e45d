import type { Passage, PassageMention } from '../model';
import type { Span } from '../text';
import { analyse, stemOf, stems, type Token } from './analysis';
import { type Field, nameTerm, type SearchIndex } from './fields';
import { type Postings, PostingsTable } from './postings';
import { type Alternative, type MatchKind, type Phrase, type Query, type QueryContext, type QueryWord, readQuery } from './query';
import { RANKING, type Ranking } from './ranking';
import { TermTable } from './termTable';
import { Vocabulary } from './vocabulary';

/** What the search works on: the parts of the bundled report that it reads. */
export interface SearchData {
  readonly index: SearchIndex;
  /** A {@link TermTable} from words to the names that they belong to. */
  readonly nameWords: string;
  /** A {@link TermTable} from the stems that writers use to those that the report uses. */
  readonly nearWords: string;
  /** In reading order. */
  readonly passages: readonly Passage[];
  /** For each of them what it is about in other words than its own. */
  readonly plainWords: ReadonlyArray<readonly string[]>;
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

/** A word of a passage with its stem. */
interface StemmedToken extends Token {
  readonly stem: string;
}

/** How many of the best passages are looked at word by word. */
const REFINED = 40;
/** Passages whose words are kept at hand. The report has far fewer. */
const MOST_TOKENISED = 5000;

/** Finds the passages that answer a query. Making one costs nothing: what a query needs of the tables is read when it is asked. */
export class PassageSearch {
  readonly #postings: Readonly<Record<Field, PostingsTable>>;
  readonly #passages: readonly Passage[];
  readonly #plainWords: SearchData['plainWords'];
  readonly #context: QueryContext;
  readonly #tokens = new Map<number, readonly StemmedToken[]>();
  /** What one word of the query scores in each passage, and how much of it each has; used again for every word. */
  readonly #wordScores: Float64Array;
  readonly #wordShares: Float64Array;
  /** The same for one alternative, zero outside of {@link #addAlternative}; the places that are not zero come first in `#touched`. */
  readonly #sums: Float64Array;
  readonly #touched: Int32Array;

  constructor(data: SearchData, ranking: Ranking = RANKING) {
    const { text, stems, plain, names, tells, topic } = data.index;
    this.#postings = {
      text: new PostingsTable(text),
      stems: new PostingsTable(stems),
      plain: new PostingsTable(plain),
      names: new PostingsTable(names),
      tells: new PostingsTable(tells),
      topic: new PostingsTable(topic),
    };
    this.#passages = data.passages;
    this.#plainWords = data.plainWords;
    const nameWords = new TermTable(data.nameWords);
    const nearWords = new TermTable(data.nearWords);
    this.#context = {
      vocabulary: new Vocabulary(this.#postings.text.lines, nameWords.lines),
      meaningful: new Vocabulary(this.#postings.plain.lines, nearWords.lines),
      hasStem: (stem) => this.#postings.stems.has(stem),
      hasPlainStem: (stem) => this.#postings.plain.has(stem),
      names: nameWords,
      near: nearWords,
      ranking,
    };
    const { length } = data.passages;
    this.#wordScores = new Float64Array(length);
    this.#wordShares = new Float64Array(length);
    this.#sums = new Float64Array(length);
    this.#touched = new Int32Array(length);
  }

  /** The passages that answer a query, best first. */
  search(text: string, { limit = 50, within }: SearchOptions = {}): SearchHit[] {
    const query = readQuery(text, this.#context);
    const scores = this.#scores(query);
    const best = topPlaces(scores, Math.max(REFINED, limit), this.#wanted(query, within));
    const { proximity } = this.#context.ranking;
    const terms = query.words.map(termsMeant);
    const hits = best.map((place) => ({
      passage: (this.#passages[place] as Passage).number,
      score: (scores[place] as number) * (1 + proximity * closeness(query.words, terms, this.#tokensOf(place))),
    }));
    return hits.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, limit);
  }

  /**
   * Where a passage has what a query asks for, in reading order; each stretch once, by the word that leads to it most directly.
   * @param mentions the names in the passage
   */
  matches(text: string, passage: Passage, mentions: readonly PassageMention[]): WordMatch[] {
    const { words } = readQuery(text, this.#context);
    const asked = ({ start, end }: QueryWord) => text.slice(start, end);
    const found: Array<WordMatch & { readonly weight: number }> = [];
    for (const token of stemmed(passage.text)) {
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

  /** What a passage is about in other words than its own, where a query asks by those and not by a word that the passage has. */
  inOtherWords(text: string, passage: Passage): OtherWords[] {
    const tokens = stemmed(passage.text);
    const phrases = (this.#plainWords[this.#passages.indexOf(passage)] ?? []).map((words) => ({ words, tokens: stems(words) }));
    return readQuery(text, this.#context).words.flatMap(({ alternatives, start, end }) => {
      if (tokens.some((token) => alternatives.some((alternative) => meets(alternative, token)))) return [];
      for (const { plain } of alternatives) {
        const found = plain && phrases.find((phrase) => plain.every((stem) => phrase.tokens.some(({ term }) => term === stem)));
        if (found) return [{ asked: text.slice(start, end), words: found.words }];
      }
      return [];
    });
  }

  /** How much a stem counts for each passage that has it, by passage number. */
  stemScores(stem: string): ReadonlyMap<number, number> {
    const { places, scores } = this.#postings.stems.of(stem);
    return new Map(Array.from(places, (place, i) => [(this.#passages[place] as Passage).number, scores[i] as number]));
  }

  /** What each passage scores for the words that it has, wherever they stand. */
  #scores({ words }: Query): Float64Array {
    const { common, coverage, neighbours } = this.#context.ranking;
    const total = new Float64Array(this.#passages.length);
    const covered = new Float64Array(this.#passages.length);
    const scores = this.#wordScores;
    const shares = this.#wordShares;
    let all = 0;
    for (const word of words) {
      if (word.alternatives.length === 0) continue;
      const weight = word.common ? common : 1;
      if (weight === 0) continue;
      all += weight;
      scores.fill(0);
      shares.fill(0);
      for (const alternative of word.alternatives) this.#addAlternative(alternative);
      if (neighbours > 0 && !word.common) this.#lend(neighbours);
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

  /** Of all that a word may mean, the best counts in each passage. */
  #addAlternative(alternative: Alternative): void {
    const sums = this.#sums;
    const touched = this.#touched;
    let count = 0;
    for (const [field, term, weight] of this.#termsOf(alternative)) {
      if (weight === 0) continue;
      const { places, scores }: Postings = this.#postings[field].of(term);
      for (let i = 0; i < places.length; i++) {
        const place = places[i] as number;
        const sum = sums[place] as number;
        if (sum === 0) touched[count++] = place;
        sums[place] = sum + weight * (scores[i] as number);
      }
    }
    const share =
      alternative.kind === 'near' || alternative.kind === 'plain'
        ? alternative.weight
        : alternative.kind === 'prefix'
          ? Math.sqrt(alternative.weight)
          : 1;
    for (let i = 0; i < count; i++) {
      const place = touched[i] as number;
      const score = (sums[place] as number) * alternative.weight;
      sums[place] = 0;
      if (score > (this.#wordScores[place] as number)) this.#wordScores[place] = score;
      if (share > (this.#wordShares[place] as number)) this.#wordShares[place] = share;
    }
  }

  #termsOf({ word, stems = [], plain = [], names = [] }: Alternative): Array<readonly [Field, string, number]> {
    const { ranking } = this.#context;
    return [
      ...(word === undefined ? [] : [['text', word, ranking.word] as const]),
      ...stems.flatMap((stem) => [
        ['stems', stem, (word === undefined ? ranking.word + ranking.stem : ranking.stem) / stems.length] as const,
        ['topic', stem, ranking.topic / stems.length] as const,
      ]),
      ...plain.map((stem) => ['plain', stem, (ranking.word + ranking.stem) / plain.length] as const),
      ...names.flatMap(({ term, share }) => [
        ['names', term, ranking.name * share] as const,
        ['tells', term, ranking.tells * share] as const,
      ]),
    ];
  }

  /** Lets each passage have a part of what the ones beside it in its paragraph score. */
  #lend(part: number): void {
    const scores = this.#wordScores;
    const shares = this.#wordShares;
    // What a passage itself scores, before the ones beside it lent it more: of the one before, and of this one.
    let [beforeScore, beforeShare] = [0, 0];
    for (let place = 0; place < scores.length; place++) {
      const score = scores[place] as number;
      const share = shares[place] as number;
      if (score !== 0 && this.#isParagraph(place - 1, place)) {
        scores[place - 1] = Math.max(scores[place - 1] as number, part * score);
        shares[place - 1] = Math.max(shares[place - 1] as number, part * share);
      }
      if (beforeScore !== 0 && this.#isParagraph(place - 1, place)) {
        scores[place] = Math.max(score, part * beforeScore);
        shares[place] = Math.max(share, part * beforeShare);
      }
      [beforeScore, beforeShare] = [score, share];
    }
  }

  /** Whether both passages are of one paragraph. */
  #isParagraph(one: number, other: number): boolean {
    return this.#passages[one]?.paragraph === this.#passages[other]?.paragraph;
  }

  /** The condition that a passage must meet, or none. */
  #wanted({ phrases }: Query, within: SearchOptions['within']): ((place: number) => boolean) | undefined {
    const quoted = phrases.map((phrase) => this.#placesWith(phrase)).filter(({ size }) => size > 0);
    if (!within && quoted.length === 0) return undefined;
    return (place) => quoted.every((places) => places.has(place)) && (!within || within(this.#passages[place] as Passage));
  }

  /** The passages that have a phrase word for word. */
  #placesWith(phrase: Phrase): ReadonlySet<number> {
    const { terms, unfinished } = phrase;
    const { text } = this.#postings;
    const whole = terms.slice(0, unfinished ? -1 : undefined).map((term) => text.of(term).places);
    const rarest = whole.sort((a, b) => a.length - b.length)[0];
    const last = terms.at(-1) ?? '';
    const candidates = rarest ?? [...text.lines.startingWith(last)].flatMap(([term]) => [...text.of(term).places]);
    return new Set([...candidates].filter((place) => hasPhrase(this.#tokensOf(place), phrase)));
  }

  #tokensOf(place: number): readonly StemmedToken[] {
    let tokens = this.#tokens.get(place);
    if (!tokens) {
      if (this.#tokens.size >= MOST_TOKENISED) this.#tokens.clear();
      tokens = stemmed((this.#passages[place] as Passage).text);
      this.#tokens.set(place, tokens);
    }
    return tokens;
  }
}

const stemmed = (text: string): StemmedToken[] => analyse(text).map((token) => ({ ...token, stem: stemOf(token.term) }));

const meets = ({ word, stems = [] }: Alternative, { term, stem }: StemmedToken): boolean => word === term || stems.includes(stem);

/** All that a word of a query may mean, for looking up. */
interface TermsMeant {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

const termsMeant = ({ alternatives }: QueryWord): TermsMeant => ({
  words: new Set(alternatives.flatMap(({ word }) => word ?? [])),
  stems: new Set(alternatives.flatMap(({ stems = [] }) => stems)),
});

/** How closely the words of a query stand together in a passage, as they do in the query: 0 to 1. */
function closeness(words: readonly QueryWord[], terms: readonly TermsMeant[], tokens: readonly StemmedToken[]): number {
  if (words.length < 2) return 0;
  const positions = terms.map((meant) =>
    tokens.flatMap(({ term, stem }, i) => (meant.words.has(term) || meant.stems.has(stem) ? [i] : [])),
  );
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

const pairWeight = (a: QueryWord, b: QueryWord): number => (a.common || b.common ? 0.3 : 1);

function hasPhrase(tokens: readonly Token[], { terms, unfinished }: Phrase): boolean {
  return tokens.some((_, i) =>
    terms.every((term, j) => {
      const found = tokens[i + j]?.term;
      return found === term || (unfinished && j === terms.length - 1 && found?.startsWith(term));
    }),
  );
}

/** The places with the highest scores, best first; of equal ones the earlier first. */
function topPlaces(scores: Float64Array, most: number, wanted: ((place: number) => boolean) | undefined): number[] {
  const best: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] as number;
    if (score === 0 || (best.length === most && score <= (scores[best[most - 1] as number] as number))) continue;
    if (wanted && !wanted(place)) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] as number] as number) < score) at--;
    best.splice(at, 0, place);
    if (best.length > most) best.pop();
  }
  return best;
}
