/** Random inputs: drafts in any format, queries, and what nobody would write. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Repetition } from '../unit/cost';
import { LANGUAGES } from '../unit/report/quoting/checking/roundTrips';
import { theReport } from '../unit/theReport';

const report = theReport();

/** What every object answers to: nothing may take it for an entry of a table. */
const OBJECT_WORDS = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'length', 'name', 'then'];
const NAMES = report.names.flatMap(({ forms }) => forms);

const lines = (file: string): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const texts = (files: readonly string[], key: string) => files.flatMap((file) => lines(file).map((line) => String(line[key])));
const DRAFTS = texts(['bench/quotations/drafts.jsonl', 'bench/quotations/heldOut.jsonl'], 'text');
const QUERIES = texts(['bench/search/queries.jsonl', 'bench/search/datesAndAmounts.jsonl', 'bench/search/styles.jsonl'], 'query');

const from = (...some: readonly string[]) => fc.constantFrom(...some);
const words = (list: string) => from(...list.split(' '));

/** Half characters, NUL, marks, letters from right to left, invisible signs, letters that fold to several. */
const oddity = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  from(
    '\ud83d',
    '\ude00',
    '\0',
    '\u0301',
    '\u0338',
    '\u20dd',
    '\u202e',
    '\u2066',
    'שלום',
    'باكو',
    '👩‍👩‍👧',
    '🇦🇿',
    'ﬁ',
    'ǅ',
    'İ',
    'ß',
    'Ə',
  ),
  from('\u00a0', '\u200b', '\u00ad', '\ufeff', '\u2028', '\u2029', '\r', '\r\n', '\t', '\u000b', '\u0085', '\ufffd'),
);

const objectWord = from(...OBJECT_WORDS);
const asMarkup = fc
  .tuple(
    objectWord,
    from('\\@{x}', '&@;', '{\\@}', '\\@', '<@>', '</@>', ':@:`x`', '.. @:: x', '[@]', '@@', '{@}', '#@[', '[[@]]', '{{@}}'),
  )
  .map(([word, shape]) => shape.replaceAll('@', word));

/** What is syntax in one of the formats. */
const markup = fc.oneof(
  words(
    '** * _ __ ` `` ``` ~~ [ ]( ) ](x) < > <b> </b> { } \\ | || # ## > - + 1. : :: ::: = == === ~ ^ $ $$ % // /* */ -- --- ---- ____ ....',
  ),
  words(
    '\\emph{ \\textit{ \\enquote{ \\footnote{ \\begin{quote} \\end{quote} \\begin{verbatim} \\end{verbatim} \\cite{ \\cite[ \\label{ \\"u \\- \\\\',
  ),
  words(
    '#quote[ #cite( <<>>= @ << >> {{ }} [[ ]] {| |} |- <ref> </ref> <nowiki> </nowiki> <!-- --> <blockquote> </blockquote> bq. p. == ',
  ),
  words(
    '#+begin_quote #+end_quote #+begin_src #+end_src .. .. code:: .. note:: [quote] ++++ |=== +--- \\starttyping \\stoptyping ^[ [^1] [^1]: ',
  ),
  words(
    "&nbsp; &uuml; &#8220; &#x201d; &ldquo; &amp; &quot; {\\\"u} `` '' ,, \\% \\& \\_ \\# %% {-} {+ +} :cite:`a` `x`_ [@a] [@a, p. 3]",
  ),
  from(
    '\n    ',
    '\n> ',
    '\n\n> ',
    '\n- ',
    '\n\n',
    '\n',
    '\r\n',
    ' \n',
    '\n---\n',
    '---\ntitle: x\n---\n',
    '\n```\n',
    '\n~~~~~\n',
    '\n....\n',
  ),
);
const marks = words("“ ” ‘ ’ „ « » ‹ › \" ' '' `` … [...] ... – — - ( ) [ ] [sic] [that] , . ; ? ! :");

/** Where somebody says that words are from. */
const citation = fc
  .tuple(
    fc.integer({ min: 0, max: 999 }),
    from('(¶@)', '¶@', '¶ @', '¶¶ @–7', '(¶@, ¶3)', '[^@]', 'para. @', '(Smith 2010)', '[@k, ¶@]', '\\cite[¶@]{k}', '¶@, '),
  )
  .map(([number, shape]) => shape.replaceAll('@', `${number}`));
const figure = fc.oneof(
  fc.nat().map(String),
  words(
    '$26.4 million 66,940 0,612 % .612% two-thirds fifty-six 1,400–1,500 P.L. 102-511 Section 907 S-300 § 907,908 ½ 3.7bn 26.4m',
  ),
  from(
    'In June 1993 ',
    'FY2012',
    '22/4/10',
    'the mid-90s',
    '2012-09',
    'from May to June 2001',
    "'12",
    '1992–1994',
    'half a million ',
  ),
);

/** Words of the report: a passage, or a part that may be cut within a word. */
export const ofReport = fc
  .tuple(from(...report.passages.map(({ text }) => text)), fc.nat(), fc.integer({ min: 1, max: 200 }), fc.boolean())
  .map(([text, at, length, isWhole]) => (isWhole ? text : text.slice(at % text.length, (at % text.length) + length)));
const quoted = fc
  .tuple(
    ofReport,
    from(
      '“@”',
      '"@"',
      '‘@’',
      '«@»',
      "``@''",
      '\\enquote{@}',
      '\n\n> @\n\n',
      '\n\n    @\n\n',
      '\\begin{quote}\n@\n\\end{quote}',
      '#quote[@]',
      '“@',
    ),
  )
  .map(([text, shape]) => shape.replace('@', () => text));

const prose = fc.oneof(
  from(...NAMES),
  from(
    ' ',
    ' ',
    ' ',
    '. ',
    ', ',
    ' the ',
    ' Mr. ',
    ' U.S. ',
    ' President ',
    ' Bill ',
    ' his son ',
    ' of ',
    ' Foreign Ministry ',
    '’s ',
    ' not ',
  ),
  words('a I He saw and report says claims that lease radar border guards H. M.'),
);

/** One piece of a draft. */
export const piece = fc.oneof(
  { weight: 6, arbitrary: prose },
  { weight: 4, arbitrary: markup },
  { weight: 2, arbitrary: marks },
  { weight: 2, arbitrary: figure },
  { weight: 2, arbitrary: citation },
  { weight: 2, arbitrary: quoted },
  { weight: 1, arbitrary: ofReport },
  { weight: 1, arbitrary: oddity },
  { weight: 1, arbitrary: objectWord },
  { weight: 1, arbitrary: asMarkup },
);

const joined = (pieces: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(pieces, { maxLength, size: 'max' }).map((some) => some.join(''));

/** A text that is cut, has a part of it elsewhere, or many times. */
const mutated = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, from('cut', 'swap', 'repeat', 'put'), fc.nat(), fc.nat({ max: 300 }), fc.integer({ min: 2, max: 6 }), piece)
    .map(([whole, how, place, length, times, other]) => {
      const at = place % (whole.length + 1);
      const [before, part, behind] = [whole.slice(0, at), whole.slice(at, at + length), whole.slice(at + length)];
      if (how === 'cut') return before + behind;
      if (how === 'swap') return before + behind + part;
      return how === 'repeat' ? before + part.repeat(times) + behind : before + other + behind;
    });

/** A draft of any kind, up to a few pages. */
export const draft: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: joined(piece, 40) },
  { weight: 3, arbitrary: mutated(mutated(from(...DRAFTS))) },
  { weight: 1, arbitrary: mutated(joined(piece, 20)) },
  { weight: 1, arbitrary: joined(oddity, 20) },
);

/** A language of a draft, as VS Code calls it, or what is none. */
export const language: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: from(...LANGUAGES) },
  { weight: 1, arbitrary: objectWord },
  { weight: 1, arbitrary: oddity },
);

/** A place in a text, as a share of it: 0 to 1. */
export const place = fc.double({ min: 0, max: 1, noNaN: true });
/** That place, as an offset. */
export const offsetIn = (text: string, at: number): number => Math.round(at * text.length);

/** What takes patterns of ours longest when it is repeated, as a checker of regular expressions has it. */
const ATTACKS = [
  'L<NC',
  'x',
  '\n\n',
  '~',
  'A',
  'link:u',
  '.',
  'export\tp',
  'import{o',
  'let\t',
  '"x',
  '..\t[_',
  'key:\tx',
  '\t',
  ' ',
  '>\t',
  '](]',
  '[\r',
  '-',
  '{%',
  'ya',
  '[',
  '?<!\\?<!\\',
  '¶0x',
  '"',
  'A.',
  'i',
  '``',
  '\t{"""""""""',
  'a:kbd:[:',
  'footnote:[-',
  '$\\',
  '[[[',
  '@0x',
  'py:',
  '$x\\',
  '0\\$',
  '\\lstinline[e',
  '\\ref[q',
  '\\usepackage[R',
  '\\addglobalbib[d',
  '\\usepackage[}',
  'bibliography((',
  'x\\"\\',
  '"\\',
  '}\\a',
  '(',
  '\t\t',
  'citet',
  '\\[^[',
  'es',
  '\\\\',
  'ax',
  '[quote,[',
  "A'",
  '\n\t',
  '"``\t',
  '>>cite:[t',
  'p-cite:x',
  'footnote:[\\',
  'CITE',
  '[^x',
  'x@_',
  '(@0(',
  '\n',
  '[_',
  '\n ',
  '\r',
  '\t#',
  '\n\\cite[{}',
  ' “',
  '0:x',
  '\\CITES()(]',
  'ª_',
  '\n))',
];

/** What opens something and closes it, so that it can stand within itself. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['“Baku ', '”'],
  ['‘', '’ '],
  ['"a ', '" '],
  ['``a ', "''"],
  ['«', '»'],
  ['\\enquote{', '}'],
  ['\\footnote{', '}'],
  ['\\emph{Aliyev ', '}'],
  ['#quote[', ']'],
  ['#footnote[', ']'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['[[', ']]'],
  ['{{', '}}'],
  ['<q>', '</q>'],
  ['<ref>', '</ref>'],
  ['<blockquote>', '</blockquote>'],
  ['*', '*'],
  ['**a ', '** '],
  ['> ', '\n'],
  ['\\begin{quote}\n', '\\end{quote}\n'],
  ['____\n', '____\n'],
  [':::\n', ':::\n'],
];

/** A piece of any kind that is repeated, with what stands before and behind. */
export const repetition: fc.Arbitrary<Repetition> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      head: joined(piece, 2),
      repeated: fc.oneof(from(...ATTACKS), joined(piece, 3)),
      tail: joined(piece, 2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(joined(piece, 2), fc.constantFrom(...PAIRS), joined(piece, 1), joined(piece, 2))
      .map(([head, [open, closing], inside, tail]) => ({ head, repeated: open + inside, closing, tail })),
  },
);

const filter = fc
  .tuple(
    from('topic:', 'name:', 'year:', 'has:', 'Topic:', 'nome:', 'year'),
    fc.oneof(from(...NAMES, '1993', '1992-1994', '2012-09', 'figures', 'iran', 'economy', ''), objectWord, oddity),
    from('@', '"@"', '"@', '“@”', '@ '),
  )
  .map(([key, value, shape]) => key + shape.replace('@', () => value));

/** A query with filters, as it is typed. */
export const query: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: mutated(from(...QUERIES)) },
  {
    weight: 4,
    arbitrary: joined(
      fc.oneof(from(...NAMES), from(...QUERIES), filter, figure, marks, objectWord, oddity, from(' ', ' ', '-', '"')),
      10,
    ),
  },
  { weight: 1, arbitrary: joined(piece, 60) },
);

/** What a program may send where an object with these keys is expected. */
export const argument = (keys: readonly string[], values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.dictionary(fc.oneof(from(...keys), objectWord), fc.oneof(values, fc.jsonValue()), { maxKeys: 6 }),
    },
    { weight: 1, arbitrary: fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }) },
  );

export { NAMES, OBJECT_WORDS };
