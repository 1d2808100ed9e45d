import type { Span } from '../../prose/span';
import { sentenceWords } from '../cards/sentenceWords';
import type { Passage } from '../model';
import type { Report } from '../report';
import { BREAK, withoutHeadings, withoutOurs } from './ours';
import { OMISSION, withSigns } from './part';
import type { Stretch } from './quotation';
import { type Ends, isWord, type QuotedWord, quotedWords, type WordIndex } from './wordIndex';

/** Longer texts are no quotation, in UTF-16 units. */
const LONGEST = 20_000;
/** Fewer words are anybody's. */
const FEWEST = 5;
/** So many that are no part of a name are somebody's, whatever they are. */
const MANY = 8;
/** More omissions are in no quotation. */
const MOST_OMISSIONS = 20;
/** Fewer words between omissions stand in the passage of those beside them. */
const FEWEST_ALONE = 4;

/** Words of the report in a row. Places are those of the index, the end exclusive. */
interface Run {
  readonly from: number;
  readonly to: number;
  /** The text in which they are. */
  readonly written: string;
}

/**
 * Which passages' words a text is, as it is copied or pasted: from the report, a list or a card, a quotation that was made before, a
 * page or a PDF. Every word and figure is the report's and none is missing, but where "…" says so or one whole passage follows another.
 * The first and the last may be cut, as where a selection begins or ends within them; they are taken whole.
 * Of words that stand in several passages it is the one whose number is beside them, else one that has no other words, else the first.
 * @returns in the order of the text; undefined for anything else, however near, and for what is too little to be a quotation
 */
export function stretchesOf(report: Report, text: string): Stretch[] | undefined {
  if (text.length > LONGEST) return undefined;
  const index = report.wordIndex;
  const written = withoutOurs(report, text);
  const among = new Set(written.numbers);
  // Words that happen to fill a line can be those of a heading too.
  const chosen = runsIn(index, written.text, among) ?? runsIn(index, withoutHeadings(report, written.text), among);
  if (!chosen) return undefined;
  const stretches = chosen.flatMap((run) => stretchesOfRun(index, run));
  return isEnough(report, index, chosen, stretches) ? stretches : undefined;
}

/** The words of a text as runs of the report's, in order. */
function runsIn(index: WordIndex, text: string, among: ReadonlySet<number>): Run[] | undefined {
  // Each run of spaces once, or looking for omissions would take long where there are thousands.
  const chunks = text
    .replace(/[^\S\r\n]+/g, ' ')
    .replace(/\r+\n?/g, '\n')
    .replace(/(?: ?\n ?){2,}/g, '\n\n')
    .split(OMISSION, MOST_OMISSIONS + 2);
  if (chunks.length > MOST_OMISSIONS + 1) return undefined;
  const candidates = chunks.map((chunk, i) =>
    candidatesOf(index, chunk, among, { first: i === 0, last: i === chunks.length - 1 }),
  );
  return inOrder(
    index,
    candidates.filter((some) => some !== undefined),
  );
}

/** What parts pieces of which each is the report's: something of ours, a blank line, the end of a line. */
const SEPARATORS = [BREAK, '\n\n', '\n'];

/**
 * The ways in which a text without omissions can be the report's, the likeliest first.
 * @param cut which of its ends may be within a word
 * @returns undefined where it has no words, none where they are not the report's
 */
function candidatesOf(index: WordIndex, text: string, among: ReadonlySet<number>, cut: Ends): Run[][] | undefined {
  const words = readWords(index, text);
  if (!words.length) return undefined;
  const asRuns = (places: readonly Place[]): Run[][] => places.map((place) => [{ ...place, written: text }]);
  const places = placesOf(index, words, among);
  if (places.length) return asRuns(places);
  const pieces = piecesOf(index, text, among, SEPARATORS, false);
  if (pieces) return [pieces];
  return asRuns(ranked(index, index.placesOfCut(words, cut, FEWEST), words.length, among));
}

/**
 * A text as pieces of which each is the report's.
 * @param areWhole must they be whole passages, since no sign says that any of their words are left out?
 */
function piecesOf(
  index: WordIndex,
  text: string,
  among: ReadonlySet<number>,
  [separator, ...finer]: readonly string[],
  areWhole: boolean,
): Run[] | undefined {
  if (separator === undefined) return undefined;
  const pieces = text.split(separator);
  if (pieces.length === 1) return piecesOf(index, text, among, finer, areWhole);
  const isWhole = areWhole || separator !== BREAK;
  const runs: Run[] = [];
  for (const piece of pieces) {
    const words = readWords(index, piece);
    if (!words.length) continue;
    const place = placesOf(index, words, among).find((one) => !isWhole || isOfWholes(index, one));
    const found = place ? [{ ...place, written: piece }] : piecesOf(index, piece, among, finer, isWhole);
    if (!found) return undefined;
    runs.push(...found);
  }
  return runs;
}

const readWords = (index: WordIndex, text: string): QuotedWord[] => quotedWords(text.replaceAll(BREAK, '\n'), index.has);

type Place = Omit<Run, 'written'>;

/** Where these words stand, the likeliest place first. */
const placesOf = (index: WordIndex, words: readonly QuotedWord[], among: ReadonlySet<number>): readonly Place[] =>
  ranked(index, index.placesOf(words), words.length, among);

/** So many words from each place, the likeliest first. */
function ranked(index: WordIndex, places: readonly number[], length: number, among: ReadonlySet<number>): readonly Place[] {
  const runs = places.map((from) => ({ from, to: from + length }));
  if (runs.length < 2) return runs;
  const isAmong = ({ from }: Place) => among.has(index.words[from]?.passage.number ?? 0);
  return runs.toSorted(
    (a, b) =>
      Number(isAmong(b)) - Number(isAmong(a)) || Number(isOfWholes(index, b)) - Number(isOfWholes(index, a)) || a.from - b.from,
  );
}

const isOfWholes = (index: WordIndex, { from, to }: Place): boolean => index.opensPassage(from) && index.opensPassage(to);

/** One candidate of each chunk, one behind the other in the report, as near to each other as they can be. */
function inOrder(index: WordIndex, chunks: readonly (readonly Run[])[][]): Run[] | undefined {
  const [first = [], ...rest] = chunks;
  const others = rest.map((candidates) => candidates.toSorted((a, b) => startOf(a) - startOf(b)));
  let best: { readonly runs: readonly (readonly Run[])[]; readonly length: number } | undefined;
  for (const start of first) {
    const runs = [start];
    for (const candidates of others) {
      const reached = endOf(runs.at(-1));
      const next = candidates.find((one) => startOf(one) >= reached);
      if (!next) break;
      runs.push(next);
    }
    const length = endOf(runs.at(-1)) - startOf(start);
    if (runs.length === chunks.length && (!best || length < best.length)) best = { runs, length };
  }
  return best?.runs.every((_, i, all) => standsAlone(index, all, i)) ? best.runs.flat() : undefined;
}

const startOf = (runs: readonly Run[] | undefined): number => runs?.[0]?.from ?? 0;
const endOf = (runs: readonly Run[] | undefined): number => runs?.at(-1)?.to ?? 0;

/** Is a chunk long enough, or in one passage with the one before or behind it? */
function standsAlone(index: WordIndex, chunks: readonly (readonly Run[])[], i: number): boolean {
  const start = startOf(chunks[i]);
  const end = endOf(chunks[i]);
  const passageAt = (place: number) => index.words[place]?.passage;
  return (
    end - start >= FEWEST_ALONE ||
    chunks.length === 1 ||
    (i > 0 && passageAt(endOf(chunks[i - 1]) - 1) === passageAt(start)) ||
    (i + 1 < chunks.length && passageAt(startOf(chunks[i + 1])) === passageAt(end - 1))
  );
}

/** A run as parts of its passages, with the stops and marks at its ends that are written too. */
function stretchesOfRun(index: WordIndex, { from, to, written }: Run): Stretch[] {
  const stretches: Stretch[] = [];
  for (let first = from; first < to; ) {
    let last = first;
    while (last + 1 < to && !index.opensPassage(last + 1)) last++;
    const { passage, start = 0 } = index.words[first] ?? {};
    if (!passage) break;
    const { text } = passage;
    const opens = index.opensPassage(first);
    const closes = index.opensPassage(last + 1);
    const signs = withSigns(text, { start, end: index.words[last]?.end ?? start }, written);
    const part: Span = { start: opens ? 0 : signs.start, end: closes ? text.length : signs.end };
    stretches.push(opens && closes ? { passage } : { passage, part });
    first = last + 1;
  }
  return stretches;
}

/**
 * Are the words more than what anybody may write? Many are; of fewer, one must tell something and be no name, and another may be a
 * name: "the Parliamentary Assembly of the Council of Europe" is no quotation.
 */
function isEnough(report: Report, index: WordIndex, runs: readonly Run[], stretches: readonly Stretch[]): boolean {
  if (stretches.every(({ part }) => !part)) return true;
  const words = runs.flatMap(({ from, to }) => index.words.slice(from, to)).filter(isWord);
  if (words.length < FEWEST) return false;
  const nameAt = (passage: Passage, at: number) =>
    report.mentionsIn(passage).find(({ start, end }) => start <= at && at < end)?.name;
  if (words.filter(({ passage, start }) => !nameAt(passage, start)).length >= MANY) return true;
  const telling = stretches.flatMap(({ passage, part = { start: 0, end: passage.text.length } }) =>
    sentenceWords(report, passage.text.slice(part.start, part.end))
      .filter(({ kind }) => kind !== 'beside')
      .map(({ start }) => nameAt(passage, part.start + start)),
  );
  const names = new Set(telling.filter((name) => name !== undefined));
  const others = telling.filter((name) => name === undefined).length;
  return others > 0 && others + names.size > 1;
}
