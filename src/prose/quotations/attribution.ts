/** The words of a block quotation, without what says at its end whose they are. */
import type { Span } from '../span';

/** A line of its own. */
const NAMED = /^[\s>]*(?:-{2,3}|[—–―])\s*[^\s-]/;
/** Behind the words: keys and notes, by which format has them. */
const CITED = [
  String.raw`\[(?:cite[^\]:]{0,30}:)?[^[\]]{0,200}@[\p{L}\p{N}_{][^[\]]{0,200}\]`,
  String.raw`\[\^[^\]\s]{1,100}\]`,
  String.raw`\^\[[^[\]]{0,300}\]`,
  String.raw`\\?\s?\[[^\]\s]{1,100}\]_`,
  String.raw`:cite(?::\w{1,5})?:${'`'}[^${'`'}\n]{1,200}${'`'}`,
  String.raw`\{cite[\w:]{0,5}\}${'`'}[^${'`'}\n]{1,200}${'`'}`,
  String.raw`\bcite(?:np)?:[^\s[\]]{0,50}\[[^\]\n]{0,200}\]`,
  String.raw`<<[^<>\n]{1,200}>>`,
  String.raw`footnote:[\w-]{0,100}\[(?:[^\]\\]|\\.){0,500}\]`,
  String.raw`<ref\b[^<>]{0,200}(?:\/>|>[^<>]{0,500}<\/ref>)`,
  String.raw`\\[A-Za-z]{0,12}(?:cites?|footnote)[A-Za-z]{0,8}\*?(?:\s?\[(?:[^\]{}]|\{[^{}]{0,200}(?:\{[^{}]{0,100}\}[^{}]{0,100}){0,3}\}){0,300}\]){0,3}(?:\{(?:[^{}]|\{[^{}]{0,200}\}){0,500}\})?`,
  String.raw`#(?:footnote|cite)(?:\((?:[^()]|\([^()]{0,200}\)){0,300}\))?(?:\[(?:[^[\]]|\[[^[\]]{0,200}\]){0,500}\])?`,
  String.raw`(?<=\s)@[\p{L}\p{N}_][\p{L}\p{N}_.:-]{0,100}(?:\[[^[\]]{0,100}\])?`,
  String.raw`\\(?:hfill|flushright)\b[^\n]{0,300}`,
  String.raw`\\\\`,
  // "(…, ¶116)"
  String.raw`\((?:[^()]|\([^()]{0,100}\)){0,200}(?:¶|\\P|&para;|\bpar(?:a|agraph)?s?\b)(?:[^()]|\([^()]{0,100}\)){0,60}\)`,
];
const CITATION = new RegExp(`(?:${CITED.join('|')})[.,;]?$`, 'u');
/** Citations are shorter, in UTF-16 units. */
const LONGEST = 1200;

/** What stands before the words of a block. */
const LEADING = /^(?:[\s>]|\{empty\}|\{\}|:[\w-]+:(?:[ \t][^\n]*)?\n)+/;

/** Marked as a note of the writer's own. */
const CALLOUT = /^[\s>]*\[![\w-]{1,30}\]/;

/** The words of a block from the first to the last; undefined where it has none but those that say whose they are. */
export function wordsOfBlock(text: string, { start, end }: Span): Span | undefined {
  const source = text.slice(start, end);
  if (CALLOUT.test(source)) return undefined;
  const from = start + (LEADING.exec(source)?.[0].length ?? 0);
  let to = withoutSpace(text, end);
  for (;;) {
    const line = Math.max(from, text.lastIndexOf('\n', to - 1) + 1);
    const tail = Math.max(from, to - LONGEST);
    const citation = CITATION.exec(text.slice(tail, to))?.index;
    if (to - line < LONGEST && NAMED.test(text.slice(line, to))) to = withoutSpace(text, line);
    else if (citation !== undefined) to = withoutSpace(text, tail + citation);
    else break;
    if (to <= from) return undefined;
  }
  return to > from ? { start: from, end: to } : undefined;
}

function withoutSpace(text: string, end: number): number {
  let at = end;
  for (;;) {
    while (at > 0 && /[\s~]/.test(text.charAt(at - 1))) at--;
    const line = text.lastIndexOf('\n', at - 1) + 1;
    // A ">" that holds a line, and closes no tag.
    if (text.charAt(at - 1) !== '>' || !/^[ \t>]*$/.test(text.slice(line, at))) return at;
    at = line;
  }
}
