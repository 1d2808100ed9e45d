/** What is known of words outside of the report: which are English, and how much each tells of what is sought. */
import { stemOf } from './analysis';

/** So many of the table's stems are there for being frequent; the others, for looking like misspellings. */
export const FREQUENT = 3000;

/** Numbers that are written out. However frequent, they tell as much as those in figures. */
export const NUMERALS: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
  thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half quarter first second third fourth
  fifth sixth seventh eighth ninth tenth`.split(/\s+/),
);

const NUMERAL_STEMS: ReadonlySet<string> = new Set([...NUMERALS].map(stemOf));

/** The words of general English, by `general-words.txt`. */
export class GeneralWords {
  readonly #ranks: ReadonlyMap<string, number>;

  /** @param stems the most frequent first */
  constructor(stems: readonly string[]) {
    this.#ranks = new Map(stems.map((stem, rank) => [stem, rank]));
  }

  /** Whether a word is English, frequent or such as could be taken for a misspelling of another. */
  has(word: string): boolean {
    return this.#ranks.has(stemOf(word));
  }

  /** How much a word tells of what is sought, over 0 and up to 1: nearly 0.1 for "the", 0.7 for "want", 1 for "trawler" and for names. */
  specificity(word: string): number {
    const stem = stemOf(word);
    const rank = this.#ranks.get(stem);
    return rank === undefined || rank >= FREQUENT || NUMERAL_STEMS.has(stem) ? 1 : Math.log(rank + 2) / Math.log(FREQUENT + 2);
  }
}
