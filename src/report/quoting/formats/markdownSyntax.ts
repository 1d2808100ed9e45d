/** What is syntax in Markdown and its kin, and how words are written so that they are none. */

/** What one of them has. */
export interface MarkdownSyntax {
  /** Signs that are syntax anywhere in a line; each takes a backslash before it. */
  readonly signs: RegExp;
  /** What is syntax at the start of a paragraph; a backslash goes before its last sign. */
  readonly start: RegExp;
}

/** Escapes and code; emphasis, unless blanks or letters are on both sides; strikeout, mathematics, tags, entities, notes. */
const COMMON = [
  String.raw`\\`,
  '`',
  String.raw`\*(?=\S)|(?<=\S)\*`,
  String.raw`_(?=\S)(?<![\p{L}\p{N}]_)|(?<=\S)_(?![\p{L}\p{N}])`,
  '~',
  String.raw`\$`,
  '<(?=[A-Za-z/!?])',
  '&(?=#?[A-Za-z0-9]{1,40};)',
  '\\^(?=\\[)',
];
/** Headings, quotations, lists; rules and what underlines a heading. */
const COMMON_START = [
  String.raw`#(?=#{0,5}(?:\s|$))`,
  '>',
  String.raw`[-+*](?=\s|$)`,
  String.raw`\d{1,9}[.)](?=\s|$)`,
  '[-=](?=[-=]*$)',
  String.raw`_(?=(?:\s*_){2,}\s*$)`,
];

const signs = (...more: string[]) => new RegExp([...COMMON, ...more].join('|'), 'gu');
const start = (...more: string[]) => new RegExp(`^(?:${[...COMMON_START, ...more].join('|')})`, 'u');

/** CommonMark with tables, footnotes, strikeout and mathematics, as GitHub and VS Code have them. */
export const GITHUB: MarkdownSyntax = { signs: signs(), start: start() };
/** The same with JavaScript in braces. */
export const MDX: MarkdownSyntax = { signs: signs('[<{]'), start: start() };
/** Citations, superscripts, signs that are made of several; lists with letters, blocks of lines, divisions. */
export const PANDOC: MarkdownSyntax = {
  signs: signs('@(?<![\\p{L}\\p{N}]@)(?=[\\p{L}\\p{N}_*{])', '\\^', '(?<=-)-', '\\.(?=\\.\\.)', '\\{(?=\\{<)'),
  start: start('\\(?(?:[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|#|\\d{1,9})[.)](?=\\s|$)', '[|:](?=\\s|$)', ':(?=::)'),
};
/** Comments, targets, options of directives, breaks between blocks, citations. */
export const MYST: MarkdownSyntax = {
  signs: signs('@(?<![\\p{L}\\p{N}]@)(?=[\\p{L}\\p{N}_{])'),
  start: start('%', '\\((?=[^()]*\\)=)', ':(?=::|[\\w-]+:)', '\\+(?=\\+\\+)'),
};
/** Its marks need no word boundary; superscripts, braces, symbols. */
export const DJOT: MarkdownSyntax = {
  signs: signs('_', '[\\^{]', '(?<=-)-', '\\.(?=\\.\\.)', ':(?=[\\w+-]+:)'),
  start: start('[|:](?=\\s|$)', '(?:[A-Za-z]|[ivxlcdm]+)[.)](?=\\s|$)'),
};

/**
 * Words of which nothing is syntax.
 * @param draft the rest of it, which may make a link of words in brackets
 */
export function escaped(words: string, syntax: MarkdownSyntax, draft: string, isInCell: boolean): string {
  const spots = new Set([...words.matchAll(syntax.signs)].map(({ index }) => index));
  for (const spot of bracketsIn(words, draft)) spots.add(spot);
  if (isInCell) for (const { index } of words.matchAll(/\|/g)) spots.add(index);
  return withBackslashes(words, spots);
}

/** The same at the start of a paragraph. */
export function escapedStart(words: string, syntax: MarkdownSyntax, draft: string): string {
  const text = escaped(words, syntax, draft, false);
  const sign = syntax.start.exec(text)?.[0];
  return sign === undefined ? text : withBackslashes(text, new Set([Math.max(0, sign.length - 1)]));
}

const withBackslashes = (text: string, spots: ReadonlySet<number>): string =>
  Array.from(text.matchAll(/[\s\S]/g), ({ 0: unit, index }) => (spots.has(index) ? `\\${unit}` : unit)).join('');

/** The brackets that a reader would take for a link, a note or a span, and those without their other half. */
function bracketsIn(words: string, draft: string): number[] {
  const spots: number[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of words.matchAll(/[[\]]/g)) {
    if (sign === '[') open.push(index);
    else {
      const from = open.pop();
      if (from === undefined) spots.push(index);
      else if (/^[([{:]/.test(words.slice(index + 1)) || isTarget(words.slice(from + 1, index), draft)) spots.push(from, index);
    }
  }
  return [...spots, ...open];
}

/** Is what stands in brackets the sign of a note, a link of a wiki, a label that the draft has, or the title of a heading? */
function isTarget(inside: string, draft: string): boolean {
  if (/^[\^![]/.test(inside)) return true;
  const label = inside.replace(/\s+/g, ' ').trim().toLowerCase();
  return draft.split('\n').some((line) => {
    const known = line.toLowerCase();
    return known.includes(`[${label}]:`) || known.replace(/^#+\s+|\s+#*\s*$|\s*\{[^{}]*\}\s*$/g, '').trim() === label;
  });
}
