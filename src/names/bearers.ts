/** Whose name is it? A name that stands alone is the one of the report only where its neighbours do not say otherwise. */

import { COMMA, DOT, HYPHEN } from '../prose/gap';
import { DOTTED, FIRST_UPPER, SINGLE, type Tokens } from '../prose/tokens';
import { beginsSentence, isAdjacent, isHeadingLike, isPossessive, paragraphAround, textOf } from './context';
import {
  CALENDAR,
  COURTESY,
  FOLLOWING,
  type Form,
  GIVEN,
  type Lexicon,
  NAMING,
  type Name,
  ORDINARY,
  PLACE_PREFIX,
  STREET,
} from './lexicon';

/** What the matcher can say of the names around. */
export interface Surroundings {
  /** Does a name that is no person's end with word `i`? */
  readonly thingEndsAt: (i: number) => boolean;
  /** Does some name begin with word `i`? */
  readonly nameStartsAt: (i: number) => boolean;
}

/** Somebody or something else's name. */
export const OTHER = -1;

/** A person has at most so many first names before the family name. */
const MOST_GIVEN_NAMES = 4;

/** Judges the bearers of names in one text, from its beginning to its end. */
export class Bearers {
  readonly #tokens: Tokens;
  readonly #lexicon: Lexicon;
  readonly #surroundings: Surroundings;
  /** By family name: the last word where another bearer was named in full. */
  readonly #others = new Map<string, number>();
  /** By person: the last word where the person was named in full. */
  readonly #own = new Map<Name, number>();

  constructor(tokens: Tokens, lexicon: Lexicon, surroundings: Surroundings) {
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#surroundings = surroundings;
  }

  /**
   * Where the mention begins that has the form at the words [start, end]: at `start`, or before it where a family name has the person's own
   * first name or initials before it; {@link OTHER} where the words are part of another name.
   */
  startOf(form: Form, start: number, end: number): number {
    if (form.name.kind === 'place') return this.#isOtherPlace(start, end) ? OTHER : start;
    if (form.name.kind !== 'person') return start;
    if (!form.surname) {
      if (form.shape.gaps.some((gap) => gap & COMMA) && this.#hasNameBehind(end)) return OTHER;
      this.#own.set(form.name, start);
      return start;
    }
    if (this.#makesOtherName(start, end)) return OTHER;
    const from = this.#withGivenNames(form, start, end);
    if (from === start && this.#isOfOtherBearer(form, start)) return OTHER;
    if (from !== OTHER && from < start) this.#own.set(form.name, from);
    return from;
  }

  /** "Baku Street", "New Georgia", "Fort Georgia". */
  #isOtherPlace(start: number, end: number): boolean {
    const tokens = this.#tokens;
    const next = end + 1;
    if (isAdjacent(tokens, this.#lexicon, next) && this.#isCapital(next) && this.#kind(next) & STREET) return true;
    const before = start - 1;
    if (!isAdjacent(tokens, this.#lexicon, start) || !this.#isCapital(before) || !(this.#kind(before) & PLACE_PREFIX))
      return false;
    // "New Iran sanctions" and "The New Iran Sanctions" have a common word
    if (textOf(tokens, before).toLowerCase() !== 'new') return true;
    return !beginsSentence(tokens, this.#lexicon, before) && !isHeadingLike(tokens, this.#lexicon, start, end);
  }

  /** "Burns, Robert Gates" is no "Robert Burns" turned round: does a name go on behind word `end`? */
  #hasNameBehind(end: number): boolean {
    const next = end + 1;
    return isAdjacent(this.#tokens, this.#lexicon, next) && this.#isCapital(next) && !(this.#kind(next) & (ORDINARY | CALENDAR));
  }

  /** Does the word after make another name of it: "Gates Foundation", "Clinton County"? */
  #makesOtherName(start: number, end: number): boolean {
    const tokens = this.#tokens;
    const lexicon = this.#lexicon;
    const next = end + 1;
    if (!isAdjacent(tokens, lexicon, next, HYPHEN) || !this.#isCapital(next)) return false;
    const kind = this.#kind(next);
    if (kind & NAMING) return true;
    if (kind & (ORDINARY | CALENDAR | FOLLOWING)) return false;
    // "the Obama-Sarkozy talks" are of two people, "Mr. Gates-Sarkozy" is one
    if ((tokens.gaps[next] as number) & HYPHEN && !(start > 0 && this.#kind(start - 1) & COURTESY)) return false;
    if (lexicon.titles.startsAt(tokens, next) || lexicon.peoples.startsAt(tokens, next)) return false;
    return !this.#surroundings.nameStartsAt(next) && !isHeadingLike(tokens, lexicon, start, end);
  }

  #withGivenNames({ name, key }: Form, start: number, end: number): number {
    const tokens = this.#tokens;
    const lexicon = this.#lexicon;
    const before = start - 1;
    if (!isAdjacent(tokens, lexicon, start, HYPHEN) || isPossessive(tokens, before) || !this.#isCapital(before)) return start;
    const id = tokens.ids[before] as number;
    const kind = this.#kind(before);
    const gap = tokens.gaps[start] as number;
    if (gap & HYPHEN) return kind & GIVEN ? OTHER : start; // "U.S.-Aliyev talks"
    if (name.given.has(id) || name.middle.has(id)) return this.#ownStart(name, before);
    if (lexicon.titles.endsAt(tokens, before) || lexicon.peoples.endsAt(tokens, before)) return start;
    const flags = tokens.flags[before] as number;
    if (flags & DOTTED || (flags & SINGLE && (gap & DOT || !(kind & ORDINARY)))) return this.#initialStart(name, before);
    // "Will Gates come?" asks; "they met Will Gates" names
    const isName = (kind & GIVEN) !== 0 && !(kind & ORDINARY && beginsSentence(tokens, lexicon, before));
    if (kind & CALENDAR || (kind & ORDINARY && !isName)) return start;
    if (isName) {
      // "Ilham" before "Aliyev" is not his father, but nobody unknown either
      if (!lexicon.isGivenNameOf(key, id)) this.#others.set(key, start);
      return OTHER;
    }
    if (this.#surroundings.thingEndsAt(before) || isHeadingLike(tokens, lexicon, start, end)) return start;
    return this.#opensSentence(before) ? start : OTHER;
  }

  /** Was another bearer the last one who was named in full in the paragraph? "Bill Gates spoke. Then Gates left." */
  #isOfOtherBearer({ name, key }: Form, start: number): boolean {
    const other = this.#others.get(key);
    if (other === undefined || other < paragraphAround(this.#tokens, start, start).from) return false;
    if ((this.#own.get(name) ?? -1) > other) return false;
    const hasTitle = isAdjacent(this.#tokens, this.#lexicon, start) && this.#lexicon.titles.endsAt(this.#tokens, start - 1);
    return !hasTitle || (this.#kind(start - 1) & COURTESY) !== 0;
  }

  /** "Following Gates", "Reportedly Gates", "In Brussels Gates": an unknown word with the capital of the sentence or of a place. */
  #opensSentence(i: number): boolean {
    const tokens = this.#tokens;
    if (beginsSentence(tokens, this.#lexicon, i)) return /(?:ing|ly)$/.test(textOf(tokens, i));
    return (
      beginsSentence(tokens, this.#lexicon, i - 1) &&
      isAdjacent(tokens, this.#lexicon, i) &&
      /^(?:In|At|From|Near|Outside|Across)$/.test(textOf(tokens, i - 1))
    );
  }

  /** Go on to the left over the person's own first names. */
  #ownStart(name: Name, from: number): number {
    let start = from;
    while (from - start < MOST_GIVEN_NAMES && isAdjacent(this.#tokens, this.#lexicon, start)) {
      const id = this.#tokens.ids[start - 1] as number;
      if (!name.given.has(id) && !name.middle.has(id)) break;
      start--;
    }
    return start;
  }

  /** An initial before the family name: the person's own, or a middle one after the first name ("Robert M. Gates"). */
  #initialStart(name: Name, i: number): number {
    const tokens = this.#tokens;
    if (isAdjacent(tokens, this.#lexicon, i)) {
      const first = tokens.ids[i - 1] as number;
      if (name.given.has(first)) return this.#ownStart(name, i - 1);
      if ((tokens.flags[i - 1] as number) & SINGLE && name.initials.has(first)) return i - 1;
    }
    const letter = textOf(tokens, i).normalize('NFD').charAt(0).toLowerCase();
    return [...name.initials].some((id) => this.#lexicon.vocabulary.wordOf(id) === letter) ? i : OTHER;
  }

  #kind(i: number): number {
    return this.#lexicon.classOf(this.#tokens.ids[i] as number);
  }

  #isCapital(i: number): boolean {
    return ((this.#tokens.flags[i] as number) & FIRST_UPPER) !== 0;
  }
}
