import type { Span } from '../../../prose/span';
import type { Context, DraftFormat } from '../draftFormat';
import { passageNumbers } from '../passageNumbers';
import { around, bracketsAround, citationAt, oneMore } from './outside';
import { marksIn, wordsOf } from './plain';

/** Org, as Emacs and Pandoc read it. */
export const orgFormat: DraftFormat = {
  // Items of lists; a "*" at the left is a heading.
  holders: /^(?:[ \t]*(?:[-+]|\d+[.)])(?:[ \t]+|$)|[ \t]+\*(?:[ \t]+|$)|[ \t]*)(?:\[@\d+\][ \t]*)?(?:\[[ xX-]\][ \t]+)?/,
  wordEnds: /[=~/+]$/,
  outside: ({ draft: { text }, point: { offset } }) =>
    around(bracketsAround(text, offset), offset).find((span) => CITATION.test(text.slice(span.start, span.end)))?.end,
  join: (citation, { draft: { text }, point: { offset } }) => {
    const isCitation = ({ start, end }: Span) => CITATION.test(text.slice(start, end)) && (offset < end || isPlain(text, start));
    const others = citationAt(text, offset, isCitation);
    if (!others) return undefined;
    const keys = text.slice(others.start, others.end - 1);
    // Behind the last key there may be words on all of them.
    const [suffix = ''] = /;[^;@]*\S[^;@]*$/.exec(keys) ?? [];
    const added = oneMore(keys.slice(0, keys.length - suffix.length), citation.text.slice('[cite:'.length, -1), ';');
    return { offset: others.end - 1 - suffix.length, text: added, end: others.end };
  },
  quote: (pieces, context) => {
    const { outer, inner } = marksIn(context);
    return outer[0] + escapeWords(wordsOf(pieces, inner), context) + outer[1];
  },
  block: (pieces, citation, context) => {
    if (isInTable(context) || isInQuotation(context) || /^\*+[ \t]*$/.test(context.point.before)) return undefined;
    const line = escapeLine(wordsOf(pieces, marksIn(context).outer), context);
    const quotation = ['#+begin_quote', `${line} ${citation.text}`, '#+end_quote'];
    // Behind the sign of an item it would be text.
    return context.point.isAtStart && /\S/.test(context.point.before) ? ['', ...quotation] : quotation;
  },
  // Two blank lines would end a list, and nothing needs one around a block.
  apart: ({ point }) => (point.prefix ? [] : ['']),
  cite: (runs, { source: { key } }) => ({ text: `[cite:@${key} ${passageNumbers(runs)}]`, isAttached: false, key }),
};

const CITATION = /^\[cite(?:\/[^\]:\s]*)?:[^\]]*@/;
/** One in a style of its own may be a part of the sentence, which none behind it is to be. */
const isPlain = (text: string, start: number): boolean => text.startsWith('[cite:', start);

/** A space without width, which Org's manual names for this: Org has no sign of its own that makes text of syntax. */
const GAP = '\u200b';

const ALNUM = '[\\p{L}\\p{N}]';

/** Signs that a gap on both sides makes text: emphasis, sub- and superscripts, calls. */
const EMPHASIS = new RegExp(`(?<!${ALNUM})[*/=~+](?=\\S)|[_^](?=\\S)`, 'gu');

/** What a gap behind makes text: commands, links, footnotes, times, counts, citations, macros, snippets, dashes. */
const OPENING = /\\(?=\S)|\[(?=\[|\d|[%/@]|fn:|cite)|<(?=\S)|\{(?=\{\{)|@(?=@)|-(?=-)|\.(?=\.\.)/gu;

/** The kind of a link, which a gap before the colon makes text. */
const LINK = /(?<=\p{L}):(?=\S)/gu;

/** What closes a formula, where a sum of money opens one. */
const FORMULA = new RegExp(`(?<=\\S)\\$(?!${ALNUM})|\\$(?=\\$)`, 'gu');

function escapeWords(text: string, context: Context): string {
  const escaped = text
    .replace(OPENING, `$&${GAP}`)
    .replace(LINK, `${GAP}$&`)
    .replace(EMPHASIS, `${GAP}$&${GAP}`)
    .replace(hasFormulaBehind(context) ? /\$/g : FORMULA, '\\dollar{}')
    .replace(/(?<=\\dollar\{\})\{/g, `${GAP}{`);
  return isInTable(context) ? escaped.replaceAll('|', '\\vert{}') : escaped;
}

/** Has the paragraph a "$" behind the place, which would make a formula of all from a sum of money to there? */
const hasFormulaBehind = ({ draft, point }: Context): boolean =>
  /^(?:[^$\n]|\n(?!\s*\n))*\$/.test(draft.text.slice(point.offset, point.offset + 2000));

/** What a line may begin with that makes an item, a heading, a keyword, a table, a drawer, a rule or a time of it. */
const LINE_START =
  /^(?:\*+(?:\s|$)|[-+](?:\s|$)|(?:\d+|[A-Za-z])[.)](?:\s|$)|\||\+-|#|:|-{5,}|%%\(|(?:CLOCK|SCHEDULED|DEADLINE|CLOSED):)/u;

/** A line that is to be a paragraph. */
function escapeLine(text: string, context: Context): string {
  const escaped = escapeWords(text, context);
  return LINE_START.test(text) && !escaped.startsWith(GAP) ? GAP + escaped : escaped;
}

const isInTable = ({ point }: Context): boolean => /^[ \t]*\|/.test(point.before);

/** Is the place in a block quotation, in which there can be no other? */
function isInQuotation({ draft, point }: Context): boolean {
  const above = draft.text.slice(0, point.lineStart);
  return (above.match(/^[ \t]*#\+(?:begin|end)_quote\b/gim)?.at(-1) ?? '').toLowerCase().includes('begin');
}
