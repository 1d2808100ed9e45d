import { analyse, stemOf } from './analysis';
import type { QueryWord } from './query';

/** The words of a passage in order, and their stems, as numbers. */
interface Numbered {
  readonly words: Int32Array;
  readonly stems: Int32Array;
}

/** Passages whose words are kept at hand. The report has far fewer. */
const MOST_KEPT = 5000;
/** So many words of a query are looked at: one bit each. */
const MOST_WORDS = 31;
/** So far before a passage that nothing is close to it. */
const NOWHERE = -1_000_000;

/** Says how closely the words of a query stand together in a passage. */
export class Closeness {
  readonly #textOf: (place: number) => string;
  readonly #numbers = new Map<string, number>();
  readonly #passages = new Map<number, Numbered>();
  /** For each word or stem the words of the query that may mean it, as bits; all are 0 between queries. */
  #askedWords = new Int32Array(1024);
  #askedStems = new Int32Array(1024);

  /** @param textOf the text of a passage by its place */
  constructor(textOf: (place: number) => string) {
    this.#textOf = textOf;
  }

  /** For each of the places how closely the words stand together there, as they do in the query: 0 to 1. */
  of(query: readonly QueryWord[], places: readonly number[]): Float64Array {
    const words = query.slice(0, MOST_WORDS);
    const closeness = new Float64Array(places.length);
    if (words.length < 2) return closeness;
    if (this.#passages.size + places.length > MOST_KEPT) {
      this.#passages.clear();
      this.#numbers.clear();
    }
    // First, so that all their words have numbers.
    const passages = places.map((place) => this.#numbered(place));
    const marked = this.#mark(words);
    passages.forEach((passage, i) => {
      closeness[i] = this.#inPassage(passage, words.length);
    });
    for (const number of marked) this.#askedWords[number] = this.#askedStems[number] = 0;
    return closeness;
  }

  #inPassage({ words, stems }: Numbered, asking: number): number {
    /** For each word of the query, where it stood last. */
    const last = new Int32Array(asking).fill(NOWHERE);
    /** For each word and the next, the best that was met. */
    const best = new Float64Array(asking - 1);
    for (let position = 0; position < words.length; position++) {
      const asked =
        (this.#askedWords[words[position] as number] as number) | (this.#askedStems[stems[position] as number] as number);
      if (asked === 0) continue;
      for (let i = 0, bits = asked; bits !== 0; i++, bits >>>= 1) {
        if ((bits & 1) === 0) continue;
        // In the order of the query, words side by side are as close as can be; the other way round, a word further apart.
        if (i > 0) best[i - 1] = Math.max(best[i - 1] as number, 1 / (position - (last[i - 1] as number)));
        if (i < best.length) best[i] = Math.max(best[i] as number, 1 / (1 + position - (last[i + 1] as number)));
      }
      for (let i = 0, bits = asked; bits !== 0; i++, bits >>>= 1) if (bits & 1) last[i] = position;
    }
    return best.reduce((sum, one) => sum + one, 0) / best.length;
  }

  /** Notes what each word of the query may mean; gives the numbers that have a note. */
  #mark(words: readonly QueryWord[]): number[] {
    const marked: number[] = [];
    if (this.#askedWords.length < this.#numbers.size) {
      this.#askedWords = new Int32Array(2 * this.#numbers.size);
      this.#askedStems = new Int32Array(2 * this.#numbers.size);
    }
    words.forEach(({ alternatives }, i) => {
      for (const { word, stems = [] } of alternatives) {
        for (const [asked, term] of [
          [this.#askedWords, word] as const,
          ...stems.map((stem) => [this.#askedStems, stem] as const),
        ]) {
          const number = term === undefined ? undefined : this.#numbers.get(term);
          if (number === undefined) continue;
          asked[number] = (asked[number] as number) | (1 << i);
          marked.push(number);
        }
      }
    });
    return marked;
  }

  #numbered(place: number): Numbered {
    let passage = this.#passages.get(place);
    if (!passage) {
      const terms = analyse(this.#textOf(place)).map(({ term }) => term);
      passage = {
        words: Int32Array.from(terms, (term) => this.#number(term)),
        stems: Int32Array.from(terms, (term) => this.#number(stemOf(term))),
      };
      this.#passages.set(place, passage);
    }
    return passage;
  }

  #number(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
    }
    return number;
  }
}
