import type { Span } from './span';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
/** What stands before a full stop that ends no sentence: an initial, the last letter of "U.S.", a title. */
const ABBREVIATED = /(?:^|[^\p{L}])(?:\p{L}|sec|mr|mrs|ms|dr|prof|gen|col|amb|gov|sen|rep|st|no|pub|art|vs|approx|dept)\.\s*$/iu;

/** The sentence that a stretch of a text stands in, or the sentences where it spans several. A soft line break ends none. */
export function sentenceAt(text: string, start: number, end: number): Span {
  // Unicode's rules end a sentence at every line break (UAX 29, SB4).
  const segments = SENTENCES.segment(text.replace(/[\r\n]/g, ' '));
  const from = (at: number): number => {
    const segment = segments.containing(at);
    if (!segment) return 0;
    return segment.index > 0 && ABBREVIATED.test(text.slice(0, segment.index).slice(-12))
      ? from(segment.index - 1)
      : segment.index;
  };
  const to = (at: number): number => {
    const segment = segments.containing(at);
    if (!segment) return text.length;
    const behind = segment.index + segment.segment.length;
    return behind < text.length && ABBREVIATED.test(segment.segment.slice(-12)) ? to(behind) : behind;
  };
  return { start: from(start), end: to(Math.max(start, end - 1)) };
}
