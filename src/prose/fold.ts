/**
 * Folding: the form in which words are compared, without case, accents and other ornaments. All tables are by UTF-16 code unit and
 * are filled when a character is first met, so that loading costs nothing and ASCII and everything else take the same path.
 */

/** What a code unit is to the tokeniser. */
export const LOWER = 1; // a letter that is not a capital, or has no case
export const UPPER = 2;
export const DIGIT = 3;
export const MARK = 4; // belongs to the letter before it
export const JOINER = 5; // invisible: soft hyphen, zero-width characters, direction marks
export const BLANK = 6;
export const LINE_END = 7;
export const HYPHEN_SIGN = 8;
export const DASH_SIGN = 9;
export const APOSTROPHE_SIGN = 10;
export const DOT_SIGN = 11;
export const COMMA_SIGN = 12;
export const PAREN_SIGN = 13;
export const SLASH_SIGN = 14;
export const QUOTE_SIGN = 15;
export const COLON_SIGN = 16;
export const STOP_SIGN = 17;
export const EMPHASIS_SIGN = 18;
export const BRACKET_SIGN = 19;
export const ESCAPE_SIGN = 20; // backslash, ampersand, braces: may write a letter in another way
export const SECTION_SIGN = 21;
export const SURROGATE = 22;
export const OTHER_SIGN = 23;

/** The last kind that is part of a word by itself. */
export const LAST_WORD_KIND = DIGIT;

/** Letters that Unicode does not decompose but that are another letter's ornament in some spelling. */
const SPECIAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ə: 'a', // Azerbaijani: Əliyev is Aliyev
    ı: 'i',
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ŧ: 't',
    ŋ: 'n',
    ƶ: 'z',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
    ﬁ: 'fi',
    ﬂ: 'fl',
    ﬀ: 'ff',
    ﬃ: 'ffi',
    ﬄ: 'ffl',
  }),
);

const SIGNS: ReadonlyArray<readonly [number, string]> = [
  [LINE_END, '\n'],
  [
    BLANK,
    ' \t\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000~',
  ],
  [JOINER, '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff'],
  [HYPHEN_SIGN, '-\u2010\u2011\u2212\ufe63\uff0d'],
  [DASH_SIGN, '\u2012\u2013\u2014\u2015'],
  [APOSTROPHE_SIGN, "'\u2018\u2019\u201b\u02bc\u02bb\u02b9\u00b4\u2032"],
  [DOT_SIGN, '.'],
  [COMMA_SIGN, ','],
  [PAREN_SIGN, '()'],
  [SLASH_SIGN, '/'],
  [QUOTE_SIGN, '"\u201c\u201d\u201e\u00ab\u00bb'],
  [COLON_SIGN, ':;'],
  [STOP_SIGN, '!?\u2026'],
  [EMPHASIS_SIGN, '*_`'],
  [BRACKET_SIGN, '[]'],
  [ESCAPE_SIGN, '\\&{}'],
  [SECTION_SIGN, '\u00a7'],
];

const KINDS = new Uint8Array(0x10000);
const FOLDS = new Uint16Array(0x10000);
/** The folds that are not exactly one code unit long, by code point. */
const LONG_FOLDS = new Map<number, string>();

for (const [kind, signs] of SIGNS) for (const sign of signs) KINDS[sign.charCodeAt(0)] = kind;
for (let unit = 0xd800; unit <= 0xdfff; unit++) KINDS[unit] = SURROGATE;

const kindOfCharacter = (character: string): number => {
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{L}/u.test(character)) return character.toLowerCase() === character ? LOWER : UPPER;
  return /\p{N}/u.test(character) ? DIGIT : OTHER_SIGN;
};

const foldOfCharacter = (character: string): string => {
  let folded = '';
  for (const part of character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))
    folded += SPECIAL.get(part) ?? part;
  return folded;
};

const learn = (unit: number): number => {
  const character = String.fromCharCode(unit);
  const kind = kindOfCharacter(character);
  if (kind <= LAST_WORD_KIND) {
    const folded = foldOfCharacter(character);
    if (folded.length === 1) FOLDS[unit] = folded.charCodeAt(0);
    else LONG_FOLDS.set(unit, folded);
  }
  KINDS[unit] = kind;
  return kind;
};

/** The kind of a UTF-16 code unit, one of the constants above. */
export const kindOf = (unit: number): number => KINDS[unit] || learn(unit);

/** The fold of a letter or digit as one code unit, or 0 where {@link longFoldOf} must be asked. Call {@link kindOf} first. */
export const foldOf = (unit: number): number => FOLDS[unit] as number;

/** The fold of a code point that is not one code unit ("ß" → "ss"). */
export const longFoldOf = (codePoint: number): string =>
  LONG_FOLDS.get(codePoint) ?? foldOfCharacter(String.fromCodePoint(codePoint));

/** The kind of a code point beyond the first 65,536: a letter, a digit, a mark, or any other sign. */
export const kindOfPair = (codePoint: number): number => kindOfCharacter(String.fromCodePoint(codePoint));

/** Is the code unit a letter or a digit? */
export const isWordUnit = (unit: number): boolean => kindOf(unit) <= LAST_WORD_KIND;

/** A whole string, folded character by character; signs stay as they are. For comparisons outside of the matcher and for tests. */
export const fold = (text: string): string => foldOfCharacter(text);

/** The text without accents and case, for comparing words: "Gül" and "gul", "Qəbələ" and "qabala". Lengths may change. */
export function foldWord(text: string): string {
  // Most words are plain, and then there is nothing to take apart.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ə/g, 'a').replace(/ı/g, 'i');
}
