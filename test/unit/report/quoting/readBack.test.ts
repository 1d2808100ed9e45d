import assert from 'node:assert/strict';
import { printText } from '../../../../src/prose/printedText';
import { quotationsIn } from '../../../../src/prose/quotations/quotations';
import { theReport } from '../../theReport';
import { inserted, PLACE } from './inserted';

const LANGUAGES =
  `markdown mdx djot juliamarkdown myst pandoc quarto rmd latex tex rsweave context typst asciidoc org restructuredtext
  mediawiki wikitext textile fountain plaintext`.split(/\s+/);
/** Their blocks are paragraphs like others. */
const NO_BLOCKS = ['fountain', 'plaintext'];

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** What is read of a draft that one passage was put into, signs and spaces aside. */
function readBack(draft: string, language: string, number: number, form: 'inline' | 'block'): string[] {
  const text = inserted(draft, { language, passages: [number], form }).replaceAll(PLACE, '');
  return quotationsIn(text, language)
    .quotations.filter(({ depth }) => depth === 0)
    .map(({ start, end }) => letters(printText(text.slice(start, end).replaceAll('#quote[', '[')).text));
}

describe('what is put into a draft', () => {
  const passages = theReport().passages.map(({ number, text }) => ({ number, words: letters(text) }));

  for (const language of LANGUAGES) {
    it(`is read back in ${language}, within a sentence and as a block`, () => {
      for (const { number, words } of passages) {
        assert.deepEqual(readBack(`It says ${PLACE} here.`, language, number, 'inline'), [words], `inline ${number}`);
        if (NO_BLOCKS.includes(language)) continue;
        assert.deepEqual(readBack(`One.\n\n${PLACE}\n\nTwo.\n`, language, number, 'block'), [words], `block ${number}`);
      }
    });
  }
});
