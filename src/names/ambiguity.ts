/** Which of several names is meant by a form that they share. */

import type { Prose } from '../prose/prose';
import { paragraphAround, sentenceAround, type WordRange } from '../prose/sentences';
import type { Ambiguity, Name } from './form';
import type { Phrase } from './phrases';

/** A place in a text that speaks for one of the names: the words of a cue, or years. */
interface Clue {
  /** Indices of its first and last word. */
  readonly first: number;
  readonly last: number;
}

interface PhraseClue extends Clue {
  readonly phrase: Phrase;
}

interface YearClue extends Clue {
  readonly from: number;
  readonly to: number;
}

/** Decides between namesakes in one text. The text is searched for clues once, when the first form in doubt is met. */
export class Namesakes {
  readonly #prose: Prose;
  #years: readonly YearClue[] | undefined;
  readonly #clues = new Map<Ambiguity, readonly PhraseClue[]>();
  /** The mentions that leave no doubt, in order: whose name it is, and the index of the first word. */
  readonly #clear: Array<{ readonly name: Name; readonly start: number }> = [];

  constructor(prose: Prose) {
    this.#prose = prose;
  }

  /** Note a mention that leaves no doubt, behind all that have been noted. */
  note(name: Name, start: number): void {
    this.#clear.push({ name, start });
  }

  /**
   * Put the candidates in order, the likelier first. The clues in the sentence decide; where they do not, the nearest full name noted
   * before it in the paragraph; then the clues in the paragraph; then the order of the file.
   * @param start index of the first word of the form in doubt, `end` of the last
   */
  rank(candidates: readonly Name[], ambiguity: Ambiguity, start: number, end: number): readonly Name[] {
    const usual = [...candidates].sort((a, b) => ambiguity.candidates.indexOf(a) - ambiguity.candidates.indexOf(b));
    if (usual.length < 2) return usual;
    const sentence = this.#scores(usual, ambiguity, sentenceAround(this.#prose, start, end), start, end);
    if (hasWinner(sentence)) return sorted(usual, sentence);
    const paragraph = paragraphAround(this.#prose, start, end);
    const clear = this.#clear.findLast(({ name, start }) => start < paragraph.from || usual.includes(name));
    if (clear && clear.start >= paragraph.from) return [clear.name, ...usual.filter((one) => one !== clear.name)];
    const wider = this.#scores(usual, ambiguity, paragraph, start, end);
    return sorted(usual, hasWinner(wider) ? wider : sentence);
  }

  /** How many different clues in the range, outside of the form itself, speak for each of the names. */
  #scores(names: readonly Name[], ambiguity: Ambiguity, range: WordRange, start: number, end: number): readonly number[] {
    const outside = <C extends Clue>(clues: readonly C[]): C[] =>
      within(clues, range).filter(({ first, last }) => last < range.to && !(first >= start && last <= end));
    const phrases = new Set(outside(this.#cluesFor(ambiguity)).map(({ phrase }) => phrase));
    this.#years ??= yearWords(this.#prose);
    const years = outside(this.#years);
    const inOffice = new Set(
      ambiguity.years.filter(({ from, to }) => years.some((year) => year.from <= to && year.to >= from)).map(({ name }) => name),
    );
    return names.map(
      (name) => Number(inOffice.has(name)) + [...phrases].filter((phrase) => ambiguity.speaksFor.get(phrase) === name).length,
    );
  }

  #cluesFor(ambiguity: Ambiguity): readonly PhraseClue[] {
    const known = this.#clues.get(ambiguity);
    if (known) return known;
    const clues = this.#prose.words.flatMap((_, first) =>
      ambiguity.words.allAt(this.#prose, first).map((phrase) => ({ first, last: first + phrase.length - 1, phrase })),
    );
    this.#clues.set(ambiguity, clues);
    return clues;
  }
}

/** The clues that begin in a range. They are in order, and a text may have many. */
function within<C extends Clue>(clues: readonly C[], { from, to }: WordRange): C[] {
  let low = 0;
  let high = clues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clues[middle] as C).first < from) low = middle + 1;
    else high = middle;
  }
  const some: C[] = [];
  for (let i = low; i < clues.length && (clues[i] as C).first < to; i++) some.push(clues[i] as C);
  return some;
}

const sorted = (names: readonly Name[], scores: readonly number[]): readonly Name[] =>
  names
    .map((name, i) => ({ name, score: scores[i] as number }))
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);

const hasWinner = (scores: readonly number[]): boolean => {
  const best = Math.max(...scores);
  return best > 0 && scores.filter((score) => score === best).length === 1;
};

/** The words of the text that are years, "1990s" as ten. */
const yearWords = ({ words }: Prose): YearClue[] =>
  words.flatMap(({ text }, i) => {
    const [, year, decade] = /^(?:FY)?((?:1[89]|20)\d\d)(s?)$/.exec(text) ?? [];
    if (year === undefined) return [];
    const from = Number(year);
    return [{ first: i, last: i, from, to: decade ? from + 9 : from }];
  });
