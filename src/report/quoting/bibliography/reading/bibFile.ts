/**
 * Reading .bib files as BibTeX and Biber do: what stands outside of entries is remark, and braces say where an entry ends. It reads what
 * a work is known by and leaves the rest alone, so that 10,000 entries cost little, and takes files that no parser would.
 */
import { type ListedWork, lineOf, type Unreadable, type Works } from './works';

/** What a .bib file has. */
export interface BibFile extends Works {
  /** The fields of each entry and its type, in small letters, over the whole file. */
  readonly words: ReadonlyMap<string, number>;
  /** Is anything there but entries and lines that begin with %? */
  readonly hasRemarks: boolean;
}

const COMMENT_OR_ENTRY = /%[^\n]*|@/g;
const OPENING = /@\s*([^\s{}()@,="#%']+)\s*([{(])/y;
const KEY = /\s*([^,\s{}]*)\s*,?/y;
const FIELD = /[\s,]*([^\s=,{}"#%()]+)\s*=\s*/y;
const PLAIN_VALUE = /[^\s,#{}"()]+/y;
const NEXT_PART = /\s*#\s*/y;
const SIGN = /[{}")]/g;

/** Reads a .bib file, unless an entry in it is not closed. */
export function readBib(text: string): BibFile | Unreadable {
  const works: ListedWork[] = [];
  const words = new Map<string, number>();
  const strings = new Map<string, string>();
  let hasRemarks = false;
  let behind = 0;
  for (let at = 0; at < text.length; ) {
    COMMENT_OR_ENTRY.lastIndex = at;
    const sign = COMMENT_OR_ENTRY.exec(text);
    const start = sign?.index ?? text.length;
    hasRemarks ||= /[^\s\ufeff]/.test(text.slice(behind, start));
    at = behind = start + (sign?.[0].length ?? 0);
    OPENING.lastIndex = start;
    const opening = sign?.[0] === '@' ? OPENING.exec(text) : null;
    if (!opening) {
      hasRemarks ||= sign?.[0] === '@';
      continue;
    }
    const [, type = '', bracket] = opening;
    const body = OPENING.lastIndex;
    const end = endOfBody(text, body, bracket === '(' ? ')' : '}');
    if (end < 0) return { unreadable: `has an entry in line ${lineOf(text, start)} that is not closed` };
    at = behind = end + 1;
    const kind = type.toLowerCase();
    if (kind === 'comment' || kind === 'preamble') continue;
    if (kind === 'string') {
      for (const [name, value] of fieldsIn(text, body, end, strings)) strings.set(name, value);
      continue;
    }
    KEY.lastIndex = body;
    const key = KEY.exec(text)?.[1] ?? '';
    const fields = fieldsIn(text, KEY.lastIndex, end, strings);
    for (const word of [`@${kind}`, ...fields.keys()]) words.set(word, (words.get(word) ?? 0) + 1);
    works.push({
      keys: [key, ...(fields.get('ids')?.split(/[\s,]+/) ?? [])].filter((name) => name !== ''),
      title: fields.get('title'),
      subtitle: fields.get('subtitle'),
      author: fields.get('author') ?? fields.get('editor'),
      date: fields.get('date') ?? fields.get('year'),
      url: fields.get('url') ?? fields.get('howpublished'),
    });
  }
  return { works, words, hasRemarks };
}

/** Offset of the next sign that may open or close something; the end of the text where there is none. */
function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.exec(text)?.index ?? text.length;
}

/** Offset of the bracket that closes a body; -1 where there is none. A parenthesis does not count inside of braces and quotation marks. */
function endOfBody(text: string, body: number, closing: '}' | ')'): number {
  let depth = 0;
  let isQuoted = false;
  for (let at = nextSign(text, body); at < text.length; at = nextSign(text, at + 1)) {
    const sign = text[at];
    if (sign === closing && depth === 0 && !isQuoted) return at;
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === '"' && depth === 0 && closing === ')') isQuoted = !isQuoted;
  }
  return -1;
}

function fieldsIn(text: string, from: number, end: number, strings: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>();
  for (let at = from; at < end; ) {
    FIELD.lastIndex = at;
    const name = FIELD.exec(text)?.[1];
    if (name === undefined || FIELD.lastIndex > end) break;
    const value = valueAt(text, FIELD.lastIndex, end, strings);
    if (value.end === FIELD.lastIndex) break;
    // The first one counts, as in BibTeX.
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.text);
    at = value.end;
  }
  return fields;
}

interface Value {
  readonly text: string;
  readonly end: number;
}

/** A value: pieces in braces or quotation marks, numbers and names of strings, with “#” between them. */
function valueAt(text: string, from: number, end: number, strings: ReadonlyMap<string, string>): Value {
  let value = '';
  for (let at = from; ; ) {
    const piece = pieceAt(text, at, end, strings);
    value += piece.text;
    NEXT_PART.lastIndex = piece.end;
    if (piece.end === at || !NEXT_PART.test(text) || NEXT_PART.lastIndex >= end) return { text: value, end: piece.end };
    at = NEXT_PART.lastIndex;
  }
}

function pieceAt(text: string, from: number, end: number, strings: ReadonlyMap<string, string>): Value {
  const opening = text[from];
  if (opening !== '{' && opening !== '"') {
    PLAIN_VALUE.lastIndex = from;
    const word = PLAIN_VALUE.exec(text)?.[0] ?? '';
    return { text: strings.get(word.toLowerCase()) ?? word, end: from + word.length };
  }
  let depth = 0;
  for (let at = nextSign(text, from + 1); at < end; at = nextSign(text, at + 1)) {
    if (depth === 0 && text[at] === (opening === '{' ? '}' : '"')) return { text: text.slice(from + 1, at), end: at + 1 };
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
  }
  return { text: text.slice(from + 1, end), end };
}
