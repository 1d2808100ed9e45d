import { type Chunk, comesBack } from './pandoc';

const PLACES = {
  'the start of a sentence': '| it says.',
  'the middle of a sentence': 'It says that | and *more*.',
  'the end of a sentence': 'It costs 5$ or more: |!',
  'a paragraph that goes on below': 'It says: |\nand then it ends.',
  'an empty paragraph': '|',
  'the end of a list item': '- One\n- two |\n- three',
  'a nested list': '1. One\n\n   - two |\n   - three\n\n2. four',
  'a new item': '- One\n- |',
  'behind a list': '- One\n- two\n\n|',
  'a quotation': 'So:\n\n   It says: | so.',
  'beside code and mathematics': 'With ``code`` and :math:`x^2`: | and ``more``.',
} as const;
/** Where there can be no block. */
const WITHIN = {
  'a title': 'It says: |\n---------\n\nSo.',
  'a cell': '+-----+----------+\n\\| One \\| Two      \\|\n+=====+==========+\n\\| 1   \\| It says:| \\|\n+-----+----------+',
} as const;

const REFERENCE = 'Policy report on Azerbaijan, text to February 2013, ¶';

const hasNote = ({ notes, citations }: Chunk, number: number) =>
  citations.length === 0 && notes.length === 1 && notes[0]?.trim() === `${REFERENCE}${number}.`;

comesBack('reStructuredText with footnotes', {
  language: 'restructuredtext',
  from: 'rst',
  places: { ...PLACES, ...WITHIN },
  withoutBlocks: Object.keys(WITHIN),
  cites: hasNote,
  attribution: (number) => `-- ${REFERENCE}${number}`,
});
