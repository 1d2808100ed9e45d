/** Words and short phrases of the rules, as numbers of the vocabulary, laid out so that a text is asked word by word. */
import { APOSTROPHE, COMMA, DOT, INSIDE_NAME, QUOTE } from '../prose/gap';
import type { Tokens } from '../prose/tokens';

/** A word or a short phrase as numbers of the vocabulary. */
export type Phrase = readonly number[];

/** What may stand between the words of a phrase. */
const INSIDE_PHRASE = INSIDE_NAME | APOSTROPHE | COMMA | DOT | QUOTE;

/** A set of phrases; all questions take the index of a word in the text. */
export class PhraseSet {
  readonly #phrases: readonly Phrase[];
  #byFirst: PhraseTable | undefined;
  #byLast: PhraseTable | undefined;

  constructor(phrases: readonly Phrase[]) {
    this.#phrases = phrases;
  }

  // most rules are asked in one direction or never, so that the tables are made when first needed
  get #first(): PhraseTable {
    this.#byFirst ??= new PhraseTable(this.#phrases, (phrase) => phrase[0] as number);
    return this.#byFirst;
  }

  get #last(): PhraseTable {
    this.#byLast ??= new PhraseTable(this.#phrases, (phrase) => phrase[phrase.length - 1] as number);
    return this.#byLast;
  }

  /** Does one of the phrases end with word `last`? */
  endsAt(tokens: Tokens, last: number): boolean {
    const phrases = this.#last.get(tokens.ids[last] as number);
    return phrases?.some((phrase) => standsAt(tokens, last + 1 - phrase.length, phrase)) ?? false;
  }

  /** Does one of the phrases begin with word `first`? */
  startsAt(tokens: Tokens, first: number): boolean {
    return this.at(tokens, first) !== undefined;
  }

  /** A phrase that begins with word `first`. */
  at(tokens: Tokens, first: number): Phrase | undefined {
    return this.#first.get(tokens.ids[first] as number)?.find((phrase) => standsAt(tokens, first, phrase));
  }

  /** Does one of the phrases stand within the words [from, to), and not all of it in [start, end]? */
  within(tokens: Tokens, from: number, to: number, start: number, end: number): boolean {
    const table = this.#first;
    const ids = tokens.ids;
    for (let i = from; i < to; i++) {
      const phrases = table.get(ids[i] as number);
      if (phrases === undefined) continue;
      for (const phrase of phrases) {
        const last = i + phrase.length - 1;
        if (last < to && !(i >= start && last <= end) && standsAt(tokens, i, phrase)) return true;
      }
    }
    return false;
  }

  /** All of the phrases that begin with word `first`. */
  allAt(tokens: Tokens, first: number): readonly Phrase[] {
    return this.#first.get(tokens.ids[first] as number)?.filter((phrase) => standsAt(tokens, first, phrase)) ?? [];
  }
}

/** Phrases by one of their words. Nearly all words of a text have none, and a few bits say so without a look into the map. */
class PhraseTable {
  readonly #groups = new Map<number, Phrase[]>();
  readonly #bits: Uint8Array;

  constructor(phrases: readonly Phrase[], keyOf: (phrase: Phrase) => number) {
    let size = 64;
    while (size < 8 * phrases.length) size *= 2;
    this.#bits = new Uint8Array(size);
    for (const phrase of phrases) {
      const key = keyOf(phrase);
      const group = this.#groups.get(key);
      if (group === undefined) this.#groups.set(key, [phrase]);
      else group.push(phrase);
      this.#bits[key & (size - 1)] = 1;
    }
  }

  get(id: number): readonly Phrase[] | undefined {
    return this.#bits[id & (this.#bits.length - 1)] === 0 ? undefined : this.#groups.get(id);
  }
}

const standsAt = (tokens: Tokens, first: number, phrase: Phrase): boolean => {
  if (first < 0 || first + phrase.length > tokens.count) return false;
  for (let i = 0; i < phrase.length; i++) {
    if (tokens.ids[first + i] !== phrase[i]) return false;
    if (i > 0 && ((tokens.gaps[first + i] as number) & ~INSIDE_PHRASE) !== 0) return false;
  }
  return true;
};
