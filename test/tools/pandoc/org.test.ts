import { type Chunk, comesBack } from './pandoc';

const PLACES = {
  'the start of a sentence': '| it says.',
  'the middle of a sentence': 'It says that | and /more/.',
  'the end of a sentence': 'It costs 5$ or more: |!',
  'a paragraph that goes on below': 'It says: |\nand then it ends with 3$.',
  'an empty paragraph': '|',
  'the end of a list item': '- One\n- two |\n- three',
  'a nested list': '1. One\n   - two |\n   - three\n2. four',
  'a new item': '- One\n- |',
  'beside code and mathematics': 'With ~code~ and $x^2$: | and =more=.',
} as const;
/** Where there can be no block. */
const WITHIN = {
  'a cell': '\\| One \\| two \\|\n\\|---+---\\|\n\\| 1 \\| It says: | so \\|\n\\| 3 \\| 4 \\|',
  'a quotation': '#+begin_quote\nIt says: | so.\n#+end_quote',
} as const;

const cites = ({ notes, citations }: Chunk, number: number, key: string) =>
  notes.length === 0 && citations.length === 1 && citations[0]?.key === key && citations[0].suffix.trim() === `¶${number}`;

comesBack('Org', {
  language: 'org',
  from: 'org',
  places: { ...PLACES, ...WITHIN },
  withoutBlocks: Object.keys(WITHIN),
  cites,
});
