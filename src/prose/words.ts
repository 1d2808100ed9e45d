/** The words of printed text, by plain Unicode rules, and what can be said of one. */
import { fold } from './fold';
import { type PrintedText, printed } from './printedText';
import { PARAGRAPH_BREAK } from './signs';

/** A word as it is printed. Offsets are UTF-16 units of the printed text, the end exclusive. */
export interface Word {
  readonly text: string;
  /** Without case, accents and the dots of "U.S.", for comparing. */
  readonly folded: string;
  /** What is printed between the word before and this one. */
  readonly gap: string;
  readonly start: number;
  readonly end: number;
  /** Counts the paragraphs of the text from 0. */
  readonly paragraph: number;
}

/** A text as words. */
export interface Prose extends PrintedText {
  readonly words: readonly Word[];
  /** What is printed behind the last word. */
  readonly tail: string;
}

/** Single letters with dots: "U.S.", "e.g". The last dot may be missing. */
const LETTER = String.raw`[\p{Lu}\p{Ll}\p{Lt}]\p{M}*`;
const DOTTED_LETTERS = String.raw`(?:${LETTER}\.)+${LETTER}(?![\p{L}\p{N}\p{M}.])|(?:${LETTER}\.){2,}`;
/** Letters and digits; a dot or comma between digits belongs to the number. */
const LETTERS = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|(?<=\p{N}\p{M}*)[.,](?=\p{N}))*`;
const WORD = new RegExp(`${DOTTED_LETTERS}|${LETTERS}|§+`, 'gu');
/** Between the parts of a word that is broken at the end of a line. */
const LINE_END_HYPHEN = /^[-\u2010\u2011\u2012-\u2015]\n$/u;

/**
 * Reads a text as words.
 * @param isKnown of a folded word whether there is such a word, so that "Azer-" and "baijan" on two lines are one
 */
export function readProse(source: string, isKnown: (folded: string) => boolean = () => false): Prose {
  const text = printed(source);
  const words: Word[] = [];
  let behind = 0;
  let paragraph = 0;
  for (const { 0: found, index } of text.text.matchAll(WORD)) {
    const end = index + found.length;
    const gap = text.text.slice(behind, index);
    if (gap.includes(PARAGRAPH_BREAK)) paragraph++;
    const word = { text: found, folded: foldedWord(found), gap, start: index, end, paragraph };
    behind = end;
    const last = words.at(-1);
    const whole = last && LINE_END_HYPHEN.test(word.gap) && /\p{Ll}\p{M}*$/u.test(last.text) && /^\p{Ll}/u.test(found);
    if (last && whole && isKnown(last.folded + word.folded))
      words[words.length - 1] = { ...last, text: last.text + word.text, folded: last.folded + word.folded, end };
    else words.push(word);
  }
  return { source, text: text.text, starts: text.starts, ends: text.ends, words, tail: text.text.slice(behind) };
}

const foldedWord = (word: string): string =>
  word.startsWith('§') ? '§' : fold(isDotted({ text: word }) ? word.replaceAll('.', '') : word);

/** What is printed before word `i`; behind the last word for the number of words. */
export const gapBefore = ({ words, tail }: Prose, i: number): string => words[i]?.gap ?? tail;

type Written = Pick<Word, 'text'>;

/** Does it begin with a capital? */
export const hasCapital = ({ text }: Written): boolean => /^[\p{Lu}\p{Lt}]/u.test(text);

/** Has it two capitals or more? */
export const hasCapitals = ({ text }: Written): boolean => /[\p{Lu}\p{Lt}].*[\p{Lu}\p{Lt}]/u.test(text);

/** Is every letter a capital, and is there one? */
export const isInCapitals = ({ text }: Written): boolean => /[\p{Lu}\p{Lt}]/u.test(text) && !/[\p{Ll}\p{Lm}\p{Lo}]/u.test(text);

/** Is it in capitals but for an s at its end, as a plural is: "IPAPs"? */
export const isPluralInCapitals = ({ text }: Written): boolean => text.endsWith('s') && isInCapitals({ text: text.slice(0, -1) });

/** Single letters with dots: "U.S." */
export const isDotted = ({ text }: Written): boolean => /^\p{L}\p{M}*\./u.test(text);

/** A number: no letters. */
export const isNumber = ({ text }: Written): boolean => /^[^\p{L}§]+$/u.test(text);

/** A single letter. */
export const isLetter = ({ text }: Written): boolean => /^\p{L}\p{M}*$/u.test(text);

/** A sign that is a word of its own and may touch the next: "§". */
export const isSectionSign = ({ folded }: Word): boolean => folded === '§';
