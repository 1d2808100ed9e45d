import SearchableMap from 'minisearch/SearchableMap';

/** A word of the vocabulary that is spelt much like another, and how far from it: letters added, left out, changed or swapped. */
export interface Spelling {
  readonly word: string;
  readonly distance: number;
}

/** The words that a query can meet, with how often the report has each. */
export class Vocabulary {
  readonly #words = new SearchableMap<number>();
  readonly #stems: ReadonlySet<string>;

  /**
   * @param words folded, each with the number of passages that have it; 0 for a word that only leads to others
   * @param stems those of the words that passages have
   */
  constructor(words: Iterable<readonly [string, number]>, stems: Iterable<string>) {
    for (const [word, passages] of words) this.#words.set(word, passages);
    this.#stems = new Set(stems);
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  hasStem(stem: string): boolean {
    return this.#stems.has(stem);
  }

  /** The words that begin so, those in most passages first. The word itself is not among them. */
  startingWith(beginning: string, most: number): string[] {
    return [...this.#words.atPrefix(beginning)]
      .filter(([word]) => word !== beginning)
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([word]) => word);
  }

  /** The words that this one may be a misspelling of, the likeliest first: all as near as the nearest. Longer words may have two slips. */
  spelledLike(word: string, most: number): Spelling[] {
    const furthest = slipsIn(word);
    if (furthest === 0) return [];
    // Two letters swapped are one slip to us and two to Levenshtein.
    const candidates = [...this.#words.fuzzyGet(word, 2)].map(([candidate, [passages]]) => ({
      word: candidate,
      passages,
      distance: slips(word, candidate),
    }));
    return this.#nearest(word, candidates, furthest, most);
  }

  /** The words that begin like this one, but for a slip: for a word that is still being typed. */
  beginningLike(word: string, most: number): Spelling[] {
    const furthest = slipsIn(word);
    // A slip in the first letters is rare, and looking for it would mean to look at every word.
    const head = word.slice(0, 2);
    if (furthest === 0) return [];
    const candidates = [...this.#words.atPrefix(head)].map(([candidate, passages]) => ({
      word: candidate,
      passages,
      distance: Math.min(...[-1, 0, 1].map((more) => slips(word, candidate.slice(0, word.length + more)))),
    }));
    return this.#nearest(word, candidates, furthest, most);
  }

  #nearest(
    word: string,
    candidates: ReadonlyArray<Spelling & { readonly passages: number }>,
    furthest: number,
    most: number,
  ): Spelling[] {
    const nearest = Math.min(furthest, ...candidates.map(({ distance }) => distance));
    const first = word.charAt(0);
    return candidates
      .filter(({ distance }) => distance <= nearest)
      .sort(
        (a, b) =>
          Number(b.word.startsWith(first)) - Number(a.word.startsWith(first)) ||
          b.passages - a.passages ||
          (a.word < b.word ? -1 : 1),
      )
      .slice(0, most)
      .map(({ word: found, distance }) => ({ word: found, distance }));
  }
}

/** How many slips a word of that length may have: none in a short word or a number, where another word is as near as the right one. */
function slipsIn(word: string): number {
  if (word.length < 4 || /^\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Letters added, left out, changed, or swapped with their neighbour (optimal string alignment). */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] as number;
}
