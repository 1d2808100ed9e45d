import assert from 'node:assert/strict';
import { sourceOf } from '../../../../../src/report/quoting/bibliography/source';
import { applied, type Form, insertionOf } from '../../../../../src/report/quoting/insertion';
import { theReport } from '../../../theReport';
import { type Asked, inserted } from '../inserted';

const put = (marked: string, asked: Partial<Asked> = {}) =>
  inserted(marked, { language: 'org', ...(asked.passages ? {} : { part: 'the port of Baku' }), ...asked });

const cite = (number: number) => `[cite:@azerbaijan-report ¶${number}]`;
const BLOCK = `#+begin_quote\nthe port of Baku ${cite(193)}\n#+end_quote`;
const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

describe('a quotation in Org', () => {
  const cases: readonly (readonly [title: string, marked: string, asked: Partial<Asked>, after: string])[] = [
    [
      'a sentence in an empty draft',
      '‸',
      { passages: [3] },
      `“It re-gained independence when the Soviet Union collapsed at the end of 1991.” ${cite(3)}‸`,
    ],
    [
      'marks inside, in the middle of a sentence',
      'So ‸, they say',
      { passages: [29], part: 'the voting "was transparent' },
      `So “the voting ‘was transparent’” ${cite(29)}‸, they say`,
    ],
    [
      'a dollar',
      '‸',
      { passages: [55], part: 'exports to Azerbaijan were $514 million in 2012' },
      `“exports to Azerbaijan were $514 million in 2012” ${cite(55)}‸`,
    ],
    [
      'a dollar before one that would close a formula',
      'It is ‸ and 3$',
      { passages: [55], part: 'were $514 million' },
      `It is “were \\dollar{}514 million” ${cite(55)}‸ and 3$`,
    ],
    ['a per cent', '‸', { passages: [53], part: 'About 38% of the population' }, `“About 38% of the population” ${cite(53)}‸`],
    [
      'a diacritic',
      '‸',
      { passages: [105], part: "Turkey's President Abdullah Gül" },
      `“Turkey's President Abdullah Gül” ${cite(105)}‸`,
    ],
    [
      'an omission',
      '‸',
      { part: 'He also reported … the port of Baku.' },
      `“He also reported … the port of Baku.” ${cite(193)}‸`,
    ],
    ['two passages', 'so‸ on', { passages: [115, 116], form: 'citation' }, 'so [cite:@azerbaijan-report ¶¶115–116]‸ on'],
    ['emphasis before', '/so/‸', {}, `/so/ “the port of Baku” ${cite(193)}‸`],
    ['a block', '‸', { form: 'block' }, `${BLOCK}\n\n‸`],
    [
      'a block with marks inside',
      '‸',
      { passages: [29], part: 'the voting "was transparent', form: 'block' },
      `#+begin_quote\nthe voting “was transparent” ${cite(29)}\n#+end_quote\n\n‸`,
    ],
    ['a block in a sentence', 'one ‸ two', { form: 'block' }, `one\n\n${BLOCK}\n\n‸two`],
    ['a block with text below', 'one‸\r\ntwo', { form: 'block' }, `one\n\n${BLOCK}\n\n‸\n\ntwo`.replaceAll('\n', '\r\n')],
    ['a block in an item', '- one‸\n- two', { form: 'block' }, `- one\n${indented(BLOCK, 2)}\n  ‸\n- two`],
    ['a block that breaks an item', '1. one ‸ more', { form: 'block' }, `1. one\n${indented(BLOCK, 3)}\n   ‸more`],
    ['a block in a new item', '- one\n  - ‸', { form: 'block' }, `- one\n  - \n${indented(BLOCK, 4)}\n    ‸`],
    ['a block behind a heading', '* One‸\nText', { form: 'block' }, `* One\n\n${BLOCK}\n\n‸\n\nText`],
    ['no block for a heading', '* ‸Title', { form: 'block' }, `* “the port of Baku” ${cite(193)} ‸Title`],
    ['a cell', '| a | b ‸ |', { form: 'block' }, `| a | b “the port of Baku” ${cite(193)}‸ |`],
    [
      'no block in a quotation',
      '#+begin_quote\nSo ‸\n#+end_quote',
      { form: 'block' },
      `#+begin_quote\nSo “the port of Baku” ${cite(193)}‸\n#+end_quote`,
    ],
  ];
  for (const [title, marked, asked, after] of cases) it(title, () => assert.equal(put(marked, asked), after));

  /** Words that the report does not have, with a sign for a space without width. */
  const written = (words: string, { text = '', form = 'inline' as Form } = {}) => {
    const insertion = insertionOf({
      draft: { text, language: 'org' },
      offsets: [text.length],
      form,
      quotation: { pieces: [{ kind: 'words', text: words }], runs: [[1, 1]] },
      source: sourceOf(theReport().facts),
      preferences: { marks: '“ ”' },
    });
    return applied(text, insertion).replaceAll('\u200b', '·');
  };

  it('has emphasis, links, commands and dashes broken by a space without width', () => {
    assert.match(written('a *b* c'), /^“a ·\*·b\* c” /);
    assert.match(written('a_b, 2 * 3, and/or'), /^“a·_·b, 2 \* 3, and\/or” /);
    assert.match(written('[[x]] [fn:1] [sic]'), /^“\[·\[x\]\] \[·fn·:1\] \[sic\]” /);
    assert.match(written('\\alpha -- x'), /^“\\·alpha -·- x” /);
    assert.match(written('costs 5$ or $5'), /^“costs 5\\dollar{} or \$5” /);
    assert.match(written('a | b', { text: '| ' }), /^\| “a \\vert{} b” /);
  });

  it('does not begin a line that would be something else', () => {
    assert.match(written('* a', { form: 'block' }), /\n·\* a /);
    assert.match(written('1. a', { form: 'block' }), /\n·1\. a /);
    assert.match(written('1 a', { form: 'block' }), /\n1 a /);
  });
});
