/** Whose name is it? A name that stands alone is the one of the report only where its neighbours do not say otherwise. */
import type { Sign } from '../prose/gaps';
import { signsIn } from '../prose/gaps';
import type { Prose } from '../prose/prose';
import { beginsSentence, paragraphAround } from '../prose/sentences';
import { slipsBetween } from '../prose/slips';
import { hasCapital, isDotted, isLetter, type Word } from '../prose/words';
import { isAdjacent, isHeadingLike, isPossessive } from './context';
import type { Form, Name } from './form';
import type { Lexicon } from './lexicon';
import {
  CALENDAR_WORDS,
  COURTESY_TITLES,
  FOLLOWING_WORDS,
  NAMING_NOUNS,
  ORDINARY_WORDS,
  PATRONYMICS,
  PLACE_PREFIXES,
  STREETS,
} from './wordlists';

/** What the matcher can say of the names around. */
export interface Surroundings {
  /** Does a name that is no person's end with word `i`? */
  readonly thingEndsAt: (i: number) => boolean;
  /** Does some name begin with word `i`? */
  readonly nameStartsAt: (i: number) => boolean;
}

/** A person has at most so many first names before the family name. */
const MOST_GIVEN_NAMES = 4;

const HYPHEN: ReadonlySet<Sign> = new Set(['hyphen']);

/** Judges the bearers of names in one text, from its beginning to its end. */
export class Bearers {
  readonly #prose: Prose;
  readonly #lexicon: Lexicon;
  readonly #surroundings: Surroundings;
  /** By family name: the last word where another bearer was named in full. */
  readonly #others = new Map<string, number>();
  /** By person: the last word where the person was named in full. */
  readonly #own = new Map<Name, number>();

  constructor(prose: Prose, lexicon: Lexicon, surroundings: Surroundings) {
    this.#prose = prose;
    this.#lexicon = lexicon;
    this.#surroundings = surroundings;
  }

  /**
   * Where the mention begins that has the form at the words [start, end]: at `start`, or before it where a family name has the person's own
   * first name or initials before it; undefined where the words are part of somebody or something else's name.
   */
  startOf(form: Form, start: number, end: number): number | undefined {
    if (form.name.kind === 'place') return this.#isOtherPlace(start, end) ? undefined : start;
    if (form.name.kind !== 'person') return start;
    if (!form.surname) {
      const isTurnedRound = form.words.some(({ signs }) => signs.has('comma'));
      if (isTurnedRound && this.#hasNameBehind(end)) return undefined;
      this.#own.set(form.name, start);
      return start;
    }
    if (this.#makesOtherName(start, end)) return undefined;
    const from = this.#withGivenNames(form, start, end);
    if (from === start && this.#isOfOtherBearer(form, start)) return undefined;
    if (from !== undefined && from < start) this.#own.set(form.name, from);
    return from;
  }

  #word(i: number): Word | undefined {
    return this.#prose.words[i];
  }

  /** Word `i`, where it stands next to the one before, has a capital, and so may be part of a name. */
  #capitalised(i: number, others?: ReadonlySet<Sign>): Word | undefined {
    const word = this.#word(i);
    return word && hasCapital(word) && isAdjacent(this.#prose, i, others) ? word : undefined;
  }

  /** "Baku Street", "New Georgia", "Fort Georgia". */
  #isOtherPlace(start: number, end: number): boolean {
    const prose = this.#prose;
    const next = this.#capitalised(end + 1);
    if (next && STREETS.has(next.folded)) return true;
    const before = this.#word(start - 1);
    if (!before || !isAdjacent(prose, start) || !hasCapital(before) || !PLACE_PREFIXES.has(before.folded)) return false;
    // "New Iran sanctions" and "The New Iran Sanctions" have a common word
    if (before.folded !== 'new') return true;
    return !beginsSentence(prose, start - 1) && !isHeadingLike(prose, start, end);
  }

  /** "Burns, Robert Gates" is no "Robert Burns" turned round: does a name go on behind word `end`? */
  #hasNameBehind(end: number): boolean {
    const next = this.#capitalised(end + 1);
    return next !== undefined && !ORDINARY_WORDS.has(next.folded) && !CALENDAR_WORDS.has(next.folded);
  }

  /** Does the word after make another name of it: "Gates Foundation", "Clinton County"? */
  #makesOtherName(start: number, end: number): boolean {
    const prose = this.#prose;
    const { titles, peoples } = this.#lexicon;
    const next = this.#capitalised(end + 1, HYPHEN);
    if (!next) return false;
    if (NAMING_NOUNS.has(next.folded)) return true;
    if ([ORDINARY_WORDS, CALENDAR_WORDS, FOLLOWING_WORDS].some((words) => words.has(next.folded))) return false;
    // "the Obama-Sarkozy talks" are of two people, "Mr. Gates-Sarkozy" is one
    if (signsIn(next.gap).has('hyphen') && !COURTESY_TITLES.has(this.#word(start - 1)?.folded ?? '')) return false;
    if (titles.startsAt(prose, end + 1) || peoples.startsAt(prose, end + 1)) return false;
    return !this.#surroundings.nameStartsAt(end + 1) && !isHeadingLike(prose, start, end);
  }

  /** Where a family name begins with the first names before it; undefined where these are somebody else's. */
  #withGivenNames({ name, key }: Form, start: number, end: number): number | undefined {
    const prose = this.#prose;
    const { givenNames, titles, peoples, polityWords } = this.#lexicon;
    const at = start - 1;
    const before = this.#word(at);
    const gap = signsIn(this.#word(start)?.gap ?? '');
    if (!before || !isAdjacent(prose, start, HYPHEN) || isPossessive(prose, at)) return start;
    if (PATRONYMICS.has(before.folded)) return isOwn(name, this.#word(at - 2)) ? this.#ownStart(name, at - 2) : undefined;
    if (!hasCapital(before)) return start;
    const isGiven = givenNames.has(before.folded);
    const isOrdinary = ORDINARY_WORDS.has(before.folded);
    if (gap.has('hyphen')) return isGiven ? undefined : start; // "U.S.-Aliyev talks"
    if (isOwn(name, before)) return this.#ownStart(name, at);
    if (!isGiven && !isOrdinary && [...name.given].some((given) => isSlipOf(before.folded, given))) {
      this.#own.set(name, start);
      return start;
    }
    if ([titles, peoples, polityWords].some((words) => words.endsAt(prose, at))) return start;
    if (isDotted(before) || (isLetter(before) && (gap.has('dot') || !isOrdinary))) return this.#initialStart(name, at, before);
    // "Will Gates come?" asks; "they met Will Gates" names
    const isName = isGiven && !(isOrdinary && beginsSentence(prose, at));
    if (CALENDAR_WORDS.has(before.folded) || (isOrdinary && !isName)) return start;
    if (isName) {
      // "Ilham" before "Aliyev" is not his father, but nobody unknown either
      if (!this.#lexicon.isGivenNameOf(key, before)) this.#others.set(key, start);
      return undefined;
    }
    if (this.#surroundings.thingEndsAt(at) || isHeadingLike(prose, start, end)) return start;
    return this.#opensSentence(at, before) ? start : undefined;
  }

  /**
   * Was another bearer the last one who was named in full in the paragraph, or does a headline come before the only full name:
   * "Bill Gates spoke. Then Gates left.", "Gates gives. Bill Gates said"?
   */
  #isOfOtherBearer({ name, key }: Form, start: number): boolean {
    const { from, to } = paragraphAround(this.#prose, start, start);
    const own = this.#own.get(name) ?? -1;
    const other = this.#others.get(key) ?? -1;
    const isOtherBefore = other >= from && other > own;
    if (!isOtherBefore && (own >= from || !this.#isNamedLater(name, key, start, to))) return false;
    const hasTitle = isAdjacent(this.#prose, start) && this.#lexicon.titles.endsAt(this.#prose, start - 1);
    return !hasTitle || COURTESY_TITLES.has(this.#word(start - 1)?.folded ?? '');
  }

  /** Is another bearer the first one who is named in full in the rest of the paragraph? */
  #isNamedLater(name: Name, key: string, start: number, to: number): boolean {
    const { words } = this.#prose;
    for (let i = start + 1; i < to; i++) {
      const word = words[i] as Word;
      const before = words[i - 1] as Word;
      if (word.folded !== key || !hasCapital(before) || !isAdjacent(this.#prose, i)) continue;
      if (isOwn(name, before)) return false;
      if (this.#lexicon.givenNames.has(before.folded) && !ORDINARY_WORDS.has(before.folded))
        return !this.#lexicon.isGivenNameOf(key, before);
    }
    return false;
  }

  /** "Following Gates", "Reportedly Gates", "in Brussels Gates": an unknown word with the capital of the sentence or of a place. */
  #opensSentence(i: number, word: Word): boolean {
    const prose = this.#prose;
    if (beginsSentence(prose, i)) return /(?:ing|ly)$/.test(word.text);
    if (!isAdjacent(prose, i)) return false;
    const before = this.#word(i - 1)?.text ?? '';
    return before === 'in' || (beginsSentence(prose, i - 1) && /^(?:In|At|From|Near|Outside|Across)$/.test(before));
  }

  /** Go on to the left over the person's own first names. */
  #ownStart(name: Name, from: number): number {
    let start = from;
    while (from - start < MOST_GIVEN_NAMES && isAdjacent(this.#prose, start) && isOwn(name, this.#word(start - 1))) start--;
    return start;
  }

  /** An initial before the family name: the person's own, or a middle one after the first name ("Robert M. Gates"). */
  #initialStart(name: Name, i: number, word: Word): number | undefined {
    const first = this.#word(i - 1);
    if (first && isAdjacent(this.#prose, i)) {
      if (name.given.has(first.folded)) return this.#ownStart(name, i - 1);
      if (isLetter(first) && name.initials.has(first.folded)) return i - 1;
    }
    return name.initials.has(word.folded.charAt(0)) ? i : undefined;
  }
}

/** A shorter word may be a word of its own. */
const SHORTEST_SLIP = 5;

/** Is a word another but for one letter, or for two that are swapped, with the same first one: "Vladmir", "Richrad"? */
const isSlipOf = (word: string, other: string): boolean =>
  Math.min(word.length, other.length) >= SHORTEST_SLIP && word[0] === other[0] && slipsBetween(word, other, 1) <= 1;

const isOwn = (name: Name, word: Word | undefined): boolean =>
  word !== undefined && (name.given.has(word.folded) || name.middle.has(word.folded));
