import type { Report } from '../../report';
import { type Insertion, insertionOf } from '../insertion';
import { runsOf } from '../passageNumbers';
import type { CheckedQuotation } from './checked';
import type { Writing } from './writer';

/** What cites the passages of a quotation that has no number, right behind it and in the draft's own format. */
export const citingEdits = (report: Report, { draft, source, preferences }: Writing, quotation: CheckedQuotation): Insertion =>
  insertionOf({
    draft,
    offsets: [quotation.behind],
    form: 'citation',
    quotation: {
      pieces: [],
      runs: runsOf(
        [...quotation.passages].sort((a, b) => a - b),
        (number) => report.following(number),
      ),
    },
    source,
    preferences,
  });
