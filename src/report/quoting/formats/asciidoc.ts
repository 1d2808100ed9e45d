import { MARKS, type Marks, markStyleOf } from '../../../prose/quotationMarks';
import type { Context, DraftFormat } from '../draftFormat';
import { marksAround, marksInside } from '../ownMarks';
import { passageNumbers, type Run } from '../passageNumbers';
import { fullReference, shortReference } from '../reference';
import { escapeAsciidoc, escapeAsciidocLine } from './asciidocEscapes';
import { noteLabel } from './notes';
import { endAround } from './outside';
import { wordsOf } from './plain';

/** What makes a line an item of a list, or a term with what it means. */
const ITEM =
  /^(?:[ \t]*(?:-|\*+|\.+|•|\d+\.|[A-Za-z]\.|[IVXivx]+\)|<[\d.]+>|\S.*?(?::{2,4}|;;))(?:[ \t]+|$)(?:\[[ xX*]\][ \t]+)?)/;

/** AsciiDoc, as Asciidoctor reads it. */
export const asciidocFormat: DraftFormat = {
  holders: new RegExp(`${ITEM.source}?`),
  isFlat: true,
  wordEnds: /[`#^~+]$/,
  outside: ({ draft, point }) => endAround(draft.text, point.offset, CITATION),
  ownMarks: ({ draft, point }) => marksAround(draft.text, point, [{ open: '"`', close: '`"', marks: CURVED }]),
  quote: (pieces, context) => {
    const marks = marksIn(context);
    const quoted = escapeAsciidoc(wordsOf(pieces, marks.inner), separatorsAround(context) + (isInFootnote(context) ? ']' : ''));
    // Marks of backticks close only where no letter follows, as one does with a footnote.
    const hasFootnote = !isInFootnote(context) && !bibliographyOf(context);
    const apart = marks === CURVED && hasFootnote ? '{empty}' : '';
    return marks.outer[0] + quoted + marks.outer[1] + apart;
  },
  block: (pieces, citation, context) => {
    if (separatorsAround(context) || isInFootnote(context)) return undefined;
    const marks = marksIn(context);
    const line = escapeAsciidocLine(wordsOf(pieces, marks === CURVED ? MARKS['“ ”'].outer : marks.outer));
    const fence = '_'.repeat(fenceLength(context));
    const quotation = citation.key
      ? ['[quote]', fence, `${line} ${citation.text}`, fence]
      : [`[quote, "${citation.text}"]`, fence, line, fence];
    return context.point.isAtStart && ITEM.test(context.point.before) ? ['{empty}', '+', ...quotation] : quotation;
  },
  cite: (runs, context, form) => {
    const bibliography = bibliographyOf(context);
    const { key } = context.source;
    if (bibliography) return { text: bibliography(key, runs), isAttached: false, key };
    if (isInFootnote(context)) return { text: `(${shortReference(context.source)}, ${passageNumbers(runs)})`, isAttached: false };
    const reference = `${fullReference(context.source)}, ${passageNumbers(runs)}`;
    if (form === 'block') return { text: attribution(reference), isAttached: false };
    const apart =
      form === 'citation' && !context.point.isAtStart && /[*_`#"'+]$/.test(context.point.before.trimEnd()) ? '{empty}' : '';
    return { text: apart + footnote(reference, runs, context), isAttached: true };
  },
  apart: (context, side) => {
    if (!isInItem(context)) return [''];
    if (side === 'above') return /(?:^|\n)\+\r?\n$/.test(textAbove(context)) ? [] : ['+'];
    return goesOn(context) ? ['+'] : [];
  },
};

/** Marks of backticks, which Asciidoctor makes “ ” of. The inner ones are signs: such ones of backticks are not read behind others. */
const CURVED: Marks = { outer: ['"`', '`"'], inner: ['‘', '’'] };
const IS_CURVED = /"`\S[^\n]{0,1000}?`"/;

const CITATION = /\bcite(?:np)?:[^\s[\]]{0,200}\[[^\]\n]*\]|<<[^<>\n]*>>/g;

/** The marks that the draft has, or those of the setting. */
function marksIn({ draft, preferences, own }: Context): Marks {
  if (own) return marksInside(own);
  if (IS_CURVED.test(draft.text)) return CURVED;
  const style = markStyleOf(draft.text);
  return style === undefined && preferences.marks === '“ ”' ? CURVED : MARKS[style ?? preferences.marks];
}

/** How the draft cites an entry of a bibliography; undefined where nothing in it does. */
function bibliographyOf({ draft: { text } }: Context): ((key: string, runs: readonly Run[]) => string) | undefined {
  if (/^:bibliography-database:/m.test(text)) {
    return (key, runs) => `cite:[${key}, paragraph="${passageNumbers(runs).replace(/^¶+/, '')}"]`;
  }
  const hasCitations = /^:bibtex-[\w-]+:|\bcite(?:np)?:[^\s[\]]{0,200}\[[^\s\]]/m.test(text);
  return hasCitations ? (key, runs) => `cite:[${key}(${passageNumbers(runs)})]` : undefined;
}

/** The footnote on these passages; the one that the draft has before the place is used again. */
function footnote(reference: string, runs: readonly Run[], context: Context): string {
  const { draft, point, source } = context;
  const opening = `footnote:${noteLabel(source.key, runs).replace(/[^\w-]+/g, '-')}[`;
  const isThere = draft.text.slice(0, point.offset).replaceAll(`${opening}]`, '').includes(opening);
  const text = escapeAsciidoc(`${reference}.`, separatorsAround(context)).replaceAll(']', '\\]');
  return `${opening}${isThere ? '' : text}]`;
}

/** Is the place in the text of a footnote, which can have none itself, and goes up to the first bracket that closes? */
const isInFootnote = ({ point }: Context): boolean => /footnote:[\w-]*\[/.test(point.before.split(/(?<!\\)\]/).at(-1) ?? '');

/** Text for an attribute in quotation marks, in which no syntax is read but that of attributes, and signs go as they are to HTML. */
const attribution = (text: string): string => text.replace(/["<>&{\\]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const textAbove = ({ draft, point }: Context): string => draft.text.slice(0, point.lineStart);

/** What separates the cells of the tables around the place; nothing outside of tables. */
function separatorsAround(context: Context): string {
  const open = new Set<string>();
  for (const [, sign = ''] of textAbove(context).matchAll(/^([|!])={3,}[ \t]*\r?$/gm)) if (!open.delete(sign)) open.add(sign);
  return [...open].join('');
}

/** How long the lines around a block quotation must be: longer than those of one that it stands in. */
function fenceLength(context: Context): number {
  const open: number[] = [];
  for (const [, fence = ''] of textAbove(context).matchAll(/^(_{4,})[ \t]*\r?$/gm)) {
    if (open.at(-1) === fence.length) open.pop();
    else open.push(fence.length);
  }
  return Math.max(4, ...open.map((length) => length + 1));
}

/** What ends the text of an item, other than a blank line. */
const ENDS_ITEM = /^(?:_{4,}|-{4,}|={4,}|\*{4,}|\.{4,}|\+{4,}|--|[|!,:]={3,}|```.*|={1,6}[ \t].*)$/;

/** Is the place in an item of a list, or behind one with no blank line between? */
function isInItem(context: Context): boolean {
  if (ITEM.test(context.point.before)) return true;
  const above = textAbove(context).split(/\r?\n/).slice(0, -1);
  for (const line of above.reverse()) {
    if (!line.trim() || ENDS_ITEM.test(line)) return false;
    if (line === '+' || ITEM.test(line)) return true;
  }
  return false;
}

/** Does text of the same item stand behind the place? */
function goesOn({ draft, point }: Context): boolean {
  if (point.after.trim()) return !ITEM.test(point.after) || !point.isAtStart;
  const [, below = ''] = draft.text.slice(point.lineEnd).split(/\r?\n/, 2);
  return below.trim() !== '' && below !== '+' && !ITEM.test(below) && !ENDS_ITEM.test(below);
}
