/** What the compiler hands to the search, beside the passages. No behaviour. */
import type { SerialisedIndex } from './passageIndex';
import type { PassageUnits } from './units';

/**
 * What a writer may mean by a word or phrase: a stem of the report, or those of a phrase with a space between, how surely that is
 * meant, over 0 and up to 1, and where the thesaurus says that they mean the same, both as they are written there.
 */
export type MeantStems = readonly [stems: string, weight: number, same?: SameWords];

/** What writers say, and what the report says for it. */
export type SameWords = readonly [asked: string, meant: string];

/** A name that a word belongs to, and the share of the name's form that the word makes up, over 0 and up to 1. */
export type NameShare = readonly [name: string, share: number];

/** The tables as they lie in the bundle. What is looked up by words of a query becomes a map when it is loaded. */
export interface SearchTables {
  readonly index: SerialisedIndex;
  /** From words to the names that they belong to, the largest share first. */
  readonly nameWords: ReadonlyArray<readonly [word: string, names: readonly NameShare[]]>;
  /** From the stems that writers use, those of a phrase with a space between, to those of the report, the surest first. */
  readonly nearWords: ReadonlyArray<readonly [asked: string, meant: readonly MeantStems[]]>;
  /** Stems of general English: the most frequent first, then those that would pass for misspellings of the report's words. */
  readonly generalWords: readonly string[];
  /** For each passage, in reading order, what it is about in other words than its own; for finding it only, none is the report's. */
  readonly plainWords: ReadonlyArray<readonly string[]>;
  /** For each passage, in reading order, its dates and figures. */
  readonly units: readonly PassageUnits[];
}
