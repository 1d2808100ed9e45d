/** The words of printed text, by plain Unicode rules, and what can be said of one. */
import { fold } from './fold';

/** A word as it is printed. Offsets are UTF-16 units of the printed text, the end exclusive. */
export interface Word {
  readonly text: string;
  /** Without case, accents and the dots of "U.S.", for comparing. */
  readonly folded: string;
  /** What is printed between the word before and this one. */
  readonly gap: string;
  readonly start: number;
  readonly end: number;
  /** Counts the sentences, and the paragraphs, of the text from 0. */
  readonly sentence: number;
  readonly paragraph: number;
}

/** Single letters with dots: "U.S.", "e.g". The last dot may be missing. */
const LETTER = String.raw`[\p{Lu}\p{Ll}\p{Lt}]\p{M}*`;
const DOTTED_LETTERS = String.raw`(?=${LETTER}\.)(?:(?:${LETTER}\.)+${LETTER}(?![\p{L}\p{N}\p{M}.])|(?:${LETTER}\.){2,})`;
/** Most words can be nothing else, and that is quickly seen. */
const PLAIN_LETTERS = String.raw`[A-Za-z]{2,}(?![\p{L}\p{N}\p{M}])`;
/** Letters and digits; a dot or comma between digits belongs to the number. */
const LETTERS = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|(?<=\p{N}\p{M}*)[.,](?=\p{N}))*`;
/** A word of printed text, or a section sign. */
export const WORD = new RegExp(`${PLAIN_LETTERS}|${DOTTED_LETTERS}|${LETTERS}|§+`, 'gu');

/** A word for comparing, see {@link Word.folded}. */
export const foldedWord = (word: string): string =>
  word.startsWith('§') ? '§' : fold(isDotted({ text: word }) ? word.replaceAll('.', '') : word);

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
export const isDotted = ({ text }: Written): boolean => text.includes('.') && /^\p{L}\p{M}*\./u.test(text);

/** A number: no letters. */
export const isNumber = ({ text }: Written): boolean => /^[^\p{L}§]+$/u.test(text);

/** A single letter. */
export const isLetter = ({ text }: Written): boolean => /^\p{L}\p{M}*$/u.test(text);

/** A sign that is a word of its own and may touch the next: "§". */
export const isSectionSign = ({ folded }: Word): boolean => folded === '§';
