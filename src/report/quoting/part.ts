import type { Span } from '../../prose/span';

const OMISSION = /\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.(?:\s?\.)?)\s*/u;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
/** Stops and closing marks, which a part may take along. */
const CLOSING = /^[.,;:!?"”’')\]%]+/u;
const OPENING = /["“‘([$]+$/u;

/**
 * Where a passage has words that somebody wrote or copied from it, with "…" where some are left out: the same words in the same
 * order, whatever the case, the marks and the spaces between them.
 * @returns undefined where the passage does not have them
 */
export function partsOf(text: string, written: string): readonly Span[] | undefined {
  const parts: Span[] = [];
  let at = 0;
  for (const segment of written.split(OMISSION)) {
    const words = segment.match(WORDS);
    if (!words) continue;
    const pattern = words.map((word) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, '\\$&')).join('[^\\p{L}\\p{N}]+?');
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').exec(text.slice(at));
    if (!found) return undefined;
    const start = at + found.index;
    const end = start + found[0].length;
    parts.push({ start: start - signsBefore(text, start, segment), end: end + signsBehind(text, end, segment) });
    at = end;
  }
  return parts.length ? parts : undefined;
}

/** How many signs before the words, such as an opening mark or "$", the writer has too. */
function signsBefore(text: string, start: number, segment: string): number {
  const has = OPENING.exec(text.slice(0, start))?.[0].length ?? 0;
  return Math.min(has, segment.trimStart().search(/[\p{L}\p{N}]/u));
}

function signsBehind(text: string, end: number, segment: string): number {
  const has = CLOSING.exec(text.slice(end))?.[0].length ?? 0;
  return Math.min(has, /[^\p{L}\p{N}\p{M}]*$/u.exec(segment.trimEnd())?.[0].length ?? 0);
}
