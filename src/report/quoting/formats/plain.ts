import { MARKS, markStyleOf } from '../../../prose/quotationMarks';
import type { Context, DraftFormat } from '../draftFormat';
import { passageNumbers } from '../passageNumbers';
import { type Piece, render } from '../pieces';
import { shortReference } from '../reference';

/** Plain text, and what has no format of its own here: nothing is syntax, and the citation stands in round brackets. */
export const plainFormat: DraftFormat = {
  quote: (pieces, context) => {
    const { outer } = marksIn(context);
    return outer[0] + words(pieces, context) + outer[1];
  },
  block: (pieces, citation, context) => [`${words(pieces, context)} ${citation.text}`],
  cite: (runs, { source }) => ({ text: `(${shortReference(source)}, ${passageNumbers(runs)})`, isAttached: false }),
};

/** The marks that the draft has, or those of the setting. */
const marksIn = ({ draft, preferences }: Context) => MARKS[markStyleOf(draft.text) ?? preferences.marks];

function words(pieces: readonly Piece[], context: Context): string {
  const { inner } = marksIn(context);
  return render(pieces, { words: (text) => text, inner: (text) => inner[0] + text + inner[1], omission: '…' });
}
