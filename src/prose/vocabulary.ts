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
  #offsets = new Int32Array(1024);
  /** Number of the next new word. */
  #next = 1;
  /** Open addressing: the hash and the number of a word side by side, so that a look-up mostly reads one place in memory. */
  #slots = new Int32Array(2 * 1024);

  /** How many numbers are in use, the one for unknown words included. */
  get size(): number {
    return this.#next;
  }

  /** Number of the word in `units[from..to)`, whose hash is `hash`; {@link UNKNOWN} where it was never added. */
  find(units: Uint16Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = slotOf(hash, mask); ; slot = (slot + 2) & mask) {
      const id = slots[slot + 1] as number;
      if (id === UNKNOWN) return UNKNOWN;
      if (slots[slot] === hash && this.#equals(id, units, from, to)) return id;
    }
  }

  /** Number of the word in `units[from..to)`, added where it is new. */
  add(units: Uint16Array, from: number, to: number, hash: number): number {
    const known = this.find(units, from, to, hash);
    if (known !== UNKNOWN) return known;
    const id = this.#next++;
    const end = this.#used + to - from;
    if (end > this.#pool.length) this.#pool = longer(this.#pool, new Uint16Array(end * 2));
    if (id + 2 > this.#offsets.length) this.#offsets = longer(this.#offsets, new Int32Array(id * 2));
    this.#pool.set(units.subarray(from, to), this.#used);
    this.#used = end;
    this.#offsets[id + 1] = end;
    if (4 * id > this.#slots.length) this.#rehash();
    place(this.#slots, hash, id);
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

  #rehash(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 4);
    for (let slot = 0; slot < old.length; slot += 2)
      if (old[slot + 1] !== UNKNOWN) place(this.#slots, old[slot] as number, old[slot + 1] as number);
  }
}

const slotOf = (hash: number, mask: number): number => ((hash ^ (hash >>> 15)) << 1) & mask;

const place = (slots: Int32Array, hash: number, id: number): void => {
  const mask = slots.length - 2;
  let slot = slotOf(hash, mask);
  while (slots[slot + 1] !== UNKNOWN) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = id;
};

const longer = <T extends Int32Array | Uint16Array>(array: T, copy: T): T => {
  copy.set(array);
  return copy;
};
