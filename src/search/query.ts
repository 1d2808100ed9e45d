/** A query as the search reads it: its words with what they may mean, and what stands in quotation marks. */
import { analyse, isCommon, isCompound, stemOf, type Token } from './analysis';
import type { Meaning, Meanings } from './meanings';
import { speakersIn } from './speakers';
import { readUnits, type Unit } from './units';

/** A word of a query. */
export interface QueryWord extends Token {
  readonly common: boolean;
  /** It has a capital as names have one. */
  readonly capital: boolean;
  /** It is still being typed, so that its continuations count. */
  readonly unfinished: boolean;
  /** What it may mean, the word itself first; none where the report has nothing like it. */
  readonly meanings: readonly Meaning[];
  /** How much it counts beside the others, over 0 and up to 1. */
  readonly weight: number;
  /** Stands for the meanings: two words with the same ones have the same. */
  readonly key: string;
  /** The date or figure that it is. It is never unknown: what the report does not have of it may still be asked for. */
  readonly unit?: Unit;
  /** Of a date or figure the words of which it consists, for where it is found nowhere, or still being typed. */
  readonly parts?: readonly QueryWord[];
}

/** Words that are asked for as they stand. */
export interface Quoted {
  /** As it is typed, without the marks. */
  readonly text: string;
  /** In order, with nothing between. */
  readonly terms: readonly string[];
  /** The last of them is still being typed. */
  readonly unfinished: boolean;
}

/** A query as the search reads it. */
export interface Query {
  readonly text: string;
  /** In the order in which they are typed, without repeats. */
  readonly words: readonly QueryWord[];
  /** What stands in quotation marks. A passage must have it so, unless none has. */
  readonly quoted: readonly Quoted[];
}

/** A word as it stands in a text, with what it means together with those beside it. */
interface WordInText {
  readonly token: Token;
  readonly common: boolean;
  /** What it means as part of a hyphenated word, and of a phrase; each with what stands for it. */
  readonly together: ReadonlyArray<{ readonly key: string; readonly meanings: readonly Meaning[] }>;
}

/** Reads a query. The last word is unfinished unless white space or a mark follows it. */
export function readQuery(text: string, meanings: Meanings): Query {
  const words = queryWordsIn(text, meanings);
  const units = readUnits(text).map((unit): QueryWord => {
    const parts = words.filter(({ start, end }) => start >= unit.start && end <= unit.end);
    const term = text.slice(unit.start, unit.end);
    // "26." goes on, "26 " does not.
    const unfinished = /^[.,]?$/.test(text.slice(unit.end));
    return {
      term,
      start: unit.start,
      end: unit.end,
      common: false,
      capital: false,
      unfinished,
      meanings: [],
      weight: 1,
      // What its words mean depends on those before it.
      key: [keyOf(unit), unfinished ? '…' : '', ...parts.map(({ key }) => key)].join(' '),
      unit,
      parts,
    };
  });
  const inUnits = new Set(units.flatMap(({ parts = [] }) => parts));
  const all = [...words.filter((word) => !inUnits.has(word)), ...units].sort((a, b) => a.start - b.start);
  return { text, words: all, quoted: quotedIn(text) };
}

/** What stands for a date or figure: what it says, which is more than its own words say (“nearly 5”), and not where. */
const keyOf = (unit: Unit): string =>
  `#${JSON.stringify(unit, (name, value) => (name === 'start' || name === 'end' ? undefined : value))}`;

/** A word of running text, or a date or figure. Its meanings are worked out when they are asked for: most words have been met before. */
export interface WrittenWord extends Token {
  /** Stands for the meanings. */
  readonly key: string;
  readonly unit?: Unit;
  meanings(): readonly Meaning[];
}

/**
 * Reads running text, such as a sentence of a draft: its words, dates and figures in order, without words that say little and without
 * repeats.
 */
export function readWritten(text: string, meanings: Meanings): WrittenWord[] {
  const units = readUnits(text);
  const isInUnit = ({ start, end }: Token) => units.some((unit) => start >= unit.start && end <= unit.end);
  const words = wordsIn(analyse(text), meanings)
    .filter(({ token, common }) => !common && !isInUnit(token))
    .map(({ token, together }) => ({
      ...token,
      key: [token.term, ...together.map(({ key }) => key)].join(' '),
      meanings: () => [...meanings.ofWritten(token.term), ...together.flatMap((one) => one.meanings)],
    }));
  const written = units.map((unit) => {
    const term = text.slice(unit.start, unit.end);
    return { term, start: unit.start, end: unit.end, key: keyOf(unit), unit, meanings: () => [] };
  });
  return [...words, ...written].sort((a, b) => a.start - b.start);
}

function queryWordsIn(text: string, meanings: Meanings): QueryWord[] {
  const tokens = analyse(text);
  const isCapital = capitalsIn(text, tokens);
  const words = wordsIn(tokens, meanings);
  const speakers = speakersIn(tokens.filter((token) => !isCompound(token, tokens)));
  return words.map(({ token, common, together }) => {
    const capital = isCapital(token);
    const speaks = speakers.has(token);
    const unfinished = token.end === text.length;
    return {
      ...token,
      common,
      capital,
      unfinished,
      meanings: [...meanings.of(token.term, { unfinished, capital, speaks }), ...together.flatMap((one) => one.meanings)],
      weight: meanings.weightOf(token.term),
      key: [token.term, unfinished ? '…' : '', capital ? '^' : '', speaks ? ':' : '', ...together.map(({ key }) => key)].join(
        ' ',
      ),
    };
  });
}

/** The words of a text in order, without repeats. */
function wordsIn(tokens: readonly Token[], meanings: Meanings): WordInText[] {
  const compounds = tokens.filter((token) => isCompound(token, tokens));
  const words = new Map<string, WordInText>();
  const phraseOf = (before: { readonly stem: string; readonly start: number }, stem: string) => ({
    key: `${before.stem} ${stem}`,
    meanings: meanings.ofPhrase([before.stem, stem]).map((meaning) => ({ ...meaning, from: before.start })),
  });
  /** The word before, without those that say little. */
  let before: { readonly stem: string; readonly start: number } | undefined;
  for (const token of tokens) {
    if (compounds.includes(token) || words.has(token.term)) continue;
    const common = isCommon(token.term);
    const stem = stemOf(token.term);
    const wholes = compounds.filter(({ start, end }) => start <= token.start && end >= token.end);
    const together = [
      ...wholes.map(({ term }) => ({ key: `=${term}`, meanings: meanings.ofWhole(term) })),
      ...(common || before === undefined ? [] : [phraseOf(before, stem)]),
    ].filter((one) => one.meanings.length > 0);
    if (!common) before = { stem, start: token.start };
    words.set(token.term, { token, common, together });
  }
  return [...words.values()];
}

/**
 * Which words of a query have a capital as names have one. The first word of a sentence has one anyway: it counts where the next has
 * one too, or there is no other. Capitals throughout say nothing.
 */
function capitalsIn(text: string, tokens: readonly Token[]): (token: Token) => boolean {
  if (!/\p{Ll}/u.test(text)) return () => false;
  const begins = ({ start }: Token) => /\p{Lu}/u.test(text.charAt(start));
  const [first, ...others] = tokens;
  const next = others.find(({ start }) => start >= (first?.end ?? 0));
  return (token) => begins(token) && (token !== first || next === undefined || begins(next));
}

const QUOTED = /["“”„«]([^"“”„«»]+)(["“”»]|$)/gu;

function quotedIn(text: string): Quoted[] {
  return [...text.matchAll(QUOTED)].flatMap(([, quoted = '', close]) => {
    const terms = analyse(quoted).map(({ term }) => term);
    return terms.length > 0 ? [{ text: quoted.trim(), terms, unfinished: !close && !/\s$/u.test(quoted) }] : [];
  });
}
