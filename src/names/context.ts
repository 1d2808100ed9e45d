/** What stands around a form in a text: headings, capitals, neighbours, and the neighbour rules of `names.yaml`. */
import { withFewMarks } from '../prose/fold';
import { hasOnly, type Sign, signsIn } from '../prose/gaps';
import { gapBefore, type Prose } from '../prose/prose';
import { isAbbreviation, isInitial } from '../prose/sentenceEnds';
import { beginsSentence, lineAround, paragraphAround, sentenceAround, type WordRange } from '../prose/sentences';
import { hasCapital, isDotted, isInCapitals, isLetter, isNumber, isSectionSign, type Word } from '../prose/words';
import type { Form, NameRule } from './form';
import type { Lexicon } from './lexicon';
import type { PhraseSet } from './phrases';
import type { Over } from './setting';
import { OBJECT_PRONOUNS, ORDINARY_WORDS, SMALL_WORDS } from './wordlists';

/**
 * Is an acronym that is also an English word ("US", "PACE") the word, set in capitals with all around it? "US" at the start of a sentence
 * and after "the" cannot be the pronoun.
 */
export function isWordInCapitals(prose: Prose, lexicon: Lexicon, i: number): boolean {
  const word = prose.words[i];
  const isShouted = [lineAround, sentenceAround].some((around) => isAllInCapitals(prose, lexicon, around(prose, i, i), i));
  if (!word || !isShouted) return false;
  const cannotBePronoun = beginsSentence(prose, i) || prose.words[i - 1]?.text.toLowerCase() === 'the';
  return !(OBJECT_PRONOUNS.has(word.folded) && cannotBePronoun);
}

/** Is all around word `i` in capitals? Other acronyms and short letters prove nothing. */
function isAllInCapitals(prose: Prose, lexicon: Lexicon, { from, to }: WordRange, i: number): boolean {
  let seen = 0;
  for (let k = from; k < to; k++) {
    const word = prose.words[k] as Word;
    if (k === i || isNumber(word) || isLetter(word) || isDotted(word) || isSectionSign(word)) continue;
    if (!isInCapitals(word)) return false;
    const isWord = ORDINARY_WORDS.has(word.folded) || withFewMarks(word.text).normalize('NFC').length > 3;
    if (!lexicon.acronyms.has(word.folded) && isWord) seen++;
  }
  return seen > 0;
}

/** Is the line a heading in title case or in capitals, so that a capital does not make a name of a word? */
export function isHeadingLike(prose: Prose, start: number, end: number): boolean {
  const { from, to } = lineAround(prose, start, end);
  let capitals = 0;
  let small = 0;
  for (let i = from; i < to; i++) {
    const word = prose.words[i] as Word;
    if ((i >= start && i <= end) || isNumber(word) || isPossessive(prose, i)) continue;
    if (hasCapital(word)) capitals++;
    else if (SMALL_WORDS.has(word.folded)) small++;
    else return false;
    if (!isInCapitals(word)) small++;
  }
  return capitals >= 2 && (small === 0 || !signsIn(gapBefore(prose, to)).has('dot'));
}

/** Is word `i` the s of a possessive? */
export function isPossessive(prose: Prose, i: number): boolean {
  const word = prose.words[i];
  return i > 0 && word !== undefined && isLetter(word) && !/\s/u.test(word.gap) && signsIn(word.gap).has('apostrophe');
}

const NONE: ReadonlySet<Sign> = new Set();
const DOT: ReadonlySet<Sign> = new Set(['dot']);

/** Do words `i - 1` and `i` stand next to each other in one sentence, with no sign between them but `others`? */
export function isAdjacent(prose: Prose, i: number, others: ReadonlySet<Sign> = NONE): boolean {
  const before = prose.words[i - 1];
  const word = prose.words[i];
  if (!before || !word) return false;
  const hasDot = isInitial(before) || isAbbreviation(before);
  const allowed = hasDot ? new Set([...others, ...DOT]) : others;
  return hasOnly(word.gap, allowed) && !beginsSentence(prose, i);
}

/** What may stand between a form and the word that a rule asks for. */
const BESIDE: ReadonlySet<Sign> = new Set(['hyphen', 'quote', 'apostrophe']);

/** Does the rule hold for the form at the words [start, end]? */
function holds(rule: NameRule, prose: Prose, settings: Over, start: number, end: number): boolean {
  if (rule.before !== undefined) {
    if (!isAdjacent(prose, start, BESIDE)) return false;
    const owner = isPossessive(prose, start - 1) ? start - 2 : start - 1;
    if (!rule.before.endsAt(prose, start - 1) && !rule.before.endsAt(prose, owner)) return false;
  }
  if (rule.after !== undefined) {
    const next = isPossessive(prose, end + 1) ? end + 2 : end + 1;
    if (!isAdjacent(prose, next, BESIDE) || !rule.after.startsAt(prose, next)) return false;
  }
  if (rule.near !== undefined) {
    const { from, to } = sentenceAround(prose, start, end);
    if (!rule.near.within(prose, from, to, start, end)) return false;
  }
  return rule.around === undefined || isAround(rule.around, prose, settings, start, end);
}

/** A paragraph of fewer words says too little to tell what it is about. */
const FEWEST_WORDS = 8;

/** Does one of the words stand in the paragraph, or in what stands over it? */
function isAround(words: PhraseSet, prose: Prose, settings: Over, start: number, end: number): boolean {
  const { from, to } = paragraphAround(prose, start, end);
  if (to - from - (end - start + 1) < FEWEST_WORDS) return true;
  if (words.within(prose, from, to, start, end)) return true;
  const { titles, sentence } = settings.over(start);
  return [...titles, ...(sentence ? [sentence] : [])].some((part) =>
    words.within(part.prose, 0, part.prose.words.length, -1, -1),
  );
}

/** Do the `unless` and `only` rules of its name let the form stand at the words [start, end]? */
export function isAllowed({ unless, only }: Form, prose: Prose, settings: Over, start: number, end: number): boolean {
  const holdsHere = (rule: NameRule): boolean => holds(rule, prose, settings, start, end);
  return !unless.some(holdsHere) && (only.length === 0 || only.some(holdsHere));
}
