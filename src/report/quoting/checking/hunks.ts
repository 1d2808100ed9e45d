import { wholeWords } from '../part';
import type { Column, Step } from './align';
import type { Change } from './checked';
import type { DraftWord } from './draftWords';

/** Words of a draft in place of others of the report. Places are those of the two lists, ends exclusive. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** The report does not go on from `first` to `last`: no words of it are missing, but it is another place. */
  readonly isJump: boolean;
  /** The column on which a jump goes on. */
  readonly target?: number;
}

/** One thing that is wrong with a quotation; words that have moved are missing in one place and too many in another. */
export interface Hunk {
  readonly change: Change;
  readonly gaps: readonly Gap[];
}

/** With more changes than that it is no slip. */
const MOST = 3;
/** So many words that are missing within a passage are those that somebody left out; more are another place. */
const LONGEST_DROPPED = 12;

/** What is wrong with a quotation, in its order. What stands in square brackets, or is left out with "…", is not. */
export function hunksOf(words: readonly DraftWord[], columns: readonly Column[], steps: readonly Step[]): Hunk[] {
  const gaps = joined(gapsOf(words, columns, steps)).map((gap) => wholeAtStart(gap, columns));
  const around = [...steps, ...gaps];
  const hunks: Hunk[] = [];
  const taken = new Set<Gap>();
  for (const gap of gaps) {
    if (taken.has(gap)) continue;
    const other = gaps.find((one) => one !== gap && !taken.has(one) && isMove(gap, one, words, columns));
    taken.add(gap);
    if (other) taken.add(other);
    const moved = other ?? missingAtEnd(gap, words, columns, around);
    const change = changeOf(gap, columns);
    if (isDisorder(gap, columns)) hunks.push({ change: 'disordered', gaps: [gap] });
    else if (moved) hunks.push({ change: 'moved', gaps: [gap, moved] });
    else hunks.push({ change, gaps: [change === 'run-together' ? seamOf(gap, words, columns) : gap] });
  }
  // Who says it in other words is told so once.
  return hunks.length > MOST ? [{ change: 'reworded', gaps: hunks.flatMap((hunk) => hunk.gaps) }] : hunks;
}

function gapsOf(words: readonly DraftWord[], columns: readonly Column[], steps: readonly Step[]): Gap[] {
  const gaps: Gap[] = [];
  let isOpen = false;
  const add = (from: number, to: number, first: number, last: number, target?: number) => {
    const isJump = target !== undefined;
    const before = gaps.at(-1);
    if (isOpen && before)
      gaps[gaps.length - 1] = {
        ...before,
        to,
        last: isJump ? before.last : last,
        isJump: before.isJump || isJump,
        ...(isJump && { target }),
      };
    else gaps.push({ from, to, first, last, isJump, ...(isJump && { target }) });
    isOpen = true;
  };
  for (const [i, step] of steps.entries()) {
    const before = steps[i - 1];
    const word = words[step.from];
    if (before && step.first !== before.last) {
      const isForward = step.first > before.last && columns.slice(before.last, step.first).every(({ key }) => key);
      const isUp = isFurtherUp(columns, before.last, step.first);
      const isSaid = word?.isBehindOmission === true && !isUp;
      if (isSaid) isOpen = false;
      else add(step.from, step.from, before.last, isForward ? step.first : before.last, isForward ? undefined : step.first);
    }
    const isBracketed = step.kind === 'dropped' ? isBesideBracket(words, columns, step) : word?.isBracketed === true;
    if (step.kind === 'same' || (isBracketed && !columns.slice(step.first, step.last).some((one) => one.isBracketed)))
      isOpen = false;
    else add(step.from, step.to, step.first, step.last);
  }
  return gaps;
}

const isBesideBracket = (words: readonly DraftWord[], columns: readonly Column[], { from, first }: Step): boolean =>
  (words[from]?.isBracketed || words[from - 1]?.isBracketed) === true && !columns[first]?.isBracketed;

/** What stands for the end of a word of the report, such as "s" of "Azerbaijan's", stands for all of it. */
const wholeAtStart = (gap: Gap, columns: readonly Column[]): Gap =>
  gap.from === 0 && gap.to > 0 && isWithinWord(columns[gap.first]) ? { ...gap, first: gap.first - 1 } : gap;

/** Is a word of the report the end of one as it is printed, as "s" of "Azerbaijan's"? */
function isWithinWord(column: Column | undefined): boolean {
  const word = column?.word;
  return word !== undefined && wholeWords(word.passage.text, word).start < word.start;
}

/** Words of the report right before the quotation, or right behind it, which the draft has elsewhere: there they are missing. */
function missingAtEnd(
  gap: Gap,
  words: readonly DraftWord[],
  columns: readonly Column[],
  around: ReadonlyArray<{ readonly first: number; readonly last: number }>,
): Gap | undefined {
  if (!isMore(gap) || gap.isJump) return undefined;
  const [start, end] = [Math.min(...around.map(({ first }) => first)), Math.max(...around.map(({ last }) => last))];
  const length = gap.to - gap.from;
  const before: Gap = { from: 0, to: 0, first: start - length, last: start, isJump: false };
  const behind: Gap = { from: words.length, to: words.length, first: end, last: end + length, isJump: false };
  if (gap.from > 0 && areOfOne(columns, before.first, start) && isMove(before, gap, words, columns)) return before;
  const isBehind = gap.to < words.length && areOfOne(columns, end - 1, behind.last - 1);
  return isBehind && isMove(behind, gap, words, columns) ? behind : undefined;
}

/** Do columns follow each other in one passage, with the one behind them? */
function areOfOne(columns: readonly Column[], from: number, to: number): boolean {
  if (from < 0 || to >= columns.length) return false;
  const passages = columns.slice(from, to + 1).map(({ word }) => word?.passage);
  return passages.every((passage) => passage !== undefined && passage === passages[0]);
}

/** Gaps with a single word between them are one. */
function joined(gaps: readonly Gap[]): Gap[] {
  const all: Gap[] = [];
  for (const gap of gaps) {
    const before = all.at(-1);
    const isOne = before && !before.isJump && !gap.isJump && isChange(before) && isChange(gap);
    if (isOne && gap.from - before.to === 1 && gap.first - before.last === 1)
      all[all.length - 1] = { ...before, to: gap.to, last: gap.last };
    else all.push(gap);
  }
  return all;
}

/** Are words there instead of others? */
const isChange = ({ from, to, first, last }: Gap): boolean => to > from && last > first;

const keysIn = (list: ReadonlyArray<{ readonly key: string }>, from: number, to: number): string =>
  list
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');

/** Are the words that one has too many those that the other lacks? */
const isMove = (one: Gap, other: Gap, words: readonly DraftWord[], columns: readonly Column[]): boolean =>
  !one.isJump &&
  !other.isJump &&
  ((isMissing(one) && isMore(other) && keysIn(columns, one.first, one.last) === keysIn(words, other.from, other.to)) ||
    (isMore(one) && isMissing(other) && keysIn(words, one.from, one.to) === keysIn(columns, other.first, other.last)));

const isMissing = ({ from, to, first, last }: Gap): boolean => from === to && last > first;
const isMore = ({ from, to, first, last }: Gap): boolean => to > from && last === first;

/** Does the same passage go on further up? */
const isFurtherUp = (columns: readonly Column[], left: number, next: number): boolean =>
  next < left && columns[next]?.word?.passage === columns[left - 1]?.word?.passage;

const isDisorder = ({ from, to, target, last }: Gap, columns: readonly Column[]): boolean =>
  from === to && target !== undefined && isFurtherUp(columns, last, target);

/** What begins a clause, and is no end of the one before. */
const OPENING = new Set(
  'and but or nor although though while whereas because since after before when which who that as if'.split(' '),
);

/** Where two places run together and both have the words there, the sign goes where a clause ends, or else behind those words. */
function seamOf(gap: Gap, words: readonly DraftWord[], columns: readonly Column[]): Gap {
  if (gap.from !== gap.to) return gap;
  let shared = 0;
  for (; shared < words.length; shared++) {
    const column = columns[gap.first + shared];
    if (!column || (shared > 0 && column.opens) || column.key !== words[gap.from + shared]?.key) break;
  }
  const places = Array.from({ length: shared + 1 }, (_, i) => gap.from + i);
  const at =
    places.find((place) => words[place]?.isBehindSign) ??
    places.find((place) => OPENING.has(words[place]?.key ?? '')) ??
    gap.from + shared;
  return { ...gap, from: at, to: at };
}

function changeOf(gap: Gap, columns: readonly Column[]): Change {
  if (gap.isJump) return 'run-together';
  const missing = columns.slice(gap.first, gap.last);
  if (isMissing(gap)) {
    const around = [columns[gap.first - 1], ...missing, columns[gap.last]];
    const passages = new Set(around.map((column) => column?.word?.passage));
    return passages.size > 1 || missing.length > LONGEST_DROPPED ? 'run-together' : 'dropped';
  }
  return isMore(gap) ? 'added' : 'replaced';
}
