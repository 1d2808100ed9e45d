import { stems } from '../search/analysis';
import { type MeantTerms, TermTable } from '../search/termTable';
import { DataError, type DataFile, type Fail, readYaml } from './yamlFile';

/** From stems that writers use, those of a phrase with a space between, to stems of the report. */
export type Thesaurus = ReadonlyMap<string, readonly MeantTerms[]>;

/** How surely the report's word is meant by one that means the same, and by a looser one (`thesaurus.yaml`, before and after the bar). */
const SAME = 1;
const LOOSER = 0.6;

/**
 * Reads `thesaurus.yaml`: what writers say for a word or phrase of the report.
 * @param known the stems that the report has
 * @throws {DataError} where an entry has another shape, or is on a word that the report does not have
 */
export function parseThesaurus(file: DataFile, known: ReadonlySet<string>): Thesaurus {
  const { value, fail } = readYaml(file);
  const table = new Map<string, MeantTerms[]>();
  for (const [phrase, entry] of Object.entries(value as Record<string, unknown>)) {
    const terms = stemsOf(phrase);
    const unknown = terms.find((term) => !known.has(term));
    if (terms.length === 0 || unknown !== undefined)
      fail([phrase], `the report does not have “${phrase}”; an entry begins with its words.`);
    for (const { asked, weight } of wordsOf(entry, phrase, fail)) {
      const stem = stemsOf(asked).join(' ');
      if (stem === '' || stem === terms.join(' ')) continue;
      const meant = table.get(stem) ?? [];
      table.set(stem, [...meant, { terms, weight }]);
    }
  }
  return table;
}

/** The words of an entry: "same, same | looser, looser". */
function wordsOf(entry: unknown, phrase: string, fail: Fail): Array<{ readonly asked: string; readonly weight: number }> {
  const [same = '', looser = '', ...more] = typeof entry === 'string' ? entry.split('|') : [];
  const list = (words: string) => words.split(',').flatMap((word) => word.trim() || []);
  if (list(same).length === 0 || more.length > 0)
    fail([phrase], `“${phrase}” needs words with commas between, and after one bar looser ones: same, same | looser.`);
  return [...list(same).map((asked) => ({ asked, weight: SAME })), ...list(looser).map((asked) => ({ asked, weight: LOOSER }))];
}

const stemsOf = (phrase: string): string[] => stems(phrase).map(({ term }) => term);

/**
 * Reads `near-words.txt`, which `npm run near-words` writes.
 * @param known the stems that the report has
 * @throws {DataError} where it leads to a word that the report does not have
 */
export function parseNearWords(file: DataFile, known: ReadonlySet<string>): Thesaurus {
  const table = new Map(new TermTable(file.text.trimEnd()).startingWith(''));
  for (const [word, meant] of table) {
    const unknown = meant.flatMap(({ terms }) => terms).find((term) => !known.has(term));
    if (unknown !== undefined)
      throw new DataError(
        `${file.path}: “${word}” leads to “${unknown}”, which the report does not have; npm run near-words makes the file anew.`,
      );
  }
  return table;
}
