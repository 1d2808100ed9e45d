/** Where in the source of LaTeX a place is: what may be put there. */
import type { InsertionPoint } from '../../../prose/insertionPoint';
import { commentAt, withoutComments } from './texWords';

/** What may be put at a place in LaTeX. */
export interface LatexPlace {
  /** Nothing is syntax here: it is printed, or dropped, as it stands. */
  readonly isVerbatim: boolean;
  /** There can be no paragraph here: in an argument, a cell of a table, mathematics, or behind the sign of a comment. */
  readonly isWithinLine: boolean;
  /** A closing bracket would end the option that the place is in. */
  readonly isInOption: boolean;
}

const VERBATIM = /^(?:[BLV]?[vV]erbatim|lstlisting|minted|comment|filecontents|luacode)\*?$/;
const TABLE = /^(?:tabular[xy]?|tabulary|longtable|xltabular|supertabular|tblr|longtblr|talltblr|array|NiceTabular)\*?$/;
const MATH = /^(?:equation|align|alignat|flalign|gather|multline|eqnarray|math|displaymath)\*?$/;
const ENVIRONMENT = /\\(begin|end)\s*\{([^{}\n]*)\}/g;
const INLINE_VERBATIM = /\\(?:verb\*?|lstinline|mintinline\s*\{[^{}]*\})\s*([^\sA-Za-z*{[])/g;

/** What is around a place in the source of LaTeX. */
export function latexPlace(text: string, point: InsertionPoint, language: string): LatexPlace {
  const before = text.slice(0, point.offset);
  const environment = innermost(before);
  const isComment = commentAt(point.before) !== undefined;
  const isInCode = VERBATIM.test(environment) || (language === 'rsweave' && isInChunk(before));
  const open = isComment || isInCode ? [] : openAt(withoutComments(paragraphBefore(before)));
  return {
    isVerbatim: isInCode || (!isComment && isInInlineVerbatim(point.before)),
    isWithinLine:
      open.length > 0 || (isComment ? !/^\s*%/.test(point.before) : TABLE.test(environment) || MATH.test(environment)),
    isInOption: open.at(-1) === '[',
  };
}

/** The environment that is open at the end of a text; that in which nothing is syntax goes on to its own end. */
function innermost(before: string): string {
  const open: string[] = [];
  const isCommented = commentsIn(before);
  for (const { 1: side, 2: name = '', index } of before.matchAll(ENVIRONMENT)) {
    const verbatim = VERBATIM.test(open.at(-1) ?? '');
    if (verbatim ? name !== open.at(-1) : isCommented(index)) continue;
    if (side === 'begin') open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
  }
  return open.at(-1) ?? '';
}

/** Says of places in a text, asked for in their order, whether they are in a comment. Each line is read once. */
function commentsIn(text: string): (at: number) => boolean {
  let end = -1;
  let comment: number | undefined;
  return (at) => {
    if (at > end) {
      const start = text.lastIndexOf('\n', at) + 1;
      const next = text.indexOf('\n', at);
      end = next < 0 ? text.length : next;
      const within = commentAt(text.slice(start, end));
      comment = within === undefined ? undefined : start + within;
    }
    return comment !== undefined && comment < at;
  };
}

function isInInlineVerbatim(line: string): boolean {
  let at = 0;
  for (const { 0: opening, 1: sign = '', index } of line.matchAll(INLINE_VERBATIM)) {
    if (index < at) continue;
    const end = line.indexOf(sign, index + opening.length);
    if (end < 0) return true;
    at = end + 1;
  }
  return false;
}

/** Within code of R, between "<<…>>=" and "@"? */
function isInChunk(before: string): boolean {
  const marks = before.match(/^(?:<<.*>>=|@(?=\s|$))/gm);
  return marks?.at(-1)?.startsWith('<<') ?? false;
}

/** The end of a text from its last blank line on. */
function paragraphBefore(before: string): string {
  let start = 0;
  for (const { index } of before.matchAll(/\n[ \t]*\r?(?=\n)/g)) start = index;
  return before.slice(start);
}

/** The brackets that are open at the end of a paragraph: "{", "[" of an option, "$" of mathematics. */
function openAt(paragraph: string): string[] {
  const open: string[] = [];
  for (let at = 0; at < paragraph.length; at++) {
    const sign = paragraph.charAt(at);
    const top = open.at(-1);
    if (sign === '\\') {
      const next = paragraph.charAt(++at);
      if (next === '(' || next === '[') open.push('$');
      else if ((next === ')' || next === ']') && top === '$') open.pop();
    } else if (sign === '{') open.push(sign);
    else if (sign === '}') open.length = Math.max(0, open.lastIndexOf('{'));
    else if (sign === '[' && /\\[A-Za-z@]+\*?\s?$|[\]}]$/.test(paragraph.slice(Math.max(0, at - 40), at))) open.push(sign);
    else if (sign === ']' && top === '[') open.pop();
    else if (sign === '$' && paragraph.charAt(at + 1) === '$') {
      at++;
      toggleMath(open);
    } else if (sign === '$') toggleMath(open);
  }
  return open;
}

function toggleMath(open: string[]): void {
  if (open.at(-1) === '$') open.pop();
  else open.push('$');
}
