import { once } from '../../../common/once';
import type { MarkPair, Marks } from '../../../prose/quotationMarks';
import type { Context, Draft, DraftFormat } from '../draftFormat';
import { marksAround, marksInside, type OwnMarks } from '../ownMarks';
import { passageNumbers } from '../passageNumbers';
import { type Piece, render } from '../pieces';
import { fullReference, shortReference } from '../reference';
import { ENQUOTE, type LatexDraft, latexDraft, latexPairs, texMarks } from './latexDraft';
import { type LatexPlace, latexPlace } from './latexPlace';
import { endAround } from './outside';
import { plainFormat } from './plain';
import { seam, texWords, withoutOption } from './texWords';

/**
 * LaTeX: the marks and the citation by the packages that the draft has. A block has its citation behind its words, since the
 * environments of csquotes that take one set it in round brackets, or without any, whatever the style of the bibliography.
 */
export const latexFormat: DraftFormat = {
  holders: /^[ \t]*(?:%+[ \t]*)?/,
  // Mathematics that is closed, and what prints a word.
  wordEnds: /^(?:(?:[^$\\]|\\.)*\$(?:[^$\\]|\\.)+\$)+$/,
  wordBegins: /^(?:`|\$(?=[^\s.,;:])|\\(?:emph|enquote|text[a-z]+|mbox|[a-zA-Z]*ref|gls|ac)(?![A-Za-z]))/,
  // A blank line would begin another paragraph.
  apart: () => [],
  enclose: (text, context) => (placeOf(context).isInOption ? `{${text}}` : text),
  outside: (context) => {
    const { draft, point } = context;
    if (placeOf(context).isVerbatim) return undefined;
    return endAround(draft.text, point.offset, draft.language === 'context' ? CONTEXT_CITATION : CITATION);
  },
  ownMarks: ({ draft, point }) => marksAround(draft.text, point, latexPairs),
  quote: (pieces, context) => {
    if (placeOf(context).isVerbatim) return plainFormat.quote(pieces, context);
    return quoted(pieces, marksOf(context), context.own);
  },
  block: (pieces, citation, context) => {
    const { isVerbatim, isWithinLine } = placeOf(context);
    if (isWithinLine) return undefined;
    if (isVerbatim) return plainFormat.block(pieces, citation, context);
    const environment = draftOf(context).hasCsquotes ? 'displayquote' : 'quote';
    const space = citation.isAttached ? '' : (citation.space ?? ' ');
    const line = withoutOption(texPieces(pieces, marksOf(context).outer)) + space + citation.text;
    return [`\\begin{${environment}}`, line, `\\end{${environment}}`];
  },
  cite: (runs, context, form) => {
    if (placeOf(context).isVerbatim) return plainFormat.cite(runs, context, form);
    const { paragraphSign, lacksBibliography, ...draft } = draftOf(context);
    // biblatex writes "p." before a bare number only: "¶116" it leaves as it is.
    const numbers = passageNumbers(runs, '--').replaceAll('¶', paragraphSign);
    const { source, preferences } = context;
    if (lacksBibliography && preferences.texCitation === undefined) {
      // An argument, a cell and mathematics may lose a note, or have none.
      if (placeOf(context).isWithinLine) return { text: `(${texWords(shortReference(source))}, ${numbers})`, isAttached: false };
      return { text: `\\footnote{${texWords(fullReference(source))}, ${numbers}.}`, isAttached: true };
    }
    const command = preferences.texCitation?.replace(/^\\/, '') ?? draft.command;
    const { key } = source;
    return {
      text: `\\${command}[${numbers}]{${key}}`,
      isAttached: /^(?:foot|super)/i.test(command),
      // The commands of biblatex see to the space themselves.
      space: /^(?:auto|paren|smart)/i.test(command) ? ' ' : '~',
      key,
    };
  },
};

const OPTIONS = String.raw`(?:\s*\((?:[^()\n]*)\)){0,2}(?:\s*\[(?:[^\]{}]|\{[^{}]*\})*\])*`;
const KEYS = String.raw`\s*\{(?:[^{}]|\{[^{}]*\})*\}`;
/** A command that cites, with its options and keys; several of each where its name says so. */
const CITATION = new RegExp(
  String.raw`\\(?:[A-Za-z]*cites${OPTIONS}${KEYS}(?:${OPTIONS}${KEYS})*|[A-Za-z]*cite[A-Za-z]*\*?${OPTIONS}${KEYS})`,
  'gi',
);
const CONTEXT_CITATION = /\\[A-Za-z]*cite[A-Za-z]*(?:\s*\[(?:[^\]{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\])+/gi;

const places = new WeakMap<Context, LatexPlace>();
const drafts = new WeakMap<Draft, LatexDraft>();

const placeOf = (context: Context): LatexPlace =>
  once(places, context, () => latexPlace(context.draft.text, context.point, context.draft.language));
const draftOf = ({ draft }: Context): LatexDraft => once(drafts, draft, () => latexDraft(draft.text));

function marksOf(context: Context): Marks {
  const { hasCsquotes, marks = texMarks(context.preferences.marks) } = draftOf(context);
  return context.own ? marksInside(context.own) : hasCsquotes ? ENQUOTE : marks;
}

/** Words between marks, or between an empty pair of the draft's own. */
export function quoted(pieces: readonly Piece[], { outer, inner }: Marks, own: OwnMarks | undefined): string {
  const inside = texPieces(pieces, inner);
  return own?.isEmpty ? seam(own.open, inside) + inside + seam(inside, own.close) : marked(inside, outer);
}

/** Words, with those that the report has between marks in these. */
export const texPieces = (pieces: readonly Piece[], marks: MarkPair): string =>
  render(pieces, {
    words: (text, before) => {
      const written = texWords(text);
      return seam(before, written) + written;
    },
    inner: (text, before) => {
      const written = marked(text, marks);
      return seam(before, written) + written;
    },
    omission: '…',
  });

const marked = (text: string, [open, close]: MarkPair): string => open + seam(open, text) + text + seam(text, close) + close;
