import type { Known } from './subject';

/** How often a name occurs: altogether, as an own one of the report, and as that or near such ones. */
interface Times {
  all: number;
  own: number;
  near: number;
}

/** An occurrence of a name. */
export interface Occurrence {
  readonly name: string;
  readonly isOwn: boolean;
  /** Its paragraph is about the report's own matters. */
  readonly isNearOwn: boolean;
}

/** How often each name occurs in a draft, kept up to date as its parts change: a draft may have many names, and an edit changes few. */
export class NameTally {
  readonly #times = new Map<string, Times>();
  #own = 0;
  #all = 0;

  /** All occurrences of the report's own names, and of the world's. */
  get counts(): { readonly own: number; readonly common: number } {
    return { own: this.#own, common: this.#all - this.#own };
  }

  /** Takes an occurrence in, or with -1 out again. */
  add({ name, isOwn, isNearOwn }: Occurrence, by: 1 | -1): void {
    let times = this.#times.get(name);
    if (!times) {
      times = { all: 0, own: 0, near: 0 };
      this.#times.set(name, times);
    }
    times.all += by;
    this.#all += by;
    if (isOwn) {
      times.own += by;
      this.#own += by;
    }
    if (isOwn || isNearOwn) times.near += by;
    if (times.all === 0) this.#times.delete(name);
  }

  /** How often a name occurs where it is known. */
  timesOf(name: string, known: Known): number {
    return this.#times.get(name)?.[known] ?? 0;
  }

  /** How many different names occur where they are known, and how many where they are not. */
  different(known: Known): { readonly known: number; readonly unknown: number } {
    let some = 0;
    let others = 0;
    for (const times of this.#times.values()) {
      if (times[known] > 0) some++;
      if (times[known] < times.all) others++;
    }
    return { known: some, unknown: others };
  }
}
