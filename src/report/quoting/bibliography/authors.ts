/** Who wrote the report, as a writer names them in one line. */

/** A person by the parts of the name, or anybody else as printed. */
export type Author = Person | { readonly name: string };

/** A person. Particles such as “van” belong to the family name. */
export interface Person {
  readonly family: string;
  readonly given: string;
  /** “Jr.”, “III”; empty for most. */
  readonly suffix: string;
}

const SUFFIX = /^(?:[JS]r\.?|II|III|IV)$/;
/** Words that no person's name has, and names of offices and bodies have. */
const WORD_OF_A_BODY =
  /(?:^|[\s-])(?:of|for|on|the|academy|administration|agency|alliance|assembly|association|authority|bank|board|bureau|cent(?:er|re)|chamber|club|coalition|college|commission|committee|company|conference|congress(?:ional)?|corporation|council|court|department|directorate|division|embassy|federation|forum|foundation|fund|government|group|house|initiative|institut(?:e|ion)|international|laborator(?:y|ies)|league|library|ministry|mission|museum|national|network|office|organi[sz]ation|parliament|party|press|program(?:me)?|project|secretariat|senate|service|society|staff|team|trust|union|united|university|watch)(?=$|[\s,:-])/i;

/**
 * The authors in a line. Semicolons part them. Without one, “and”, “&” and commas before them do so, but only between what are plainly
 * persons: “Ministry of Trade and Industry” is one. “Jane Doe” and “Doe, Jane” are the same person; a name in braces, of one word, or
 * with a word that offices and bodies have, is printed as it stands, and so is all that could be read in two ways.
 */
export function authorsIn(line: string): readonly Author[] {
  const parts = (separator: RegExp) =>
    line
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const listed = parts(/;/);
  if (listed.length > 1) return listed.map(authorIn);
  const joined = parts(/\s*,?\s+(?:and|&)\s+/i);
  const arePersons = joined.length > 1 && joined.every((part) => personIn(part)) && haveOneOrder(joined);
  return (arePersons ? joined : listed).map(authorIn);
}

/** “Doe, Jane and Smith, John”, or “Jane Doe and John Smith”. */
const haveOneOrder = (parts: readonly string[]): boolean => new Set(parts.map((part) => part.includes(','))).size === 1;

const authorIn = (text: string): Author => personIn(text) ?? { name: text.replace(/^\{+\s*(.*?)\s*\}+$/, '$1') || text };

function personIn(text: string): Person | undefined {
  if (WORD_OF_A_BODY.test(text) || /[{}&/]|\d|\band\b/i.test(text)) return undefined;
  const parts = text.split(',').map((part) => part.trim());
  if (parts.some((part) => part === '')) return undefined;
  if (parts.length === 1) return inPrintedOrder(text.split(' '));
  if (parts.length > 3) return undefined;
  const suffixes = parts.filter((part) => SUFFIX.test(part));
  const [first = '', second = ''] = parts.filter((part) => !SUFFIX.test(part));
  if (suffixes.length !== parts.length - 2) {
    // “Martin Luther King, Jr.”
    const person = parts.length === 2 && suffixes.length === 1 ? inPrintedOrder(first.split(' ')) : undefined;
    return person && { ...person, suffix: suffixes[0] ?? '' };
  }
  return { family: first, given: second, suffix: suffixes[0] ?? '' };
}

/** “Ludwig van Beethoven”: the family name is the last word, with what is in small letters before it. */
function inPrintedOrder(words: readonly string[]): Person | undefined {
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? (words.at(-1) ?? '') : '';
  const names = suffix ? words.slice(0, -1) : words;
  let family = names.length - 1;
  while (family > 1 && /^\p{Ll}/u.test(names[family - 1] ?? '')) family--;
  if (family < 1) return undefined;
  return { family: names.slice(family).join(' '), given: names.slice(0, family).join(' '), suffix };
}
