/**
 * The room of prose: what a draft says, in any format. It knows nothing of names, searches or the report. Begin here: a text is printed
 * (`printedText.ts`, by the rules in `markup.ts`), printed text has words (`words.ts`), and words make sentences (`sentenceEnds.ts`).
 */

import { PARAGRAPH_BREAK } from './placeholders';
import { type PrintedText, printText } from './printedText';
import { endsSentence } from './sentenceEnds';
import { foldedWord, WORD, type Word } from './words';

/** A text as printed, with its words, and with its sentences and paragraphs. */
export interface Prose {
  readonly printed: PrintedText;
  readonly words: readonly Word[];
  /** What is printed behind the last word. */
  readonly tail: string;
}

/** Between the parts of a word that is broken at the end of a line. */
const LINE_END_HYPHEN = /^[-\u2010\u2011\u2012-\u2015]\n$/u;
const SMALL_END = /\p{Ll}\p{M}*$/u;
const SMALL_START = /^\p{Ll}/u;

/**
 * Reads a draft, in any format.
 * @param isKnown of a folded word whether there is such a word, so that "Azer-" and "baijan" on two lines are one
 */
export function readProse(source: string, isKnown: (folded: string) => boolean = () => false): Prose {
  const printed = printText(source);
  const { text } = printed;
  const words: Word[] = [];
  let behind = 0;
  for (const { 0: found, index: start } of text.matchAll(WORD)) {
    const end = start + found.length;
    const gap = text.slice(behind, start);
    const before = words.at(-1);
    const folded = foldedWord(found);
    behind = end;
    if (
      before &&
      LINE_END_HYPHEN.test(gap) &&
      SMALL_END.test(before.text) &&
      SMALL_START.test(found) &&
      isKnown(before.folded + folded)
    )
      words[words.length - 1] = { ...before, text: before.text + found, folded: before.folded + folded, end };
    else words.push(wordBehind(before, { text: found, folded, gap, start, end }));
  }
  return { printed, words, tail: text.slice(behind) };
}

/** A word in the sentence and paragraph of the one before, or in the next. */
function wordBehind(before: Word | undefined, { text, folded, gap, start, end }: Omit<Word, 'sentence' | 'paragraph'>): Word {
  const paragraph = before ? before.paragraph + Number(gap.includes(PARAGRAPH_BREAK)) : 0;
  const isNew = before && (paragraph > before.paragraph || endsSentence(before, gap, { text, folded }));
  return { text, folded, gap, start, end, sentence: (before?.sentence ?? 0) + Number(isNew ?? false), paragraph };
}

/** What is printed before word `i`; behind the last word for the number of words. */
export const gapBefore = ({ words, tail }: Prose, i: number): string => words[i]?.gap ?? tail;
