import assert from 'node:assert/strict';
import fc from 'fast-check';
import { paragraphsOf } from '../../../../src/prose/paragraphs';
import { quotationsIn } from '../../../../src/prose/quotations/quotations';
import { check, LANGUAGES } from './quoted';

describe('quotation marks', () => {
  it('are of any kind, in any format', () => {
    for (const language of LANGUAGES)
      check(language, [
        ['He said “it is so” to us.', 'it is so'],
        ['He said „it is so“ and „it is so”.', 'it is so', 'it is so'],
        ['He said ‘it is so’, and ‚it is so‘.', 'it is so', 'it is so'],
        ['He said «it is so», « it is\u00a0so\u202f» and »it is so«.', 'it is so', 'it is\u00a0so', 'it is so'],
        ['He said ‹it is so› and ”it is so”, 「it is so」.', 'it is so', 'it is so', 'it is so'],
        ['He said "it is so" (“it”).', 'it is so', 'it'],
        ['He said “it ‘is’ so”.', 'it ‘is’ so', '·is'],
      ]);
  });

  it('are no apostrophes, inches or primes', () => {
    check('markdown', [
      ["It doesn't say O'Brien's '90s, 'tis true, the writers' guild."],
      ['It doesn’t say O’Brien’s ’90s, ’tis true, the writers’ guild.'],
      ['It is ‘the writers’ guild’, don’t worry.', 'the writers’ guild'],
      ["It is 'the writers' guild', don't worry.", "the writers' guild"],
      ['A 6" pipe, 5\' 11" tall.'],
      ['“a 6" pipe” and "a 6" pipe is" here.', 'a 6" pipe', 'a 6" pipe is'],
      ['It grew "by 10" in 2012 and "by 20".', 'by 10', 'by 20'],
      ['‘Leaders’ of Iran said ‘no’.', 'Leaders', 'no'],
      ['It is rock ’n’ roll.'],
    ]);
  });

  it('of one kind stand in each other', () => {
    check('plaintext', [
      ['It is "a "strategic partner" in security". Yes.', 'a "strategic partner" in security', '·strategic partner'],
      ['"One ("two") three."', 'One ("two") three.', '·two'],
      ['"It is "so."" Yes.', 'It is "so."', '·so.'],
    ]);
  });

  it('that nothing closes are none, but of a quotation that each paragraph opens anew', () => {
    check('plaintext', [
      ['“It is so.\n\nIt was so.” Yes “it is”.', 'it is'],
      ['He said “it is so.\n\n“It was so.”', 'It was so.'],
      ['“It ‘is’ so.\n\n“It was so.\n\n“It will be.” Yes.', 'It ‘is’ so.', '·is', 'It was so.', 'It will be.'],
      ['"One.\n\n"Two."', 'One.', 'Two.'],
    ]);
  });

  it('go over lines, and what these begin with', () => {
    check('markdown', [
      ['It “is\nso”.', 'is\nso'],
      ['> It “is\n> so”.', '>It “is\n> so”.', '·is\n> so'],
      ['- It *“is* **so**”[^1]', 'is* **so**'],
    ]);
  });

  it('count where they are escaped or written as entities', () => {
    check('markdown', [
      [
        'It \\"is\\" so, &ldquo;it is&rdquo; &laquo;so&raquo; &#8220;here&#8221;, <q>there</q>.',
        'is',
        'it is',
        'so',
        'here',
        'there',
      ],
    ]);
    check('typst', [['It is "so \\"so\\" so".', 'so \\"so\\" so', '·so']]);
  });
});

describe('the reader of quotations', () => {
  const signs = fc.constantFrom(
    ...'“”„‘’«»"\'`>$%*_~\\{}[]()<|@#:-=+.'.split(''),
    ...[
      '\n',
      '\n\n',
      '    ',
      ' ',
      'a',
      's',
      '3',
      '```',
      '``',
      "''",
      '"`',
      '`"',
      '> ',
      '- ',
      '\\enquote{',
      '#quote[',
      '\\begin{quote}',
    ],
    ...[
      '\\end{quote}',
      '<blockquote>',
      '</blockquote>',
      '<!--',
      '-->',
      '____\n',
      '::\n\n',
      '.. note::\n',
      '#+begin_quote\n',
      'bq.. ',
    ],
    ...[
      '{{quote|',
      '}}',
      ':::\n',
      '::: quote\n',
      '[quote]\n',
      '---\n',
      '(x, ¶3)',
      '[@k]',
      '-- a',
      '\r\n',
      '&ldquo;',
      '<q>',
      '</q>',
    ],
  );

  it('reads any text, in order and well nested', () => {
    const text = fc.oneof(
      fc.array(signs, { maxLength: 40 }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (draft, language) => {
        assert.equal(paragraphsOf(draft).join(''), draft);
        const { quotations, code } = quotationsIn(draft, language);
        const around: number[] = [];
        let last = 0;
        for (const { start, end, depth } of quotations) {
          assert(last <= start && start < end && end <= draft.length);
          assert(!/^\s|\s$/.test(draft.slice(start, end)));
          last = start;
          while ((around.at(-1) ?? Number.POSITIVE_INFINITY) <= start) around.pop();
          assert.equal(depth, around.length);
          assert(end <= (around.at(-1) ?? end));
          around.push(end);
        }
        let at = 0;
        for (const { start, end } of code) {
          assert(at <= start && start < end && end <= draft.length);
          at = end;
        }
      }),
      { numRuns: 5000 },
    );
  });
});
