import { groupBy } from '../../common/groupBy';
import { withFewMarks } from '../../prose/fold';
import type { Span } from '../../prose/span';
import type { Passage } from '../model';

/** A word, or a sign that a figure changes with ("$", "%"), as quotations are compared. Offsets are UTF-16, end exclusive. */
export interface QuotedWord extends Span {
  /** The word in small letters. What is spelled with other letters, accents or figures has another key. */
  readonly key: string;
}

/** A word of the report. */
export interface IndexedWord extends QuotedWord {
  readonly passage: Passage;
}

/** Signs that nobody sees, which pages and PDFs have inside of words. */
const UNSEEN = String.raw`\u00ad\u200b-\u200d\u2060\ufeff`;
/** Most words can be nothing else, and that is quickly seen. */
const PLAIN_WORD = String.raw`[A-Za-z]+(?![\p{L}\p{M}${UNSEEN}])`;
/** A figure keeps its dots and commas, since it is another one without them. "12th" is the same as "12 th". */
const FIGURE = String.raw`\p{N}+(?:[.,]\p{N}+)*|(?<![\p{L}\p{N}\p{M}.,)\]])\.\p{N}+`;
const WORD = new RegExp(String.raw`${PLAIN_WORD}|[\p{L}\p{M}][\p{L}\p{M}${UNSEEN}]*|${FIGURE}|[\p{Sc}%\u2030]`, 'gu');
const UNSEEN_SIGNS = new RegExp(`[${UNSEEN}]`, 'gu');
const LINE_END_HYPHEN = /^[-\u2010\u2011][ \t]*\r?\n[ \t]*$/;

/**
 * The words of a text as quotations are compared: marks, spaces, line breaks and case make no difference, and "re-gained" is the same
 * as "re - gained".
 * @param isKnown of a key whether there is such a word, so that "Azer-" and "baijan" on two lines are one
 */
export function quotedWords(text: string, isKnown: (key: string) => boolean = () => false): QuotedWord[] {
  const words: QuotedWord[] = [];
  for (const { 0: found, index: start } of text.matchAll(WORD)) {
    const word = { key: keyOf(found), start, end: start + found.length };
    const before = words.at(-1);
    const whole = before && isBroken(text, before, word) ? before.key + word.key : undefined;
    if (before && whole && isKnown(whole)) words[words.length - 1] = { key: whole, start: before.start, end: word.end };
    else words.push(word);
  }
  return words;
}

function keyOf(word: string): string {
  if (/^[ -~]*$/.test(word)) return word.toLowerCase();
  // The last: "İ" becomes an "i" with a dot of its own.
  return withFewMarks(word.replace(UNSEEN_SIGNS, '')).normalize('NFKC').toLowerCase().replaceAll('\u0307', '');
}

/** May these be the two parts of a word that is broken at the end of a line? */
const isBroken = (text: string, before: Span, word: Span): boolean => {
  const gap = text.slice(before.end, word.start);
  return LINE_END_HYPHEN.test(gap) || (text[before.end - 1] === '\u00ad' && /^\s*$/.test(gap));
};

/** Is it a word or a figure, and not a sign? */
export const isWord = ({ key }: QuotedWord): boolean => /[\p{L}\p{N}]/u.test(key);

/** So many words in a row are looked up as one: of the report's own, one in a hundred such rows stands in two places. */
const ROW = 4;

/** Of words in a row, the first and the last. */
export interface Ends {
  readonly first: boolean;
  readonly last: boolean;
}

/** All words of the report in reading order, and where some of them stand. Places count these words from 0. */
export class WordIndex {
  readonly words: readonly IndexedWord[];
  readonly #places: ReadonlyMap<string, readonly number[]>;
  readonly #rows: ReadonlyMap<string, readonly number[]>;
  readonly #passages: ReadonlyMap<number, readonly number[]>;

  constructor(passages: readonly Passage[]) {
    this.words = passages.flatMap((passage) => quotedWords(passage.text).map((word) => ({ ...word, passage })));
    const places = this.words.map((_, place) => place);
    this.#places = groupBy(places, (place) => this.words[place]?.key ?? '');
    this.#rows = groupBy(places.slice(0, 1 - ROW), (place) => rowAt(this.words, place));
    this.#passages = groupBy(places, (place) => this.words[place]?.passage.number ?? 0);
  }

  /** Has the report a word? */
  readonly has = (key: string): boolean => this.#places.has(key);

  /** Where the report has the four words that begin at one of a text, also over the end of a passage; nowhere where there are fewer. */
  placesOfRow(words: readonly QuotedWord[], at: number): readonly number[] {
    return this.#rows.get(rowAt(words, at)) ?? [];
  }

  /** Where the report has exactly these words, in order; also over the end of a passage. */
  placesOf(words: readonly QuotedWord[]): number[] {
    const [first] = words;
    if (!first) return [];
    const candidates = words.length < ROW ? (this.#places.get(first.key) ?? []) : this.placesOfRow(words, 0);
    return candidates.filter((place) => words.every(({ key }, i) => this.words[place + i]?.key === key));
  }

  /**
   * Where the report has these words if the first may be the end of one of its words, or the last the beginning of one, as in words that
   * were selected from within one to within another.
   * @param cut which of the two may be so
   * @param fewest so many must be whole
   */
  placesOfCut(words: readonly QuotedWord[], cut: Ends, fewest: number): number[] {
    const [first, last] = [words[0], words.at(-1)];
    const between = words.slice(1, -1);
    const sure = between.filter(isWord).length;
    if (!first || !last || !between.length || sure + 2 < fewest) return [];
    return this.placesOf(between).flatMap((place) => {
      const before = this.words[place - 1]?.key ?? '';
      const behind = this.words[place + between.length]?.key ?? '';
      const isFirstWhole = before === first.key;
      const isLastWhole = behind === last.key;
      const isThere =
        (isFirstWhole || (cut.first && before.endsWith(first.key))) && (isLastWhole || (cut.last && behind.startsWith(last.key)));
      return isThere && sure + Number(isFirstWhole) + Number(isLastWhole) >= fewest ? [place - 1] : [];
    });
  }

  /** Where the words of a passage begin and end; the same twice where there is no such passage. */
  placesIn(passage: number): { readonly from: number; readonly to: number } {
    const places = this.#passages.get(passage) ?? [];
    const from = places[0] ?? 0;
    return { from, to: from + places.length };
  }

  /** Does a passage begin with the word at a place? */
  opensPassage(place: number): boolean {
    return this.words[place - 1]?.passage !== this.words[place]?.passage;
  }
}

const rowAt = (words: readonly QuotedWord[], at: number): string =>
  words
    .slice(at, at + ROW)
    .map(({ key }) => key)
    .join(' ');
