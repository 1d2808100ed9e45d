/** What counts in a search, and how much. Each number is one idea: 0 leaves it out, which is how the benchmark tells what it is worth. */
export interface Ranking {
  /** The word as it is typed, in the passage. */
  readonly word: number;
  /** The word in any inflection, in the passage. */
  readonly stem: number;
  /** The word in what the passage is about in other words than its own, beside the word itself in the passage. */
  readonly plain: number;
  /** A name that the word belongs to, in any of its forms, mentioned by the passage. */
  readonly name: number;
  /** The same, where the passage tells most about the name. */
  readonly tells: number;
  /** The same, where the passage has the words or views of whom the query asks for as a speaker. */
  readonly says: number;
  /** The word in the headings above the passage. */
  readonly topic: number;
  /** A word that continues the one being typed, beside the word itself. */
  readonly prefix: number;
  /** A word for which an unknown one may be a misspelling, beside the word itself. */
  readonly spelling: number;
  /** A word that means much the same, beside the word itself: for a word that the report does not have, and for one that it has. */
  readonly near: number;
  readonly nearKnown: number;
  /** How much less a word of general English counts that tells little ("really", "want"): the power of how much it tells. */
  readonly specific: number;
  /** A date or figure of the query, in any form, in the passage. */
  readonly unit: number;
  /** What the sentences before and after, in the same paragraph, lend a passage of their own matches. */
  readonly neighbours: number;
  /** How strongly a passage that has all words is preferred to one that has some: the power of the share that it has. */
  readonly coverage: number;
}

/** Found with the project's own queries; `npm run bench -- search` shows what each is worth. */
export const RANKING: Ranking = {
  word: 0.4,
  stem: 0.7,
  plain: 0.9,
  name: 0.35,
  tells: 0.7,
  says: 1.5,
  topic: 0.2,
  prefix: 0.8,
  spelling: 0.8,
  near: 1,
  nearKnown: 0.4,
  specific: 1.3,
  unit: 1.6,
  neighbours: 0.45,
  coverage: 1.5,
};
