import assert from 'node:assert/strict';
import { type Asked, inserted } from '../inserted';

const put = (marked: string, asked: Partial<Asked> = {}) =>
  inserted(marked, { language: 'restructuredtext', ...(asked.passages ? {} : { part: 'the port of Baku' }), ...asked });

const CITED = 'Policy report on Azerbaijan, text to February 2013, ';
const called = (number: number | string) => `[#azerbaijan-report-${number}]_`;
const note = (number: number) => `.. [#azerbaijan-report-${number}] ${CITED}¶${number}.`;
const BLOCK = `   the port of Baku\n\n   -- ${CITED}¶193`;
const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

describe('a quotation in reStructuredText', () => {
  const cases: readonly (readonly [title: string, marked: string, asked: Partial<Asked>, after: string])[] = [
    [
      'a sentence in an empty draft',
      '‸',
      { passages: [3] },
      `“It re-gained independence when the Soviet Union collapsed at the end of 1991.”${called(3)}‸\n\n${note(3)}\n`,
    ],
    [
      'marks inside, in the middle of a sentence',
      'So ‸, they say\n',
      { passages: [29], part: 'the voting "was transparent' },
      `So “the voting ‘was transparent’”${called(29)}‸, they say\n\n${note(29)}\n`,
    ],
    [
      'a dollar',
      '‸\n',
      { passages: [55], part: 'exports to Azerbaijan were $514 million in 2012' },
      `“exports to Azerbaijan were $514 million in 2012”${called(55)}‸\n\n${note(55)}\n`,
    ],
    [
      'a per cent',
      '‸\n',
      { passages: [53], part: 'About 38% of the population' },
      `“About 38% of the population”${called(53)}‸\n\n${note(53)}\n`,
    ],
    [
      'a diacritic',
      '‸\n',
      { passages: [105], part: "Turkey's President Abdullah Gül" },
      `“Turkey's President Abdullah Gül”${called(105)}‸\n\n${note(105)}\n`,
    ],
    [
      'an omission',
      '‸\n',
      { part: 'He also reported … the port of Baku.' },
      `“He also reported … the port of Baku.”${called(193)}‸\n\n${note(193)}\n`,
    ],
    [
      'two passages',
      'So ‸\n',
      { passages: [115, 116], form: 'citation' },
      `So\\ ${called('115-116')}‸\n\n.. [#azerbaijan-report-115-116] ${CITED}¶¶115–116.\n`,
    ],
    ['a footnote behind a word', 'so‸\n', { form: 'citation' }, `so\\ ${called(193)}‸\n\n${note(193)}\n`],
    [
      'one note for two places',
      'one‸ “two”‸\n',
      { form: 'citation' },
      `one\\ ${called(193)}‸ “two”${called(193)}‸\n\n${note(193)}\n`,
    ],
    ['a note that is there', `So ‸\n\n${note(193)}\n`, {}, `So “the port of Baku”${called(193)}‸\n\n${note(193)}\n`],
    ['other notes', 'So [1]_ ‸\n\n.. [1] Uno\n', {}, `So [1]_ “the port of Baku”${called(193)}‸\n\n.. [1] Uno\n\n${note(193)}\n`],
    ['a place in a note', '.. [1] See ‸\n', {}, '.. [1] See “the port of Baku” (policy report on Azerbaijan, ¶193)‸\n'],
    ['a bibliography', 'See :cite:p:`x`. ‸', {}, 'See :cite:p:`x`. “the port of Baku” :cite:p:`azerbaijan-report{¶193}`‸'],
    [
      'a block with a bibliography',
      '.. bibliography::\n\n‸',
      { form: 'block' },
      '.. bibliography::\n\n..\n\n   the port of Baku :cite:p:`azerbaijan-report{¶193}`\n\n‸',
    ],
    ['a block', '‸', { form: 'block' }, `${BLOCK}\n\n‸`],
    [
      'a block with marks inside',
      '‸',
      { passages: [29], part: 'the voting "was transparent', form: 'block' },
      `   the voting “was transparent”\n\n   -- ${CITED}¶29\n\n‸`,
    ],
    ['a block in a sentence', 'one ‸ two', { form: 'block' }, `one\n\n${BLOCK}\n\n‸two`],
    ['a block with text below', 'one‸\r\ntwo', { form: 'block' }, `one\n\n${BLOCK}\n\n‸\n\ntwo`.replaceAll('\n', '\r\n')],
    ['a block in an item', '- one‸\n- two', { form: 'block' }, `- one\n\n${indented(BLOCK, 2)}\n\n  ‸\n\n- two`],
    ['a block in a new item', '- one\n\n  - ‸', { form: 'block' }, `- one\n\n  - ..\n\n${indented(BLOCK, 4)}\n\n    ‸`],
    ['a block behind a list', '- one\n\n‸', { form: 'block' }, `- one\n\n..\n\n${BLOCK}\n\n‸`],
    ['a block behind a paragraph', 'one\n\n‸', { form: 'block' }, `one\n\n${BLOCK}\n\n‸`],
    [
      'a block where others are epigraphs',
      '.. epigraph::\n\n   One\n\nTwo\n\n‸',
      { form: 'block' },
      `.. epigraph::\n\n   One\n\nTwo\n\n.. epigraph::\n\n${BLOCK}\n\n‸`,
    ],
    [
      'no block where it would be literal',
      'So::‸\n',
      { form: 'block' },
      `So:: “the port of Baku”${called(193)}‸\n\n${note(193)}\n`,
    ],
  ];
  for (const [title, marked, asked, after] of cases) it(title, () => assert.equal(put(marked, asked), after));

  it('makes a title’s line longer, and the column of a table wider, that would be too short', () => {
    const sign = `\\ ${called(193)}`;
    const [rule, gap] = ['=', ' '].map((one) => one.repeat(sign.length));
    const cited = (marked: string) =>
      put(marked, { form: 'citation' })
        .replace(`\n\n${note(193)}`, '')
        .replace('‸', '')
        .trimEnd();
    assert.equal(cited('So on‸\n=====\n\nOn\n'), `So on${sign}\n=====${rule}\n\nOn`);
    assert.equal(cited('So on: ‸\n=======\n'), `So on:${called(193)}\n======${'='.repeat(called(193).length)}`);
    assert.equal(cited('=====\nSo on‸\n=====\n'), `=====${rule}\nSo on${sign}\n=====${rule}`);
    assert.equal(
      cited('==========================================\nSo‸\n==========================================\n'),
      `==========================================\nSo${sign}\n==========================================`,
    );
    assert.equal(
      cited('+----+---+\n| a‸  | b |\n+====+===+\n| c  | d |\n+----+---+\n| e      |\n+--------+\n'),
      `+----${'-'.repeat(sign.length)}+---+\n| a${sign}  | b |\n+====${rule}+===+\n| c  ${gap}| d |\n+----${'-'.repeat(sign.length)}+---+\n| e      ${gap}|\n+--------${'-'.repeat(sign.length)}+`,
    );
    assert.equal(
      cited('===  ===\na‸    b\n===  ===\nc    d\n===  ===\n'),
      `===${rule}  ===\na${sign}    b\n===${rule}  ===\nc  ${gap}  d\n===${rule}  ===`,
    );
    assert.equal(cited('===  ===\na    b‸\n===  ===\n'), `===  ===\na    b${sign}\n===  ===`);
  });
});
