/** The index of the passages: the one file that knows MiniSearch, at build time and in the editor. */
import MiniSearch, { type AsPlainObject, type Options, type QueryCombination } from 'minisearch';
import { analyse, stems } from './analysis';

/** What is indexed of a passage. */
export interface IndexedPassage {
  /** As in ¶N. */
  readonly number: number;
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
  /** The names whose words or views it has, likewise. */
  readonly says: string;
  /** The headings above it, indexed by their stems. */
  readonly topic: string;
}

const FIELDS = ['text', 'stems', 'plain', 'names', 'tells', 'says', 'topic'] as const satisfies ReadonlyArray<
  keyof IndexedPassage
>;
export type Field = (typeof FIELDS)[number];

/** A name as a term of the index. No word of a text begins so. */
export const nameTerm = (id: string): string => `@${id}`;

/** An index can be loaded only with the options with which it was built. What is searched for are terms, and no texts. */
const OPTIONS: Options<IndexedPassage> = {
  idField: 'number',
  fields: [...FIELDS],
  tokenize: (text, field) => termsOf(text, field as Field),
  processTerm: (term) => term,
  searchOptions: { tokenize: (term) => [term] },
};

function termsOf(text: string, field: Field): string[] {
  if (field === 'names' || field === 'tells' || field === 'says') return text ? text.split(' ') : [];
  return (field === 'text' ? analyse(text) : stems(text)).map(({ term }) => term);
}

/** A built index, for `JSON.stringify`. */
export type SerialisedIndex = AsPlainObject;

/** Builds the index. In the editor that would take too long, so the compiler does it. */
export function buildIndex(passages: readonly IndexedPassage[]): SerialisedIndex {
  const index = new MiniSearch(OPTIONS);
  index.addAll(passages);
  return index.toJSON();
}

/** A term that a passage may have, and in which fields, each with what the term counts there. */
export interface IndexTerm {
  readonly term: string;
  readonly boost: Readonly<Partial<Record<Field, number>>>;
}

/** What passages score, by their numbers. */
export type Scores = ReadonlyMap<number, number>;

/** Looks up terms in the passages, and weighs the passages for them (BM25+). */
export class PassageIndex {
  readonly #index: MiniSearch<IndexedPassage>;
  readonly #terms: ReadonlyMap<Field, ReadonlyMap<string, number>>;

  constructor(serialised: SerialisedIndex) {
    this.#index = MiniSearch.loadJS(serialised, OPTIONS);
    this.#terms = termsByField(serialised);
  }

  /** The terms of a field, each with the number of passages that have it. */
  terms(field: Field): ReadonlyMap<string, number> {
    return this.#terms.get(field) ?? new Map();
  }

  /** The passages that have one of the terms, or every one of them. */
  find(terms: readonly IndexTerm[], combineWith: 'AND' | 'OR' = 'OR'): Scores {
    const queries = terms.map(({ term, boost }): QueryCombination => {
      // MiniSearch takes a boost of 0 for one of 1.
      const fields = FIELDS.filter((field) => boost[field]);
      return { queries: [term], fields, boost: { ...boost } };
    });
    const found = this.#index.search({ queries, combineWith });
    // MiniSearch multiplies what the terms score by their number.
    return new Map(found.map(({ id, score, queryTerms }) => [id, score / queryTerms.length]));
  }
}

/** MiniSearch names its terms only where it is written down. */
function termsByField({ index, fieldIds }: SerialisedIndex): Map<Field, Map<string, number>> {
  const byField = new Map(FIELDS.map((field) => [field, new Map<string, number>()]));
  const fieldOf = new Map(FIELDS.map((field) => [String(fieldIds[field]), byField.get(field)]));
  for (const [term, fields] of index) {
    for (const id in fields) fieldOf.get(id)?.set(term, Object.keys(fields[id] ?? {}).length);
  }
  return byField;
}
