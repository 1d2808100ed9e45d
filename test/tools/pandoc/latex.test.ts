import assert from 'node:assert/strict';
import fc from 'fast-check';
import { texWords } from '../../../src/report/quoting/formats/texWords';
import { type Chunk, chunksOf, comesBack, type Trip } from './pandoc';

const places = {
  'in an empty paragraph': '|',
  'within a sentence': 'It says: |, which is \\emph{clear}.\nThe next line.',
  'in a list': '\\begin{itemize}\n  \\item one |\n  \\item two\n\\end{itemize}',
  'in a list within a list': '\\begin{enumerate}\n\\item a\n  \\begin{itemize}\n    \\item |\n  \\end{itemize}\n\\end{enumerate}',
  'in a quotation': '\\begin{quotation}\nSome words. |\n\\end{quotation}',
  'in a cell': '\\begin{tabular}{ll}\n50\\% \\& more & | \\\\\nc & d \\\\\n\\end{tabular}',
  'in an argument': 'A word, \\textbf{See |; so} more.',
  'beside mathematics': 'Where $x_1 < 3\\$$|\\emph{holds}.',
};

const cites = ({ citations }: Chunk, number: number, key: string): boolean =>
  citations.some((one) => one.key === key && one.suffix === `¶${number}`);

const trip: Trip = { language: 'latex', from: 'latex', places, withoutBlocks: ['in a cell', 'in an argument'], cites };

comesBack('LaTeX through Pandoc', trip);
comesBack('LaTeX with csquotes and biblatex, through Pandoc', {
  ...trip,
  head: '\\usepackage{csquotes}\n\\usepackage[style=numeric]{biblatex}\n\n',
});
comesBack('LaTeX with typed marks and natbib, through Pandoc', {
  ...trip,
  head: '\\usepackage{natbib}\n“Yes.”\n\n',
  places: { 'within a sentence': places['within a sentence'], 'in a cell': places['in a cell'] },
});

describe('any words as LaTeX, through Pandoc', () => {
  // Pandoc does not know the commands for a bar and a grave accent.
  const signs = fc.constantFrom(
    ...'$%&#_{}~^\\<>"*@[]()=+/;:!?.,-–—\'ü 1aB',
    '--',
    '---',
    ',,',
    "''",
    '\\par ',
    '<<',
    '?',
    'word ',
  );
  const texts = fc.array(signs, { minLength: 1, maxLength: 12 }).map((all) => `a${all.join('')}z`);

  it('print as they are', () => {
    const bare = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').replace(/[‘’]/g, "'");
    fc.assert(
      fc.property(fc.array(texts, { minLength: 300, maxLength: 300 }), (all) => {
        const read = chunksOf(all.map((text, i) => `Passage number ${i + 1}\n\n${texWords(text)}\n\n`).join(''), 'latex');
        for (const [i, text] of all.entries()) assert.equal(bare(read.get(i + 1)?.words ?? '').trim(), bare(text));
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
