import { stemmer } from 'stemmer';
import { fold } from '../prose/fold';

/** A word of a text, as the index knows it. Offsets are UTF-16, end exclusive. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
/** What people write on to a number. */
const UNIT = String.raw`%|(?:bn|bln|mn?|mln|k|th|st|nd|rd)\b| (?:percent|per cent|pct)\b`;
const LETTERS = String.raw`[\p{L}\p{N}\p{M}\u00ad]+(?:['’][\p{L}\p{M}]+)*`;
const WORD = new RegExp(`${NUMBER}(?:${UNIT})?|${LETTERS}`, 'giu');
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;
/** A map, since it is asked by words of a query: an object would answer to `constructor`. */
const SCALES: ReadonlyMap<string, string> = new Map([
  ['bn', 'billion'],
  ['bln', 'billion'],
  ['m', 'million'],
  ['mn', 'million'],
  ['mln', 'million'],
]);

/**
 * The words of a text in the form in which they are indexed: folded, possessives off, dotted abbreviations joined ("U.S." is
 * `us`), thousands without commas, "3.7bn" as `3.7` and `billion`, "FY12" as `fy2012`.
 * The parts of a hyphenated word are followed by the whole ("counter-terrorism": `counter`, `terrorism`, `counterterrorism`). One
 * function serves passages and queries alike.
 */
export function analyse(text: string): Token[] {
  const tokens: Token[] = [];
  const take = (terms: readonly string[], start: number, length: number) => {
    for (const term of terms) tokens.push({ term, start, end: start + length });
    // Blanked rather than removed, so that offsets hold.
    return ' '.repeat(length);
  };
  const rest = text.replace(DOTTED, (match, offset: number) => take([fold(match.replace(/\./g, ''))], offset, match.length));
  let compound: Token[] = [];
  const closeCompound = () => {
    const [first] = compound;
    const last = compound.at(-1);
    if (first && last && compound.length > 1) {
      tokens.push({ term: compound.map((part) => part.term).join(''), start: first.start, end: last.end });
    }
    compound = [];
  };
  let previousEnd = -1;
  for (const match of rest.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const joined = previousEnd >= 0 && /^[-\u2010-\u2012\u00ad]$/u.test(rest.slice(previousEnd, start));
    if (!joined) closeCompound();
    const before = tokens.length;
    for (const term of termsOf(match[0])) tokens.push({ term, start, end });
    const own = tokens[before];
    if (own) compound.push(own);
    previousEnd = end;
  }
  closeCompound();
  return tokens.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a token is the whole of a hyphenated word, which comes beside its parts. */
export function isCompound(token: Token, tokens: readonly Token[]): boolean {
  return tokens.some(
    (part) =>
      part !== token && part.start >= token.start && part.end <= token.end && part.end - part.start < token.end - token.start,
  );
}

function termsOf(word: string): string[] {
  const number = /^(\d+(?:[.,]\d+)*)(%|\p{L}+| .+)?$/u.exec(word);
  if (number?.[1]) {
    const value = number[1].replace(/,/g, '');
    const unit = number[2]?.toLowerCase() ?? '';
    if (unit === '%' || unit.startsWith(' ')) return [value, `${value}%`];
    if (unit === 'k') return [String(Number(value) * 1000)];
    const scale = SCALES.get(unit);
    return scale ? [value, scale] : [value];
  }
  const folded = fold(word.replace(/\u00ad/g, ''))
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');
  const scale = SCALES.get(folded);
  if (scale && folded.length > 1) return [scale];
  const fiscal = /^fy(\d\d)$/.exec(folded);
  if (fiscal) return [`fy20${fiscal[1]}`];
  return folded ? [folded] : [];
}

/** Words that say little of what is sought. They count where a query has no others, and in quotation marks. */
const COMMON_WORDS = new Set(
  `a about after also an and any are as at be been before but by can could did do does either for from get got had has have he her him
  his how i if in into is it its just many me much my neither of on or our over say says set she should so some tell than that the their
  them then there these they this those to under up was we were what when where which who whom whose why will with would you your
  aren't can't couldn't didn't doesn't don't hadn't hasn't haven't he's i'm isn't it's i've shouldn't that's they're wasn't we're weren't
  won't wouldn't you're`
    .replaceAll("'", '')
    .split(/\s+/),
);

/** Whether a word says little of what is sought. */
export const isCommon = (term: string): boolean => COMMON_WORDS.has(term);

/** Stems that have been worked out, by word. Drafts say the same words again and again. */
const KNOWN_STEMS = new Map<string, string>();
const MOST_KNOWN = 5000;

/** The stem of a word as the index knows it (Porter's algorithm): "leases", "leased" and "lease" are one. */
export function stemOf(term: string): string {
  // Porter's algorithm makes "us" of "use", which is what "U.S." is.
  if (/^us(?:e|es|ed|ing|er|ers)$/.test(term)) return 'use';
  let stem = KNOWN_STEMS.get(term);
  if (stem === undefined) {
    if (KNOWN_STEMS.size >= MOST_KNOWN) KNOWN_STEMS.clear();
    // It leaves a y before “-ment” that it turns into an i before “-ed”: “unemployment” and “unemployed” are one.
    stem = stemmer(term).replace(/(?<=[aeiou].*)y$/, 'i');
    KNOWN_STEMS.set(term, stem);
  }
  return stem;
}

/** The words of a text that carry meaning, by their stems. Offsets are those of {@link analyse}. */
export function stems(text: string): Token[] {
  return analyse(text)
    .filter(({ term }) => !isCommon(term))
    .map((token) => ({ ...token, term: stemOf(token.term) }));
}
