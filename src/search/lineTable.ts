/** A table as one text: a line for each key, as in "key=value", sorted by key. Keys have neither "=" nor a line break. */
export function encodeLines(lines: Iterable<readonly [key: string, value: string]>): string {
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join('\n');
}

/** Reads such a text where it lies: a key is found by halving, and nothing is built or taken apart before that. */
export class LineTable {
  readonly #text: string;

  /** @param text what {@link encodeLines} gave */
  constructor(text: string) {
    this.#text = text;
  }

  /** The value of a key. */
  get(key: string): string | undefined {
    const start = this.#firstAtOrAfter(key);
    const valueAt = start + key.length + 1;
    return this.#text.startsWith(`${key}=`, start) ? this.#text.slice(valueAt, this.#lineEnd(valueAt)) : undefined;
  }

  /** The keys that begin so, in order, each with its value. */
  *startingWith(beginning: string): Generator<[key: string, value: string]> {
    for (let start = this.#firstAtOrAfter(beginning); this.#text.startsWith(beginning, start); ) {
      const equals = this.#text.indexOf('=', start);
      if (equals < 0) return;
      const end = this.#lineEnd(equals);
      yield [this.#text.slice(start, equals), this.#text.slice(equals + 1, end)];
      start = end + 1;
    }
  }

  /** Where the line of the first key stands that is not before this one. */
  #firstAtOrAfter(key: string): number {
    const text = this.#text;
    let from = 0;
    let to = text.length;
    while (from < to) {
      const start = text.lastIndexOf('\n', Math.floor((from + to) / 2) - 1) + 1;
      // The middle is in the first of the lines that are left.
      const line = Math.max(start, from);
      if (text.slice(line, text.indexOf('=', line)) < key) from = this.#lineEnd(line) + 1;
      else to = line;
    }
    return from;
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }
}
