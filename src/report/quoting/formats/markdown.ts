import { blotted, codeIn } from '../../../prose/code';
import { isInTable } from '../../../prose/pipeTable';
import type { Span } from '../../../prose/span';
import type { Citation, Context, DraftFormat } from '../draftFormat';
import { marksAround } from '../ownMarks';
import { passageNumbers, type Run } from '../passageNumbers';
import { fullReference, shortReference } from '../reference';
import { escaped, escapedStart, type MarkdownSyntax } from './markdownSyntax';
import { isInNote, type NoteSyntax, noteIn, noteLabel } from './notes';
import { around, bracketsAround, citationAt, endAround, oneMore } from './outside';
import { marksIn, plainFormat, withCitation, wordsOf } from './plain';

/** What tells the kinds of Markdown apart. */
export interface MarkdownKind {
  readonly syntax: MarkdownSyntax;
  /** Of what stands behind the sign of a fence, whether it holds prose; all fences hold code where left out. */
  readonly isProse?: (info: string) => boolean;
  /** What cites by a key; a footnote does where left out. */
  readonly cite?: (runs: readonly Run[], context: Context) => Citation;
  /** The lines of a block; a quotation with ">" where left out. */
  readonly block?: (words: string, citation: Citation) => readonly string[];
}

const NOTES: NoteSyntax = {
  definition: /^ {0,3}\[\^([^\]\s]+)\]:/,
  define: (label, text) => `[^${label}]: ${text}`,
};

/**
 * Markdown of some kind. In code, in front matter and in comments nothing is markup, so that words and source stand there as in plain
 * text. Such places, notes, cells and the middle of a heading take no block, and a note none of its own.
 */
export function markdownFormat(kind: MarkdownKind): DraftFormat {
  const { syntax } = kind;
  const codeOf = ({ draft }: Context) => codeIn(draft.text, kind.isProse);
  const isCode = (context: Context) =>
    codeOf(context).some(({ start, end }) => start <= context.point.offset && context.point.offset <= end);
  const isCell = ({ draft, point }: Context) => isInTable(draft.text, point);
  const proseOf = (context: Context) => blotted(context.draft.text, codeOf(context));
  return {
    // Code, and a role.
    wordEnds: /^(?:[^`]*`[^`]+`)+$/,
    outside: (context) => {
      const { offset } = context.point;
      // What a role has between backticks looks like code.
      const role = endAround(context.draft.text, offset, ROLE);
      if (role !== undefined || isCode(context)) return role;
      const prose = proseOf(context);
      const citation = kind.cite && around(bracketsAround(prose, offset).filter(isCitationIn(prose)), offset)[0]?.end;
      return citation ?? behindLink(prose, offset) ?? endAround(prose, offset, CALL);
    },
    join: ({ text }, context) => {
      if (isCode(context) || !/^\[@/.test(text)) return undefined;
      const prose = proseOf(context);
      const others = citationAt(prose, context.point.offset, isCitationIn(prose));
      if (!others) return undefined;
      const offset = others.end - 1;
      return { offset, text: oneMore(prose.slice(others.start, offset), text.slice(1, -1), '; '), end: others.end };
    },
    ownMarks: (context) => {
      const own = marksAround(context.draft.text, context.point);
      // In front matter and in code nothing may stand behind the closing mark.
      return own && isCode(context) ? { ...own, isEmpty: false } : own;
    },
    quote: (pieces, context) => {
      if (isCode(context)) return plainFormat.quote(pieces, context);
      const { outer, inner } = marksIn(context);
      return outer[0] + escaped(wordsOf(pieces, inner), syntax, context.draft.text, isCell(context)) + outer[1];
    },
    block: (pieces, citation, context) => {
      const isElsewhere = isCode(context) || isInNote(context.draft.text, context.point.offset, NOTES);
      if (isElsewhere || isCell(context) || isWithinHeading(context)) return undefined;
      // No marks stand around the words here, so that those of the report's own are outer ones.
      const text = escapedStart(wordsOf(pieces, marksIn(context).outer), syntax, context.draft.text);
      return (kind.block ?? quotation)(text, citation);
    },
    cite: (runs, context, form) => {
      if (isCode(context)) return plainFormat.cite(runs, context, form);
      return kind.cite?.(runs, context) ?? footnote(runs, context, syntax, proseOf(context));
    },
  };
}

/** The call of a note. */
const CALL = /\[\^[^[\]\s]+\]/g;
/** The role of a citation in MyST. */
const ROLE = /\{cite[\w:]*\}`[^`\n]+`/g;
const LINKED = /^(?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])/;

/** Do brackets cite by a key, in them or, with more on the same work in them, right before them? */
const isCitationIn =
  (prose: string) =>
  ({ start, end }: Span): boolean =>
    !/[!^\\]$/.test(prose.slice(0, start)) &&
    !/^[([{]/.test(prose.slice(end)) &&
    (/(?<![\p{L}\p{N}\\])@[\p{L}\p{N}_{]/u.test(prose.slice(start, end)) ||
      /(?:^|[^\p{L}\p{N}\\])@[\p{L}\p{N}_]\S* ?$/u.test(prose.slice(Math.max(0, start - 200), start)));

/** Where a link ends whose text has the place; the text of an image may have notes. */
function behindLink(prose: string, offset: number): number | undefined {
  for (const { start, end } of around(bracketsAround(prose, offset), offset)) {
    const [target] = LINKED.exec(prose.slice(end)) ?? [];
    if (target && prose.charAt(start - 1) !== '!') return end + target.length;
  }
  return undefined;
}

const quotation = (text: string, citation: Citation): string[] => [`> ${withCitation(text, citation)}`];

/** Has the place words of a heading behind it? Below one a block may follow. */
const isWithinHeading = ({ point: { before, after } }: Context): boolean =>
  /^[ \t>]*#{1,6}(?:[ \t]|$)/.test(before + after) && !/^[ \t#]*$/.test(after);

/** A footnote, or the source in brackets where the place is in one. */
function footnote(runs: readonly Run[], { point, source }: Context, syntax: MarkdownSyntax, prose: string): Citation {
  const told = (reference: string) => escaped(reference, syntax, prose, false);
  if (isInNote(prose, point.offset, NOTES))
    return { text: `(${told(shortReference(source))}, ${passageNumbers(runs)})`, isAttached: false };
  // An address is a link as it stands.
  const { url = '' } = source;
  const reference = fullReference(source);
  const name = url && reference.endsWith(url) ? told(reference.slice(0, -url.length)) + url : told(reference);
  const text = `${name}, ${passageNumbers(runs)}.`;
  const { label, note } = noteIn(prose, point, NOTES, { label: noteLabel(source.key, runs), text });
  return { text: `[^${label}]`, isAttached: true, ...(note ? { note } : {}) };
}
