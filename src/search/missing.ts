/** What a query asks for and the report does not have, in any form or meaning. */
import type { Span } from '../prose/span';
import { NUMERALS } from './generalWords';
import type { Meaning } from './meanings';
import type { Query, QueryWord } from './query';

/** A near word of less weight than this is no evidence that the report has what is asked for. */
const NEAR_ENOUGH = 0.65;
/** A word that is begun so far is the word with another ending: "Turkmen" for "Turkmenistan", and not "short" for "shortcomings". */
const BEGUN_ENOUGH = 0.6;
/** A word that tells less than this names nothing that could be missing. */
const TELLING = 0.8;
/** A word that tells less than this says nothing of where the others meet. */
const TELLING_LITTLE = 0.6;
/** A shorter word in small letters is seldom a thing ("odd", "nil"). */
const SHORTEST = 4;
/** Words in small letters are missing where they are so much of what is asked for: a paraphrase has words of its own. */
const MUCH = 0.3;
/** Where the other words of a query, so many at the least, meet in one passage, a word that is unknown says the same otherwise. */
const FEWEST_OTHERS = 2;
/** How many of them must meet there. */
const MET = 0.9;

/** What parts of a law, a treaty or a series are called by, with a number that makes a name of it: "Section 201", as of "F-16". */
const NUMBERED =
  /^(?:sections?|articles?|resolutions?|titles?|chapters?|rules?|amendments?|paragraphs?|protocols?|functions?|annex|phase)$/;

/** What people call texts, and what they want to know of a matter: words that ask, and name nothing. */
const ASKING = new Set(
  `abstract analyses analysis anything appendix aspect aspects background biography cause causes challenge challenges change
  changes chart conclusion conclusions consequence consequences current danger dangers description detail details development
  developments documents effect effects everything evidence excerpt facts figures future goal goals graph history impact impacts
  implication implications importance info information informations introduction issue issues latest likelihood likely mentions
  motive motives nature news nothing opinion opinions option options outlook overview page pages passage passages probability
  problem problems prospect prospects question questions quotation quotations quote quotes reason reasons recent relevance
  result results risk risks role sentence sentences significance situation situations sources state statistics status stuff
  summaries summary table tables text texts thing things timeline topic topics trend trends update updates view views`.split(
    /\s+/,
  ),
);

const NUMBER = /^\d/;

/** What the missing is judged by. */
export interface Known {
  /** How many of these words meet in one passage, as a share: 0 to 1. */
  meeting(words: readonly QueryWord[]): number;
  /** Whether a passage has these words as they stand, one behind the other. */
  hasPhrase(terms: readonly string[]): boolean;
  /** Whether a word is a name by itself, and not part of one only. */
  isName(term: string): boolean;
  /** How much a word tells, 0 to 1. */
  specificity(term: string): number;
}

/**
 * The stretches of a query that ask for what the report does not have, in order. A word is missing where the report has neither it nor
 * what writers say for it. Names are missing by themselves; other words only where they are much of what is asked for, since a
 * paraphrase has words of its own. Figures and dates are never missing, but in what they make a name of.
 */
export function missingIn(query: Query, report: Known): Span[] {
  const words = query.words.filter((word) => !word.common && !word.unit && !isFigure(word));
  const covered = words.flatMap(({ meanings }) => meanings.flatMap(({ from }) => from ?? []));
  const first = query.words[0];
  // A sentence too begins with a capital, but seldom with a rare word.
  const isName = (word: QueryWord) =>
    word.capital || (word === first && /\p{Lu}/u.test(query.text.charAt(word.start)) && report.specificity(word.term) === 1);
  const weightOf = (word: QueryWord) => (isName(word) ? 1 : report.specificity(word.term));
  const sum = (some: readonly QueryWord[]) => some.reduce((total, word) => total + weightOf(word), 0);
  const unknown = words.filter(
    (word) =>
      !isKnown(word) &&
      !covered.includes(word.start) &&
      weightOf(word) >= TELLING &&
      (isName(word) ? word.term.length > 1 : word.term.length >= SHORTEST && !ASKING.has(word.term)),
  );
  const others = words.filter((word) => !unknown.includes(word) && word.meanings.length > 0 && weightOf(word) >= TELLING_LITTLE);
  const names = unknown.filter(isName);
  const isMuch = sum(unknown) >= MUCH * sum(words);
  const isParaphrase = others.length >= FEWEST_OTHERS && report.meeting(others) >= MET;
  return joined(query.text, [
    ...(isMuch && !isParaphrase ? unknown : names),
    ...numbered(query, report),
    ...combined(words, query, report),
  ]);
}

const isFigure = ({ term }: QueryWord): boolean => NUMBER.test(term) || NUMERALS.has(term);

/** Does the report have the word, or surely what it means? */
function isKnown(word: QueryWord): boolean {
  return word.meanings.some((meaning) => isSure(meaning, word));
}

function isSure({ kind, weight, isEvident, isGuessed, from, terms }: Meaning, asked: QueryWord): boolean {
  const { unfinished, capital } = asked;
  if (isGuessed) return true;
  if (kind === 'near') return from !== undefined || weight >= NEAR_ENOUGH;
  if (kind === 'prefix') return unfinished || terms.some(({ term }) => asked.term.length / term.length >= BEGUN_ENOUGH);
  // The beginning of a name is like that of many another.
  if (kind === 'spelling' && unfinished && capital) return isEvident;
  return kind !== 'plain' || isEvident;
}

/** The names made of a word and a number of which the report does not have that number. */
function numbered({ words, text }: Query, report: Known): Span[] {
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    if (!next || !NUMBER.test(next.term)) return [];
    const between = text.slice(word.end, next.start);
    const isName =
      between.trim() === '' ? NUMBERED.test(word.term) : between === '-' && /^(?!FY)\p{Lu}/u.test(text.slice(word.start));
    if (!isName) return [];
    return report.hasPhrase([word.term, next.term]) || report.hasPhrase([`${word.term}${next.term}`])
      ? []
      : [{ start: word.start, end: next.end }];
  });
}

/**
 * The names made of words of which the report has each, and never two together: "Key West". Names beside each other ("Baku Tehran") are
 * no such name.
 */
function combined(words: readonly QueryWord[], { text }: Query, report: Known): Span[] {
  const runs: QueryWord[][] = [];
  for (const word of words) {
    if (!word.capital || isNameItself(word, report)) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && !text.slice(last.end, word.start).trim()) run.push(word);
    else runs.push([word]);
  }
  // Where all is written with capitals, they say little.
  const hasSmall = words.some(({ capital }) => !capital);
  return runs.flatMap((run) => {
    const isTogether = run.some((word, i) => i > 0 && areTogether(run[i - 1] as QueryWord, word, report));
    const isName = hasSmall || run.some(({ meanings }) => !meanings.some(({ kind }) => kind === 'literal'));
    const [first, last] = [run[0], run.at(-1)];
    return first && last && first !== last && isName && !isTogether ? [{ start: first.start, end: last.end }] : [];
  });
}

/** Is the word a whole name, or what writers say for one? */
const isNameItself = ({ term, meanings }: QueryWord, report: Known): boolean =>
  report.isName(term) || meanings.some(({ same, terms }) => same !== undefined && terms.some((one) => report.isName(one.term)));

/** Does the report have the words one behind the other, or a name of both, or do they mean something together? */
function areTogether(a: QueryWord, b: QueryWord, report: Known): boolean {
  const names = new Set(termsOf(a).filter((term) => term.startsWith('@')));
  return (
    report.hasPhrase([a.term, b.term]) ||
    termsOf(b).some((term) => names.has(term)) ||
    b.meanings.some(({ from }) => from === a.start)
  );
}

const termsOf = ({ meanings }: QueryWord): string[] => meanings.flatMap(({ terms }) => terms.map(({ term }) => term));

/** Stretches in order, those with only space between as one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && (start < last.end || !text.slice(last.end, start).trim()))
      all[all.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else all.push({ start, end });
  }
  return all;
}
