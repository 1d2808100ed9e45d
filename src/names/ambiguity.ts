/** Which of several names is meant by a form that they share. */

import { HAS_DIGIT, type Tokens } from '../prose/tokens';
import { paragraphAround, type Range, sentenceAround } from './context';
import { type Ambiguity, type Lexicon, type Name, SIGN } from './lexicon';
import type { Phrase } from './phrases';

/** A phrase in the text that speaks for one of the names. */
interface Sign {
  /** Indices of its first and last word. */
  readonly first: number;
  readonly last: number;
  readonly phrase: Phrase;
}

/** Years named in the text. */
interface Years {
  /** Index of the word. */
  readonly first: number;
  readonly from: number;
  readonly to: number;
}

/** Decides between namesakes in one text. The text is searched for signs once, when the first form in doubt is met. */
export class Namesakes {
  readonly #tokens: Tokens;
  readonly #lexicon: Lexicon;
  /** Indices of the words that begin a sign for anybody, and the years; found when first asked for. */
  #places: readonly number[] | undefined;
  #years: readonly Years[] | undefined;
  readonly #signs = new Map<Ambiguity, readonly Sign[]>();
  /** The mentions that leave no doubt, in order: whose name it is, and the index of the first word. */
  readonly #clearNames: Name[] = [];
  readonly #clearStarts: number[] = [];

  constructor(tokens: Tokens, lexicon: Lexicon) {
    this.#tokens = tokens;
    this.#lexicon = lexicon;
  }

  /** Note a mention that leaves no doubt, behind all that have been noted. */
  note(name: Name, start: number): void {
    this.#clearNames.push(name);
    this.#clearStarts.push(start);
  }

  /**
   * Put the candidates in order, the likelier first. The signs in the sentence decide; where they do not, the nearest full name noted before
   * it in the paragraph; then the signs in the paragraph; then the order of the file.
   * @param start index of the first word of the form in doubt, `end` of the last
   */
  rank(candidates: readonly Name[], ambiguity: Ambiguity, start: number, end: number): readonly Name[] {
    const usual = [...candidates].sort((a, b) => ambiguity.candidates.indexOf(a) - ambiguity.candidates.indexOf(b));
    if (usual.length < 2) return usual;
    const sentence = this.#scores(usual, ambiguity, sentenceAround(this.#tokens, this.#lexicon, start, end), start, end);
    if (hasWinner(sentence)) return sorted(usual, sentence);
    const paragraph = paragraphAround(this.#tokens, start, end);
    for (let i = this.#clearNames.length - 1; i >= 0; i--) {
      const name = this.#clearNames[i] as Name;
      if ((this.#clearStarts[i] as number) < paragraph.from) break;
      if (usual.includes(name)) return [name, ...usual.filter((one) => one !== name)];
    }
    const wider = this.#scores(usual, ambiguity, paragraph, start, end);
    return sorted(usual, hasWinner(wider) ? wider : sentence);
  }

  /** How many different signs in the range, outside of the form itself, speak for each of the names. */
  #scores(names: readonly Name[], ambiguity: Ambiguity, { from, to }: Range, start: number, end: number): readonly number[] {
    const isOutside = (first: number, last: number): boolean => last < to && !(first >= start && last <= end);
    const phrases = new Set<Phrase>();
    const signs = this.#signsOf(ambiguity);
    for (let i = firstFrom(signs, from); i < signs.length; i++) {
      const { first, last, phrase } = signs[i] as Sign;
      if (first >= to) break;
      if (isOutside(first, last)) phrases.add(phrase);
    }
    const inOffice = new Set<Name>();
    this.#years ??= yearsIn(this.#tokens);
    for (let i = firstFrom(this.#years, from); i < this.#years.length; i++) {
      const years = this.#years[i] as Years;
      if (years.first >= to) break;
      if (!isOutside(years.first, years.first)) continue;
      for (const span of ambiguity.years) if (years.from <= span.to && years.to >= span.from) inOffice.add(span.name);
    }
    return names.map((name) => {
      let score = inOffice.has(name) ? 1 : 0;
      for (const phrase of phrases) if (ambiguity.speaksFor.get(phrase) === name) score++;
      return score;
    });
  }

  #signsOf(ambiguity: Ambiguity): readonly Sign[] {
    const known = this.#signs.get(ambiguity);
    if (known !== undefined) return known;
    const signs: Sign[] = [];
    this.#places ??= signsIn(this.#tokens, this.#lexicon);
    for (const first of this.#places)
      for (const phrase of ambiguity.words.allAt(this.#tokens, first))
        signs.push({ first, last: first + phrase.length - 1, phrase });
    this.#signs.set(ambiguity, signs);
    return signs;
  }
}

/** Index of the first sign that begins at word `from` or later. */
const firstFrom = (signs: ReadonlyArray<{ readonly first: number }>, from: number): number => {
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((signs[middle] as { readonly first: number }).first < from) low = middle + 1;
    else high = middle;
  }
  return low;
};

const sorted = (names: readonly Name[], scores: readonly number[]): readonly Name[] =>
  names
    .map((name, i) => ({ name, score: scores[i] as number }))
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);

const hasWinner = (scores: readonly number[]): boolean => {
  const best = Math.max(...scores);
  return best > 0 && scores.filter((score) => score === best).length === 1;
};

/** The words of the text that begin a sign. */
const signsIn = (tokens: Tokens, lexicon: Lexicon): number[] => {
  const places: number[] = [];
  for (let i = 0; i < tokens.count; i++) if (lexicon.classOf(tokens.ids[i] as number) & SIGN) places.push(i);
  return places;
};

/** The years named in the text, "1990s" as ten. */
const yearsIn = (tokens: Tokens): Years[] => {
  const years: Years[] = [];
  const { flags, starts, ends, text } = tokens;
  for (let i = 0; i < tokens.count; i++) {
    if (!((flags[i] as number) & HAS_DIGIT)) continue;
    const start = starts[i] as number;
    const length = (ends[i] as number) - start;
    const first = text.charCodeAt(start);
    if (length < 4 || length > 6 || (first !== 0x31 && first !== 0x32 && first !== 0x46)) continue; // 1, 2, F
    const found = /^(?:FY)?((?:1[89]|20)\d\d)(s?)$/.exec(text.slice(start, start + length));
    if (found === null) continue;
    const from = Number(found[1]);
    years.push({ first: i, from, to: found[2] === 's' ? from + 9 : from });
  }
  return years;
};
