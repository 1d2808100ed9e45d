/**
 * What a draft is about, as far as its names tell. The world's common names ("NATO", "Congress") are known in a draft on the report's own
 * matters and quiet in one on something else; which they are says `common` in `names.yaml`.
 */
import type { NameFile } from './definition';
import type { Mention } from './matcher';

/** A name as it is written: what tells an own one from a common one. The form is a listed one. */
export type WrittenName = Pick<Mention, 'name' | 'form'>;

/** How many names a text has, and how long it is in UTF-16 units. */
export interface NameCounts {
  /** The report's own names, each time that they occur. */
  readonly own: number;
  /** The world's. */
  readonly common: number;
  readonly length: number;
}

/** What a draft is about: the report's matters, something else, or so short that nothing tells. */
export type Subject = 'report' | 'other' | 'unknown';

/** A page of text, in UTF-16 units. A draft about the report's matters has as many own names as pages, a short one at least one. */
const PAGE = 3000;
/** So many of the names of such a draft are own ones. In a list of the world's countries it is 1 of 20. */
const OWN_SHARE = 1 / 10;
/** Up to so many UTF-16 units, some two sentences, a draft may yet be about anything. */
const SHORT = 300;

/** Tells the report's own names from the world's. */
export class OwnNames {
  readonly #common: ReadonlyMap<string, boolean | ReadonlySet<string>>;

  constructor({ names }: NameFile) {
    this.#common = new Map(names.map(({ id, common = false }) => [id, typeof common === 'boolean' ? common : new Set(common)]));
  }

  /** Is the name, as it is written there, one of the report's own? */
  isOwn({ name, form }: WrittenName): boolean {
    const common = this.#common.get(name);
    return typeof common === 'object' ? !common.has(form) : common === false;
  }
}

/** The names of a text, counted. */
export function countNames(mentions: ReadonlyArray<{ readonly isOwn: boolean }>, length: number): NameCounts {
  const own = mentions.filter(({ isOwn }) => isOwn).length;
  return { own, common: mentions.length - own, length };
}

/** Is a text with such names about the report's own matters, and does not only mention them? */
export function isOnTopic({ own, common, length }: NameCounts): boolean {
  return own > 0 && own >= length / PAGE && own >= OWN_SHARE * (own + common);
}

/**
 * What a draft is about.
 * @param before what it was taken for so far: a draft that was about the report stays so while it is written, and one that was about
 *   something else does not become short again, so that nothing flickers
 */
export function subjectOf(counts: NameCounts, before: Subject = 'unknown'): Subject {
  if (before === 'report' || isOnTopic(counts)) return 'report';
  return before === 'other' || counts.length > SHORT ? 'other' : 'unknown';
}

/** Which names are known in a draft: all, the own ones and what stands near them, or the own ones. */
export type Known = 'all' | 'near' | 'own';

/** Which names are known in a draft that is about something. */
export const knownIn = (subject: Subject): Known => (subject === 'other' ? 'near' : 'all');

/**
 * Is a name of a draft known in it?
 * @param name `isNearOwn`: its paragraph is about the report's own matters
 */
export function isKnown(known: Known, name: { readonly isOwn: boolean; readonly isNearOwn: boolean }): boolean {
  return known === 'all' || name.isOwn || (known === 'near' && name.isNearOwn);
}
