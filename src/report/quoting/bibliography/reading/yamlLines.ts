/**
 * Reading as much of YAML as bibliographies and front matter are written in: what stands under which key, in blocks. A parser of the
 * whole language would be larger than all else of this room, and gives no places to insert at.
 */
import { lineOf, type Unreadable } from './works';

/** A line that has a key, a dash or a plain text, with the lines that its value goes on in. Offsets are UTF-16, columns from 0. */
export interface YamlLine {
  /** Where the key stands, or the text where there is none; behind the dashes. */
  readonly column: number;
  /** Where the first dash stands. */
  readonly dash: number | undefined;
  readonly key: string | undefined;
  /** As written, with its quotation marks and brackets, but without a remark behind it. */
  readonly value: string;
  /** Beginning of its first line, and of the line behind its last one. */
  readonly start: number;
  readonly end: number;
}

const MARKER = /^(?:---|\.\.\.)(?=\s|$)/;
const DASH = /-(?:[ \t]+|$)/y;
const KEY =
  /(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#"'[\]{},&*!|>%@`?-](?:[^#\n]|(?<!\s)#)*?|-[^\s#]+?))\s{0,99}:(?=\s|$)/y;
const BLOCK_TEXT = /^[|>][-+0-9]*\s*(?:#.*)?$/;
const REMARK = /(?:^|\s)#.*$/;

/** The lines of a YAML text in order, without remarks and marks of documents; unless something in it is not closed. */
export function yamlLines(text: string): readonly YamlLine[] | Unreadable {
  const found: YamlLine[] = [];
  // A mark of byte order is no part of the first key.
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length; ) {
    const { line, next } = lineAt(text, start);
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (/^\s*(?:#|$)/.test(line) || MARKER.test(line) || line.startsWith('%')) {
      start = next;
      continue;
    }
    if (line[indent] === '\t') return { unreadable: `has a tab at the beginning of line ${lineOf(text, start)}` };
    let column = indent;
    for (DASH.lastIndex = column; DASH.test(line); DASH.lastIndex = column) column = DASH.lastIndex;
    KEY.lastIndex = column;
    const key = KEY.exec(line);
    const from = start + (key ? KEY.lastIndex : column);
    const value = valueAt(text, from, column > indent && !key ? indent : column);
    if (!value) return { unreadable: `has a value in line ${lineOf(text, start)} that is not closed` };
    found.push({
      column,
      dash: column > indent ? indent : undefined,
      key: key ? (key[1] ?? key[2] ?? key[3]) : undefined,
      value: value.text,
      start,
      end: value.end,
    });
    start = value.end;
  }
  return found;
}

/** The text of a scalar, without quotation marks. Line breaks in it count as spaces. */
export function scalar(value: string): string {
  const flat = value.replace(/\s*\n\s*/g, ' ').trim();
  if (flat.startsWith("'")) return flat.slice(1, -1).replaceAll("''", "'");
  if (!flat.startsWith('"')) return flat.replace(/^[|>][-+0-9]*\s+/, '');
  try {
    return JSON.parse(flat) as string;
  } catch {
    return flat.slice(1, -1);
  }
}

function lineAt(text: string, start: number): { readonly line: string; readonly next: number } {
  const end = text.indexOf('\n', start);
  const next = end < 0 ? text.length : end + 1;
  return { line: text.slice(start, end < 0 ? next : end).replace(/\r$/, ''), next };
}

/** The value at an offset, which goes on in lines that are further in than its parent; nothing where it is not closed. */
function valueAt(text: string, from: number, parent: number): { readonly text: string; readonly end: number } | undefined {
  const { line, next } = lineAt(text, from);
  const first = line.trim();
  if (/^["'[{]/.test(first)) {
    const begin = from + line.indexOf(first);
    const end = endOfFlow(text, begin);
    return end < 0 ? undefined : { text: text.slice(begin, end), end: lineAt(text, end).next };
  }
  const isBlock = BLOCK_TEXT.test(first);
  if (!isBlock && first.replace(REMARK, '') === '') return { text: '', end: next };
  let end = next;
  for (let at = next; at < text.length; ) {
    const below = lineAt(text, at);
    const indent = /^ */.exec(below.line)?.[0].length ?? 0;
    const isBlank = below.line.trim() === '';
    if (!isBlank && (indent <= parent || (!isBlock && below.line[indent] === '#'))) break;
    at = below.next;
    if (!isBlank) end = at;
  }
  return { text: isBlock ? text.slice(from, end) : text.slice(from, end).replace(REMARK, '').trim(), end };
}

/** Offset behind what a quotation mark or bracket at an offset opens; -1 where nothing closes it. */
function endOfFlow(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"' || (sign === "'" && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ''))) {
      at = endOfQuotes(text, at) - 1;
      if (at < 0) return -1;
    } else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    else if (sign === '#' && /\s/.test(text[at - 1] ?? '')) at = lineAt(text, at).next - 1;
    if (depth === 0) return at + 1;
  }
  return -1;
}

function endOfQuotes(text: string, from: number): number {
  const quotes = text[from] === '"' ? /"(?:[^"\\]|\\[\s\S])*"/y : /'(?:[^']|'')*'/y;
  quotes.lastIndex = from;
  return quotes.test(text) ? quotes.lastIndex : -1;
}
