/** Sentences, paragraphs and lines around a place in the text, and the neighbour rules of `names.yaml`. */
import { ADJACENT, APOSTROPHE, BREAK, DOT, HYPHEN, NEWLINE, QUOTE, SPACE, STOP } from '../prose/gap';
import { ALL_UPPER, DOTTED, FIRST_UPPER, NUMBER, SIGN, SINGLE, type Tokens } from '../prose/tokens';
import {
  ABBREVIATION,
  ACRONYM_WORD,
  type Form,
  type Lexicon,
  OBJECT_PRONOUN,
  OPENER,
  ORDINARY,
  type Rule,
  SMALL,
} from './lexicon';

/** A range of words: from the first, to behind the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How far around a mention the rules look, in words: text without stops must not make matching slow. */
const SENTENCE_REACH = 120;
const PARAGRAPH_REACH = 400;
const LINE_REACH = 40;

/** Does a sentence begin with word `i`? Knows abbreviations, initials and "U.S." */
export const beginsSentence = (tokens: Tokens, lexicon: Lexicon, i: number): boolean => {
  if (i <= 0) return true;
  const gap = tokens.gaps[i] as number;
  if (gap & BREAK) return true;
  if (!(gap & (SPACE | NEWLINE))) return false;
  const flags = tokens.flags[i] as number;
  const isLower = !(flags & (FIRST_UPPER | NUMBER));
  if (gap & STOP) return !isLower;
  const before = tokens.flags[i - 1] as number;
  if (gap & DOT) {
    if (isLower || isInitial(before)) return false;
    return !(lexicon.classOf(tokens.ids[i - 1] as number) & ABBREVIATION);
  }
  return (before & DOTTED) !== 0 && (flags & FIRST_UPPER) !== 0 && (lexicon.classOf(tokens.ids[i] as number) & OPENER) !== 0;
};

const isInitial = (flags: number): boolean => (flags & SINGLE) !== 0 && (flags & FIRST_UPPER) !== 0;

/** The sentence around the words [start, end]. */
export const sentenceAround = (tokens: Tokens, lexicon: Lexicon, start: number, end: number): Range =>
  rangeAround(tokens, start, end, SENTENCE_REACH, (i) => beginsSentence(tokens, lexicon, i));

/** The paragraph around the words [start, end]. */
export const paragraphAround = (tokens: Tokens, start: number, end: number): Range =>
  rangeAround(tokens, start, end, PARAGRAPH_REACH, (i) => ((tokens.gaps[i] as number) & BREAK) !== 0);

const lineAround = (tokens: Tokens, start: number, end: number): Range =>
  rangeAround(tokens, start, end, LINE_REACH, (i) => ((tokens.gaps[i] as number) & (BREAK | NEWLINE)) !== 0);

const rangeAround = (tokens: Tokens, start: number, end: number, reach: number, begins: (i: number) => boolean): Range => {
  let from = start;
  while (from > 0 && start - from < reach && !begins(from)) from--;
  let to = end + 1;
  while (to < tokens.count && to - end < reach && !begins(to)) to++;
  return { from, to };
};

/**
 * Is an acronym that is also an English word ("US", "PACE") the word, set in capitals with all around it? "US" at the start of a sentence
 * and after "the" cannot be the pronoun.
 */
export const isWordInCapitals = (tokens: Tokens, lexicon: Lexicon, i: number): boolean => {
  if (
    !isInCapitals(tokens, lexicon, lineAround(tokens, i, i), i) &&
    !isInCapitals(tokens, lexicon, sentenceAround(tokens, lexicon, i, i), i)
  )
    return false;
  const isPronoun = (lexicon.classOf(tokens.ids[i] as number) & OBJECT_PRONOUN) !== 0;
  return !(isPronoun && (beginsSentence(tokens, lexicon, i) || textOf(tokens, i - 1).toLowerCase() === 'the'));
};

/** Is all around word `i` in capitals? Other acronyms and short letters prove nothing. */
const isInCapitals = (tokens: Tokens, lexicon: Lexicon, { from, to }: Range, i: number): boolean => {
  let seen = 0;
  for (let k = from; k < to; k++) {
    const flags = tokens.flags[k] as number;
    if (k === i || flags & (NUMBER | SINGLE | DOTTED | SIGN)) continue;
    if (!(flags & ALL_UPPER)) return false;
    const kind = lexicon.classOf(tokens.ids[k] as number);
    if (!(kind & ACRONYM_WORD) && (kind & ORDINARY || textOf(tokens, k).normalize('NFC').length > 3)) seen++;
  }
  return seen > 0;
};

/** Word `i` as it is written. */
export const textOf = (tokens: Tokens, i: number): string => tokens.text.slice(tokens.starts[i], tokens.ends[i]);

/** Is the line a heading in title case or in capitals, so that a capital does not make a name of a word? */
export const isHeadingLike = (tokens: Tokens, lexicon: Lexicon, start: number, end: number): boolean => {
  const { from, to } = lineAround(tokens, start, end);
  let capitals = 0;
  let small = 0;
  for (let i = from; i < to; i++) {
    const flags = tokens.flags[i] as number;
    if ((i >= start && i <= end) || flags & NUMBER || isPossessive(tokens, i)) continue;
    if (flags & FIRST_UPPER) capitals++;
    else if (lexicon.classOf(tokens.ids[i] as number) & SMALL) small++;
    else return false;
    if (!(flags & ALL_UPPER)) small++;
  }
  return capitals >= 2 && (small === 0 || !((tokens.gaps[to] as number) & DOT));
};

/** Is word `i` the s of a possessive? */
export const isPossessive = (tokens: Tokens, i: number): boolean => {
  const gap = tokens.gaps[i] as number;
  return i > 0 && (gap & APOSTROPHE) !== 0 && !(gap & (SPACE | NEWLINE)) && ((tokens.flags[i] as number) & SINGLE) !== 0;
};

/** Do words `i - 1` and `i` stand next to each other in one sentence, with no sign between them but `others`? */
export const isAdjacent = (tokens: Tokens, lexicon: Lexicon, i: number, others = 0): boolean => {
  if (i <= 0 || i >= tokens.count) return false;
  const gap = tokens.gaps[i] as number;
  const before = tokens.flags[i - 1] as number;
  const dot = isInitial(before) || lexicon.classOf(tokens.ids[i - 1] as number) & ABBREVIATION ? DOT : 0;
  return (gap & ~(ADJACENT | dot | others)) === 0 && !beginsSentence(tokens, lexicon, i);
};

/** Does the rule hold for the form at the words [start, end]? */
const holds = (rule: Rule, tokens: Tokens, lexicon: Lexicon, start: number, end: number, sentence: () => Range): boolean => {
  if (rule.before !== undefined) {
    if (!isAdjacent(tokens, lexicon, start, HYPHEN | QUOTE | APOSTROPHE)) return false;
    const owner = isPossessive(tokens, start - 1) ? start - 2 : start - 1;
    if (!rule.before.endsAt(tokens, start - 1) && !rule.before.endsAt(tokens, owner)) return false;
  }
  if (rule.after !== undefined) {
    const next = end + 1 < tokens.count && isPossessive(tokens, end + 1) ? end + 2 : end + 1;
    if (!isAdjacent(tokens, lexicon, next, HYPHEN | QUOTE | APOSTROPHE) || !rule.after.startsAt(tokens, next)) return false;
  }
  if (rule.near !== undefined) {
    const { from, to } = sentence();
    if (!rule.near.within(tokens, from, to, start, end)) return false;
  }
  return true;
};

/** Do the `unless` and `only` rules of its name let the form stand at the words [start, end]? */
export const isAllowed = ({ unless, only }: Form, tokens: Tokens, lexicon: Lexicon, start: number, end: number): boolean => {
  if (unless.length === 0 && only.length === 0) return true;
  let found: Range | undefined;
  const sentence = (): Range => {
    found ??= sentenceAround(tokens, lexicon, start, end);
    return found;
  };
  for (const rule of unless) if (holds(rule, tokens, lexicon, start, end, sentence)) return false;
  if (only.length === 0) return true;
  for (const rule of only) if (holds(rule, tokens, lexicon, start, end, sentence)) return true;
  return false;
};
