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

/**
 * Reads a draft, in any format.
 * @param isKnown of a folded word whether there is such a word, so that "Azer-" and "baijan" on two lines are one
 */
export function readProse(source: string, isKnown: (folded: string) => boolean = () => false): Prose {
  const printed = printText(source);
  const { text } = printed;
  const words: Word[] = [];
  let behind = 0;
  let sentence = 0;
  let paragraph = 0;
  for (const { 0: found, index: start } of text.matchAll(WORD)) {
    const end = start + found.length;
    const gap = text.slice(behind, start);
    const before = words.at(-1);
    const folded = foldedWord(found);
    behind = end;
    const whole = before && isBroken(before, gap, found) ? before.folded + folded : undefined;
    if (before && whole && isKnown(whole)) {
      words[words.length - 1] = { ...before, text: before.text + found, folded: whole, end };
      continue;
    }
    const opensParagraph = gap.includes(PARAGRAPH_BREAK);
    if (opensParagraph) paragraph++;
    if (opensParagraph || (before && endsSentence(before, gap, found, folded))) sentence++;
    words.push({ text: found, folded, gap, start, end, sentence, paragraph });
  }
  return { printed, words, tail: text.slice(behind) };
}

/** May these be the two parts of one word? */
const isBroken = (before: Word, gap: string, text: string): boolean =>
  gap.length === 2 && LINE_END_HYPHEN.test(gap) && /\p{Ll}\p{M}*$/u.test(before.text) && /^\p{Ll}/u.test(text);

/** What is printed before word `i`; behind the last word for the number of words. */
export const gapBefore = ({ words, tail }: Prose, i: number): string => words[i]?.gap ?? tail;
