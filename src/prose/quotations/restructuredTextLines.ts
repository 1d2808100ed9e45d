/** What the indentation of reStructuredText says: literal text, directives, comments, items of lists, and quotations. */
import type { Span } from '../span';
import type { Held } from './frames';
import { type Line, type LineReading, linesIn } from './lines';

const DIRECTIVE = /^\s*\.\.[ \t]+(?:\|[^|\n]{1,100}\|[ \t]+)?([\w:.+-]{1,60}?)::(?:[ \t]+|$)/;
const QUOTES = /^(?:epigraph|pull-quote|highlights)$/i;
/** Directives whose text is prose. */
const PROSE =
  /^(?:note|warning|tip|important|caution|attention|danger|error|hint|seealso|admonition|topic|sidebar|container|compound|class|rst-class|rubric|figure|only|todo|versionadded|versionchanged|deprecated|centered|hlist|glossary|tab|tabs|dropdown|card|grid)$/i;
const NOTE = /^\s*\.\.[ \t]+\[[^\]\n]{1,100}\][ \t]*/;
const ITEM = /^\s*(?:(?:[-*+•‣⁃]|\(?(?:\d{1,9}|#|[A-Za-z]|[ivxlcdm]{1,9})[.)])(?:[ \t]+|$))+/;
const FIELD = /^\s*:(?![ \t:])(?:[^:\n]|:(?=\S)){1,100}:(?:[ \t]+|$)/;
const LINE_BLOCK = /^\s*\|(?:[ \t]|$)/;

/** Reads the lines of a paragraph. */
export function restructuredTextLines(paragraph: string, before: readonly Held[]): LineReading {
  const held = [...before];
  const code: Span[] = [];
  const blocks: Span[] = [];
  const lines = linesIn(paragraph);
  let isStart = true;
  let above = 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    while ((held.at(-1)?.least ?? 0) > line.indent) held.pop();
    const inner = held.at(-1);
    if (inner?.kind === 'code' || /^\s*>>>\s/.test(line.text)) {
      const run = runFrom(lines, at, inner?.least ?? 0);
      code.push(around(run));
      at += run.length;
      continue;
    }
    if (inner && inner.base === undefined) held[held.length - 1] = { ...inner, base: line.indent };
    const base = held.at(-1)?.base ?? 0;
    const opened = openedBy(line, lines[at + 1]);
    if (opened) {
      code.push(...opened.code);
      held.push(...opened.held);
      // Options stand right below a directive.
      let next = at + 1;
      for (; opened.hasOptions && next < lines.length && FIELD.test(lines[next]?.text ?? ''); next++)
        code.push(around([lines[next] as Line]));
      at = next;
    } else if (isStart && (inner?.kind === 'quote' || line.indent > base || LINE_BLOCK.test(line.text))) {
      const block = runFrom(lines, at, line.indent);
      blocks.push(around(block));
      at += block.length;
    } else {
      // What is indented below a line tells what that means.
      if (!isStart && line.indent > above) held.push({ kind: 'prose', least: line.indent, base: line.indent });
      at++;
    }
    isStart = false;
    above = line.indent;
  }
  const last = lines.at(-1);
  if (last && /::$/.test(last.text) && !DIRECTIVE.test(last.text) && !code.some(({ end }) => end >= last.end))
    held.push({ kind: 'code', least: Math.min(last.indent, lines[0]?.indent ?? 0) + 1 });
  return { code, blocks, held };
}

/** The lines from one on that are indented at least so far. */
function runFrom(lines: readonly Line[], from: number, least: number): Line[] {
  let to = from;
  while (to < lines.length && (lines[to]?.indent ?? 0) >= least) to++;
  return lines.slice(from, to);
}

const around = (lines: readonly Line[]): Span => ({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 });

interface Opened {
  readonly code: readonly Span[];
  readonly held: readonly Held[];
  readonly hasOptions: boolean;
}

/** What a line opens that goes on as far as lines are indented. */
function openedBy(line: Line, below: Line | undefined): Opened | undefined {
  const { text, indent, start, end } = line;
  const least = indent + 1;
  const [marker, name] = DIRECTIVE.exec(text) ?? [];
  if (marker !== undefined && name !== undefined) {
    const kind = QUOTES.test(name) ? 'quote' : PROSE.test(name) ? 'prose' : 'code';
    const sign = { start, end: kind === 'code' ? end : start + marker.length };
    return { code: [sign], held: [{ kind, least }], hasOptions: true };
  }
  const [note] = NOTE.exec(text) ?? [];
  if (note !== undefined) return { code: [], held: [{ kind: 'prose', least, base: indent + 3 }], hasOptions: false };
  if (/^\s*\.\.(?:\s|$)/.test(text)) {
    const isEmpty = /^\s*\.\.[ \t]+_/.test(text) || (/^\s*\.\.$/.test(text) && !(below && below.indent > indent));
    return { code: [{ start, end }], held: isEmpty ? [] : [{ kind: 'code', least }], hasOptions: false };
  }
  const [item] = ITEM.exec(text) ?? [];
  if (item !== undefined) return { code: [], held: [{ kind: 'prose', least, base: item.length }], hasOptions: false };
  if (FIELD.test(text)) return { code: [], held: [{ kind: 'prose', least }], hasOptions: false };
  return undefined;
}
