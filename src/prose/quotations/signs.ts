/** The signs and commands that open and close quotations, in any format. */
import { characterOf, ENTITY } from '../entities';

/** A sign as it stands in a text; the offsets are UTF-16. */
export interface Sign {
  readonly start: number;
  readonly end: number;
  /** What it is, whatever it is written as: “, `` or "\enquote{". */
  readonly is: string;
}

/** What closes a quotation, by what opens it. */
export const CLOSING: ReadonlyMap<string, readonly string[]> = new Map([
  ['“', ['”']],
  ['”', ['”']],
  ['„', ['“', '”']],
  ['‘', ['’']],
  ['’', ['’']],
  ['‚', ['‘', '’']],
  ['«', ['»']],
  ['»', ['«', '»']],
  ['‹', ['›']],
  ['›', ['‹', '›']],
  ['「', ['」']],
  ['『', ['』']],
  ['"', ['"']],
  ["'", ["'"]],
  ['``', ["''", '"', '”']],
  ["''", ["''"]],
  ['`', ["'", '’']],
  ['"`', ['`"', `"'`]],
  ["'`", ["`'"]],
  [',,', ["''", '``', '“', '”']],
  ['\\glqq', ['\\grqq']],
  ['\\glq', ['\\grq']],
  ['\\flqq', ['\\frqq']],
  ['\\flq', ['\\frq']],
  ['\\og', ['\\fg']],
  ['\\lq', ['\\rq']],
  ['\\lq\\lq', ['\\rq\\rq']],
  ['\\ldblquote', ['\\rdblquote']],
  ['<q', ['</q']],
]);
/** What closes some quotation. */
export const CLOSES: ReadonlySet<string> = new Set([...CLOSING.values()].flat());
/** What opens or closes whatever stands around it. */
export const OPENS_ALWAYS = /^(?:[„‚‹「『]|``|"`|'`|,,|\\(?:glqq?|flqq?|og|lq(?:\\lq)?)|<q)$/;
export const CLOSES_ALWAYS = /^(?:[」』]|`"|"'|\\(?:grqq?|frqq?|fg|rq(?:\\rq)?)|<\/q)$/;

/** What makes a block of what it opens. */
export const IS_BLOCK = /^\\(?:foreign|hyphen)?block|^#?quote\(.*\bblock:\s*true|^\{\{\s*(?:block|pull|c)?\s?quot/is;

/** An escape belongs to its mark. */
const TYPED = '\\\\?["\'“”‘’]|[„‚«»‹›「」『』]';
const HTML = '<\\/?q\\b[^<>]{0,300}>|&(?:[lr][ds]quo|sbquo|bdquo|[lr]s?aquo|quot|apos|#[xX]?[0-9a-fA-F]{1,6});';
const JOINED = "``|''";
const OPTION = '(?:\\s{0,9}\\[(?:[^\\[\\]{}]|\\{(?:[^{}]|\\{[^{}]{0,200}\\}){0,200}\\}){0,300}\\]){0,2}';
const ARGUMENT = '\\s{0,9}\\{[^{}]{0,200}\\}';
const COMMANDS = [
  `\\\\(?:enquote|textquote|blockquote|quotation|quote)\\*?${OPTION}\\s{0,9}\\{`,
  `\\\\(?:text|block)cquote\\*?${OPTION}${ARGUMENT}${OPTION}\\s{0,9}\\{`,
  `\\\\(?:foreign|hyphen)(?:text|block)?quote\\*?${ARGUMENT}${OPTION}\\s{0,9}\\{`,
  `\\\\(?:foreign|hyphen)(?:text|block)cquote\\*?${ARGUMENT}${OPTION}${ARGUMENT}${OPTION}\\s{0,9}\\{`,
];
const NAMES = '\\\\(?:g[lr]qq?|f[lr]qq?|og|fg|lq\\s?\\\\lq|rq\\s?\\\\rq|lq|rq)(?![A-Za-z])(?:\\{\\}|[ \\t]?(?=\\S))?';

const signs = (...kinds: readonly string[]) => new RegExp(kinds.join('|'), 'gu');

/** Marks that are typed, as entities and by tags; of TeX those that writers type everywhere. */
export const TYPED_SIGNS = signs(HTML, JOINED, TYPED);
/** With single ones of TeX, where a backtick is nothing else. */
export const PLAIN_SIGNS = signs(HTML, JOINED, '`', ',,', TYPED);
/** Those of TeX, with braces: a quotation is within those that it begins in. */
export const TEX_SIGNS = signs(...COMMANDS, NAMES, '"`', `"'`, JOINED, '`', ',,', '[{}]', TYPED);
export const ASCIIDOC_SIGNS = signs('"`', '`"', "'`", "`'", TYPED);
/** Those of Typst, with its function, whose arguments are in the group. */
export const TYPST_SIGNS = signs(
  '#?\\bquote(?:\\((?:[^()"\\[\\]]|"(?:[^"\\\\\\n]|\\\\.){0,300}"|\\[(?:[^\\[\\]]|\\[[^\\[\\]]{0,300}\\]){0,500}\\]|\\((?:[^()]|\\([^()]{0,200}\\)){0,300}\\)){0,300}\\))?\\[',
  '[\\[\\]]',
  TYPED,
);
/** With the templates of a wiki that quote. */
export const WIKI_SIGNS = signs(
  '\\{\\{\\s{0,9}(?:(?:[Bb]lock|[Pp]ull|[Cc])?[ ]?[Qq]uot(?:e|ation)|"|[Tt]q[a-z0-9]?|qi?)\\s{0,9}\\|',
  '\\{\\{|\\}\\}',
  HTML,
  TYPED,
);

/** The signs in a text, in its order. */
export function signsIn(text: string, pattern: RegExp): Sign[] {
  const found: Sign[] = [];
  for (const { 0: sign, index: start } of text.matchAll(pattern)) {
    const is = nameOf(sign);
    if (is !== undefined) found.push({ start, end: start + sign.length, is });
  }
  return found;
}

function nameOf(sign: string): string | undefined {
  if (sign.startsWith('&')) {
    ENTITY.lastIndex = 0;
    const found = ENTITY.exec(sign);
    const character = found ? characterOf(found) : undefined;
    return character !== undefined && (CLOSING.has(character) || CLOSES.has(character)) ? character : undefined;
  }
  if (sign.startsWith('<')) return sign.startsWith('</') ? '</q' : '<q';
  if (/^\\[^A-Za-z]/.test(sign)) return sign.slice(1);
  if (sign.startsWith('\\') && !sign.endsWith('{')) return sign.replace(/\{\}|\s/g, '');
  return sign;
}
