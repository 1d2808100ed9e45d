/** Letters written in another way: TeX accents and letter commands, and character entities. Shared by tokeniser and skipper. */
import { isWordUnit, kindOf, MARK } from './fold';

/** A sign written with several characters: what it stands for and where it ends. An empty `text` stands for nothing at all. */
export interface Escape {
  readonly text: string;
  /** UTF-16 offset behind the last character. */
  readonly end: number;
}

// Maps, since they are asked by words of a draft: an object would answer to `\constructor` and `&valueOf;`.

/** TeX commands that are a letter. */
const LETTER_COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    i: 'i',
    j: 'j',
    l: 'l',
    L: 'L',
    o: 'o',
    O: 'O',
    ss: 'ss',
    ae: 'ae',
    AE: 'AE',
    oe: 'oe',
    OE: 'OE',
    aa: 'a',
    AA: 'A',
    dh: 'd',
    DH: 'D',
    dj: 'd',
    DJ: 'D',
    th: 'th',
    TH: 'TH',
    ng: 'n',
    NG: 'N',
    schwa: 'a',
    textschwa: 'a',
  }),
);
/** TeX commands that are the section sign. */
const SECTION_COMMANDS = new Set(['S', 'textsection']);
/** TeX commands that put an accent on the letter after them. */
const ACCENT_COMMANDS = new Set(['u', 'v', 'H', 'c', 'd', 'b', 'k', 'r', 't']);
/** TeX accents made of a sign. Only letters that take them count, because Markdown and JSON escape the same signs (`\"Baku\"`). */
const ACCENT_SIGNS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    '"': /[aeiouyAEIOUY]/,
    "'": /[aceilnorsuyzACEILNORSUYZ]/,
    '`': /[aeiouAEIOU]/,
    '^': /[aceghijosuwyACEGHIJOSUWY]/,
    '~': /[anoANO]/,
    '=': /[aeiouAEIOU]/,
    '.': /[cegizCEGIZ]/,
  }),
);

/** The command name after a backslash at `at`, or an empty string. */
export const commandAt = (text: string, at: number): string => {
  let end = at + 1;
  while (end < text.length && isAsciiLetter(text.charCodeAt(end))) end++;
  // a letter with an accent of its own is no letter of a command
  if (end > at + 1 && end < text.length && kindOf(text.charCodeAt(end)) === MARK) end--;
  return text.slice(at + 1, end);
};

const isAsciiLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** Does this command write a letter or the section sign, so that it is part of the text and not markup? */
export const writesLetter = (text: string, at: number, name: string): boolean =>
  LETTER_COMMANDS.has(name) || SECTION_COMMANDS.has(name) || (ACCENT_COMMANDS.has(name) && accentAt(text, at) !== undefined);

/** A TeX letter, accent or section sign that begins with the backslash at `at`; undefined where it is something else. */
export const texAt = (text: string, at: number): Escape | undefined => {
  const name = commandAt(text, at);
  const letter = LETTER_COMMANDS.get(name) ?? (SECTION_COMMANDS.has(name) ? '§' : undefined);
  if (letter === undefined) return accentAt(text, at);
  let end = at + 1 + name.length;
  if (text.startsWith('{}', end)) end += 2;
  return { text: letter, end };
};

const accentAt = (text: string, at: number): Escape | undefined => {
  const sign = text[at + 1] ?? '';
  const takes = ACCENT_SIGNS.get(sign);
  if (takes === undefined && !(ACCENT_COMMANDS.has(sign) && /[{ \\]/.test(text[at + 2] ?? ''))) return undefined;
  let from = at + 2;
  if (takes === undefined && text[from] === ' ') from++;
  const braced = text[from] === '{';
  if (braced) from++;
  const base = text[from] === '\\' ? /^[ij]$/.exec(commandAt(text, from))?.[0] : text[from];
  if (base === undefined || !/^[a-zA-Z]$/.test(base) || takes?.test(base) === false) return undefined;
  let end = from + (text[from] === '\\' ? 2 : 1);
  if (end < text.length && kindOf(text.charCodeAt(end)) === MARK) return undefined; // it has its accent
  if (braced) {
    if (text[end] !== '}') return undefined;
    end++;
  } else if (takes === undefined && isWordUnit(text.charCodeAt(end)) && text[at + 2] !== ' ') return undefined;
  // pandoc escapes the apostrophe of a possessive: `Baku\'s` is no ś
  if (sign === "'" && base === 's' && !braced && !(end < text.length && isWordUnit(text.charCodeAt(end)))) return undefined;
  return { text: base, end };
};

/** Named entities that are signs. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: '\u00a0',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '\u00ad',
    zwj: '\u200d',
    zwnj: '\u200c',
    hyphen: '-',
    dash: '-',
    ndash: '–',
    mdash: '—',
    minus: '−',
    apos: "'",
    lsquo: '‘',
    rsquo: '’',
    quot: '"',
    ldquo: '“',
    rdquo: '”',
    sect: '§',
    szlig: 'ß',
    aelig: 'æ',
    AElig: 'Æ',
    oelig: 'œ',
    OElig: 'Œ',
    eth: 'ð',
    ETH: 'Ð',
    thorn: 'þ',
    THORN: 'Þ',
    imath: 'ı',
    inodot: 'ı',
    period: '.',
    comma: ',',
    lpar: '(',
    rpar: ')',
  }),
);
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,10}));/y;
/** Entities of ornamented Latin letters are named after their letter: `&uuml;`, `&Scedil;`, `&gbreve;`. */
const ORNAMENTED = /^([A-Za-z])(?:uml|acute|grave|circ|tilde|cedil|ring|caron|breve|slash|macr|ogon|dot|strok|dblac)$/;

/** The character entity at `at`; undefined where there is none that the matcher knows. */
export const entityAt = (text: string, at: number): Escape | undefined => {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text);
  if (found === null) return undefined;
  const [, decimal, hexadecimal, name] = found;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const sign = name === undefined ? fromCodePoint(code) : (NAMED.get(name) ?? ORNAMENTED.exec(name)?.[1]);
  return sign === undefined ? undefined : { text: sign, end: ENTITY.lastIndex };
};

const fromCodePoint = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
