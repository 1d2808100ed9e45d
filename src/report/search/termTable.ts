/** Terms of the index that a writer may mean by a word. */
export interface MeantTerms {
  /** One term, or those of a phrase. */
  readonly terms: readonly string[];
  /** Over 0 and up to 1: how surely they are meant. */
  readonly weight: number;
}

/** A weight is kept as one digit. */
const STEPS = 9;

/** The table as one text: a line for each word, sorted, as in "armi=troop:8,arm+forc:9", the surest term first. It is read without being taken apart. */
export function encodeTermTable(table: ReadonlyMap<string, readonly MeantTerms[]>): string {
  return [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, meant]) => `${word}=${meant.map(({ terms, weight }) => `${terms.join('+')}:${digit(weight)}`).join(',')}`)
    .join('\n');
}

const digit = (weight: number): number => Math.min(STEPS, Math.max(1, Math.round(weight * STEPS)));

/** From the words that writers use to the terms of the index. Nothing is built: a word is looked up in the text of the table. */
export class TermTable {
  readonly #text: string;

  /** @param text what {@link encodeTermTable} gave */
  constructor(text: string) {
    this.#text = text;
  }

  /** What is meant by that, the surest first; the words of a phrase are joined by a space. */
  of(asked: string): readonly MeantTerms[] {
    const text = this.#text;
    let from = 0;
    let to = text.length;
    while (from < to) {
      const start = text.lastIndexOf('\n', Math.floor((from + to) / 2) - 1) + 1;
      const end = lineEnd(text, start);
      const word = text.slice(start, text.indexOf('=', start));
      if (word === asked) return entries(text.slice(start + word.length + 1, end));
      if (word < asked) from = end + 1;
      else to = start;
    }
    return [];
  }

  /** Every word of the table that stands alone. */
  *words(): Generator<string> {
    for (const line of this.#lines()) {
      const word = line.slice(0, line.indexOf('='));
      if (!word.includes(' ')) yield word;
    }
  }

  /** The whole table, taken apart. */
  *entries(): Generator<[asked: string, meant: readonly MeantTerms[]]> {
    for (const line of this.#lines()) {
      const equals = line.indexOf('=');
      yield [line.slice(0, equals), entries(line.slice(equals + 1))];
    }
  }

  *#lines(): Generator<string> {
    for (let start = 0; start < this.#text.length; ) {
      const end = lineEnd(this.#text, start);
      yield this.#text.slice(start, end);
      start = end + 1;
    }
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function entries(line: string): MeantTerms[] {
  return line.split(',').map((entry) => {
    const colon = entry.lastIndexOf(':');
    return { terms: entry.slice(0, colon).split('+'), weight: Number(entry.slice(colon + 1)) / STEPS };
  });
}
