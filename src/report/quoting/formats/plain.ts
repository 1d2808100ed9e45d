import { MARKS, type MarkPair, type Marks, markStyleOf } from '../../../prose/quotationMarks';
import type { Citation, Context, DraftFormat } from '../draftFormat';
import { marksInside } from '../ownMarks';
import { passageNumbers } from '../passageNumbers';
import { type Piece, render } from '../pieces';
import { shortReference } from '../reference';

/** What tells formats apart that cite in round brackets. */
export interface BracketKind {
  /** What is syntax there, escaped; nothing is where left out. */
  readonly escaped?: (words: string) => string;
  /** A block of its own, in one line, or none at this place; the words with their citation where left out. */
  readonly block?: (words: string, context: Context) => string | undefined;
}

/** A format without notes and keys: the citation stands in round brackets. */
export function bracketFormat({ escaped = (words) => words, block = (words) => words }: BracketKind): DraftFormat {
  return {
    quote: (pieces, context) => {
      const { outer, inner } = marksIn(context);
      return outer[0] + escaped(wordsOf(pieces, inner)) + outer[1];
    },
    block: (pieces, citation, context) => {
      // No marks stand around the words here, so that those of the report's own are outer ones.
      const text = block(withCitation(escaped(wordsOf(pieces, marksIn(context).outer)), citation), context);
      return text === undefined ? undefined : [text];
    },
    cite: (runs, { source }) => ({ text: `(${escaped(shortReference(source))}, ${passageNumbers(runs)})`, isAttached: false }),
  };
}

/** Plain text, and what has no format of its own here: nothing is syntax. */
export const plainFormat: DraftFormat = bracketFormat({});

/** The marks that go with the writer's own around the place, those that the draft has, or those of the setting. */
export const marksIn = ({ draft, preferences, own }: Context): Marks =>
  own ? marksInside(own) : MARKS[markStyleOf(draft.text) ?? preferences.marks];

/** The words, with these marks around what the report has in marks of its own. */
export const wordsOf = (pieces: readonly Piece[], [open, close]: MarkPair): string =>
  render(pieces, { words: (text) => text, inner: (text) => open + text + close, omission: '…' });

/** Words with what cites them. */
export const withCitation = (text: string, { text: cited, isAttached }: Citation): string =>
  `${text}${isAttached ? '' : ' '}${cited}`;
