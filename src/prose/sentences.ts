/** The sentence, the line and the paragraph around a place in a text. */
import { lastSpaceIn } from './lastSpace';
import { gapBefore, type Prose, readProse } from './prose';
import type { Span } from './span';
import type { Word } from './words';

/** A range of words: from the first, to behind the last. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** How far around a place one looks, in words: text without stops must not make that slow. */
const SENTENCE_REACH = 120;
const PARAGRAPH_REACH = 400;
const LINE_REACH = 40;

/** Does a sentence begin with word `i`? */
export const beginsSentence = ({ words }: Prose, i: number): boolean => words[i]?.sentence !== words[i - 1]?.sentence;

/** The sentence around the words [start, end]. */
export const sentenceAround = (prose: Prose, start: number, end: number): WordRange =>
  rangeAround(prose, start, end, SENTENCE_REACH, (i) => beginsSentence(prose, i));

/** The paragraph around the words [start, end]. */
export const paragraphAround = (prose: Prose, start: number, end: number): WordRange =>
  rangeAround(prose, start, end, PARAGRAPH_REACH, (i) => prose.words[i]?.paragraph !== prose.words[i - 1]?.paragraph);

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
function openingOf({ words, printed }: Prose, i: number): number {
  const word = words[i] as Word;
  const opening = word.gap.length - 1 - lastSpaceIn(word.gap);
  return i === 0 ? 0 : printed.sourceStart(word.start - opening);
}
