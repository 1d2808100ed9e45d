import type { NameDefinition } from '../names/definition';
import type { Opening, Passage, PassageMention, Topic } from '../report/model';
import { buildIndex, type IndexedPassage, nameTerm } from '../search/passageIndex';
import type { SameWords, SearchTables } from '../search/tables';
import { nameWords } from './nameWords';
import type { NearWords } from './nearWordsFile';
import { unitsOf } from './passageUnits';

/** The parts of a report that are searched. */
export interface SearchedReport {
  readonly passages: readonly Passage[];
  /** For each of them what `plain-words.yaml` has. */
  readonly plainWords: ReadonlyArray<readonly string[]>;
  readonly topics: readonly Topic[];
  readonly names: readonly NameDefinition[];
  readonly mentions: readonly PassageMention[];
  readonly openings: readonly Opening[];
  /** The names whose words or views a passage has, by its number. */
  readonly speakers: ReadonlyMap<number, readonly string[]>;
  readonly nearWords: NearWords;
  readonly generalWords: readonly string[];
}

/**
 * Makes what the search reads.
 * @param formsOf the forms of a name, by its identifier
 */
export function searchTablesOf(report: SearchedReport, formsOf: (id: string) => readonly string[]): SearchTables {
  return {
    index: buildIndex(indexedPassages(report)),
    nameWords: rounded<[]>(nameWords(report.names.map(({ id }) => ({ id, forms: formsOf(id) })))),
    nearWords: rounded<[SameWords?]>(report.nearWords),
    generalWords: report.generalWords,
    plainWords: report.plainWords,
    units: unitsOf(report.passages, report.openings),
  };
}

/** More decimals than two would make the tables twice as long. */
const rounded = <More extends readonly unknown[]>(
  table: Iterable<readonly [string, ReadonlyArray<readonly [string, number, ...More]>]>,
) =>
  [...table].map(([word, weights]) => {
    const short = weights.map(([one, weight, ...more]) => [one, Number(weight.toFixed(2)), ...more] as const);
    return [word, short] as const;
  });

function indexedPassages({ passages, plainWords, topics, names, mentions, speakers }: SearchedReport): IndexedPassage[] {
  const mentioned = new Map<number, Set<string>>();
  const told = new Map<number, Set<string>>();
  const add = (map: Map<number, Set<string>>, passage: number, id: string) =>
    map.set(passage, (map.get(passage) ?? new Set()).add(nameTerm(id)));
  for (const { passage, name } of mentions) add(mentioned, passage, name);
  for (const { id, tells = [] } of names) for (const passage of tells) add(told, passage, id);
  return passages.map(({ number, text, topic: topicIndex, subtopic }, place) => {
    const topic = topics[topicIndex];
    return {
      number,
      text,
      stems: text,
      plain: (plainWords[place] ?? []).join('. '),
      names: [...(mentioned.get(number) ?? [])].join(' '),
      tells: [...(told.get(number) ?? [])].join(' '),
      says: (speakers.get(number) ?? []).map(nameTerm).join(' '),
      topic: `${topic?.title} ${topic?.subtopics[subtopic]?.title}`,
    };
  });
}
