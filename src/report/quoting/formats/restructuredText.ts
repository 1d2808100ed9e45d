import type { Context, DraftFormat } from '../draftFormat';
import { passageNumbers } from '../passageNumbers';
import { fullReference, shortReference } from '../reference';
import { isInNote, type NoteSyntax, noteIn, noteLabel } from './notes';
import { endAround } from './outside';
import { marksIn, wordsOf } from './plain';
import { grownWith } from './restructuredTextGrowth';

/** Footnotes, whose labels have a "#" where they are numbered by themselves, and citations, which stand among them. */
const NOTES: NoteSyntax = {
  definition: /^\.\. \[([^\]\s]+)\](?:[ \t]+|$)/,
  define: (label, text) => `.. [${label}] ${text}`,
};

/** reStructuredText, as Docutils and Sphinx read it. */
export const restructuredTextFormat: DraftFormat = {
  // Items of lists, several on one line where a list is in a list.
  holders: /^[ \t]*(?:(?:[-*+•‣⁃]|\(?(?:\d+|#)[.)])(?:[ \t]+|$))*/,
  wordEnds: /[`|]$/,
  grownWith,
  outside: ({ draft, point }) => endAround(draft.text, point.offset, /:cite(?::\w+)?:`[^`\n]*`|\[[^[\]\s]+\]_/g),
  quote: (pieces, context) => {
    const { outer, inner } = marksIn(context);
    return outer[0] + escapeWords(wordsOf(pieces, inner)) + outer[1];
  },
  block: (pieces, citation, context) => {
    if (!hasBlocks(context)) return undefined;
    const line = escapeLine(wordsOf(pieces, marksIn(context).outer));
    const lines = citation.key ? [`${line} ${citation.text}`] : [line, '', `-- ${citation.text}`];
    const indented = lines.map((line) => (line ? `   ${line}` : line));
    if (/^[ \t]*\.\. epigraph::/m.test(context.draft.text)) return ['.. epigraph::', '', ...indented];
    return isOpenAbove(context) ? ['..', '', ...indented] : indented;
  },
  cite: (runs, context, form) => {
    const { draft, point, source } = context;
    const numbers = passageNumbers(runs);
    if (/^[ \t]*\.\. bibliography::|:cite(?::\w+)?:`/m.test(draft.text))
      return { text: `:cite:p:\`${source.key}{${numbers}}\``, isAttached: false, key: source.key };
    if (isInFootnote(context)) return { text: `(${escapeWords(shortReference(source))}, ${numbers})`, isAttached: false };
    const reference = `${escapeWords(fullReference(source))}, ${numbers}`;
    if (form === 'block') return { text: reference, isAttached: false };
    const wanted = { label: footnoteLabel(noteLabel(source.key, runs)), text: `${reference}.` };
    const { label, note } = noteIn(draft.text, point, NOTES, wanted);
    const isSetOff = form === 'inline' || /(?:^|[-:/'"<([{\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Po}])$/u.test(point.before.trimEnd());
    return { text: `${isSetOff ? '' : '\\ '}[${label}]_`, isAttached: true, ...(note && { note }) };
  },
};

/** Is the place in the text of a footnote, be it behind a space at its end? */
const isInFootnote = ({ draft, point }: Context): boolean =>
  isInNote(draft.text, point.lineStart + point.before.trimEnd().length, NOTES);

/** A label as reStructuredText has them: letters and figures, with single signs between. */
const footnoteLabel = (label: string): string => `#${label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;

const ALNUM = '[\\p{L}\\p{N}]';

/** Signs that are syntax within a line: those that can open or close something, and those that make a reference of a word. */
const SYNTAX = new RegExp(
  ['\\\\', '`', `(?<!${ALNUM})[*|](?=\\S|$)`, `(?<=\\S|^)[*|](?!${ALNUM})`, `(?<=\\S)_(?!${ALNUM})`].join('|'),
  'gu',
);

const escapeWords = (text: string): string => text.replace(SYNTAX, '\\$&');

/** What a line may begin with that makes an item, a directive, a field, an option, a table, an attribution or the like of it. */
const LINE_START =
  /^(?:[-*+•‣⁃](?:\s|$)|\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#)[.)](?:\s|$)|\.\.(?:\s|$)|__\s|:|--?\w|---?|\/\w|\||>>>|\+[-=]|—)/u;
/** A line of one sign, which is taken for one above or below a title. */
const RULE = /^([!-/:-@[-`{-~])\1*$/;

/** A line that is to be a paragraph of its own, with no literal text announced behind it. */
function escapeLine(text: string): string {
  const escaped = escapeWords(text).replace(/:(?=:$)/, ':\\');
  if (RULE.test(text)) return `\\ ${escaped}`;
  return LINE_START.test(text) && !escaped.startsWith('\\') ? `\\${escaped}` : escaped;
}

const BORDER = /^[ \t]*(?:\+[-=+]{2,}|={2,}(?: +={2,})+)[ \t]*$/;

/** Can a block stand here? Not in a table or a title, nor behind "::", where it would be literal text, nor in a note. */
function hasBlocks(context: Context): boolean {
  const { draft, point } = context;
  if (/::\s*$/.test(point.before) || isInFootnote(context)) return false;
  const [, below = ''] = draft.text.slice(point.lineEnd).split(/\r?\n/, 2);
  if (/\S/.test(point.before + point.after) && /^([!-/:-@[-`{-~])\1{2,}[ \t]*$/.test(below)) return false;
  const lines = draft.text.slice(0, point.lineEnd).split(/\r?\n/).reverse();
  const start = lines.findIndex((line) => !line.trim());
  return !lines.slice(0, start < 0 ? undefined : start).some((line) => BORDER.test(line));
}

/** Would an indented block belong to what stands above it: an item, a directive, a note, a quotation or literal text? */
function isOpenAbove({ draft, point }: Context): boolean {
  if (!point.isAtStart) return false;
  // The first line of an item says how far the others are indented.
  if (/\S/.test(point.before)) return true;
  const above = draft.text.slice(0, point.lineStart).trimEnd();
  const last = above.slice(above.lastIndexOf('\n') + 1);
  const first = (above.split(/\n[ \t]*\r?\n/).at(-1) ?? '').trimStart();
  return last.search(/\S/) > point.prefix.length || /^(?:\.\. |[-*+•‣⁃] |\(?(?:\d+|#|[A-Za-z])[.)] |:[^:]+:)/.test(first);
}
