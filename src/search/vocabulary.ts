import type { LineTable } from './lineTable';
import { slipsBetween } from './slips';

/** A word of the vocabulary that is spelt much like another, and how far from it: letters added, left out, changed or swapped. */
export interface Spelling {
  readonly word: string;
  readonly distance: number;
}

/** A word that may be meant by another, with a measure of how many passages have it. */
interface Candidate {
  readonly word: string;
  readonly passages: number;
}

/** Words that a query can meet: the keys of one table or more. */
export class Vocabulary {
  readonly #tables: readonly LineTable[];
  #all: Candidate[] | undefined;
  #letters: Int32Array | undefined;

  /** @param tables the first one has postings as values: the longer they are, the more passages have the word */
  constructor(...tables: readonly LineTable[]) {
    this.#tables = tables;
  }

  has(word: string): boolean {
    return this.#tables.some((table) => table.get(word) !== undefined);
  }

  /** The words that begin so, those in most passages first. The word itself is not among them. */
  startingWith(beginning: string, most: number): string[] {
    return this.#startingWith(beginning)
      .filter(({ word }) => word !== beginning)
      .sort((a, b) => b.passages - a.passages)
      .slice(0, most)
      .map(({ word }) => word);
  }

  /** The words that this one may be a misspelling of, the likeliest first: all as near as the nearest. Longer words may have two slips. */
  spelledLike(word: string, most: number): Spelling[] {
    const furthest = slipsIn(word);
    if (furthest === 0) return [];
    this.#all ??= this.#startingWith('');
    this.#letters ??= Int32Array.from(this.#all, (candidate) => lettersOf(candidate.word));
    const letters = lettersOf(word);
    const candidates: Array<Candidate & Spelling> = [];
    for (let i = 0; i < this.#all.length; i++) {
      // A slip changes two letters at the most, so most words need no closer look.
      if (bits(letters ^ (this.#letters[i] as number)) > 2 * furthest) continue;
      const candidate = this.#all[i] as Candidate;
      if (Math.abs(candidate.word.length - word.length) > furthest) continue;
      candidates.push({ ...candidate, distance: slipsBetween(word, candidate.word) });
    }
    return nearest(word, candidates, furthest, most);
  }

  /** The words that begin like this one, but for a slip: for a word that is still being typed. */
  beginningLike(word: string, most: number): Spelling[] {
    const furthest = slipsIn(word);
    // A slip in the first letters is rare, and looking for it would mean to look at every word.
    const head = word.slice(0, 2);
    if (furthest === 0) return [];
    const candidates = this.#startingWith(head).map((candidate) => ({
      ...candidate,
      distance: Math.min(...[-1, 0, 1].map((more) => slipsBetween(word, candidate.word.slice(0, word.length + more)))),
    }));
    return nearest(word, candidates, furthest, most);
  }

  #startingWith(beginning: string): Candidate[] {
    const found = new Map<string, number>();
    this.#tables.forEach((table, i) => {
      for (const [word, value] of table.startingWith(beginning)) {
        // The keys of some tables are phrases, too.
        if (!found.has(word) && !word.includes(' ')) found.set(word, i === 0 ? value.length : 0);
      }
    });
    return [...found].map(([word, passages]) => ({ word, passages }));
  }
}

function nearest(word: string, candidates: ReadonlyArray<Candidate & Spelling>, furthest: number, most: number): Spelling[] {
  const least = Math.min(furthest, ...candidates.map(({ distance }) => distance));
  const first = word.charAt(0);
  return candidates
    .filter(({ distance }) => distance <= least)
    .sort(
      (a, b) =>
        Number(b.word.startsWith(first)) - Number(a.word.startsWith(first)) ||
        b.passages - a.passages ||
        (a.word < b.word ? -1 : 1),
    )
    .slice(0, most)
    .map(({ word: found, distance }) => ({ word: found, distance }));
}

/** How many slips a word of that length may have: none in a short word or a number, where another word is as near as the right one. */
function slipsIn(word: string): number {
  if (word.length < 4 || /^\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Which letters a word has, as a set of bits: of a to z each its own, all else shares what is left. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are set (Hacker's Delight, 5-1). */
function bits(set: number): number {
  let count = set - ((set >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
