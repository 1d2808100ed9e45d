/** TeX: letters and accents written as commands, and what commands print. */
import { wordSet } from '../common/wordSet';
import type { MarkupRule, Stretch } from './markupRule';
import { PARAGRAPH_BREAK, SEAM, THING } from './placeholders';

/** Longest argument that is looked for, in UTF-16 units. */
const LONGEST_ARGUMENT = 1000;

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    i: 'ı',
    j: 'j',
    l: 'ł',
    L: 'Ł',
    o: 'ø',
    O: 'Ø',
    ss: 'ß',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    dh: 'ð',
    DH: 'Ð',
    dj: 'đ',
    DJ: 'Đ',
    th: 'þ',
    TH: 'Þ',
    ng: 'ŋ',
    NG: 'Ŋ',
    schwa: 'ə',
    textschwa: 'ə',
    S: '§',
    textsection: '§',
    P: '¶',
    textparagraph: '¶',
    dots: '…',
    ldots: '…',
    textellipsis: '…',
  }),
);

/** Accents made of a sign: the combining mark, and the letters that take it, since Markdown and JSON escape the same signs. */
const SIGN_ACCENTS: ReadonlyArray<readonly [sign: string, mark: string, letters: string]> = [
  ['"', '\u0308', 'aeiouyAEIOUY'],
  ["'", '\u0301', 'aceilnorsuyzACEILNORSUYZ'],
  ['`', '\u0300', 'aeiouAEIOU'],
  ['^', '\u0302', 'aceghijosuwyACEGHIJOSUWY'],
  ['~', '\u0303', 'anoANO'],
  ['=', '\u0304', 'aeiouAEIOU'],
  ['.', '\u0307', 'cegizCEGIZ'],
];
/** Accents made of a letter. */
const LETTER_ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: '\u0306',
    v: '\u030c',
    H: '\u030b',
    c: '\u0327',
    d: '\u0323',
    b: '\u0331',
    k: '\u0328',
    r: '\u030a',
    t: '\u0361',
  }),
);

/** Commands that change how a word looks but do not part it from the next. */
const FONTS = wordSet(`
  emph textbf textit textsc texttt textsf textrm textup textsl textmd textnormal underline uline uwave sout mbox hbox text bf it em sc tt
  sf rm sl bfseries itshape scshape ttfamily sffamily lowercase uppercase MakeUppercase MakeLowercase hl so enquote
`);
/** Commands that are a space. */
const SPACES = wordSet(
  'quad qquad space nobreakspace newline linebreak thinspace enspace hspace vspace hfill nobreak allowbreak',
);
/** Commands that begin another paragraph. */
const PARAGRAPHS = wordSet('item par begin end');
/** Commands whose text stands apart from the text before. */
const PIECES = wordSet(`
  part chapter section subsection subsubsection paragraph subparagraph footnote footnotetext thanks caption title author date bigskip
  medskip smallskip newpage clearpage maketitle marginpar and
`);
/** Commands whose first argument in braces, with the options before it, is no text. */
const KEYS = wordSet(`
  begin end input include includeonly includegraphics includepdf includesvg subfile import usepackage RequirePackage documentclass
  LoadClass bibliography bibliographystyle addbibresource printbibliography graphicspath url nolinkurl path href hyperlink hypertarget
  hypersetup bibitem lstinputlisting verbatiminput newacronym newglossaryentry index textcolor color definecolor fontspec pagestyle
  thispagestyle pagenumbering newcommand renewcommand providecommand usetikzlibrary usetheme setlength vspace hspace phantomsection tag
`);
/** Families of them: references, labels, fonts, glossaries and acronyms. */
const KEY_FAMILIES = [
  /refs?$/,
  /label$/,
  /^set\w*font$/,
  /^(?:[Gg]ls|GLS)/,
  /^[Aa]cr?(?:long|short|full)?(?:pl)?$/,
  /^[Aa]c[slf]p?$/,
];
/** Those of them after which a reader sees nothing of the key. */
const SILENT_KEYS = wordSet('href index');

const takesKey = (name: string): boolean => KEYS.has(name) || KEY_FAMILIES.some((family) => family.test(name));

/** What a command prints itself. */
function printedBy(name: string): string {
  if (FONTS.has(name)) return '';
  if (SPACES.has(name)) return ' ';
  if (PARAGRAPHS.has(name)) return PARAGRAPH_BREAK;
  if (PIECES.has(name)) return THING;
  return takesKey(name) && !SILENT_KEYS.has(name) ? THING : SEAM;
}

/** Offset behind the bracket that closes the one at `open`, within {@link LONGEST_ARGUMENT} and the paragraph; -1 where there is none. */
export function endOfBracket(source: string, open: number, left: string, right: string): number {
  if (!source.slice(open, open + LONGEST_ARGUMENT).includes(right)) return -1;
  let depth = 0;
  for (let at = open; at < source.length && at < open + LONGEST_ARGUMENT; at++) {
    if (source[at] === left) depth++;
    else if (source[at] === right && --depth === 0) return at + 1;
    else if (source[at] === '\n' && source[at + 1] === '\n') return -1;
  }
  return -1;
}

/** Offset behind the options in square brackets at an offset. */
function endOfOptions(source: string, from: number): number {
  for (let at = from; ; ) {
    const end = source[at] === '[' ? endOfBracket(source, at, '[', ']') : -1;
    if (end < 0) return at;
    at = end;
  }
}

/** Offset behind an argument in braces at an offset, with the options before it; -1 where there is none. */
function endOfArgument(source: string, from: number): number {
  const open = endOfOptions(source, from);
  return source[open] === '{' ? endOfBracket(source, open, '{', '}') : -1;
}

/** A citation: the notes in brackets are text, the keys are not. */
function citation(source: string, name: string, from: number): Stretch[] {
  const stretches: Stretch[] = [{ end: from, prints: THING }];
  const most = name.endsWith('s') ? 20 : 1;
  for (let at = from; stretches.length < 2 * most; ) {
    const end = endOfArgument(source, at);
    if (end < 0) break;
    stretches.push({ end: endOfOptions(source, at) }, { end, prints: THING });
    at = end;
  }
  return stretches;
}

/** The letter under an accent, as the source of a regular expression; an i or j may go without its dot. */
const LETTER = String.raw`([A-Za-z]|\\[ij](?![A-Za-z]))`;

const accented = (letter: string, mark: string): string => `${letter.replace('\\', '')}${mark}`.normalize('NFC');

/** A letter with one of the accents made of a sign, in braces or bare. */
const signAccent = ([sign, mark, letters]: (typeof SIGN_ACCENTS)[number]): MarkupRule => ({
  beginsWith: '\\',
  pattern: new RegExp(String.raw`\\${sign.replace(/[.^]/, '\\$&')}(?:\{${LETTER}\}|${LETTER})(?!\p{M})`, 'uy'),
  read: ({ 0: all, 1: braced, 2: bare, index, input }) => {
    const letter = braced ?? bare ?? '';
    const end = index + all.length;
    if (!letters.includes(letter.slice(-1))) return undefined;
    // Pandoc escapes the apostrophe of a possessive: `Baku\'s` is no "ś".
    if (sign === "'" && bare === 's' && !/^[\p{L}\p{N}]/u.test(input.slice(end, end + 2))) return undefined;
    return [{ end, prints: accented(letter, mark) }];
  },
});

const letterAccent: MarkupRule = {
  beginsWith: '\\',
  pattern: new RegExp(String.raw`\\([uvHcdbkrt])(?: ?\{${LETTER}\}| ${LETTER}|(\\[ij])(?![\p{L}\p{N}]))(?!\p{M})`, 'uy'),
  read: ({ 0: all, 1: accent = '', 2: braced, 3: bare, 4: dotless, index }) => [
    { end: index + all.length, prints: accented(braced ?? bare ?? dotless ?? '', LETTER_ACCENTS.get(accent) ?? '') },
  ],
};

const letter: MarkupRule = {
  beginsWith: '\\',
  pattern: new RegExp(String.raw`\\(${[...LETTERS.keys()].join('|')})(?![A-Za-z])(?:\{\})?`, 'y'),
  read: ({ 0: all, 1: name = '', index }) => [{ end: index + all.length, prints: LETTERS.get(name) ?? '' }],
};

/** A letter in braces of its own: `{\"u}`, `{\ss}`. */
const bracedLetter: MarkupRule = {
  beginsWith: '{',
  pattern: /\{(?=\\)/y,
  read: ({ index, input: source }) => {
    for (const { pattern, read } of LETTER_RULES) {
      pattern.lastIndex = index + 1;
      const found = pattern.exec(source);
      const [written] = (found && read(found)) ?? [];
      if (written && source[written.end] === '}') return [{ ...written, end: written.end + 1 }];
    }
    return undefined;
  },
};

/** Small capitals are printed as capitals, for one word. */
const smallCapitals: MarkupRule = {
  beginsWith: '\\',
  pattern: /(\\(?:textsc|sc|scshape|MakeUppercase|uppercase)(?![A-Za-z])\{?)\s*([\p{L}\p{N}\p{M}]+)/uy,
  read: ({ 0: all, 1: command = '', 2: word = '', index }) => {
    const end = index + all.length;
    return [{ end: index + command.length, prints: '' }, { end: end - word.length }, { end, prints: word.toUpperCase() }];
  },
};

/** A command by its name. A letter that has an accent of its own is no letter of a name. */
const command: MarkupRule = {
  beginsWith: '\\',
  pattern: /\\([A-Za-z]+)(?!\p{M})\*?/uy,
  read: ({ 0: all, 1: name = '', index, input: source }) => {
    const end = index + all.length;
    if (/cite/i.test(name)) return citation(source, name, end);
    if (name === 'hyperref') return [{ end: endOfOptions(source, end), prints: SEAM }];
    const argument = takesKey(name) ? endOfArgument(source, end) : -1;
    return [{ end: argument < 0 ? end : argument, prints: printedBy(name) }];
  },
};

const LETTER_RULES: readonly MarkupRule[] = [...SIGN_ACCENTS.map(signAccent), letterAccent, letter];

/** How TeX is read, the more special rules first. */
export const TEX_RULES: readonly MarkupRule[] = [...LETTER_RULES, bracedLetter, smallCapitals, command];
