/** The words that the matcher knows, each with a number. Looking a word up allocates nothing. */

/** Number of a word that is not in the vocabulary. */
export const UNKNOWN = 0;

/** FNV-1a over code units, kept as a 32-bit integer. */
export const HASH_START = 0x811c9dc5 | 0;
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** A hash table of folded words over one pool of code units. Numbers start at 1 and are handed out in order. */
export class Vocabulary {
  #pool = new Uint16Array(4096);
  #used = 0;
  /** Where word `id` begins in the pool; it ends where the next begins. */
  readonly #offsets: number[] = [0, 0];
  readonly #hashes: number[] = [0];
  #slots = new Int32Array(1024);

  /** How many numbers are in use, the one for unknown words included. */
  get size(): number {
    return this.#hashes.length;
  }

  /** Number of the word in `units[from..to)`, whose hash is `hash`; {@link UNKNOWN} where it was never added. */
  find(units: Uint16Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] as number;
      if (id === UNKNOWN) return UNKNOWN;
      if (this.#hashes[id] === hash && this.#equals(id, units, from, to)) return id;
    }
  }

  /** Number of the word in `units[from..to)`, added where it is new. */
  add(units: Uint16Array, from: number, to: number, hash: number): number {
    const known = this.find(units, from, to, hash);
    if (known !== UNKNOWN) return known;
    const id = this.#hashes.length;
    const length = to - from;
    if (this.#used + length > this.#pool.length) {
      const pool = new Uint16Array(Math.max(this.#pool.length * 2, this.#used + length));
      pool.set(this.#pool);
      this.#pool = pool;
    }
    for (let unit = from; unit < to; unit++) this.#pool[this.#used++] = units[unit] as number;
    this.#hashes.push(hash);
    this.#offsets.push(this.#used);
    if (2 * this.#hashes.length > this.#slots.length) this.#rehash();
    else this.#place(id);
    return id;
  }

  /** The folded word with that number. */
  wordOf(id: number): string {
    let word = '';
    for (let at = this.#offsets[id] as number; at < (this.#offsets[id + 1] as number); at++)
      word += String.fromCharCode(this.#pool[at] as number);
    return word;
  }

  /** Length of the folded word with that number, in code units. */
  lengthOf(id: number): number {
    return (this.#offsets[id + 1] as number) - (this.#offsets[id] as number);
  }

  #equals(id: number, units: Uint16Array, from: number, to: number): boolean {
    let at = this.#offsets[id] as number;
    if ((this.#offsets[id + 1] as number) - at !== to - from) return false;
    for (let unit = from; unit < to; unit++, at++) if (this.#pool[at] !== units[unit]) return false;
    return true;
  }

  #place(id: number): void {
    const mask = this.#slots.length - 1;
    const hash = this.#hashes[id] as number;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== UNKNOWN) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (let id = 1; id < this.#hashes.length; id++) this.#place(id);
  }
}
