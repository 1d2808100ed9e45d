import { type Chunk, comesBack, passagesOfSigns } from './pandoc';

/** Where one writes in Markdown; "|" in a table stands before the place, too. */
const PLACES = {
  'the start of a sentence': '| it says.',
  'the middle of a sentence': 'It says that | and *more*.',
  'the end of a sentence': 'It costs 5$ or more: |.',
  'a paragraph that goes on below': 'It says: |\nand then it ends with 3$.',
  'an empty paragraph': '|',
  'the end of a list item': '- One\n- two |\n- three',
  'a nested list': '1. One\n   - two |\n   - three\n2. four',
  'a quotation': '> It says: |\n> and so on.',
  'beside code and mathematics': 'With `code` and $x^2$: | and `more`.',
  'the end of a heading': '## It says: |',
} as const;
/** Where there can be no block. */
const ROWS = {
  'a heading': '## It says: | so',
  'a cell': '\\| One \\| two \\|\n\\|---\\|---\\|\n\\| 1 \\| It says: | so \\|\n\\| 3 \\| 4 \\|',
} as const;

const places = { ...PLACES, ...ROWS };
const withoutBlocks = Object.keys(ROWS);

const hasNote = ({ notes, citations }: Chunk, number: number) =>
  citations.length === 0 && notes.length === 1 && notes[0]?.trim().endsWith(`, ¶${number}.`) === true;
const hasCitation = ({ notes, citations }: Chunk, number: number, key: string) =>
  notes.length === 0 && citations.length === 1 && citations[0]?.key === key && citations[0].suffix === `, ¶${number}`;

comesBack('Markdown with footnotes', { language: 'markdown', from: 'markdown', places, withoutBlocks, cites: hasNote });

for (const from of ['gfm+footnotes+tex_math_dollars', 'commonmark_x'])
  comesBack(`Markdown with footnotes, read as ${from}`, {
    language: 'markdown',
    from,
    places: { 'a sentence': PLACES['the end of a sentence'], 'a list': PLACES['a nested list'], 'a cell': ROWS['a cell'] },
    withoutBlocks: ['a cell'],
    cites: hasNote,
  });

comesBack('Markdown with notes behind its paragraphs', {
  language: 'markdown',
  from: 'markdown',
  head: 'One[^1]\n\n[^1]: Uno\n\n',
  places,
  withoutBlocks,
  cites: hasNote,
});

for (const [language, head] of [
  ['markdown', '---\nbibliography: x.bib\n---\n\n'],
  ['markdown', 'See [@other, p. 3].\n\n'],
  ['quarto', ''],
] as const)
  comesBack(`${language} with citations by key, after ${JSON.stringify(head)}`, {
    language,
    from: 'markdown',
    head,
    places,
    withoutBlocks,
    cites: hasCitation,
  });

comesBack('any signs, in Quarto', {
  language: 'quarto',
  from: 'markdown',
  places: { 'a sentence': PLACES['the middle of a sentence'], 'an empty paragraph': '|', 'a cell': ROWS['a cell'] },
  withoutBlocks: ['a cell'],
  passages: passagesOfSigns([
    ...'*_`~[](){}<>!#|\\&;:=-+.1^@$%/ aZé',
    '[x](y)',
    '<b>',
    '&amp;',
    '![a](b)',
    '1. ',
    '# ',
    '--',
    '...',
    '@x',
    'i.',
  ]),
  cites: hasCitation,
});
