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
  /** Every form of every name that the passage mentions. */
  readonly names: string;
  /** Every form of the names of which this passage tells most. */
  readonly tells: string;
  readonly topic: string;
}

/** The fields that a query's words are sought in, and their weights in the sum. */
export const FIELD_BOOST = { text: 1, names: 0.35, tells: 0.7, topic: 0.25 } as const;

/** The field in which a draft's sentence is compared with the passages. */
export const STEMS_FIELD = 'stems';

/**
 * The options that the index was built with. MiniSearch needs the very same to load it (`loadJS` in its documentation), so the
 * compiler and the editor share this object.
 */
export const INDEX_OPTIONS: Options<IndexedPassage> = {
  fields: [...Object.keys(FIELD_BOOST), STEMS_FIELD],
  idField: 'id',
  tokenize: (text, field) => (field === STEMS_FIELD ? stems(text) : analyse(text)).map(({ term }) => term),
  processTerm: (term) => term,
};

/** Builds the index. Build time only: in the editor the built one is loaded. */
export function buildIndex(report: {
  readonly passages: readonly Passage[];
  readonly topics: readonly Topic[];
  readonly names: readonly NameDefinition[];
  readonly mentions: readonly PassageMention[];
  readonly formsOf: (id: string) => readonly string[];
}): AsPlainObject {
  const index = new MiniSearch<IndexedPassage>(INDEX_OPTIONS);
  index.addAll(
    report.passages.map((passage) => {
      const topic = report.topics[passage.topic];
      const mentioned = new Set(report.mentions.filter((m) => m.passage === passage.number).map((m) => m.name));
      const told = report.names.filter((name) => name.tells?.includes(passage.number));
      return {
        id: passage.number,
        text: passage.text,
        stems: passage.text,
        names: distinctWords([...mentioned].flatMap(report.formsOf)),
        tells: distinctWords(told.flatMap((name) => report.formsOf(name.id))),
        topic: `${topic?.title} ${topic?.subtopics[passage.subtopic]?.title}`,
      };
    }),
  );
  return index.toJSON();
}

/** A word that many forms share counts once; else a name with many spellings would outweigh one with few. */
function distinctWords(forms: readonly string[]): string {
  return [...new Set(forms.flatMap((form) => form.split(/\s+/)))].join(' ');
}

/** Loads what {@link buildIndex} gave. */
export function loadIndex(index: AsPlainObject): MiniSearch<IndexedPassage> {
  return MiniSearch.loadJS<IndexedPassage>(index, INDEX_OPTIONS);
}
