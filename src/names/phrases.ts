/** Words and short phrases of the rules. */
import { onceOfMost } from '../common/once';
import { hasOnly, type Sign } from '../prose/gaps';
import { type Prose, readProse } from '../prose/prose';
import { hasCapital, type Word } from '../prose/words';

/** A word or a short phrase: its words, folded. */
export type Phrase = readonly string[];

/** The signs that may stand between the words of a phrase. */
const INSIDE_PHRASE: ReadonlySet<Sign> = new Set(['hyphen', 'apostrophe', 'quote', 'dot', 'comma']);

/** Many rules say the same words. */
const KNOWN = new Map<string, Phrase>();
const MOST_KNOWN = 20_000;

/** The phrase that a text is. */
export const phraseOf = (text: string): Phrase =>
  onceOfMost(MOST_KNOWN, KNOWN, text, () => readProse(text).words.map(({ folded }) => folded));

/** A set of phrases; all questions take the index of a word in the text. */
export class PhraseSet {
  readonly #byFirst = new Map<string, Phrase[]>();
  readonly #byLast = new Map<string, Phrase[]>();
  readonly #capitalised: ReadonlySet<Phrase>;

  /** @param capitalised those whose first word must have a capital */
  constructor(phrases: readonly Phrase[], capitalised: ReadonlySet<Phrase> = new Set()) {
    this.#capitalised = capitalised;
    for (const phrase of phrases) {
      const [first] = phrase;
      const last = phrase.at(-1);
      if (first === undefined || last === undefined) continue;
      addTo(this.#byFirst, first, phrase);
      addTo(this.#byLast, last, phrase);
    }
  }

  /** Does one of the phrases end with word `last`? */
  endsAt(prose: Prose, last: number): boolean {
    const phrases = this.#byLast.get(prose.words[last]?.folded ?? '') ?? [];
    return phrases.some((phrase) => this.#standsAt(prose, last + 1 - phrase.length, phrase));
  }

  /** Does one of the phrases begin with word `first`? */
  startsAt(prose: Prose, first: number): boolean {
    return this.at(prose, first) !== undefined;
  }

  /** A phrase that begins with word `first`. */
  at(prose: Prose, first: number): Phrase | undefined {
    return this.#startingWith(prose.words[first]).find((phrase) => this.#standsAt(prose, first, phrase));
  }

  /** All of the phrases that begin with word `first`. */
  allAt(prose: Prose, first: number): readonly Phrase[] {
    return this.#startingWith(prose.words[first]).filter((phrase) => this.#standsAt(prose, first, phrase));
  }

  /** Does one of the phrases stand within the words [from, to), and not all of it in [start, end]? */
  within(prose: Prose, from: number, to: number, start: number, end: number): boolean {
    for (let i = from; i < to; i++) {
      for (const phrase of this.#startingWith(prose.words[i])) {
        const last = i + phrase.length - 1;
        if (last < to && !(i >= start && last <= end) && this.#standsAt(prose, i, phrase)) return true;
      }
    }
    return false;
  }

  #standsAt(prose: Prose, first: number, phrase: Phrase): boolean {
    return standsAt(prose, first, phrase) && (!this.#capitalised.has(phrase) || hasCapital(prose.words[first] as Word));
  }

  #startingWith(word: Word | undefined): readonly Phrase[] {
    return (word && this.#byFirst.get(word.folded)) ?? [];
  }
}

function addTo(table: Map<string, Phrase[]>, word: string, phrase: Phrase): void {
  const phrases = table.get(word);
  if (phrases) phrases.push(phrase);
  else table.set(word, [phrase]);
}

function standsAt({ words }: Prose, first: number, phrase: Phrase): boolean {
  return phrase.every((folded, k) => {
    const word = words[first + k];
    return word?.folded === folded && (k === 0 || hasOnly(word.gap, INSIDE_PHRASE));
  });
}
