/** A passage as the search knows it. */
export interface SearchPassage {
  /** As in ¶N. */
  readonly number: number;
  readonly text: string;
  /** Passages of one paragraph share it, and stand next to each other. */
  readonly paragraph: number;
}

/** What is indexed of a passage. */
export interface IndexedPassage {
  /** Its words. */
  readonly text: string;
  /** The same text, indexed by its stems. */
  readonly stems: string;
  /** What it is about in other words than its own, indexed by their stems. */
  readonly plain: string;
  /** The names that the passage mentions, each as a term of its own ({@link nameTerm}), with a space between. */
  readonly names: string;
  /** The names of which this passage tells most, likewise. */
  readonly tells: string;
  /** The headings above it, indexed by their stems. */
  readonly topic: string;
}

/** The fields of the index. */
export const FIELDS = ['text', 'stems', 'plain', 'names', 'tells', 'topic'] as const satisfies ReadonlyArray<
  keyof IndexedPassage
>;
export type Field = (typeof FIELDS)[number];

/** The index: the postings of each field (`postings.ts`). */
export type SearchIndex = Readonly<Record<Field, string>>;

/** A name as a term of the index. No word of a text begins so. */
export const nameTerm = (id: string): string => `@${id}`;
