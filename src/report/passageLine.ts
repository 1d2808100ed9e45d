import type { Span } from '../prose/span';
import type { Passage } from './model';

/** A passage as a line of a list that shows as much of it as it has room for. */
export interface PassageLine {
  readonly text: string;
  /** What of it is to be marked, in order. */
  readonly marks: readonly Span[];
}

/** UTF-16 units of a sentence that even a narrow sidebar shows. */
const SURELY_SEEN = 24;
/** UTF-16 units before what the line is about, where the sentence is not shown from its beginning. */
const LEAD = 8;

/**
 * The line of a passage: its number, then the sentence. It is never cut at the end, since only the list knows its width. It begins
 * with "…", a few words before what it is about, where that would else be out of view.
 * @param spans stretches of the passage that the line is about, in order
 * @param lead what stands before the sentence (`readAlone.ts`)
 */
export function passageLine({ number, text }: Passage, spans: readonly Span[] = [], lead = ''): PassageLine {
  const apart = withoutOverlaps(spans);
  const from = startOf(text, apart[0], SURELY_SEEN - lead.length);
  const before = `¶${number} ${lead}${from > 0 ? '…' : ''}`;
  const shift = before.length - from;
  return { text: before + text.slice(from), marks: apart.map(({ start, end }) => ({ start: start + shift, end: end + shift })) };
}

/** A list that is given a stretch twice shows it twice. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  let reached = 0;
  return spans.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

/** Where the sentence begins on the line: at a word. */
function startOf(text: string, first: Span | undefined, seen: number): number {
  // Of a long name its beginning is enough.
  if (!first || first.start <= 2 * LEAD || first.end <= seen) return 0;
  const space = text.indexOf(' ', first.start - LEAD - 1);
  return space >= 0 && space < first.start ? space + 1 : first.start;
}
