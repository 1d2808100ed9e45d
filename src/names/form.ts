/** A form: one spelling of one name, and what it asks of the words of a draft. */
import { type Sign, signsIn } from '../prose/gaps';
import { hasCapital, hasCapitals, isInCapitals, isLetter, isPluralInCapitals, type Word } from '../prose/words';
import type { NameKind, Whose } from './definition';
import type { Phrase, PhraseSet } from './phrases';

/** What a word of a form asks of the case of the word in the draft; `capitals` are those inside of "PfP", or of "US" in a longer name. */
export type Case = 'any' | 'capital' | 'capitals' | 'acronym' | 'plural of an acronym';

/** Up to so many letters "PFP" is not "Pfp"; of longer words the first letter is enough. */
const SHORT_WORD = 3;

/** A rule of a name, for matching. */
export interface NameRule {
  /** Keys of the forms that it speaks of; all forms where undefined. */
  readonly forms: ReadonlySet<string> | undefined;
  readonly before: PhraseSet | undefined;
  readonly after: PhraseSet | undefined;
  readonly near: PhraseSet | undefined;
  readonly around: PhraseSet | undefined;
}

/** A name as the matcher needs it. */
export interface Name {
  readonly id: string;
  readonly kind: NameKind;
  /** Position in the file. */
  readonly index: number;
  readonly unless: readonly NameRule[];
  readonly only: readonly NameRule[];
  /** A person's first words, further words before the family name, and first letters, folded. */
  readonly given: ReadonlySet<string>;
  readonly middle: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
  /** The report does not speak of this person, who shares a form with one of it. */
  readonly isOther: boolean;
}

/** A word of a form: what it asks of the word in the draft beside being the same. */
export interface FormWord {
  readonly folded: string;
  readonly case: Case;
  /** The signs that may stand before it. */
  readonly signs: ReadonlySet<Sign>;
  /** The form has nothing before it, not even a space. */
  readonly isTight: boolean;
}

/** One spelling of one name. */
export interface Form {
  readonly name: Name;
  /** The listed form that it comes from. */
  readonly listed: string;
  readonly words: readonly FormWord[];
  /** The same for all spellings of the same words. */
  readonly key: string;
  /** The rules of its name that speak of it. */
  readonly unless: readonly NameRule[];
  readonly only: readonly NameRule[];
  readonly surname: boolean;
  /** Titles at its head: matched, but not part of the span. */
  readonly head: number;
  /** `anyCase` frees it from its capitals. */
  readonly free: boolean;
  /** Folded letters and digits of the words after the head. */
  readonly letters: number;
  readonly ambiguity: Ambiguity | undefined;
  /** It does not say whose institution it is. */
  readonly whose: Whose | undefined;
  /** The first and the last year of what it names, where it does not say a year itself. */
  readonly years: readonly [number, number] | undefined;
  /** A dot after the last single letter belongs to it: "U. S." */
  readonly lastDot: boolean;
}

/** A form that several names share. */
export interface Ambiguity {
  readonly candidates: readonly Name[];
  /** The words of all cues, and for which name each speaks. */
  readonly words: PhraseSet;
  readonly speaksFor: ReadonlyMap<Phrase, Name>;
  /** Those of the words that leave no doubt, whatever the date. */
  readonly sure: ReadonlySet<Phrase>;
  readonly years: ReadonlyArray<{ readonly name: Name; readonly from: number; readonly to: number }>;
}

/** A node of the tree of forms: the forms that end here, and where the next word leads. */
export interface FormNode {
  readonly forms: Form[];
  readonly next: Map<string, FormNode>;
}

/** What a draft may have before a word of a form: a hyphen, and what the form has itself. */
export function formWordOf(word: Word, before: Word | undefined, isAlone: boolean): FormWord {
  const own = signsIn(word.gap);
  const signs = new Set<Sign>(['hyphen', ...own]);
  if (own.has('hyphen')) signs.add('dash');
  if (before && isLetter(before)) signs.add('dot');
  return { folded: word.folded, case: caseOf(word, isAlone), signs, isTight: word.gap === '' };
}

/** What a word of a form asks of the case of the word in the draft. */
export function caseOf(word: Word, isAlone: boolean): Case {
  const { length } = word.folded;
  if (length > 1 && isAlone) {
    if (isInCapitals(word)) return 'acronym';
    if (isPluralInCapitals(word)) return 'plural of an acronym';
  }
  if (hasCapitals(word) && length <= SHORT_WORD + (isInCapitals(word) ? 0 : 1)) return 'capitals';
  return hasCapital(word) ? 'capital' : 'any';
}

/** Has a word of a draft the case that a form asks for? */
export function hasCase(word: Word, wanted: Case): boolean {
  switch (wanted) {
    case 'any':
      return true;
    case 'capital':
      return hasCapital(word);
    case 'capitals':
      return hasCapital(word) && hasCapitals(word);
    case 'acronym':
      return isInCapitals(word);
    case 'plural of an acronym':
      return isInCapitals(word) || isPluralInCapitals(word);
  }
}
