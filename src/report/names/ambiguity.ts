/** Which of several names is meant by a form that they share. */
import { paragraphAround, type Range, sentenceAround } from './context';
import type { Ambiguity, Lexicon, Name } from './lexicon';
import type { Phrase } from './phrases';
import type { Tokens } from './tokens';

/** A mention that leaves no doubt, somewhere before. */
export interface ClearMention {
  readonly name: Name;
  /** Index of its first word. */
  readonly start: number;
}

/** A sign in the text: a phrase, or years. */
interface Sign {
  /** Indices of its first and last word. */
  readonly first: number;
  readonly last: number;
  readonly phrase?: Phrase;
  readonly years?: readonly [number, number];
}

/** Decides between namesakes in one text. The text is searched for signs once, when the first form in doubt is met. */
export class Namesakes {
  readonly #tokens: Tokens;
  readonly #lexicon: Lexicon;
  readonly #signs = new Map<Ambiguity, readonly Sign[]>();

  constructor(tokens: Tokens, lexicon: Lexicon) {
    this.#tokens = tokens;
    this.#lexicon = lexicon;
  }

  /**
   * Put the candidates in order, the likelier first. The signs in the sentence decide; where they do not, the nearest full name before it
   * in the paragraph; then the signs in the paragraph; then the order of the file.
   * @param start index of the first word of the form in doubt, `end` of the last
   * @param clear the mentions before it that leave no doubt, in order
   */
  rank(
    candidates: readonly Name[],
    ambiguity: Ambiguity,
    start: number,
    end: number,
    clear: readonly ClearMention[],
  ): readonly Name[] {
    const usual = [...candidates].sort((a, b) => ambiguity.candidates.indexOf(a) - ambiguity.candidates.indexOf(b));
    if (usual.length < 2) return usual;
    const sentence = this.#scores(usual, ambiguity, sentenceAround(this.#tokens, this.#lexicon, start, end), start, end);
    if (hasWinner(sentence)) return sorted(usual, sentence);
    const paragraph = paragraphAround(this.#tokens, start, end);
    for (let i = clear.length - 1; i >= 0; i--) {
      const mention = clear[i] as ClearMention;
      if (mention.start < paragraph.from) break;
      if (usual.includes(mention.name)) return [mention.name, ...usual.filter((name) => name !== mention.name)];
    }
    const wider = this.#scores(usual, ambiguity, paragraph, start, end);
    return sorted(usual, hasWinner(wider) ? wider : sentence);
  }

  /** How many different signs in the range, outside of the form itself, speak for each of the names. */
  #scores(names: readonly Name[], ambiguity: Ambiguity, { from, to }: Range, start: number, end: number): readonly number[] {
    const signs = this.#signsOf(ambiguity);
    const phrases = new Set<Phrase>();
    const inOffice = new Set<Name>();
    for (let i = firstFrom(signs, from); i < signs.length; i++) {
      const { first, last, phrase, years } = signs[i] as Sign;
      if (first >= to) break;
      if (last >= to || (first >= start && last <= end)) continue;
      if (phrase !== undefined) phrases.add(phrase);
      if (years !== undefined)
        for (const span of ambiguity.years) if (years[0] <= span.to && years[1] >= span.from) inOffice.add(span.name);
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
    const signs: Sign[] = yearsIn(this.#tokens);
    ambiguity.words.visit(this.#tokens, (first, phrase) => signs.push({ first, last: first + phrase.length - 1, phrase }));
    signs.sort((a, b) => a.first - b.first);
    this.#signs.set(ambiguity, signs);
    return signs;
  }
}

/** Index of the first sign that begins at word `from` or later. */
const firstFrom = (signs: readonly Sign[], from: number): number => {
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((signs[middle] as Sign).first < from) low = middle + 1;
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

/** The years named in the text, "1990s" as ten. */
const yearsIn = (tokens: Tokens): Sign[] => {
  const signs: Sign[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i] as number;
    const length = (tokens.ends[i] as number) - start;
    const first = tokens.text.charCodeAt(start);
    if (length < 4 || length > 6 || (first !== 0x31 && first !== 0x32 && first !== 0x46)) continue; // 1, 2, F
    const found = /^(?:FY)?((?:1[89]|20)\d\d)(s?)$/.exec(tokens.text.slice(start, start + length));
    if (found === null) continue;
    const year = Number(found[1]);
    signs.push({ first: i, last: i, years: [year, found[2] === 's' ? year + 9 : year] });
  }
  return signs;
};
