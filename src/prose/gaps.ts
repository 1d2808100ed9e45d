/** What stands between two words. Spaces, seams and square brackets part words, and no rule minds them. */
import { onceOfMost } from '../common/once';
import { PARAGRAPH_BREAK } from './placeholders';

/** A sign between words. A `dash` has a space before it, as a pause has; a `hyphen` may have the form of a dash. */
export type Sign =
  | 'hyphen'
  | 'dash'
  | 'apostrophe'
  | 'dot'
  | 'comma'
  | 'parenthesis'
  | 'slash'
  | 'quote'
  | 'colon'
  | 'stop'
  | 'paragraph'
  | 'other';

const UNMINDED = /[\s\u200b[\]]/u;
const SIGNS: ReadonlyMap<string, Sign> = new Map(
  (
    [
      ['hyphen', '-\u2010\u2011\u2212\ufe63\uff0d\u2012\u2013\u2014\u2015'],
      ['apostrophe', "'\u2018\u2019\u201b\u02bc\u02bb\u02b9\u00b4\u2032"],
      ['dot', '.'],
      ['comma', ','],
      ['parenthesis', '()'],
      ['slash', '/'],
      ['quote', '"\u201c\u201d\u201e\u00ab\u00bb'],
      ['colon', ':;'],
      ['stop', '!?\u2026'],
      ['paragraph', PARAGRAPH_BREAK],
    ] as const
  ).flatMap(([kind, signs]) => [...signs].map((sign) => [sign, kind] as const)),
);

/** The same few gaps come again and again. */
const KNOWN = new Map<string, ReadonlySet<Sign>>();
const MOST_KNOWN = 2000;

/** The signs in what is printed between two words. */
export const signsIn = (gap: string): ReadonlySet<Sign> =>
  onceOfMost(MOST_KNOWN, KNOWN, gap, () => {
    const signs = new Set<Sign>();
    let isSpaced = false;
    for (const character of gap) {
      const sign = SIGNS.get(character);
      if (sign === 'hyphen' && isSpaced) signs.add('dash');
      else if (sign) signs.add(sign);
      else if (!UNMINDED.test(character)) signs.add('other');
      isSpaced ||= /[^\S\n]/u.test(character);
    }
    return signs;
  });

/** Has what is printed between two words no signs but those? */
export function hasOnly(gap: string, allowed: ReadonlySet<Sign>): boolean {
  for (const sign of signsIn(gap)) if (!allowed.has(sign)) return false;
  return true;
}
