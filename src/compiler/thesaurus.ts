import { stems as stemsIn } from '../search/analysis';
import type { MeantStems } from '../search/tables';
import { type NearWords, readNearWords } from './nearWordsFile';
import { DataError, type DataFile, type Fail, readYaml } from './yamlFile';

/** How surely the report's word is meant by one that means the same, and by a looser one (`thesaurus.yaml`, before and after the bar). */
const SAME = 1;
const LOOSER = 0.6;

/**
 * Reads `thesaurus.yaml`: what writers say for a word or phrase of the report.
 * @param known the stems that the report has
 * @throws {DataError} where an entry has another shape, or is on a word that the report does not have
 */
export function parseThesaurus(file: DataFile, known: ReadonlySet<string>): NearWords {
  const { value, fail } = readYaml(file);
  const table = new Map<string, MeantStems[]>();
  for (const [phrase, entry] of Object.entries(value as Record<string, unknown>)) {
    const stems = stemsOf(phrase);
    const unknown = stems.find((stem) => !known.has(stem));
    if (stems.length === 0 || unknown !== undefined)
      fail([phrase], `the report does not have “${phrase}”; an entry begins with its words.`);
    const { same, looser } = wordsOf(entry, phrase, fail);
    const add = (asked: string, meant: MeantStems) => {
      const writers = stemsOf(asked).join(' ');
      if (writers !== '' && writers !== meant[0]) table.set(writers, [...(table.get(writers) ?? []), meant]);
    };
    for (const asked of same) add(asked, [stems.join(' '), SAME, [asked, phrase]]);
    for (const asked of looser) add(asked, [stems.join(' '), LOOSER]);
  }
  return table;
}

/** The words of an entry: "same, same | looser, looser". */
function wordsOf(entry: unknown, phrase: string, fail: Fail): { readonly same: string[]; readonly looser: string[] } {
  const [same = '', looser = '', ...more] = typeof entry === 'string' ? entry.split('|') : [];
  const list = (words: string) => words.split(',').flatMap((word) => word.trim() || []);
  if (list(same).length === 0 || more.length > 0)
    fail([phrase], `“${phrase}” needs words with commas between, and after one bar looser ones: same, same | looser.`);
  return { same: list(same), looser: list(looser) };
}

const stemsOf = (phrase: string): string[] => stemsIn(phrase).map(({ term }) => term);

/**
 * Reads `near-words.txt`, which `npm run near-words` writes.
 * @param known the stems that the report has
 * @throws {DataError} where it leads to a word that the report does not have
 */
export function parseNearWords(file: DataFile, known: ReadonlySet<string>): NearWords {
  const table = readNearWords(file.text);
  for (const [word, meant] of table) {
    const unknown = meant.flatMap(([stems]) => stems.split(' ')).find((stem) => !known.has(stem));
    if (unknown !== undefined)
      throw new DataError(
        `${file.path}: “${word}” leads to “${unknown}”, which the report does not have; npm run near-words makes the file anew.`,
      );
  }
  return table;
}
