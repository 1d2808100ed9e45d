/** What ends a sentence: abbreviations, initials and "U.S." do not. */
import { wordSet } from '../common/wordSet';
import { hasCapital, isDotted, isLetter, isNumber, type Word } from './words';

/** Abbreviations after which a dot does not end the sentence. */
const ABBREVIATIONS = wordSet(`
  mr mrs ms messrs dr prof rev hon pres gen adm col lt maj capt sgt sen rep gov amb st sts jr sr inc ltd co corp dept no nos vol vols p pp para ch
  chap fig figs sec secs sect sects art arts pub vs viz cf approx ca est fy jan feb mar apr jun jul aug sep sept oct nov dec eg ie
`);
/** Words that begin a sentence after "U.S." and are no part of a name. */
const SENTENCE_OPENERS = wordSet(`
  a after although an and as at before both but by during each few for he her his however if in it its many most no on one she since some
  that the their then there these they this those though thus we what when where while who with yet
`);

/** A dot after such a word does not end the sentence. */
export const isAbbreviation = (word: Word): boolean => ABBREVIATIONS.has(word.folded);

/** An initial: "H." in "H. Aliyev". */
export const isInitial = (word: Word): boolean => isLetter(word) && hasCapital(word);

/**
 * Does a sentence end between a word and the next?
 * @param text the next as it is printed, and folded
 */
export function endsSentence(before: Word, gap: string, text: string, folded: string): boolean {
  if (gap === ' ' ? !isDotted(before) : !/\s/u.test(gap)) return false;
  const next = { text };
  const isLower = !hasCapital(next) && !isNumber(next);
  if (/[!?…]/u.test(gap)) return !isLower;
  if (gap.includes('.')) return !isLower && !isInitial(before) && !isAbbreviation(before);
  return isDotted(before) && hasCapital(next) && SENTENCE_OPENERS.has(folded);
}
