/**
 * The room of the compiler: it makes the bundled report out of `data/` when the extension is built, and refuses what is wrong
 * there. It is not in the extension, which only reads what was made, by way of `src/report/bundle.ts`. Begin here, then read
 * `edition.ts`, which proves that no word was lost.
 */

import { groupBy } from '../common/groupBy';
import { type Mention, NameMatcher } from '../names/matcher';
import type { PassageMention, ReportData, ReportFacts } from '../report/model';
import { faultOfKey } from '../report/quoting/bibliography/citationKey';
import { stems } from '../search/analysis';
import { compileEdition } from './edition';
import { readGeneralWords } from './generalWordsFile';
import { parseNames } from './names';
import { parsePlainWords } from './plainWords';
import { parseReferences } from './references';
import { searchTablesOf } from './searchTables';
import { parseNearWords, parseThesaurus } from './thesaurus';
import { type DataFile, noSuchPassage, readYaml } from './yamlFile';

/** What the compiler reads. */
export interface ReportSources {
  readonly source: DataFile;
  readonly edition: DataFile;
  readonly names: DataFile;
  readonly references: DataFile;
  readonly report: DataFile;
  readonly thesaurus: DataFile;
  readonly plainWords: DataFile;
  readonly nearWords: DataFile;
  readonly generalWords: DataFile;
}

/**
 * Makes the report out of `data/`, and proves on the way that the reading edition is the source.
 * @throws {EditionError} where the edition departs from the source
 * @throws {DataError} where another file of `data/` is wrong, or refers to what the report does not have
 */
export function compileReport(sources: ReportSources): ReportData {
  const { topics, passages } = compileEdition(sources.edition, sources.source);
  const { names, fail } = parseNames(sources.names);
  const matcher = new NameMatcher(names);
  const named = passages.flatMap((passage) =>
    matcher
      .match(passage.text)
      .flatMap((mention) =>
        withInner(mention).map(({ start, end, name }): PassageMention => ({ passage: passage.number, start, end, name })),
      ),
  );
  const mentioned = groupBy(named, ({ name }) => name);
  const textOf = new Map(passages.map(({ number, text }) => [number, text]));
  const passagesOn = new Map<string, ReadonlySet<number>>();
  names.names.forEach(({ id, tells = [], is }, i) => {
    const path = ['names', i];
    const on = new Set([...(mentioned.get(id) ?? []).map(({ passage }) => passage), ...tells]);
    passagesOn.set(id, on);
    if (!on.size) fail(path, `the report does not mention ${id} in any of its forms.`);
    tells.forEach((number, j) => {
      if (!textOf.has(number)) fail([...path, 'tells', j], noSuchPassage(number));
    });
    if (!is) return;
    if (!on.has(is.passage)) fail([...path, 'is', 'passage'], `¶${is.passage} is no passage on ${id}.`);
    if (!textOf.get(is.passage)?.includes(is.words))
      fail([...path, 'is', 'words'], `¶${is.passage} does not have “${is.words}”; give the words as they stand there.`);
  });
  const references = parseReferences(sources.references, { passages, passagesOn });
  const mentions = [...named, ...references.mentions].sort((a, b) => a.passage - b.passage || a.start - b.start);
  const plainWords = parsePlainWords(sources.plainWords, passages);
  const known = new Set(passages.flatMap(({ text }) => stems(text).map(({ term }) => term)));
  // What our own thesaurus says of a word holds: it was written for this report.
  const nearWords = new Map([...parseNearWords(sources.nearWords, known), ...parseThesaurus(sources.thesaurus, known)]);
  const generalWords = readGeneralWords(sources.generalWords.text);
  const searched = {
    passages,
    plainWords,
    topics,
    names: names.names,
    mentions,
    openings: references.openings,
    nearWords,
    generalWords,
    speakers: references.speakers,
  };
  return {
    facts: parseFacts(sources.report),
    topics,
    passages,
    names,
    mentions,
    openings: references.openings,
    pointers: references.pointers,
    searchTables: JSON.stringify(searchTablesOf(searched, (id) => matcher.formsOf(id))),
  };
}

/** A passage on the "NATO Summit" speaks of NATO too. */
function withInner(mention: Mention): Mention[] {
  return [mention, ...(mention.inner ?? []).flatMap(withInner)];
}

function parseFacts(file: DataFile): ReportFacts {
  const { value, fail } = readYaml(file);
  const { description, key, textEnds, note } = value as Partial<ReportFacts>;
  if (!description || !key || !textEnds || !note) return fail([], 'description, key, textEnds and note are all needed.');
  const fault = faultOfKey(key);
  if (fault) return fail(['key'], fault);
  return { description, key, textEnds, note: note.trim() };
}
