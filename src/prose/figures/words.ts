import { SMALL_LETTERS as L } from '../flat';

/** Numbers in words: "fifty-six", "two hundred and three", "half a million", "two-thirds". */
const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Words that multiply what stands before them. */
const SCALES: ReadonlyArray<readonly [words: string, value: number]> = [
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion milliard', 1e9],
  ['trillion', 1e12],
];
/** How scales are shortened behind figures. */
const SHORT_SCALES: ReadonlyArray<readonly [words: string, value: number]> = [
  ['k', 1e3],
  ['m mm mn mln mio mil mill', 1e6],
  ['b bn bln bio mrd', 1e9],
  ['tn tln trn', 1e12],
];
/** Parts, by what they divide into. A third is a rank too. */
const PARTS: ReadonlyArray<readonly [words: string, value: number]> = [
  ['half halves', 2],
  ...['third', 'quarter fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map(
    (words, i) =>
      [
        words
          .split(' ')
          .flatMap((word) => [word, `${word}s`])
          .join(' '),
        i + 3,
      ] as const,
  ),
  ['twentieth twentieths', 20],
  ['hundredth hundredths', 100],
];

const entries = (list: ReadonlyArray<readonly [words: string, value: number]>) =>
  list.flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const));
/** Maps, since they are asked by words of any text: an object would answer to `constructor`. */
const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
]);
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([...entries(SCALES), ['dozen', 12], ['dozens', 12]]);
const SHORT: ReadonlyMap<string, number> = new Map(entries(SHORT_SCALES));
const DIVISORS: ReadonlyMap<string, number> = new Map(entries(PARTS));

const anyOf = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');
const SMALL_WORD = anyOf(SMALL.keys());
/** A scale as a word, as a regular expression. */
export const SCALE_WORD = anyOf(entries(SCALES).map(([word]) => word));
/** A scale as it is written on to figures. */
export const SHORT_SCALE = anyOf(SHORT.keys());
const PART_WORD = anyOf(DIVISORS.keys());
/** A word that may be part of a number, in few branches: a large expression takes its time until it is compiled. */
const WORD = `(?:${SMALL_WORD}|${anyOf(MULTIPLIERS.keys())}|${PART_WORD})`;

/** A run of words that may be a number, no longer than one is. What it comes to, and how far it is one, says {@link wordsRead}. */
export const WORDS = String.raw`(?:an? (?=[b-z]))?${WORD}(?:(?: {1,2}| ?- ?|,? {1,2}and {1,2}(?:an? )?| (?:of )?an? {1,2})${WORD}(?![${L}\d])){0,12}(?![${L}\d])`;

/** With what numbers in words begin, as a regular expression. */
export const FIRST_WORDS = String.raw`(?:an? )?${WORD}(?![${L}\d])`;

/** What some words come to. */
export interface WordsRead {
  readonly value: number;
  /** It is a part of a whole: "a third". */
  readonly isPart: boolean;
  /** A part is in it, be it of a whole or of a number: "a quarter billion". */
  readonly hasPart: boolean;
  /** How many UTF-16 units of the words belong to it. */
  readonly length: number;
}

/** What scales multiply by, one behind the other: 1,000,000 for "million" and "mn", 1 where there are none. */
export function scalesRead(words: string): number {
  let product = 1;
  for (const [word] of words.matchAll(/[a-z]+/g))
    product *= MULTIPLIERS.get(word) ?? SHORT.get(word) ?? MULTIPLIERS.get(word.replace(/s$/, '')) ?? 1;
  return product;
}

/** The number with which some words begin; undefined where they begin with none. */
export function wordsRead(words: string): WordsRead | undefined {
  /** What is finished ("two million" of "two million three hundred"), and what the next scale multiplies. */
  let finished = 0;
  let group: number | undefined;
  let isPart = false;
  let hasPart = false;
  let length = 0;
  let last = Number.POSITIVE_INFINITY;
  let isAdded = false;
  for (const match of words.matchAll(/[a-z]+/g)) {
    const [word] = match;
    const small = SMALL.get(word);
    const scale = MULTIPLIERS.get(word);
    const divisor = DIVISORS.get(word);
    if (small !== undefined) {
      // "twenty three" is one number, "two three" are two, and so are "a third two".
      if (isPart || (small < 10 && small > 0 ? last < 20 : last < 100)) break;
      group = (group ?? 0) + small;
      last = small;
    } else if (scale === 100) {
      if (isPart || (group ?? 1) > 99) break;
      group = (group ?? 1) * scale;
      last = scale;
    } else if (scale !== undefined) {
      // "three lakh crore", "hundred thousand million": a scale right behind another multiplies all.
      if (group === undefined && finished > 0) finished *= scale;
      else finished += (group ?? 1) * scale;
      group = undefined;
      isPart = false;
      last = scale;
    } else if (divisor !== undefined) {
      if (isPart || (group === undefined && finished > 0 && !isAdded)) break;
      hasPart = true;
      if (finished > 0) {
        // "one million and a half": the part is one of the last scale.
        finished += ((group ?? 1) / divisor) * last;
        group = undefined;
        length = match.index + word.length;
        break;
      }
      isPart = !isAdded || group === undefined;
      group = isPart ? (group ?? 1) / divisor : (group ?? 0) + 1 / divisor;
    } else {
      isAdded ||= word === 'and';
      continue;
    }
    isAdded = false;
    length = match.index + word.length;
  }
  return length === 0 ? undefined : { value: finished + (group ?? 0), isPart, hasPart, length };
}
