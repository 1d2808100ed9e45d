import assert from 'node:assert/strict';
import { isHeading } from '../../../src/prose/headings';

/** Which lines of a draft are headings, 0-based. */
function headings(language: string, text: string): number[] {
  const lines = text.split('\n');
  const document = { lineCount: lines.length, lineAt: (line: number) => ({ text: lines[line] ?? '' }) };
  return lines.flatMap((_, line) => (isHeading(document, line, language) ? [line] : []));
}

describe('a heading', () => {
  for (const [language, text, lines] of [
    ['markdown', '# Baku\nBaku\n\n### Iran\n#Iran', [0, 3]],
    ['markdown', 'Baku\n====\n\nIran\n---\ntext\nlast line\n---', [0, 3]],
    ['markdown', '<h2>Baku</h2>\nBaku', [0]],
    ['latex', '\\section{Baku}\n\\subsection*{Iran}\n\\title[short]{Baku}\nBaku % Iran\n# Baku', [0, 1, 2]],
    ['asciidoc', '== Baku\n=not\n# Iran', [0, 2]],
    ['restructuredtext', '====\nBaku\n====\n\nIran\n~~~~\nBaku', [1, 4]],
    ['org', '* Baku\n** Iran\n- Baku', [0, 1]],
    ['mediawiki', '== Baku ==\nBaku', [0]],
    ['textile', 'h2. Baku\nh2o', [0]],
    ['typst', '= Baku\nBaku', [0]],
    ['plaintext', 'Baku\n\nIran', []],
  ] as const) {
    it(`in ${language}: ${JSON.stringify(text)}`, () => assert.deepEqual(headings(language, text), lines));
  }
});
