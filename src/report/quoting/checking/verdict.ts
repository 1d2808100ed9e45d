import type { Report } from '../../report';
import { isWord } from '../wordIndex';
import type { Column, Step } from './align';
import type { DraftWord } from './draftWords';
import type { Gap, Hunk } from './hunks';

/** What is known when it is decided whether a quotation is the report's. */
export interface Evidence {
  readonly report: Report;
  readonly words: readonly DraftWord[];
  readonly columns: readonly Column[];
  readonly steps: readonly Step[];
  readonly hunks: readonly Hunk[];
  /** The number of one of its passages is cited for it. */
  readonly isCited: boolean;
  /** The report is cited for it, with whatever number. */
  readonly isAttributed: boolean;
  /** The words around say that it is somebody else's. */
  readonly isSomebodys: boolean;
  /** It goes on where another quotation of the same paragraph ends, or ends where that begins. */
  readonly isBeside: boolean;
}

/** Fewer words are a term, whatever they are. */
const FEWEST = 4;
/** So many words are somebody's own, and nobody else's by chance; of exact ones, one less. */
const MANY = 8;
/** Of so many words, one may be another and they are still nearly the same. */
const NEARLY = 6;
/** So many of a passage's words in a row are no chance. */
const LONG_ROW = 4;
/** So many are nobody else's, where the report tells something in its own words. */
const VERY_LONG_ROW = 10;
/** The share of words that may be others, and where a number says whose they are. */
const MOST_WRONG = 0.2;
const MOST_WRONG_CITED = 0.4;
const MOST_WRONG_OTHERS = 0.12;
/** What a second place counts that the words run on to, and each further one. */
const JUMPED = 1.5;

/**
 * Is a quotation the report's, exactly or nearly? Never where somebody else may have said it: others speak of the same events, also with
 * many of the same words in a row, but go on in their own at either end.
 */
export function isOurs(evidence: Evidence): boolean {
  const { words, hunks, steps, isCited, isBeside, isAttributed, isSomebodys } = evidence;
  const counted = words.filter((word) => isWord(word) && !word.isBracketed).length;
  const same = steps.filter(({ kind, from }) => kind === 'same' && isWord(words[from] as DraftWord)).length;
  if (counted < FEWEST || same < FEWEST - 1) return false;
  if (!hunks.length) return isCited || isBeside || isAttributed || (same >= MANY - 1 && isTelling(evidence));
  const jumps = hunks.filter(({ change }) => change === 'run-together' || change === 'disordered').length;
  const row = longestRow(steps);
  const isTold = tellsItself(evidence);
  const isNarrative = row >= VERY_LONG_ROW && isTold;
  const wrong = hunks.reduce(
    (sum, hunk) => sum + weightOf(hunk, words, isNarrative || isCited),
    jumps > 1 ? JUMPED * (jumps - 1) : 0,
  );
  if (isCited || isBeside) return wrong <= Math.max(1, MOST_WRONG_CITED * counted) && same * 2 > counted;
  if (row < LONG_ROW) return false;
  // Others speak of the same events, and of what somebody said others have more: there a slip alone counts.
  const most = isSomebodys ? 1 : isTold ? Number.POSITIVE_INFINITY : 2;
  if (isSomebodys && !isAttributed && jumps) return false;
  if (!isAttributed && (hunks.length > most || (most < 3 && wrong > Math.max(1.5, MOST_WRONG_OTHERS * counted)))) return false;
  if (counted >= MANY) return wrong <= Math.max(1, MOST_WRONG * counted);
  return counted >= NEARLY && wrong <= 1 && isTelling(evidence);
}

/** How much a change counts, in words. What is at an end counts twice: there somebody else's own words would stand. */
function weightOf({ change, gaps }: Hunk, words: readonly DraftWord[], isNarrative: boolean): number {
  if (change === 'reworded')
    return gaps.reduce((sum, gap) => sum + Math.max(gap.to - gap.from, Math.min(2, gap.last - gap.first)), 0);
  if (change === 'moved' || change === 'run-together' || change === 'disordered')
    return 1.5 + gaps.reduce((sum, { from, to, isJump }) => sum + (isJump ? to - from : 0), 0);
  const [gap] = gaps;
  if (!gap) return 0;
  // All that is there is the report's, in its order.
  if (change === 'dropped') return gap.last - gap.first > 1 ? 1.5 : 1;
  const size = Math.max(gap.to - gap.from, Math.min(2, gap.last - gap.first));
  // As many as the report has there stand for those.
  const isFurther = isAtEnd(gap, words) && gap.to - gap.from > (gap.last - gap.first === size && size <= 2 ? size : 0);
  return isFurther && !isNarrative ? size * 2 - 1 : size;
}

/** Are most of the words the report's own, and not what it quotes of somebody, who may be quoted with more of his words? */
function tellsItself({ columns, steps }: Evidence): boolean {
  const same = steps.flatMap(({ kind, first }) => (kind === 'same' ? (columns[first]?.word ?? []) : []));
  const quoted = same.filter(({ passage, start }) => passage.text.slice(0, start).split('"').length % 2 === 0);
  return quoted.length * 2 < same.length;
}

const isAtEnd = ({ from, to }: Gap, words: readonly DraftWord[]): boolean => from === 0 || to === words.length;

function longestRow(steps: readonly Step[]): number {
  let longest = 0;
  let row = 0;
  for (const [i, { kind, first }] of steps.entries()) {
    row = kind !== 'same' ? 0 : first === steps[i - 1]?.last ? row + 1 : 1;
    longest = Math.max(longest, row);
  }
  return longest;
}

/** Are words more than the names in them, which anybody writes? */
function isTelling({ report, columns, steps }: Evidence): boolean {
  const others = steps.filter(({ kind, first }) => {
    const word = kind === 'same' ? columns[first]?.word : undefined;
    return word && !report.mentionsIn(word.passage).some(({ start, end }) => start <= word.start && word.start < end);
  });
  return others.length >= FEWEST;
}
