/** What a bibliography that somebody else wrote has, as far as it helps to tell one work from another. */

/** A work that a bibliography lists. All but the keys is as it is written there, markup included. */
export interface ListedWork {
  /** The key, and others by which it may be cited. */
  readonly keys: readonly string[];
  readonly title: string | undefined;
  readonly subtitle?: string | undefined;
  /** The names in any order and with anything between them. */
  readonly author: string | undefined;
  /** A date, or what stands for one. */
  readonly date: string | undefined;
  readonly url: string | undefined;
}

/** Why a file cannot be read, as the end of a sentence that begins with its name: “has an entry that …”. */
export type Unreadable = { readonly unreadable: string };

/** The works of a file. */
export interface Works {
  readonly works: readonly ListedWork[];
}

/** The number of the line, from 1, that an offset is in. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
