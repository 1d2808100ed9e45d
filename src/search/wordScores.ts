import type { Field } from './fields';
import type { PostingsTable } from './postings';
import type { Alternative, QueryWord } from './query';
import type { Ranking } from './ranking';

/** What one word of a query comes to in each passage that has to do with it. */
export interface WordScores {
  /** Places of the passages in the order of reading, 0-based, ascending. */
  readonly places: Int32Array;
  /** What the word scores there. */
  readonly scores: Float32Array;
  /** How much of the word a passage has there: over 0 and up to 1, the word itself being 1. */
  readonly shares: Float32Array;
}

/** Passages that are kept, of all words together. All but the last word of a query stay while it is typed. */
const MOST_KEPT = 2_000_000;

/** Weighs the passages for one word of a query. */
export class WordScorer {
  readonly #postings: Readonly<Record<Field, PostingsTable>>;
  readonly #paragraphs: Int32Array;
  readonly #ranking: Ranking;
  readonly #known = new Map<string, WordScores>();
  #kept = 0;
  // Notes with a place for each passage, all zero between words.
  /** Of the alternative, with the places that are not zero. */
  readonly #sums: Float64Array;
  readonly #summed: Int32Array;
  /** Of the word. */
  readonly #scores: Float64Array;
  readonly #shares: Float64Array;

  /** @param paragraphs for each passage the number of its paragraph */
  constructor(postings: Readonly<Record<Field, PostingsTable>>, paragraphs: Int32Array, ranking: Ranking) {
    this.#postings = postings;
    this.#paragraphs = paragraphs;
    this.#ranking = ranking;
    this.#sums = new Float64Array(paragraphs.length);
    this.#summed = new Int32Array(paragraphs.length);
    this.#scores = new Float64Array(paragraphs.length);
    this.#shares = new Float64Array(paragraphs.length);
  }

  /** What a word scores, by the best of its alternatives in each passage. */
  of(word: QueryWord): WordScores {
    let known = this.#known.get(word.meaning);
    if (!known) {
      for (const alternative of word.alternatives) this.#add(alternative);
      if (this.#ranking.neighbours > 0 && !word.common) this.#lend(this.#ranking.neighbours);
      known = this.#taken();
      // Each entry takes some room, even that of an unknown word.
      const size = known.places.length + 1;
      this.#kept += size;
      if (this.#kept > MOST_KEPT) {
        this.#known.clear();
        this.#kept = size;
      }
      this.#known.set(word.meaning, known);
    }
    return known;
  }

  #add(alternative: Alternative): void {
    const sums = this.#sums;
    const summed = this.#summed;
    const whole = this.#withWholePhrase(alternative);
    let count = 0;
    for (const [field, term, weight] of this.#termsOf(alternative)) {
      if (weight === 0) continue;
      const { places, scores } = this.#postings[field].of(term);
      for (let i = 0; i < places.length; i++) {
        const place = places[i] as number;
        if (whole && !whole.has(place)) continue;
        const sum = sums[place] as number;
        if (sum === 0) summed[count++] = place;
        sums[place] = sum + weight * (scores[i] as number);
      }
    }
    const { weight } = alternative;
    const share = shareOf(alternative);
    for (let i = 0; i < count; i++) {
      const place = summed[i] as number;
      const score = (sums[place] as number) * weight;
      sums[place] = 0;
      if (score > (this.#scores[place] as number)) this.#scores[place] = score;
      if (share > (this.#shares[place] as number)) this.#shares[place] = share;
    }
  }

  /** Of an alternative that is a phrase, the passages that have all of it: part of it may mean anything. */
  #withWholePhrase({ stems = [], plain = [] }: Alternative): ReadonlySet<number> | undefined {
    const [field, phrase] = stems.length > 0 ? (['stems', stems] as const) : (['plain', plain] as const);
    if (phrase.length < 2) return undefined;
    const [first, ...others] = phrase.map((stem) => this.#postings[field].of(stem).places);
    return others.reduce((all, places) => new Set([...places].filter((place) => all.has(place))), new Set(first));
  }

  #termsOf({ word, stems = [], plain = [], names = [] }: Alternative): Array<readonly [Field, string, number]> {
    const ranking = this.#ranking;
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
    const scores = this.#scores;
    const shares = this.#shares;
    const paragraphs = this.#paragraphs;
    // Of the passage before: what it scored of its own.
    let scoreBefore = 0;
    let shareBefore = 0;
    for (let place = 0; place < scores.length; place++) {
      const score = scores[place] as number;
      const share = shares[place] as number;
      if (place > 0 && paragraphs[place - 1] === paragraphs[place]) {
        if (part * score > (scores[place - 1] as number)) scores[place - 1] = part * score;
        if (part * share > (shares[place - 1] as number)) shares[place - 1] = part * share;
        if (part * scoreBefore > score) scores[place] = part * scoreBefore;
        if (part * shareBefore > share) shares[place] = part * shareBefore;
      }
      scoreBefore = score;
      shareBefore = share;
    }
  }

  /** What has been noted; the notes are empty afterwards. */
  #taken(): WordScores {
    let count = 0;
    for (const score of this.#scores) if (score !== 0) count++;
    const places = new Int32Array(count);
    const scores = new Float32Array(count);
    const shares = new Float32Array(count);
    for (let place = 0, i = 0; i < count; place++) {
      if (this.#scores[place] === 0) continue;
      places[i] = place;
      scores[i] = this.#scores[place] as number;
      shares[i++] = this.#shares[place] as number;
    }
    this.#scores.fill(0);
    this.#shares.fill(0);
    return { places, scores, shares };
  }
}

function shareOf({ kind, weight }: Alternative): number {
  if (kind === 'near' || kind === 'plain') return weight;
  return kind === 'prefix' ? Math.sqrt(weight) : 1;
}
