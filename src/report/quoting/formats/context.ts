import type { DraftFormat } from '../draftFormat';
import { passageNumbers } from '../passageNumbers';
import { type Piece, render } from '../pieces';
import { latexFormat } from './latex';
import { latexPlace } from './latexPlace';
import { texWords, withoutOption } from './texWords';

/** ConTeXt: its own commands for a quotation, a quotation within one, a block and a citation. */
export const contextFormat: DraftFormat = {
  ...latexFormat,
  quote: (pieces, { own }) => {
    if (!own) return `\\quotation{${words(pieces, 'quote')}}`;
    return own.isEmpty ? words(pieces, 'quote') : `\\quote{${words(pieces, 'quotation')}}`;
  },
  block: (pieces, citation, { draft, point }) =>
    latexPlace(draft.text, point, draft.language).isWithinLine
      ? undefined
      : ['\\startblockquote', `${withoutOption(words(pieces, 'quotation'))} ${citation.text}`, '\\stopblockquote'],
  // The text is a list, of which each key takes one: with braces of its own it is one whatever commas it has.
  cite: (runs, { source: { key } }) => ({
    text: `\\cite[righttext={{${passageNumbers(runs)}}}][${key}]`,
    isAttached: false,
    key,
  }),
};

const words = (pieces: readonly Piece[], inner: 'quote' | 'quotation'): string =>
  render(pieces, { words: texWords, inner: (text) => `\\${inner}{${text}}`, omission: '…' });
