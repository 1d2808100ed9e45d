/** Which of several names is meant by a form that they share. */

import type { Prose } from '../prose/prose';
import { paragraphAround, sentenceAround, type WordRange } from '../prose/sentences';
import { hasCapital } from '../prose/words';
import { type Clue, within, type YearClue, yearsOf } from './clues';
import { isAdjacent } from './context';
import type { Ambiguity, Name } from './form';
import type { Phrase } from './phrases';
import type { Over, SettingPart } from './setting';

interface PhraseClue extends Clue {
  readonly phrase: Phrase;
}

/** A mention that leaves no doubt: whose name it is, and the index of its first word. */
interface ClearMention {
  readonly name: Name;
  readonly start: number;
}

/** A year further behind is that of something else: "Aliyev visited the town, which had been in ruins since 1993". */
const YEAR_BEHIND = 12;
const isFarBehind = ({ first }: Clue, end: number): boolean => first - end > YEAR_BEHIND;

/** Words after which a name is not what the text goes on to speak of: "at the grave of Heydar Aliyev". */
const ASIDE = /^(?:of|after|like|unlike)$/;

/** Decides between namesakes in one text. The text is searched for clues once, when the first form in doubt is met. */
export class Namesakes {
  readonly #prose: Prose;
  readonly #settings: Over;
  readonly #clues = new Map<Ambiguity, readonly PhraseClue[]>();
  /** The mentions that leave no doubt, in order. */
  readonly #clear: ClearMention[] = [];

  constructor(prose: Prose, settings: Over) {
    this.#prose = prose;
    this.#settings = settings;
  }

  /** Note a mention that leaves no doubt, behind all that have been noted. */
  note(name: Name, start: number): void {
    this.#clear.push({ name, start });
  }

  /**
   * Put the candidates in order, the likelier first. What leaves no doubt in the sentence decides; then its nearest date; then who was
   * named in full before it in the paragraph; then what else there is in sentence and paragraph, where a late date outweighs the rest,
   * for nobody acts after his time; then who or what the headings and the opening speak of; and then the order of the file.
   * @param start index of the first word of the form in doubt, `end` of the last
   */
  rank(candidates: readonly Name[], ambiguity: Ambiguity, start: number, end: number): readonly Name[] {
    const usual = [...candidates].sort((a, b) => ambiguity.candidates.indexOf(a) - ambiguity.candidates.indexOf(b));
    if (usual.length < 2) return usual;
    const sentence = sentenceAround(this.#prose, start, end);
    const paragraph = paragraphAround(this.#prose, start, end);
    const phrases = (range: WordRange): PhraseClue[] => this.#phrasesIn(ambiguity, range, start, end);
    const sure = phrases(sentence).filter(({ phrase }) => ambiguity.sure.has(phrase));
    const years = this.#yearsIn(paragraph).filter((year) => year.first >= sentence.to || !isFarBehind(year, end));
    const winner =
      mostSpokenFor(usual, ambiguity, sure) ??
      this.#nearestInOffice(usual, ambiguity, sentence, start, end) ??
      this.#namedBefore(usual, paragraph) ??
      this.#latestInOffice(usual, ambiguity, paragraph) ??
      mostSpokenFor(usual, ambiguity, phrases(sentence)) ??
      mostSpokenFor(usual, ambiguity, phrases(paragraph), years, CLEAR_LEAD) ??
      this.#namedOver(usual, ambiguity, start) ??
      mostSpokenFor(usual, ambiguity, phrases(paragraph), years);
    return winner === undefined ? usual : [winner, ...usual.filter((name) => name !== winner)];
  }

  /** Whose years the nearest telling year of the sentence is in; one that says when something happened goes before others. */
  #nearestInOffice(
    names: readonly Name[],
    ambiguity: Ambiguity,
    sentence: WordRange,
    start: number,
    end: number,
  ): Name | undefined {
    const distance = ({ first, last }: Clue): number => (last < start ? start - last : first - end);
    const nearest = this.#yearsIn(sentence)
      .filter((year) => !isFarBehind(year, end))
      .filter((year) => inOffice(names, ambiguity, year).length === 1)
      .sort((a, b) => Number(b.isWhen) - Number(a.isWhen) || distance(a) - distance(b));
    return nearest[0] && inOffice(names, ambiguity, nearest[0])[0];
  }

  /** Who was named in full last, in the part of the paragraph that was read; one named in passing only where there is no other. */
  #namedBefore(names: readonly Name[], paragraph: WordRange): Name | undefined {
    let aside: Name | undefined;
    for (let i = this.#clear.length - 1; i >= 0; i--) {
      const { name, start } = this.#clear[i] as ClearMention;
      if (start < paragraph.from) break;
      if (!names.includes(name)) continue;
      if (!ASIDE.test(this.#prose.words[start - 1]?.folded ?? '')) return name;
      aside ??= name;
    }
    return aside;
  }

  /** Whose years the latest telling year of the paragraph is in, where those of all others were over then. */
  #latestInOffice(names: readonly Name[], ambiguity: Ambiguity, paragraph: WordRange): Name | undefined {
    const [latest] = this.#yearsIn(paragraph)
      .filter((year) => inOffice(names, ambiguity, year).length === 1)
      .sort((a, b) => b.from - a.from);
    const [name] = latest ? inOffice(names, ambiguity, latest) : [];
    return latest && name && isLastInOffice(name, ambiguity, latest) ? name : undefined;
  }

  /** Whom the nearest heading names, or else the title and the opening: in full, or by what else it says. */
  #namedOver(names: readonly Name[], ambiguity: Ambiguity, start: number): Name | undefined {
    const { titles, sentence, date } = this.#settings.over(start);
    for (const title of titles) {
      const winner = namedIn(names, title) ?? mostSpokenFor(names, ambiguity, phrasesOf(title, ambiguity), yearsOf(title.prose));
      if (winner) return winner;
    }
    return (
      (sentence && (namedIn(names, sentence) ?? allInOffice(names, ambiguity, yearsOf(sentence.prose)))) ??
      (date && mostSpokenFor(names, ambiguity, [], yearsOf(date.prose)))
    );
  }

  #yearsIn(range: WordRange): YearClue[] {
    return within(yearsOf(this.#prose), range);
  }

  /** The cues in a range, outside of the form itself. */
  #phrasesIn(ambiguity: Ambiguity, range: WordRange, start: number, end: number): PhraseClue[] {
    const clues = this.#clues.get(ambiguity) ?? phrasesOf({ prose: this.#prose }, ambiguity);
    this.#clues.set(ambiguity, clues);
    return within(clues, range).filter(({ first, last }) => !(first >= start && last <= end));
  }
}

/** Whom a heading or a sentence names first, where it does so in full. */
function namedIn(names: readonly Name[], { mentions }: SettingPart): Name | undefined {
  const first = mentions.find(({ name }) => names.some(({ id }) => id === name));
  return first?.alternatives.length === 0 ? names.find(({ id }) => id === first.name) : undefined;
}

/**
 * In whose years are all of several years, as those from which to which an event took place? One alone says little, but for one that is
 * later than anybody else's.
 */
function allInOffice(names: readonly Name[], ambiguity: Ambiguity, years: readonly YearClue[]): Name | undefined {
  const [name, ...others] = new Set(years.flatMap((year) => inOffice(names, ambiguity, year)));
  if (name === undefined || others.length > 0) return undefined;
  const areSeveral = years.length > 1 || years.some(({ from, to }) => to > from);
  return areSeveral || years.every((year) => isLastInOffice(name, ambiguity, year)) ? name : undefined;
}

/** All cues in a text. A first name with more of a name behind it may be a thing's. */
const phrasesOf = ({ prose }: Pick<SettingPart, 'prose'>, ambiguity: Ambiguity): PhraseClue[] =>
  prose.words.flatMap((_, first) =>
    ambiguity.words
      .allAt(prose, first)
      .map((phrase) => ({ first, last: first + phrase.length - 1, phrase }))
      .filter(({ phrase, last }) => phrase.length > 1 || !isInLongerName(prose, ambiguity, phrase, last + 1)),
  );

/** Does a first name go on at word `next`: "Heydar Aliyev Center", "Heydar Mosque"? */
function isInLongerName(prose: Prose, { candidates }: Ambiguity, [first = '']: Phrase, next: number): boolean {
  const word = prose.words[next];
  const isGiven = candidates.some(({ given }) => given.has(first));
  return isGiven && word !== undefined && hasCapital(word) && isAdjacent(prose, next);
}

/** One sign that is further off than the sentence says less than a title. */
const CLEAR_LEAD = 2;

/** For whom more different cues and years speak than for all others, by so many. */
function mostSpokenFor(
  names: readonly Name[],
  ambiguity: Ambiguity,
  clues: readonly PhraseClue[],
  years: readonly YearClue[] = [],
  lead = 1,
): Name | undefined {
  const phrases = [...new Set(clues.map(({ phrase }) => phrase))];
  const scores = names.map(
    (name) =>
      phrases.filter((phrase) => ambiguity.speaksFor.get(phrase) === name).length +
      Number(years.some((year) => inOffice(names, ambiguity, year).includes(name))),
  );
  const [best = 0, second = 0] = [...scores].sort((a, b) => b - a);
  return best - second >= lead ? names[scores.indexOf(best)] : undefined;
}

/** Were the years of all others over then? */
const isLastInOffice = (name: Name, ambiguity: Ambiguity, { from }: YearClue): boolean =>
  ambiguity.years.every((years) => years.name === name || years.to < from);

/** Those of the names in whose years the year lies. */
const inOffice = (names: readonly Name[], ambiguity: Ambiguity, { from, to }: YearClue): Name[] =>
  names.filter((name) => ambiguity.years.some((years) => years.name === name && years.from <= to && years.to >= from));
