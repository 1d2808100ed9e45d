/**
 * What `data/names.yaml` says of a name: how it is written, when such words are *not* the name, and which passages tell most
 * about it. The compiler checks the file against these types; the matcher works from them unchanged.
 */

/** The kinds of name, in the order in which they are listed to people. */
export const NAME_KINDS = [
  'person',
  'place',
  'organization',
  'law',
  'programme',
  'event',
  'facility',
  'weapon',
  'document',
] as const;

/** What sort of thing a name stands for. `law` covers treaties; `programme` covers funds; `facility` covers fields. */
export type NameKind = (typeof NAME_KINDS)[number];

/**
 * Neighbouring words that decide whether a form is meant. All words are compared folded (without case and accents).
 * A condition holds when every part that is given holds.
 */
export interface Neighbours {
  /** One of these words (or short phrases) stands directly before the form, a possessive between them allowed. */
  readonly before?: readonly string[];
  /** One of these words (or short phrases) stands directly after the form, a possessive between them allowed. */
  readonly after?: readonly string[];
  /** One of these words (or short phrases) stands anywhere in the same sentence. */
  readonly near?: readonly string[];
  /** One of these words (or short phrases) stands anywhere in the same paragraph, or in what stands over it. */
  readonly around?: readonly string[];
}

/** A rule that keeps the matcher quiet, or makes it speak, with the reason in words. */
export interface NeighbourRule extends Neighbours {
  /** The forms that the rule speaks of; all forms of the name when left out. */
  readonly forms?: readonly string[];
  /** Why, for the next person who reads the file. */
  readonly why: string;
}

/** One named thing of the report, as in `data/names.yaml`. */
export interface NameDefinition {
  /** Stable identifier in kebab-case. */
  readonly id: string;
  /** The full name, as a heading would have it. */
  readonly name: string;
  readonly kind: NameKind;
  /** Every form that the report uses, in proper casing. */
  readonly forms: readonly string[];
  /** Other forms that a writer would use today. */
  readonly aliases?: readonly string[];
  /**
   * A person's family name, where it may stand alone ("Gates"). It is the name only where no foreign first name goes before it
   * ("Bill Gates") and no capitalised word makes another name of it ("Gates Foundation").
   */
  readonly surname?: readonly string[];
  /**
   * True where the single-word forms are no word of any language a draft is likely to hold, so that "gabala" is Gabala; or else the forms
   * that are free of their capitals as a whole, for their words together can be nothing else ("shah deniz").
   */
  readonly anyCase?: boolean | readonly string[];
  /**
   * True where the name is the world's and not the report's own, so that it says nothing of what a draft is about ("NATO"); or else the
   * forms of an own name that are so by themselves ("National Assembly").
   */
  readonly common?: boolean | readonly string[];
  /** The name is *not* meant where one of these holds. */
  readonly unless?: readonly NeighbourRule[];
  /** These forms are meant *only* where one of the rules that speak of them holds. */
  readonly only?: readonly NeighbourRule[];
  /** The polity of {@link SharedWords.polities} that a person stands for, so that a word of the person is one of the polity. */
  readonly of?: string;
  /** For an institution that every state has: which forms do not say whose it is, and when it is this one. */
  readonly whose?: Whose;
  /** For what comes again in other years: which forms do not say of which year it is, and when it was. */
  readonly dated?: Dated;
  /** Numbers of the passages that tell most about it, the most telling first. */
  readonly tells?: readonly number[];
  /** Who or what it is, in words of a passage as they stand there. */
  readonly is?: { readonly passage: number; readonly words: string };
  /** Of a country, what is called after it: "Iranian". No mention, yet what has it may be about the country. */
  readonly people?: readonly string[];
  /** Of a capital, whom writers often mean by it: the identifier of the country's name, and who they are in words ("the Iranian government"). */
  readonly standsFor?: { readonly name: string; readonly words: string };
}

/** Whose an institution is. */
export interface Whose {
  /** Its polity. */
  readonly of: string;
  /** The forms that do not say whose it is: "Foreign Ministry". */
  readonly forms: readonly string[];
  /**
   * When it is this polity's: `always` but where its own words say another's ("the Roman Senate"); `alone` where sentence and paragraph
   * speak of no other; `brief` where they are besides too short to say whose it is; `never` but where they speak of this one.
   */
  readonly assumed: 'always' | 'alone' | 'brief' | 'never';
}

/** When something was that comes again in other years. */
export interface Dated {
  /** The first and the last of its years. */
  readonly years: readonly [number, number];
  /** The forms that do not say of which year it is: "NATO summit". They are not it where the text speaks of other years only. */
  readonly forms: readonly string[];
}

/** How a form that several names share is decided: the first candidate is meant where nothing speaks for another. */
export interface AmbiguousForm {
  readonly form: string;
  /** Identifiers of the names, the usual one first. */
  readonly candidates: readonly string[];
  /** What in the sentence, or else in the paragraph, speaks for a candidate. */
  readonly cues: readonly Cue[];
}

/** A sign that one candidate of an ambiguous form is meant. */
export interface Cue {
  /** Identifier of the candidate that the sign speaks for. */
  readonly for: string;
  /** Words or short phrases, compared folded. */
  readonly words?: readonly string[];
  /** Years from-to, both included, as a number in the text ("1993", "October 2003"). */
  readonly years?: readonly [number, number];
  /** The words leave no doubt, whatever the date: "his father". */
  readonly sure?: boolean;
  readonly why: string;
}

/** Words shared by the rules for all names of a kind. All are compared folded. */
export interface SharedWords {
  /** Words that may stand before a lone family name: "President", "Mr", "Secretary". */
  readonly titles: readonly string[];
  /** First names of other people; "Bill" before "Gates" is somebody else even at the start of a sentence. */
  readonly firstNames: readonly string[];
  /** Peoples and adjectives that may stand capitalised before a family name: "Armenian", "U.S.". */
  readonly peoples: readonly string[];
  /**
   * Whose an institution may be: the words of each state and its like, its name, its people and its capital; with a hyphen before it, how
   * family names end there.
   */
  readonly polities?: Readonly<Record<string, readonly string[]>>;
}

/** `data/names.yaml` as a whole. */
export interface NameFile {
  readonly shared: SharedWords;
  readonly names: readonly NameDefinition[];
  /** People of whom the report does not speak, known so that they are not taken for those who share a form with them. */
  readonly others?: readonly NameDefinition[];
  readonly ambiguous: readonly AmbiguousForm[];
}
