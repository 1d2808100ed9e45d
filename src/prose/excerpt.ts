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
