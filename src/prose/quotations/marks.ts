/** Words between quotation marks in a paragraph: which sign opens, which closes, and which is an apostrophe or stands for inches. */
import type { QuotedText } from './quotedText';
import { CLOSES, CLOSES_ALWAYS, CLOSING, IS_BLOCK, OPENS_ALWAYS, type Sign } from './signs';

/** What stands in a text where something is blotted out that marks may stand beside. */
export const BLOT = '\ufffc';

/** Words between marks, before it is known what they stand in. */
export type Marked = Omit<QuotedText, 'depth'>;

/** What marks a paragraph has. */
export interface MarkReading {
  readonly quotations: readonly Marked[];
  /** The mark that the paragraph opens with, and the words behind it where nothing closes it. */
  readonly first: { readonly is: string; readonly unclosed: Marked | undefined } | undefined;
  /** The command of a block that goes on behind the paragraph; what it has of the paragraph is among the quotations. */
  readonly openBlock: string | undefined;
}

/** A sign with what stands around it, other signs and emphasis aside; both are empty at the ends of the paragraph. */
interface Placed extends Sign {
  readonly left: string;
  readonly right: string;
  /** Is it in the middle of a sentence, where an apostrophe at the end of a word is as likely? */
  readonly isDoubtful: boolean;
}

/** Open marks that a closing one is compared with. */
const DEEPEST = 16;
const LETTER = /[\p{L}\p{M}]/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const SPACE = /^\s?$/;
/** What stands before a mark that opens. */
const BEFORE_OPENING = /^$|[\s([{<>|/~=+\u2010-\u2015\u200b-]/;
const STOP = /[.,;:!?…]/;
/** Decades, and words that begin with an apostrophe. */
const CUT_WORD = /^(?:\d0s|(?:tis|twas|em|til|cause|cos|n|s)(?![\p{L}\p{N}]))/iu;
/** Signs of markup that stand between a mark and a word. */
const EMPHASIS = /[*_\\\u200b]/;
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['}', '{'],
  [']', '['],
  ['}}', '{{'],
]);
const OPENS_BRACKET = /[[{]$|^\{\{/;

/**
 * The quotations by marks in a paragraph. A mark that nothing closes is none.
 * @param text the paragraph, with {@link BLOT} or blanks for what is no prose
 * @param within the command of a block that was open before it
 */
export function readMarks(text: string, signs: readonly Sign[], within: string | undefined): MarkReading {
  const placed = place(text, signs);
  const isApostrophe = apostrophes(placed);
  // What waits for its other half; a bracket keeps the marks within it to itself.
  const open: Placed[] = [];
  if (within !== undefined) open.push({ start: 0, end: 0, is: within, left: '', right: '', isDoubtful: false });
  const quotations: Marked[] = [];
  const emit = (from: Sign, to: Sign | undefined) => {
    const inside: readonly [number, number] = from.is.startsWith('{{')
      ? argumentOf(text, from, to)
      : [from.end, to?.start ?? text.length];
    const [start, end] = trimmed(text, ...inside);
    if (start >= end) return undefined;
    if (IS_BLOCK.test(from.is)) return { kind: 'block' as const, start, end, open: '', close: '' };
    const close = to ? text.slice(to.start, to.end) : '';
    return { kind: 'marks' as const, start, end, open: text.slice(from.start, from.end), close };
  };
  const closeFrom = (at: number, sign: Sign) => {
    const [from] = open.splice(at);
    const quoted = from && emit(from, sign);
    if (quoted) quotations.push(quoted);
  };
  placed.forEach((one, i) => {
    const sign = isTriple(one, placed[i + 1], open.at(-1)) ? { ...one, end: one.end - 1, is: "'" } : one;
    if (sign !== one) placed[i + 1] = { ...one, start: sign.end, end: one.end + 1 };
    if (BRACKETS.has(sign.is)) {
      const at = open.findLastIndex(({ is }) => OPENS_BRACKET.test(is));
      const from = open[at];
      if (!from) return;
      if (from.is === BRACKETS.get(sign.is)) open.splice(at);
      else closeFrom(at, sign);
    } else if (OPENS_BRACKET.test(sign.is)) open.push(sign);
    else {
      const closes = CLOSES.has(sign.is) && !isApostrophe[i] ? closedBy(open, sign) : -1;
      if (closes >= 0) closeFrom(closes, sign);
      else if (CLOSING.has(sign.is) && mayOpen(text, sign, open)) open.push(sign);
    }
  });
  const block = open.find(({ is }) => IS_BLOCK.test(is));
  const rest = block && emit(block, undefined);
  if (rest) quotations.push(rest);
  return { quotations, first: firstOf(text, placed, open, emit), openBlock: block?.is };
}

function firstOf(
  text: string,
  [first]: readonly Placed[],
  open: readonly Placed[],
  emit: (from: Sign, to: undefined) => Marked | undefined,
): MarkReading['first'] {
  if (!first || !CLOSING.has(first.is) || /[^\s>*_#]/.test(text.slice(0, first.start))) return undefined;
  const isUnclosed = open.find(({ is }) => !OPENS_BRACKET.test(is))?.start === first.start;
  return { is: first.is, unclosed: isUnclosed ? emit(first, undefined) : undefined };
}

/** Which of the open marks a sign closes; -1 where it closes none. */
function closedBy(open: readonly Placed[], sign: Placed): number {
  if (!mayClose(sign)) return -1;
  for (let at = open.length - 1; at >= Math.max(0, open.length - DEEPEST); at--) {
    const one = open[at] as Placed;
    if (OPENS_BRACKET.test(one.is)) return -1;
    if (CLOSING.get(one.is)?.includes(sign.is)) return isTurned(sign) ? -1 : at;
  }
  return -1;
}

/** Does a sign that could be either stand where one opens? */
const isTurned = (sign: Placed): boolean => /^["“‘«‹]$/.test(sign.is) && sign.left !== BLOT && isOpening(sign);

function mayClose({ is, left, right }: Placed): boolean {
  if (CLOSES_ALWAYS.test(is) || is === '”' || is === '»' || is === "''") return true;
  if (/^[’']$/.test(is)) return !SPACE.test(left) && !WORD.test(right);
  // "It is so ", with a space too many.
  if (SPACE.test(left)) return is === '"' && SPACE.test(right);
  return !LETTER.test(right) || (is === '"' && STOP.test(left));
}

/** Does a sign stand where one opens: no word before it, and one behind? */
const isOpening = ({ left, right }: Placed): boolean =>
  (BEFORE_OPENING.test(left) || left === BLOT) && !/^[\s)\]},.;:!?]?$/.test(right);

function mayOpen(text: string, sign: Placed, open: readonly Placed[]): boolean {
  const { is, left, right, end } = sign;
  if (OPENS_ALWAYS.test(is)) return is !== '`' || !WORD.test(left);
  if (CLOSES_ALWAYS.test(is)) return false;
  if (is === '“' || is === '‘' || is === '«') return is !== '‘' || (!WORD.test(left) && !isCutWord(text, end));
  if (is === '’' || is === "'") return BEFORE_OPENING.test(left) && !SPACE.test(right) && !isCutWord(text, end);
  if (isOpening(sign)) return is === '"' || left !== BLOT;
  return is === '"' && STOP.test(left) && WORD.test(right) && !open.some((one) => one.is === is);
}

/** "`so'''" closes a single mark first. */
const isTriple = (sign: Placed, next: Placed | undefined, open: Placed | undefined): boolean =>
  sign.is === "''" && open?.is === '`' && next?.start === sign.end && next.is === "'";

/** What a template quotes: its first parameter. */
function argumentOf(text: string, from: Sign, to: Sign | undefined): [start: number, end: number] {
  const source = text.slice(from.end, to?.start);
  const [name = ''] = /^\s*(?:text|quote|1)\s*=/.exec(source) ?? [];
  const [words = ''] = /^(?:\[\[[^\]]{0,500}\]\]|[^|])*/.exec(source) ?? [];
  return [from.end + name.length, from.end + Math.max(name.length, words.length)];
}

const isCutWord = (text: string, at: number): boolean => CUT_WORD.test(text.slice(at, at + 8));

/**
 * Which signs are apostrophes or stand for inches: those that would close in the middle of a sentence, where another that surely closes
 * comes before the next that opens.
 */
function apostrophes(signs: readonly Placed[]): boolean[] {
  const next = new Map<string, 'opens' | 'closes'>();
  const found = signs.map(() => false);
  for (let i = signs.length - 1; i >= 0; i--) {
    const sign = signs[i] as Placed;
    const kind = /^[‘’‚]$/.test(sign.is) ? '’' : /^[`']$/.test(sign.is) ? "'" : sign.is;
    if (!/^[’'"]$/.test(kind)) continue;
    const closes = (sign.is === kind || sign.is === '’') && mayClose(sign) && !isOpening(sign);
    if (closes && sign.isDoubtful) found[i] = next.get(kind) === 'closes';
    else if (closes) next.set(kind, 'closes');
    else if (sign.is !== kind || isOpening(sign)) next.set(kind, 'opens');
  }
  return found;
}

/** Looks at what is around each sign; a run of signs is looked through once in each direction. */
function place(text: string, signs: readonly Sign[]): Placed[] {
  const lefts: string[] = [];
  signs.forEach((sign, i) => {
    const before = signs[i - 1];
    const at = skip(text, sign.start - 1, -1);
    lefts.push(before?.end === at + 1 && isMark(before) ? (lefts[i - 1] ?? '') : text.charAt(at));
  });
  const rights: string[] = [];
  for (let i = signs.length - 1; i >= 0; i--) {
    const sign = signs[i] as Sign;
    const after = signs[i + 1];
    const at = skip(text, sign.end, 1);
    rights[i] = after?.start === at && isMark(after) ? (rights[i + 1] ?? '') : text.charAt(at);
  }
  return signs.map(({ start, end, is }, i) => {
    const left = lefts[i] ?? '';
    return { start, end, is, left, right: rights[i] ?? '', isDoubtful: isDoubtful(text, start, end, is, left) };
  });
}

/** Does a sign stand behind what may end with an apostrophe, or be a number of inches, and before another word? */
function isDoubtful(text: string, start: number, end: number, is: string, left: string): boolean {
  if (!/^["'’]$/.test(is) || !/^\s[\s>]*[\p{L}\p{N}]/u.test(text.slice(end, end + 8))) return false;
  return is === '"' ? /\p{N}/u.test(left) : /[sxz]/i.test(left) || text.slice(Math.max(0, start - 2), start) === 'in';
}

const isMark = ({ is }: Sign): boolean => !BRACKETS.has(is) && !OPENS_BRACKET.test(is);

function skip(text: string, from: number, step: 1 | -1): number {
  let at = from;
  for (let left = 8; left > 0 && EMPHASIS.test(text.charAt(at)); left--) at += step;
  return at;
}

const LEADING = /(?:\s|\\,|\{\}|~|\u200b)+/y;

/** Without spaces, and what stands for them, at the ends. */
function trimmed(text: string, from: number, to: number): [start: number, end: number] {
  LEADING.lastIndex = from;
  const start = LEADING.test(text) ? Math.min(to, LEADING.lastIndex) : from;
  let end = to;
  for (;;) {
    const last = text.charAt(end - 1);
    const two = text.slice(end - 2, end);
    if (end <= start) return [start, end];
    if (/[\s~\u200b]/.test(last)) end--;
    else if (two === '\\,' || two === '{}') end -= 2;
    else return [start, end];
  }
}
