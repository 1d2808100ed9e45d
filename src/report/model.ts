/** The shapes of the report: what the compiler writes and every feature reads. No behaviour. */

import type { NameFile } from '../names/definition';

/** One sentence of the reading edition. */
export interface Passage {
  /** Shown as ¶N: the first of its source lines, 1-based. Never shifts. */
  readonly number: number;
  /** Its source lines, consecutive, 1-based. */
  readonly source: readonly number[];
  /** The sentence as printed in the reading edition. */
  readonly text: string;
  /** Index into {@link ReportData.topics}. */
  readonly topic: number;
  /** Index into the topic's `subtopics`. */
  readonly subtopic: number;
  /** Counts the paragraphs of the whole report from 0; sentences of one paragraph share it. */
  readonly paragraph: number;
}

/** An editorial heading and what stands under it. The headings are ours: the report came without any. */
export interface Topic {
  readonly title: string;
  readonly subtopics: readonly Subtopic[];
}

/** An editorial heading of the second level. */
export interface Subtopic {
  readonly title: string;
  /** Numbers of its passages, in reading order. */
  readonly passages: readonly number[];
}

/** What is known of the report itself, from `data/report.yaml`. It has no title, author or date, and gets none here. */
export interface ReportFacts {
  /** How a citation names the report: a description, since it has no title. */
  readonly description: string;
  /** The key under which a bibliography has it, unless a writer chooses another. */
  readonly key: string;
  /** The last month that the text speaks of, for people: "February 2013". */
  readonly textEnds: string;
  /** What to know before quoting: that headings are editorial, and what the report came without. */
  readonly note: string;
}

/**
 * A place in a passage where a name stands, in one of its forms or as a word that means it, such as “She”. Offsets are UTF-16, end
 * exclusive.
 */
export interface PassageMention {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** Identifier of the name. */
  readonly name: string;
}

/**
 * Words early in a passage that do not say what they mean, and what that is: “She” in ¶133 is Clinton. Ours, from
 * `data/references.yaml`. Offsets are UTF-16, end exclusive.
 */
export interface Opening {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** In few words: "Clinton", "after April 14, 2010". */
  readonly means: string;
}

/** Words that point elsewhere in the report, such as “see below”. Offsets are UTF-16, end exclusive. */
export interface Pointer {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** The passages that they mean, the most telling first; none where the text does not have what they speak of. */
  readonly to: readonly number[];
}

/** The whole report as the compiler writes it. */
export interface ReportData {
  readonly facts: ReportFacts;
  readonly topics: readonly Topic[];
  readonly passages: readonly Passage[];
  readonly names: NameFile;
  /** In reading order. */
  readonly mentions: readonly PassageMention[];
  readonly openings: readonly Opening[];
  readonly pointers: readonly Pointer[];
  /** What the search reads beside the passages (`search/tables.ts`), as JSON: most who open the report search it later, or not at all. */
  readonly searchTables: string;
}
