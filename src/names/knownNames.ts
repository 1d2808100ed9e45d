import type { DraftIndex } from './draftIndex';
import type { Mention } from './matcher';
import { isKnown, type Known } from './subject';

/** A name of a draft with its place in the whole of it. Offsets are UTF-16, end exclusive. */
export interface DraftMention {
  readonly start: number;
  readonly end: number;
  readonly mention: Mention;
  /** It is one of the report's own names, and not the world's. */
  readonly isOwn: boolean;
  /** Its paragraph is about the report's own matters. */
  readonly isNearOwn: boolean;
}

/** A name of a draft, and how often it occurs. */
export interface NameInDraft {
  readonly id: string;
  readonly times: number;
}

/** The names of a draft that are known in it, as they are when one asks. None is looked at that is not asked for. */
export class KnownNames {
  readonly #index: DraftIndex;
  readonly #known: Known;
  #list: { readonly revision: number; readonly names: readonly NameInDraft[] } | undefined;

  constructor(index: DraftIndex, known: Known) {
    this.#index = index;
    this.#known = known;
  }

  /** Are these the names of that index, of which so many are known? */
  isOf(index: DraftIndex, known: Known): boolean {
    return this.#index === index && this.#known === known;
  }

  /** The names in order of appearance. */
  get names(): readonly NameInDraft[] {
    const { revision } = this.#index;
    if (this.#list?.revision !== revision) this.#list = { revision, names: this.#inOrder() };
    return this.#list.names;
  }

  /** How many different names there are. */
  get count(): number {
    return this.#index.different(this.#known).known;
  }

  /** How many names have occurrences that are not known, since the draft is about something else. */
  get quiet(): number {
    return this.#known === 'near' ? this.#index.different(this.#known).unknown : 0;
  }

  /** The mentions that have a part between two offsets, in order. */
  mentionsIn(from: number, to: number): DraftMention[] {
    const found: DraftMention[] = [];
    this.#each(from, to, (mention) => {
      if (mention.end >= from && mention.start <= to) found.push(mention);
    });
    return found;
  }

  /** The mentions of one name, in order. */
  mentionsOf(id: string): readonly DraftMention[] {
    const found: DraftMention[] = [];
    const wanted = new Set([id]);
    this.#each(0, this.#index.length, (mention) => found.push(mention), wanted);
    return found;
  }

  /**
   * The first mention of each of some names for which something holds, by name.
   * @param to those behind this offset are not looked at
   */
  firstOf(names: Iterable<string>, to: number, holds: (mention: DraftMention) => boolean): ReadonlyMap<string, DraftMention> {
    const found = new Map<string, DraftMention>();
    const wanted = new Set(names);
    const take = (mention: DraftMention): boolean => {
      if (!holds(mention)) return true;
      found.set(mention.mention.name, mention);
      wanted.delete(mention.mention.name);
      return wanted.size > 0;
    };
    if (wanted.size > 0) this.#each(0, to, take, wanted);
    return found;
  }

  /** @param visit `false` ends it */
  #each(from: number, to: number, visit: (mention: DraftMention) => unknown, wanted?: ReadonlySet<string>): void {
    const index = this.#index;
    index.each(from, to, (mention, at, isNearOwn) => {
      if (wanted && !wanted.has(mention.name)) return true;
      const isOwn = index.isOwn(mention);
      if (!isKnown(this.#known, { isOwn, isNearOwn })) return true;
      return visit({ start: at + mention.start, end: at + mention.end, mention, isOwn, isNearOwn });
    });
  }

  #inOrder(): NameInDraft[] {
    const index = this.#index;
    const names = new Map<string, number>();
    const most = this.count;
    if (most === 0) return [];
    index.each(0, index.length, (mention, _, isNearOwn) => {
      if (names.has(mention.name) || !isKnown(this.#known, { isOwn: index.isOwn(mention), isNearOwn })) return true;
      names.set(mention.name, index.timesOf(mention.name, this.#known));
      return names.size < most;
    });
    return [...names].map(([id, times]) => ({ id, times }));
  }
}
