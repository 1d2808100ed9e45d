/**
 * How markup is read, in all formats at once: a rule says what it looks like and what is printed for it. The language of a draft is not
 * always known, so a rule must be safe in all of them. No rule looks further than a bounded stretch, so that reading is linear.
 */
import { dataLine } from './data';
import { characterOf, ENTITY } from './entities';
import type { MarkupRule, Stretch } from './markupRule';
import { PARAGRAPH_BREAK, SEAM, THING } from './placeholders';
import { endOfBracket, TEX_RULES } from './tex';

/** A rule for which always the same is printed. */
const rule = (beginsWith: string, pattern: RegExp, prints: string): MarkupRule => ({
  beginsWith,
  pattern,
  read: ({ 0: all, index }) => [{ end: index + all.length, prints }],
});

/** The s of a plural by itself: `S-300`s. */
const PLURAL = String.raw`s(?![\p{L}\p{N}\p{M}])`;

/** A letter or digit before, and after: what stands between is inside of a word. */
const AFTER_WORD = String.raw`(?<=[\p{L}\p{N}\p{M}])`;
const BEFORE_WORD = String.raw`(?=[\p{L}\p{N}])`;

const LINE_BREAK = /\r?\n(?:[^\S\n]|[~>%]|\/\/)*/y;
/** What begins another paragraph: the end, a blank line, a heading, a list item. */
const NEW_PARAGRAPH = /$|\r?\n|#|[-*+=•][ \t]|\p{N}{1,2}[.)]\s/uy;

/** The end of a line with the indent and the signs of a quotation or comment before the next. */
const lineBreak: MarkupRule = {
  beginsWith: '\r\n',
  pattern: LINE_BREAK,
  read: ({ 0: all, index, input: source }) => {
    const end = index + all.length;
    NEW_PARAGRAPH.lastIndex = end;
    const stretch = { end, prints: NEW_PARAGRAPH.test(source) ? PARAGRAPH_BREAK : '\n' };
    const data = dataLine(source, end);
    return data > end ? [stretch, { end: data, prints: THING }] : [stretch];
  },
};

/** Soft hyphens, zero-width characters and direction marks. */
const INVISIBLE = '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff';
const isInvisible = (text: string): boolean => INVISIBLE.includes(text);

const WORDS: readonly MarkupRule[] = [
  // A soft hyphen between two words, and one at the end of a line.
  rule('\u00ad', /(?<=\p{Ll}\p{M}{0,9})\u00ad(?=\p{Lu})/uy, '-'),
  rule('\u00ad', /\u00ad\n[^\S\n]*(?=\p{Ll})/uy, ''),
  rule(INVISIBLE, new RegExp(`[${INVISIBLE}]`, 'y'), ''),
  // TeX: `\-` is where a word may be broken, but in Markdown an escaped hyphen before a capital or a number.
  rule('\\', /(?<=\p{Ll}\p{M}{0,9})\\-(?=\p{Lu})|\\-(?=\p{N})/uy, '-'),
  rule('\\', /\\[-/]/y, ''),
  // Hyphens of Babel, and one that is set as mathematics.
  rule('"', new RegExp(`${AFTER_WORD}"[=~]${BEFORE_WORD}`, 'uy'), '-'),
  rule('$', new RegExp(String.raw`${AFTER_WORD}\$-\$${BEFORE_WORD}`, 'uy'), '-'),
  {
    beginsWith: '&',
    pattern: ENTITY,
    read: (match) => {
      const prints = characterOf(match);
      return prints === undefined ? undefined : [{ end: ENTITY.lastIndex, prints: isInvisible(prints) ? '' : prints }];
    },
  },
];

/** So far the end of a script or style sheet is looked for, in UTF-16 units. */
const LONGEST_SCRIPT = 10_000;

/** Elements that change how a word looks but do not part it from the next. */
const INLINE_TAGS = new Set(
  'a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strong tt u var wbr'.split(' '),
);
/** Attributes that a reader gets to see. */
const READ_ATTRIBUTE = /\b(?:alt|caption|title|aria-label|summary)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{"([^"]*)"\})/g;

/** Quotes count after "=" only: `<Baku's map>` is a target of reStructuredText. Braces of MDX may hold ">". */
const TAG_PARTS = [
  '="[^"<]{0,1000}"',
  `='[^'<]{0,1000}'`,
  `=(?!["'])`,
  String.raw`\{(?:[^{}<]|\{[^{}<]*\})*\}`,
  String.raw`\n(?!\n)`,
  String.raw`[^<>={\n]`,
];
const TAG = new RegExp(String.raw`<(\/?)(?=!?[\p{L}\p{N}])(?:([a-z][a-z0-9]*)(?=[\s/>]))?(?:${TAG_PARTS.join('|')})*>`, 'iuy');

const tag: MarkupRule = {
  beginsWith: '<',
  pattern: TAG,
  read: ({ 0: all, 1: slash, 2: name = '', index }) => {
    const end = index + all.length;
    const kind = name.toLowerCase();
    const prints = kind === 'br' ? ' ' : INLINE_TAGS.has(kind) ? '' : THING;
    if (slash) return [{ end, prints }];
    const shown = [...all.matchAll(READ_ATTRIBUTE)].flatMap((attribute): Stretch[] => {
      const value = attribute[1] ?? attribute[2] ?? attribute[3] ?? '';
      const start = index + attribute.index + attribute[0].lastIndexOf(value);
      return [{ end: start, prints: THING }, { end: start + value.length }];
    });
    return [...shown, { end, prints: shown.length ? THING : prints }];
  },
};

/** Roles of reStructuredText and MyST whose text is a key. */
const KEY_ROLES = [
  'ref|numref|doc|any|eq|term|keyword|option|envvar|label|download|footnote',
  String.raw`(?:foot)?cite(?::\w+)?`,
  String.raw`(?:\w+:)?(?:mod|func|class|meth|attr|data|exc|obj|const)`,
];

/** The text of such a role: of "text <target>" the text is read. */
const role: MarkupRule = {
  beginsWith: '`',
  pattern: new RegExp(String.raw`(?<=[:{](?:${KEY_ROLES.join('|')})[:}])\`([^\`]{0,1000})\``, 'y'),
  read: ({ 0: all, 1: inside = '', index }) => {
    const end = index + all.length;
    const target = /<[^<>]*>$/.exec(inside);
    return target
      ? [{ end: index + 1, prints: '' }, { end: index + 1 + target.index }, { end, prints: THING }]
      : [{ end, prints: THING }];
  },
};

/** Behind the text of a link: small letters go on with its last word, as in `[[Iran]]ian`, but the s of a plural is none of its own. */
const linkEnd = (end: number, source: string): Stretch => {
  const goesOn = new RegExp(`^(?!${PLURAL})\\p{Ll}`, 'u').test(source.slice(end, end + 3));
  return { end, prints: goesOn ? '' : SEAM };
};

/** The target of a link in parentheses, and not an aside in prose. */
const linkTarget: MarkupRule = {
  beginsWith: ']',
  pattern: /\]\((<[^>\n]{0,1000}>[^)\n]{0,1000}\))?/y,
  read: ({ 0: all, 1: angled, index, input: source }) => {
    if (angled) return [linkEnd(index + all.length, source)];
    const end = endOfBracket(source, index + 1, '(', ')');
    if (end < 0) return undefined;
    const target = source.slice(index + 2, end - 1).trim();
    const isTarget = /^\S*(?:\s+(?:"[\s\S]*"|'[\s\S]*'|\([\s\S]*\)))?$/.test(target) || /[/\\]|\.[a-z0-9]{2,5}$/.test(target);
    return isTarget ? [linkEnd(end, source)] : undefined;
  },
};

/** Pages of a wiki that put this one into a category and print nothing. */
const CATEGORY = /^\s*(?:category|kategorie|catégorie|categoría|kateqoriya|kategori|категория)\s*:/iu;

/** `[[target][text]]`, `[[Category:…]]`, `[[target|text]]`, `[[anchor]]` and `[[anchor,text]]`, or a link whose target is its text. */
const wikiLink: MarkupRule = {
  beginsWith: '[',
  pattern: /\[\[([^\]\n]{0,300})\](\[?)/y,
  read: ({ 0: all, 1: inside = '', 2: text, index }) => {
    const from = index + 2;
    if (text || CATEGORY.test(inside)) return [{ end: index + all.length, prints: THING }];
    const target = inside.indexOf('|') + 1 || /^[a-z0-9_-]+(?=,|$)/.exec(inside)?.[0].length;
    return [target ? { end: from + target, prints: THING } : { end: from, prints: SEAM }];
  },
};

const LINKS: readonly MarkupRule[] = [
  wikiLink,
  // footnotes and anchors, then the text of a link
  rule('[', /\[[\^#][^\]\s]{0,100}\]/y, THING),
  rule('[', /\[(?=[^[\]\n]{0,500}\](?:\(|\[(?!\^)))/y, SEAM),
  linkTarget,
  {
    beginsWith: ']',
    pattern: /\]\[(?!\^)[^\]\n]{0,200}\]|\]\]/y,
    read: ({ 0: all, index, input }) => [linkEnd(index + all.length, input)],
  },
  // <<id,text>>
  rule('<', /<<[\p{L}\p{N}#](?:[^,>\n]{0,300},(?=[^\n]{0,300}>>)|[^,\n]{0,300}?>>)/uy, THING),
  rule('<', /<</y, '<<'),
];

const TAGS: readonly MarkupRule[] = [
  rule('<', /<!--/y, THING),
  {
    beginsWith: '<',
    pattern: /<(script|style)\b[^<>]{0,1000}>/iy,
    read: ({ 0: all, 1: name = '', index, input }) => {
      const length = input.slice(index, index + LONGEST_SCRIPT).indexOf(`</${name}`);
      return [{ end: index + (length < 0 ? all.length : length), prints: THING }];
    },
  },
  tag,
];

const SIGNS: readonly MarkupRule[] = [
  // A fence, emphasis and code; attributes of Pandoc; braces
  rule('`', /```/y, PARAGRAPH_BREAK),
  rule('*_`', new RegExp(`${AFTER_WORD}[*_\`](?=${PLURAL})`, 'uy'), SEAM),
  rule('*_`', /[*_`]/y, ''),
  rule('{', /\{[#.][^}\n]{0,300}\}/y, THING),
  rule('}', /\}(?=\{)/y, SEAM),
  rule('{}', /[{}]/y, ''),
  rule('~', /~/y, '\u00a0'),
  // A line break and spaces of TeX; a sign with a backslash is itself, and one that would be markup is none.
  rule('\\', /\\(?:[\\,;:!]|[^\S\r\n])/y, ' '),
  rule('\\', /\\[*_`]/y, ''),
  {
    beginsWith: '\\',
    pattern: /\\([^\p{L}\p{N}\s]?)/uy,
    read: ({ 0: all, 1: sign = '', index }) => [{ end: index + all.length, prints: sign }],
  },
];

/** The rules by the character that they begin with; of several the first that matches is taken. */
export const MARKUP_RULES: ReadonlyMap<string, readonly MarkupRule[]> = byFirst([
  lineBreak,
  ...WORDS,
  ...TEX_RULES,
  ...LINKS,
  ...TAGS,
  role,
  ...SIGNS,
]);

function byFirst(rules: readonly MarkupRule[]): Map<string, MarkupRule[]> {
  const table = new Map<string, MarkupRule[]>();
  for (const one of rules) for (const first of one.beginsWith) table.set(first, [...(table.get(first) ?? []), one]);
  return table;
}
