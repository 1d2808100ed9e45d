/** Small text helpers shared by search, cards and the document. */

/** The text without accents and case, for comparing words: "Gül" and "gul", "Qəbələ" and "qabala". Lengths may change. */
export function foldWord(text: string): string {
  // Most words are plain, and then there is nothing to take apart.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ə/g, 'a').replace(/ı/g, 'i');
}

/** Escapes what Markdown would read as syntax inside a line, so that report text shows as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]#~|$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\s+/g, ' ');
}

/** "1 passage", "3 passages". */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${n} ${n === 1 ? singular : plural}`;
}

/**
 * The text as it stands inside a quotation: its own quotation marks are single, as in print. Offsets stay as they are, so that it
 * can be cut afterwards.
 */
export function insideQuotes(text: string): string {
  return text.replace(/"([^"]*)"/g, '‘$1’');
}

/** What an excerpt keeps of a text. */
export interface Excerpt {
  readonly text: string;
  /** True when something was left out, which the text shows as "…". */
  readonly cut: boolean;
}

/**
 * At most `length` UTF-16 units of a sentence, cut between words, with "…" where something is left out. It begins where the
 * sentence begins unless what is asked for would then be out of view.
 * @param from where that starts, as an offset in the text
 * @param to where it ends; where it is longer than `length`, its start counts
 */
export function excerpt(text: string, length: number, from = 0, to = wordEnd(text, from)): Excerpt {
  if (text.length <= length) return { text, cut: false };
  let start = 0;
  if (to > length) {
    // A little of what stands before keeps the words readable in their place.
    const lead = Math.max(0, Math.min(Math.floor(length / 4), Math.floor((length - (to - from)) / 2)));
    // Where the sentence ends before the room does, more of what stands before fills it.
    start = Math.min(from - lead, text.length - length);
    if (start > 0 && text[start - 1] !== ' ') {
      const next = text.indexOf(' ', start) + 1;
      start = next > 0 && next <= from ? next : from;
    }
  }
  let end = Math.min(text.length, start + length);
  if (end < text.length && text[end] !== ' ') {
    const space = text.lastIndexOf(' ', end);
    if (space > start) end = space;
  }
  const kept = text.slice(start, end);
  const shown = end < text.length ? kept.replace(/[\s,;:—(]+$/u, '') : kept;
  return { text: `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`, cut: true };
}

function wordEnd(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 ? text.length : space;
}

/** A stretch of a text. Offsets are UTF-16, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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
