/** Where sentences, lines and paragraphs begin and end. */
import type { Span } from './span';
import { gapBefore, hasCapital, isDotted, isLetter, isNumber, type Prose, readProse, type Word } from './words';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Abbreviations after which a dot does not end the sentence. */
const ABBREVIATIONS = words(`
  mr mrs ms messrs dr prof rev hon pres gen adm col lt maj capt sgt sen rep gov amb st sts jr sr inc ltd co corp dept no nos vol vols p pp para ch
  chap fig figs sec secs sect sects art arts pub vs viz cf approx ca est fy jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e eg ie
`);
/** Words that begin a sentence after "U.S." and are no part of a name. */
const SENTENCE_OPENERS = words(`
  a after although an and as at before both but by during each few for he her his however if in it its many most no on one she since some
  that the their then there these they this those though thus we what when where while who with yet
`);

/** A range of words: from the first, to behind the last. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** How far around a place one looks, in words: text without stops must not make that slow. */
const SENTENCE_REACH = 120;
const PARAGRAPH_REACH = 400;
const LINE_REACH = 40;

/** A dot after such a word does not end the sentence. */
export const isAbbreviation = (word: Word): boolean => ABBREVIATIONS.has(word.folded);

/** An initial: "H." in "H. Aliyev". */
export const isInitial = (word: Word): boolean => isLetter(word) && hasCapital(word);

/** Does a paragraph begin with word `i`, or end before it? */
const beginsParagraph = ({ words }: Prose, i: number): boolean => words[i]?.paragraph !== words[i - 1]?.paragraph;

/** Does a sentence begin with word `i`? Knows abbreviations, initials and "U.S." */
export function beginsSentence(prose: Prose, i: number): boolean {
  const word = prose.words[i];
  const before = prose.words[i - 1];
  const gap = gapBefore(prose, i);
  if (!before || beginsParagraph(prose, i)) return true;
  if (gap === ' ' && !isDotted(before)) return false;
  if (!word || !/\s/u.test(gap)) return false;
  const isLower = !hasCapital(word) && !isNumber(word);
  if (/[!?…]/u.test(gap)) return !isLower;
  if (gap.includes('.')) return !isLower && !isInitial(before) && !isAbbreviation(before);
  return isDotted(before) && hasCapital(word) && SENTENCE_OPENERS.has(word.folded);
}

/** The sentence around the words [start, end]. */
export const sentenceAround = (prose: Prose, start: number, end: number): WordRange =>
  rangeAround(prose, start, end, SENTENCE_REACH, (i) => beginsSentence(prose, i));

/** The paragraph around the words [start, end]. */
export const paragraphAround = (prose: Prose, start: number, end: number): WordRange =>
  rangeAround(prose, start, end, PARAGRAPH_REACH, (i) => beginsParagraph(prose, i));

/** The line around the words [start, end]. */
export const lineAround = (prose: Prose, start: number, end: number): WordRange =>
  rangeAround(prose, start, end, LINE_REACH, (i) => /[\n\u2029]/u.test(gapBefore(prose, i)));

function rangeAround(prose: Prose, start: number, end: number, reach: number, begins: (i: number) => boolean): WordRange {
  let from = start;
  while (from > 0 && start - from < reach && !begins(from)) from--;
  let to = end + 1;
  while (to < prose.words.length && to - end < reach && !begins(to)) to++;
  return { from, to };
}

/**
 * The sentence of a draft that a stretch of it stands in, or the sentences where it spans several. Offsets are UTF-16 units of the draft,
 * the end exclusive; a soft line break ends no sentence.
 */
export function sentenceAt(text: string, start: number, end: number): Span {
  const prose = readProse(text);
  const { words } = prose;
  const first = Math.max(
    0,
    words.findLastIndex((_, i) => openingOf(prose, i) <= start),
  );
  const last = words.findLastIndex((_, i) => openingOf(prose, i) < end);
  const { from, to } = sentenceAround(prose, first, Math.max(first, last));
  return { start: from > 0 ? openingOf(prose, from) : 0, end: to < words.length ? openingOf(prose, to) : text.length };
}

/** Where in the draft word `i` begins, with the quotation mark or bracket before it. */
function openingOf({ words, starts }: Prose, i: number): number {
  const word = words[i] as Word;
  const opening = /\S*$/u.exec(word.gap)?.[0].length ?? 0;
  return i === 0 ? 0 : (starts[word.start - opening] as number);
}
