/**
 * The room of the compiler: it makes the bundled report out of `data/` when the extension is built, and refuses what is wrong
 * there. It is not in the extension, which only reads what was made, by way of `src/report/bundle.ts`. Begin here, then read
 * `edition.ts`, which proves that no word was lost.
 */

import { type Mention, NameMatcher } from '../names/matcher';
import type { PassageMention, ReportData, ReportFacts } from '../report/model';
import { stems } from '../search/analysis';
import { compileEdition } from './edition';
import { parseNames } from './names';
import { parsePlainWords } from './plainWords';
import { searchTablesOf } from './searchTables';
import { parseNearWords, parseThesaurus } from './thesaurus';
import { type DataFile, readYaml } from './yamlFile';

/** What the compiler reads. */
export interface ReportSources {
  readonly source: DataFile;
  readonly edition: DataFile;
  readonly names: DataFile;
  readonly report: DataFile;
  readonly thesaurus: DataFile;
  readonly plainWords: DataFile;
  readonly nearWords: DataFile;
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
  const mentions = passages.flatMap((passage) =>
    matcher
      .match(passage.text)
      .flatMap((mention) =>
        withInner(mention).map(({ start, end, name }): PassageMention => ({ passage: passage.number, start, end, name })),
      ),
  );
  const mentioned = new Set(mentions.map(({ name }) => name));
  const numbers = new Set(passages.map(({ number }) => number));
  names.names.forEach(({ id, tells = [], also = [] }, i) => {
    if (!mentioned.has(id) && !tells.length) fail(['names', i], `the report does not mention ${id} in any of its forms.`);
    for (const [key, list] of Object.entries({ tells, also })) {
      list.forEach((number, j) => {
        if (!numbers.has(number))
          fail(['names', i, key, j], `there is no passage ¶${number}; a passage has the number of its first source line.`);
      });
    }
  });
  const plainWords = parsePlainWords(sources.plainWords, passages);
  const known = new Set(passages.flatMap(({ text }) => stems(text).map(({ term }) => term)));
  // What our own thesaurus says of a word holds: it was written for this report.
  const nearWords = new Map([...parseNearWords(sources.nearWords, known), ...parseThesaurus(sources.thesaurus, known)]);
  const searched = { passages, plainWords, topics, names: names.names, mentions, nearWords };
  return {
    facts: parseFacts(sources.report),
    topics,
    passages,
    names,
    mentions,
    searchTables: JSON.stringify(searchTablesOf(searched, (id) => matcher.formsOf(id))),
  };
}

/** A passage on the "NATO Summit" speaks of NATO too. */
function withInner(mention: Mention): Mention[] {
  return [mention, ...(mention.inner ?? []).flatMap(withInner)];
}

function parseFacts(file: DataFile): ReportFacts {
  const { value, fail } = readYaml(file);
  const { description, textEnds, textEndsYear, note } = value as Partial<ReportFacts>;
  if (!description || !textEnds || !textEndsYear || !note)
    return fail([], 'description, textEnds, textEndsYear and note are all needed.');
  return { description, textEnds, textEndsYear, note: note.trim() };
}
