import type { Report } from '../../report';
import type { QuotedWord, WordIndex } from '../wordIndex';
import type { Column } from './align';

/** Words in a row are in one place of the report, seldom in two: so many passages at most are looked at. */
const MOST = 8;

/**
 * The words of the report that a quotation may have: the passages that have four of its words in a row, with those that follow them where
 * the words do.
 * @param cited passages that are looked at whatever they have
 * @param beside places whose passages are looked at too
 * @returns in the order of the report; none where no passage comes into question
 */
export function candidatesFor(
  report: Report,
  words: readonly QuotedWord[],
  cited: readonly number[],
  beside: readonly number[],
): Column[] {
  const index = report.wordIndex;
  const counts = new Map<number, number>();
  const count = (number: number | undefined, times = 1) => {
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + times);
  };
  for (let at = 0; at + 4 <= words.length; at++) {
    for (const place of index.placesOfRow(words, at)) {
      const first = index.words[place]?.passage.number;
      const last = index.words[place + 3]?.passage.number;
      count(first);
      if (last !== first) count(last);
    }
  }
  for (const number of cited) if (report.passage(number)) count(number, 2);
  for (const place of beside) count(index.words[place]?.passage.number, 2);
  const chosen = new Set(
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST)
      .map(([number]) => number),
  );
  return chosen.size ? columnsOf(index, chosen) : [];
}

function columnsOf(index: WordIndex, passages: ReadonlySet<number>): Column[] {
  const columns: Column[] = [];
  for (const number of [...passages].sort((a, b) => a - b)) {
    const { from, to } = index.placesIn(number);
    const before = columns.at(-1);
    if (before && before.place + 1 !== from)
      columns.push({ key: '', place: Number.NaN, word: undefined, isBracketed: false, opens: true });
    for (let place = from; place < to; place++) {
      const word = index.words[place];
      if (word)
        columns.push({
          key: word.key,
          place,
          word,
          isBracketed: isInBrackets(word.passage.text, word.start),
          opens: place === from,
        });
    }
  }
  return columns;
}

const isInBrackets = (text: string, at: number): boolean => text.lastIndexOf('[', at) > text.lastIndexOf(']', at);
