/** What of a draft is code, settings or a comment in the formats that have fences and backticks: there no other markup counts. */
import { frontMatter } from './frontMatter';
import { linesOf } from './setting';
import type { Span } from './span';

/** What opens or closes a fence, behind what holds the line: the signs, and the words behind them. */
const FENCE = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*(`{3,}|~{3,}|:{3,}|\$\$(?=[ \t]*$))[ \t]*([^\n`]*)$/;
const COMMENT = /(<!--)[\s\S]*?(-->|$)/g;
/** Not what TeX and AsciiDoc have for quotation marks: ``words'' and "`words`". */
const SPAN = /(?<![`\\"'\p{L}\p{N}.,;:!?])(`{1,3})(?!`)(?:(?!''|\n\s*\n)[^`]){1,1000}(\1)(?!`)/gu;

/**
 * The stretches of a draft that are code, a display of mathematics, a comment or front matter, in its order and without the signs
 * around them; a place at the start or the end of one is in it. A fence that nothing closes goes on to the end.
 * @param isProse of what stands behind the sign of a fence whether it holds prose, as directives do
 */
export function codeIn(text: string, isProse: (info: string) => boolean = () => false): readonly Span[] {
  const { blocks, signs } = fencedIn(text, isProse);
  const rest = blotted(text, inOrder([...blocks, ...signs]));
  const spans = [COMMENT, SPAN].flatMap((pattern) =>
    [...rest.matchAll(pattern)].map(({ 0: found, 1: opening = '', 2: closing = '', index }) => ({
      start: index + opening.length,
      end: index + found.length - closing.length,
    })),
  );
  return inOrder([...blocks, ...spans]);
}

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);

/** A text with blanks, or another sign, for some of its stretches; each line, and what stands in it, stays where it is. */
export function blotted(text: string, spans: readonly Span[], sign = ' '): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of spans) {
    rest += text.slice(at, Math.max(at, start)) + text.slice(Math.max(at, start), Math.max(at, end)).replace(/[^\r\n]/g, sign);
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
}

/** The blocks of code, and the lines that open and close any block. */
function fencedIn(text: string, isProse: (info: string) => boolean): { readonly blocks: Span[]; readonly signs: Span[] } {
  const blocks: Span[] = [];
  const lines: Span[] = [];
  const open: { signs: string; from: number; isProse: boolean }[] = [];
  const matter = frontMatter(linesOf(text));
  let number = 0;
  for (const { 0: whole, index: start } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    const line = whole.replace(/\r?\n$/, '');
    const isMatter = number >= matter.from && number < matter.to;
    number++;
    if (isMatter) blocks.push({ start, end: start + line.length });
    const [, signs = '', info = ''] = (!isMatter && FENCE.exec(line)) || [];
    if (!signs) continue;
    lines.push({ start, end: start + line.length });
    const last = open.at(-1);
    if (last && info === '' && signs.startsWith(last.signs)) {
      open.pop();
      if (!last.isProse && start > last.from) blocks.push({ start: last.from, end: start - 1 });
    } else if (!last || last.isProse) {
      // Colons hold prose in all formats that have them.
      open.push({ signs, from: start + whole.length, isProse: signs.startsWith(':') || isProse(info.trim()) });
    }
  }
  const last = open.at(-1);
  if (last && !last.isProse && text.length >= last.from) blocks.push({ start: last.from, end: text.length });
  return { blocks, signs: lines };
}
