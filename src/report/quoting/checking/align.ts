import type { IndexedWord } from '../wordIndex';
import type { DraftWord } from './draftWords';

/** A word of the report that a quotation may have. */
export interface Column {
  /** Empty between two places of the report that do not follow each other, where no word can stand. */
  readonly key: string;
  /** Its place among all words of the report. */
  readonly place: number;
  /** The word; undefined where none can stand. */
  readonly word: IndexedWord | undefined;
  /** It stands in square brackets in the report itself. */
  readonly isBracketed: boolean;
  /** It is the first of its passage. */
  readonly opens: boolean;
}

/** One step of an alignment: words of the draft and of the report that stand for each other. Places are those of the two lists. */
export interface Step {
  readonly kind: 'same' | 'other' | 'added' | 'dropped';
  /** The words of the draft and the columns of the report, ends exclusive. */
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** What an alignment costs, in words. A word for another costs less than one more and one less, and more than a move of one. */
const OTHER = 1.2;
const SIMILAR = 0.9;
const ADDED = 1.25;
const DROPPED = 1;
/** At an end of a quotation a word is likelier the report's, with others missing beside it. */
const OTHER_AT_END = 1.95;
const SIMILAR_AT_END = 1.1;
const ADDED_AT_END = 2.2;
/** For each word of the report that square brackets stand for. */
const BRACKETED = 0.1;
/** "counterterrorism" for "counter-terrorism". */
const JOINED = 0.6;
/** Leaving out some words of a passage, and many. */
const SOME_DROPPED = 1.9;
const MANY_DROPPED = 2.2;
const SOME = 4;
const MANY = 12;
/** Going on elsewhere without a sign; with "…", but further up; and what it costs less where a passage begins. */
const JUMP = 2.7;
const BACKWARD = 2.5;
const AT_PASSAGE = 0.1;

enum From {
  start,
  diagonal,
  added,
  dropped,
  joinedColumns,
  joinedWords,
  jump,
}

/**
 * The cheapest way in which the words of a quotation can be made of words of the report, which begin and end anywhere in them, and go on
 * further down where "…" stands.
 * @returns its steps in the order of the draft; where one goes on elsewhere in the report, the columns jump
 */
export function align(words: readonly DraftWord[], columns: readonly Column[]): Step[] {
  const width = columns.length + 1;
  const from = new Uint8Array((words.length + 1) * width);
  const jumps = new Int32Array((words.length + 1) * width);
  const passages = passagesOf(columns);
  let costs = new Float64Array(width);
  let above = costs;
  let twoAbove = costs;
  for (let i = 0; i <= words.length; i++) {
    const word = words[i - 1];
    const row = i * width;
    costs = new Float64Array(width);
    const isFree = word?.isBracketed === true;
    const isBeside = isFree || words[i]?.isBracketed === true;
    for (let j = 0; j < width; j++) {
      let cost = i === 0 ? 0 : Number.POSITIVE_INFINITY;
      let way = From.start;
      const column = columns[j - 1];
      if (word) {
        if (column) {
          const step = (above[j - 1] as number) + costOf(word, column, isAtEnd(words, i, columns, j));
          if (step < cost) [cost, way] = [step, From.diagonal];
        }
        const added = (above[j] as number) + (isFree ? 0 : i === 1 || i === words.length ? ADDED_AT_END : ADDED);
        if (added < cost) [cost, way] = [added, From.added];
        const joined = joins(words, i, columns, j);
        const joining = isAbbreviated(word, columns, j) ? 0 : JOINED;
        if (joined === From.joinedColumns && cost > (above[j - 2] as number) + joining)
          [cost, way] = [(above[j - 2] as number) + joining, joined];
        if (joined === From.joinedWords && cost > (twoAbove[j - 1] as number) + JOINED)
          [cost, way] = [(twoAbove[j - 1] as number) + JOINED, joined];
        if (column && isBehind(columns, j)) {
          const dropped = (costs[j - 1] as number) + (isBeside && !column.isBracketed ? BRACKETED : DROPPED);
          if (dropped < cost) [cost, way] = [dropped, From.dropped];
        }
      }
      costs[j] = cost;
      from[row + j] = way;
    }
    if (i > 0 && i < words.length) {
      const leap = (j: number, k: number, cost: number) => {
        if (cost >= (costs[j] as number)) return;
        costs[j] = cost;
        from[row + j] = From.jump;
        jumps[row + j] = k;
      };
      if (words[i]?.isBehindOmission) leaveOut(costs, leap);
      else goElsewhere(costs, columns, passages, leap);
    }
    twoAbove = above;
    above = costs;
  }
  return trace(words.length, costs, from, jumps, width).map((step) =>
    isSame(step, words, columns) ? { ...step, kind: 'same' } : step,
  );
}

/** "US" for "U.S." */
const isAbbreviated = (word: DraftWord | undefined, columns: readonly Column[], j: number): boolean =>
  word?.key.length === 2 &&
  /^\p{L}$/u.test(columns[j - 1]?.key ?? '') &&
  word.key === `${columns[j - 2]?.key}${columns[j - 1]?.key}`;

const isSame = ({ kind, from, to, first, last }: Step, words: readonly DraftWord[], columns: readonly Column[]): boolean =>
  kind === 'other' &&
  to - from === 1 &&
  (last - first === 1 ? words[from]?.key === columns[first]?.key : isAbbreviated(words[from], columns, last));

/** A column that directly follows the one before it in the report, so that words between can be missing. */
const isBehind = (columns: readonly Column[], j: number): boolean =>
  j > 1 && columns[j - 1]?.place === (columns[j - 2]?.place ?? 0) + 1;

/** Is it the first or the last word of the quotation, and is it beyond its passage if it stands for that column? */
const isAtEnd = (words: readonly DraftWord[], i: number, columns: readonly Column[], j: number): 'end' | 'beyond' | undefined => {
  if (i === 1 && words.length > 1) return columns[j]?.opens !== false ? 'beyond' : 'end';
  if (i === words.length) return columns[j - 1]?.opens ? 'beyond' : 'end';
  const isBeyond = (words[i - 1]?.isBehindOmission && columns[j]?.opens) || (words[i]?.isBehindOmission && columns[j - 1]?.opens);
  return isBeyond ? 'beyond' : undefined;
};

function costOf(word: DraftWord, { key, isBracketed }: Column, at: 'end' | 'beyond' | undefined): number {
  if (!key) return Number.POSITIVE_INFINITY;
  if (word.key === key) return 0;
  if (word.isBracketed && !isBracketed) return BRACKETED;
  if (at === 'beyond') return ADDED_AT_END + OTHER;
  if (isSimilar(word.key, key)) return at ? SIMILAR_AT_END : SIMILAR;
  return at ? OTHER_AT_END : OTHER;
}

/** Do two words begin alike, as "cancelled" and "canceled", or two figures? */
function isSimilar(a: string, b: string): boolean {
  if (/^\p{N}/u.test(a) || /^\p{N}/u.test(b)) return /^\p{N}/u.test(a) && /^\p{N}/u.test(b);
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 3 && same * 2 >= Math.max(a.length, b.length);
}

function joins(words: readonly DraftWord[], i: number, columns: readonly Column[], j: number): From | undefined {
  const key = words[i - 1]?.key ?? '';
  const column = columns[j - 1]?.key ?? '';
  if (key.length > column.length) {
    const before = j > 1 && isBehind(columns, j) ? (columns[j - 2]?.key ?? '') : '';
    return before && before + column === key ? From.joinedColumns : undefined;
  }
  const before = words[i - 2]?.key;
  return before && key && before + key === column ? From.joinedWords : undefined;
}

/** Of each column, the how manieth passage has it. */
function passagesOf(columns: readonly Column[]): Int32Array {
  const passages = new Int32Array(columns.length);
  for (const [i, { opens }] of columns.entries()) passages[i] = (passages[i - 1] ?? -1) + (opens ? 1 : 0);
  return passages;
}

/** Goes on at a column from another place of the same row, if that costs less. */
type Leap = (to: number, from: number, cost: number) => void;

/** With "…" one goes on anywhere further down for nothing, and further up for something. */
function leaveOut(costs: Float64Array, leap: Leap): void {
  const before = Float64Array.from(costs);
  const best = before.reduce((least, cost, j) => (cost < (before[least] as number) ? j : least), 0);
  let above = 0;
  for (const [j, cost] of before.entries()) {
    if (cost <= (before[above] as number)) above = j;
    leap(j, above, before[above] as number);
    leap(j, best, (before[best] as number) + BACKWARD);
  }
}

/** Without a sign one goes on further down in the passage, or in another one. Further up in the same one, words have been moved. */
function goElsewhere(costs: Float64Array, columns: readonly Column[], passages: Int32Array, leap: Leap): void {
  const before = Float64Array.from(costs);
  /** Where it costs least to have come to, in two passages. */
  let best = -1;
  let second = -1;
  const costAt = (j: number) => before[j] ?? Number.POSITIVE_INFINITY;
  for (let j = 1; j < before.length; j++) {
    if (costAt(j) < costAt(best)) {
      if (passages[best - 1] !== passages[j - 1]) second = best;
      best = j;
    } else if (costAt(j) < costAt(second) && passages[best - 1] !== passages[j - 1]) second = j;
  }
  let above = -1;
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j] as Column;
    if (column.opens) above = -1;
    else if (costAt(j) <= costAt(above)) above = j;
    if (above >= 0) leap(j, above, costAt(above) + JUMP);
    for (let k = j - 1; k > 0 && k >= j - MANY && !columns[k]?.opens; k--)
      leap(j, k, costAt(k) + (j - k > SOME ? MANY_DROPPED : SOME_DROPPED));
    const other = passages[best - 1] === passages[j] ? second : best;
    if (other >= 0) leap(j, other, costAt(other) + JUMP - (column.opens ? AT_PASSAGE : 0));
  }
}

function trace(rows: number, costs: Float64Array, from: Uint8Array, jumps: Int32Array, width: number): Step[] {
  let j = 0;
  for (let at = 1; at < width; at++) if ((costs[at] as number) < (costs[j] as number)) j = at;
  const steps: Step[] = [];
  const add = (kind: Step['kind'], from: number, to: number, first: number, last: number) =>
    steps.push({ kind, from, to, first, last });
  for (let i = rows; i > 0 || from[i * width + j] !== From.start; ) {
    switch (from[i * width + j]) {
      case From.diagonal:
        add('other', i - 1, i, j - 1, j);
        i--;
        j--;
        break;
      case From.added:
        add('added', i - 1, i, j, j);
        i--;
        break;
      case From.dropped:
        add('dropped', i, i, j - 1, j);
        j--;
        break;
      case From.joinedColumns:
        add('other', i - 1, i, j - 2, j);
        i--;
        j -= 2;
        break;
      case From.joinedWords:
        add('other', i - 2, i, j - 1, j);
        i -= 2;
        j--;
        break;
      case From.jump:
        // How one came to the other place is what its row says without the jump.
        j = jumps[i * width + j] as number;
        break;
      default:
        return steps.reverse();
    }
  }
  return steps.reverse();
}
