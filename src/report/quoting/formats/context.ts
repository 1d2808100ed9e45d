import type { DraftFormat } from '../draftFormat';
import { marksInside } from '../ownMarks';
import { passageNumbers } from '../passageNumbers';
import { latexFormat, quoted, texPieces } from './latex';
import { QUOTATION } from './latexDraft';
import { latexPlace } from './latexPlace';
import { withoutOption } from './texWords';

/** ConTeXt: its own commands for a quotation, a quotation within one, a block and a citation. */
export const contextFormat: DraftFormat = {
  ...latexFormat,
  quote: (pieces, { own }) => quoted(pieces, own ? marksInside(own) : QUOTATION, own),
  block: (pieces, citation, { draft, point }) =>
    latexPlace(draft.text, point, draft.language).isWithinLine
      ? undefined
      : ['\\startblockquote', `${withoutOption(texPieces(pieces, QUOTATION.outer))} ${citation.text}`, '\\stopblockquote'],
  // The text is a list, of which each key takes one: with braces of its own it is one whatever commas it has.
  cite: (runs, { source: { key } }) => ({
    text: `\\cite[righttext={{${passageNumbers(runs)}}}][${key}]`,
    isAttached: false,
    key,
  }),
};
