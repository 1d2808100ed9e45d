/** Which quotation marks a text has. */
import { blotted, codeIn } from './code';

/** A pair of marks, what opens and what closes. */
export type MarkPair = readonly [open: string, close: string];

/** The marks of a quotation, and of one inside of it. */
export interface Marks {
  readonly outer: MarkPair;
  readonly inner: MarkPair;
}

/** The kinds of marks that writers use, by the sign that opens and the one that closes. */
export const MARKS = {
  '“ ”': { outer: ['“', '”'], inner: ['‘', '’'] },
  '‘ ’': { outer: ['‘', '’'], inner: ['“', '”'] },
  '" "': { outer: ['"', '"'], inner: ["'", "'"] },
  '„ “': { outer: ['„', '“'], inner: ['‚', '‘'] },
  '„ ”': { outer: ['„', '”'], inner: ['‚', '’'] },
  '« »': { outer: ['«', '»'], inner: ['“', '”'] },
  // French and Armenian typography has a narrow space that does not break inside of the marks.
  '«  »': { outer: ['«\u202f', '\u202f»'], inner: ['“', '”'] },
  '«\u00a0»': { outer: ['«\u00a0', '\u00a0»'], inner: ['“', '”'] },
  '» «': { outer: ['»', '«'], inner: ['›', '‹'] },
  '” ”': { outer: ['”', '”'], inner: ['’', '’'] },
} as const satisfies Record<string, Marks>;

/** One of {@link MARKS}. */
export type MarkStyle = keyof typeof MARKS;

/** Longer drafts are judged by their first part. */
const MOST = 200_000;
/** A quotation is closed within so many UTF-16 units. */
const LONGEST = 1000;

/** What stands before a mark that could also be an apostrophe or a sign for inches, and opens; a letter behind it would be none. */
const OPENING = '(?<=^|[\\s(\\[—–])';
const NO_LETTER = '(?![\\p{L}\\p{N}])';
/** Decades and words that begin with an apostrophe, which software turns the wrong way. */
const CUT_WORDS = `(?!\\d0s|(?:tis|twas|em|til|cause|n)${NO_LETTER})`;

/** A quotation by its outer marks; what stands first and takes most decides, so that inner marks do not count. */
const QUOTATIONS: readonly (readonly [MarkStyle, string])[] = [
  ['«\u00a0»', pair('«[\\u00a0 ]', '[\\u00a0 ]»', '[^«»]')],
  ['«  »', pair('«\\u202f', '\\u202f»', '[^«»]')],
  ['« »', pair('«', '»', '[^«»]')],
  ['» «', pair('»(?=[\\p{L}\\p{N}])', '«', '[^«»]')],
  ['„ “', pair('„', '“', '[^„“”]')],
  ['„ ”', pair('„', '”', '[^„“”]')],
  ['“ ”', pair('“', '”', '[^“”„]')],
  ['” ”', pair(`${OPENING}”`, '”', '[^“”„]')],
  ['" "', pair(`${OPENING}"(?=[^\\s"])`, `(?<!\\\\)"${NO_LETTER}`, '[^"]')],
  ['‘ ’', pair(`${OPENING}‘${CUT_WORDS}`, `’${NO_LETTER}`, '(?:[^‘’“”]|’(?=[\\p{L}\\p{N}])|“[^“”]{0,300}”)')],
];
const QUOTATION = new RegExp(QUOTATIONS.map(([, pattern]) => `(${pattern})`).join('|'), 'gmu');

function pair(open: string, close: string, inside: string): string {
  return `${open}(?:(?!\\n\\s*\\n)${inside}){1,${LONGEST}}?${close}`;
}

/** What has quotation marks that are no prose: tags, titles and targets of links, attributes, shortcodes, macros, options, imports. */
const NO_PROSE = [
  /<\/?[A-Za-z][^<>]{0,1000}>/g,
  /\]\([^()\n]{0,300}\)/g,
  /^[ \t]*\[[^\]\n]{1,200}\]:.*$/gm,
  /[\w-]+="[^"\n]*"/g,
  /^(?:\[\w+(?:[.#%][\w-]+)*,.*|\w+::[^\s[\]]*\[.*)\][ \t]*\r?$/gm,
  /\{\{[<%].{0,300}?[>%]\}\}|\{%.{0,300}?%\}/g,
  /^[ \t]*(?:[#@](?:import|include|set|show|let)\b|#[+|]|:[\w-]+:[ \t]|\\(?:usepackage|documentclass)).*$/gm,
  /^[ \t]*(?:import|export)\b(?:.{0,300}\bfrom)?[ \t]*["'].*$/gm,
];

/** The text whose marks were asked for last, since each place of an insertion asks for those of the same draft. */
let last: { readonly text: string; readonly style: MarkStyle | undefined } | undefined;

/**
 * The kind of marks that the prose of a draft has most of around its quotations, whatever its format; the earlier of two. Marks in code,
 * in front matter and in markup do not count. Undefined where it has none.
 */
export function markStyleOf(text: string): MarkStyle | undefined {
  if (last?.text !== text) last = { text, style: styleOf(text.slice(0, MOST)) };
  return last.style;
}

function styleOf(text: string): MarkStyle | undefined {
  const prose = NO_PROSE.reduce(
    (rest, pattern) => rest.replace(pattern, (found) => ' '.repeat(found.length)),
    blotted(text, codeIn(text)),
  );
  const counts = new Map<MarkStyle, number>();
  for (const [, ...found] of prose.matchAll(QUOTATION)) {
    const [style] = QUOTATIONS[found.findIndex((one) => one !== undefined)] ?? [];
    if (style) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  let best: MarkStyle | undefined;
  for (const [style, count] of counts) if (!best || count > (counts.get(best) ?? 0)) best = style;
  return best;
}
