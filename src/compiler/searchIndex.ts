import MiniSearch from 'minisearch';
import type { NameDefinition } from '../names/definition';
import type { Passage, PassageMention, Topic } from '../report/model';
import { analyse, stems } from '../search/analysis';
import { FIELDS, type Field, type IndexedPassage, nameTerm, type SearchIndex } from '../search/fields';
import { encodePostings } from '../search/postings';

/** The parts of a report that the index is made from. */
export interface IndexedReport {
  readonly passages: readonly Passage[];
  /** For each of them what `plain-words.yaml` has. */
  readonly plainWords: ReadonlyArray<readonly string[]>;
  readonly topics: readonly Topic[];
  readonly names: readonly NameDefinition[];
  readonly mentions: readonly PassageMention[];
}

/**
 * Builds the search index. MiniSearch weighs each term of each field for each passage (BM25+); what it says is written down, so that
 * the editor has only to look it up: loading an index into MiniSearch there would take longer than all searches of a day.
 */
export function buildIndex(report: IndexedReport): SearchIndex {
  const index = new MiniSearch<IndexedPassage & { readonly id: number }>({
    fields: [...FIELDS],
    tokenize: (text, field) => termsOf(text, field as Field),
    processTerm: (term) => term,
  });
  const passages = indexed(report).map((passage, id) => ({ ...passage, id }));
  index.addAll(passages);
  const postingsOf = (field: Field): string => {
    const terms = new Set(passages.flatMap((passage) => termsOf(passage[field], field)));
    const scores = (term: string) =>
      new Map(index.search(term, { fields: [field], tokenize: () => [term] }).map(({ id, score }) => [id as number, score]));
    return encodePostings(new Map([...terms].map((term) => [term, scores(term)])));
  };
  return Object.fromEntries(FIELDS.map((field) => [field, postingsOf(field)])) as SearchIndex;
}

function termsOf(text: string, field: Field): string[] {
  if (field === 'names' || field === 'tells') return text ? text.split(' ') : [];
  return (field === 'text' ? analyse(text) : stems(text)).map(({ term }) => term);
}

function indexed({ passages, plainWords, topics, names, mentions }: IndexedReport): IndexedPassage[] {
  const mentioned = new Map<number, Set<string>>();
  const told = new Map<number, Set<string>>();
  const add = (map: Map<number, Set<string>>, passage: number, id: string) =>
    map.set(passage, (map.get(passage) ?? new Set()).add(nameTerm(id)));
  for (const { passage, name } of mentions) add(mentioned, passage, name);
  for (const { id, tells = [], also = [] } of names) {
    for (const passage of also) add(mentioned, passage, id);
    for (const passage of tells) add(told, passage, id);
  }
  return passages.map(({ number, text, topic: topicIndex, subtopic }, place) => {
    const topic = topics[topicIndex];
    return {
      text,
      stems: text,
      plain: (plainWords[place] ?? []).join('. '),
      names: [...(mentioned.get(number) ?? [])].join(' '),
      tells: [...(told.get(number) ?? [])].join(' '),
      topic: `${topic?.title} ${topic?.subtopics[subtopic]?.title}`,
    };
  });
}
