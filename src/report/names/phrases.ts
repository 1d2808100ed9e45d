/** Words and short phrases of the rules, as numbers of the vocabulary, laid out so that a text is asked word by word. */
import { APOSTROPHE, COMMA, DOT, INSIDE_NAME, QUOTE } from './gap';
import type { Tokens } from './tokens';

/** A word or a short phrase as numbers of the vocabulary. */
export type Phrase = readonly number[];

/** What may stand between the words of a phrase. */
const INSIDE_PHRASE = INSIDE_NAME | APOSTROPHE | COMMA | DOT | QUOTE;

/** A set of phrases; all questions take the index of a word in the text. */
export class PhraseSet {
  readonly #phrases: readonly Phrase[];
  #byFirst: ReadonlyMap<number, Phrase[]> | undefined;
  #byLast: ReadonlyMap<number, Phrase[]> | undefined;

  constructor(phrases: readonly Phrase[]) {
    this.#phrases = phrases;
  }

  // most rules are asked in one direction or never, so that the tables are made when first needed
  get #first(): ReadonlyMap<number, Phrase[]> {
    this.#byFirst ??= grouped(this.#phrases, (phrase) => phrase[0] as number);
    return this.#byFirst;
  }

  get #last(): ReadonlyMap<number, Phrase[]> {
    this.#byLast ??= grouped(this.#phrases, (phrase) => phrase[phrase.length - 1] as number);
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
    for (let i = from; i < to; i++) {
      const phrases = this.#first.get(tokens.ids[i] as number);
      if (phrases === undefined) continue;
      for (const phrase of phrases) {
        const last = i + phrase.length - 1;
        if (last < to && !(i >= start && last <= end) && standsAt(tokens, i, phrase)) return true;
      }
    }
    return false;
  }

  /** Call `visit` with the first word of each place in the text where a phrase stands, and the phrase. */
  visit(tokens: Tokens, visit: (first: number, phrase: Phrase) => void): void {
    for (let i = 0; i < tokens.count; i++) {
      const phrases = this.#first.get(tokens.ids[i] as number);
      if (phrases !== undefined) for (const phrase of phrases) if (standsAt(tokens, i, phrase)) visit(i, phrase);
    }
  }
}

const grouped = (phrases: readonly Phrase[], keyOf: (phrase: Phrase) => number): Map<number, Phrase[]> => {
  const groups = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    const group = groups.get(keyOf(phrase));
    if (group === undefined) groups.set(keyOf(phrase), [phrase]);
    else group.push(phrase);
  }
  return groups;
};

const standsAt = (tokens: Tokens, first: number, phrase: Phrase): boolean => {
  if (first < 0 || first + phrase.length > tokens.count) return false;
  for (let i = 0; i < phrase.length; i++) {
    if (tokens.ids[first + i] !== phrase[i]) return false;
    if (i > 0 && ((tokens.gaps[first + i] as number) & ~INSIDE_PHRASE) !== 0) return false;
  }
  return true;
};
