import type { Passage } from '../report/model';
import { type DataFile, noSuchPassage, readYaml } from './yamlFile';

/**
 * Reads `plain-words.yaml`: what each passage is about in other words than its own.
 * @returns for each passage, in reading order, its words and phrases
 * @throws {DataError} where a passage is missing or unknown, or has no words
 */
export function parsePlainWords(file: DataFile, passages: readonly Passage[]): string[][] {
  const { value, fail } = readYaml(file);
  const entries = new Map(Object.entries((value ?? {}) as Record<string, unknown>));
  const plain = passages.map(({ number }) => {
    const entry = entries.get(String(number));
    if (entry === undefined) return fail([], `passage ¶${number} has no line; every passage needs one.`);
    const words = typeof entry === 'string' ? entry.split(',').flatMap((phrase) => phrase.trim() || []) : [];
    if (words.length === 0) return fail([number], `passage ¶${number} needs words with commas between.`);
    entries.delete(String(number));
    return words;
  });
  for (const number of entries.keys()) fail([Number(number)], noSuchPassage(number));
  return plain;
}
