import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Passage, PassageMention, Topic } from '../model';
import type { NameDefinition } from '../names/definition';
import { analyse, stems } from './analysis';

/** What is indexed of a passage. */
export interface IndexedPassage {
  /** The passage number. */
  readonly id: number;
  readonly text: string;
  /** The same text, indexed by its stems. */
  readonly stems: string;
  /** The names that the passage mentions, each as a term of its own ({@link nameTerm}), with a space between. */
  readonly names: string;
  /** The names of which this passage tells most, likewise. */
  readonly tells: string;
  /** The headings above it, indexed by their stems. */
  readonly topic: string;
}

/** The fields of the index. */
export const FIELDS = ['text', 'stems', 'names', 'tells', 'topic'] as const;
export type Field = (typeof FIELDS)[number];

/** A name as a term of the index. No word of a text begins so. */
export const nameTerm = (id: string): string => `@${id}`;

/**
 * The options that the index was built with. MiniSearch needs the very same to load it (`loadJS` in its documentation), so the
 * compiler and the editor share this object.
 */
export const INDEX_OPTIONS: Options<IndexedPassage> = {
  fields: [...FIELDS],
  idField: 'id',
  tokenize: (text, field) => {
    if (field === 'names' || field === 'tells') return text ? text.split(' ') : [];
    return (field === 'text' ? analyse(text) : stems(text)).map(({ term }) => term);
  },
  processTerm: (term) => term,
};

/** Builds the index. Build time only: in the editor the built one is loaded. */
export function buildIndex(report: {
  readonly passages: readonly Passage[];
  readonly topics: readonly Topic[];
  readonly names: readonly NameDefinition[];
  readonly mentions: readonly PassageMention[];
}): AsPlainObject {
  const index = new MiniSearch<IndexedPassage>(INDEX_OPTIONS);
  const mentioned = new Map<number, Set<string>>();
  const told = new Map<number, Set<string>>();
  const add = (map: Map<number, Set<string>>, passage: number, id: string) =>
    map.set(passage, (map.get(passage) ?? new Set()).add(nameTerm(id)));
  for (const { passage, name } of report.mentions) add(mentioned, passage, name);
  for (const { id, tells = [], also = [] } of report.names) {
    for (const passage of also) add(mentioned, passage, id);
    for (const passage of tells) add(told, passage, id);
  }
  index.addAll(
    report.passages.map((passage) => {
      const topic = report.topics[passage.topic];
      return {
        id: passage.number,
        text: passage.text,
        stems: passage.text,
        names: [...(mentioned.get(passage.number) ?? [])].join(' '),
        tells: [...(told.get(passage.number) ?? [])].join(' '),
        topic: `${topic?.title} ${topic?.subtopics[passage.subtopic]?.title}`,
      };
    }),
  );
  return index.toJSON();
}

/** Loads what {@link buildIndex} gave. */
export function loadIndex(index: AsPlainObject): MiniSearch<IndexedPassage> {
  return MiniSearch.loadJS<IndexedPassage>(index, INDEX_OPTIONS);
}
