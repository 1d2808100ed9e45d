import type { InsertionPoint } from '../../../prose/insertionPoint';

/** What may be put at a place in Typst. */
export interface TypstPlace {
  /** Nothing is syntax here: it is code that is printed as it stands. */
  readonly isRaw: boolean;
  /** This is no content, but between the arguments of a function, or in a block of code. */
  readonly isInCode: boolean;
  /** There can be no block here: in content on one line, in emphasis, mathematics, a heading or a term, or behind a comment's sign. */
  readonly isWithinLine: boolean;
}

/** What is around a place in the source of Typst. */
export function typstPlace(text: string, { offset, before, after }: InsertionPoint): TypstPlace {
  const comment = before.search(/(?<!:)\/\//);
  const shown = before.slice(0, comment < 0 ? before.length : comment);
  const fences = text.slice(0, offset).match(/```/g)?.length ?? 0;
  const ticks = shown.replaceAll('```', '').match(/(?<!\\)`/g)?.length ?? 0;
  const isInCode = comment < 0 && /[({]/.test(openAt(text, offset));
  return {
    isInCode,
    isRaw: comment < 0 && (fences % 2 === 1 || ticks % 2 === 1),
    isWithinLine:
      isInCode ||
      isOpen(shown) ||
      (comment >= 0 && shown.trim() !== '') ||
      (/^\s*=+\s/.test(before) && after.trim() !== '') ||
      /^\s*\/\s[^:]*$/.test(before),
  };
}

/** Signs that open and close, and emphasis, of which those between two letters are none. */
const BRACKETS = /\\.|[[\]$]|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu;

/** Is content, emphasis or mathematics open at the end of a line? */
function isOpen(line: string): boolean {
  let depth = 0;
  const odd = new Set<string>();
  for (const [sign] of line.matchAll(BRACKETS)) {
    if (sign === '[') depth++;
    else if (sign === ']') depth = Math.max(0, depth - 1);
    else if (sign.length === 1 && !odd.delete(sign)) odd.add(sign);
  }
  return depth > 0 || odd.size > 0;
}

/** In content: what is skipped, what calls a function, and brackets. */
const CONTENT =
  /\\.|`{3,}[\s\S]*?(?:`{3,}|$)|`[^`]*(?:`|$)|(?<!:)\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|#(?:[a-z]+ +)?[\p{L}_][\p{L}\p{N}_.-]*[([]|#[({[]|[[\]]/gu;
/** In code: what is skipped, and brackets. */
const CODE = /"(?:[^"\\]|\\.)*(?:"|$)|(?<!:)\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|[[\](){}]/g;

/** The last bracket that is open at a place; nothing where none is. A bracket in content is one of content. */
function openAt(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const open: string[] = [];
  for (let at = 0; ; ) {
    const pattern = /[({]/.test(open.at(-1) ?? '') ? CODE : CONTENT;
    pattern.lastIndex = at;
    const found = pattern.exec(before);
    if (!found) return open.at(-1) ?? '';
    at = pattern.lastIndex;
    const sign = found[0].slice(-1);
    if (/^[\\`"/]/.test(found[0])) continue;
    if (/[[({]/.test(sign)) open.push(sign);
    else open.pop();
  }
}
