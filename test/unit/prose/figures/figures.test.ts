import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distanceOf, roundsTo, sayTheSame } from '../../../../src/prose/figures/compare';
import { type Figure, figuresIn } from '../../../../src/prose/figures/figures';

const UNITS = { count: '', percent: '%', money: '' };
/** The figures of a text as numbers with their units. */
const read = (text: string) =>
  figuresIn(text).map(
    ({ value, upTo, unit, currency = '' }) =>
      `${currency}${Number(value.toFixed(3))}${upTo === value ? '' : `–${upTo}`}${UNITS[unit]}`,
  );
const one = (text: string): Figure => {
  const [figure, ...others] = figuresIn(text);
  assert(figure && others.length === 0, text);
  return figure;
};

describe('the figures of a text', () => {
  it('are amounts in any form', () => {
    for (const text of [
      '$26.4 million',
      'US$ 26.4 mn',
      'US$26.4m',
      '26.4 million dollars',
      'USD 26.4 million',
      '26.4 mio USD',
      '26,4 mln dollars',
    ])
      assert.deepEqual(read(text), ['USD26400000'], text);
    for (const text of ['26.4m', '26.4 mio', '26.4 million', '26.4 m']) assert.deepEqual(read(text), ['26400000'], text);
    assert.deepEqual(read('€5 bn'), ['EUR5000000000']);
    assert.deepEqual(read('5 m tall'), ['5']);
  });

  it('are shares in any form', () => {
    for (const text of ['.612%', '0.612 %', '0,612%', '0.612 percent', '0.612 per cent'])
      assert.deepEqual(read(text), ['0.612%'], text);
    for (const text of ['a third of', 'one-third', 'one third', '1/3 of', '⅓', 'one out of three', 'one in three'])
      assert.deepEqual(read(text), ['33.333%'], text);
    assert.deepEqual(read('two out of five'), ['40%']);
    assert.deepEqual(read('half of GDP'), ['50%']);
    for (const text of ['half a percent', 'half of one percent', 'a half percent']) assert.deepEqual(read(text), ['0.5%'], text);
  });

  it('are numbers in figures and words', () => {
    for (const text of ['67,000', '67 000', '67 thousand', '67k', 'sixty-seven thousand'])
      assert.deepEqual(read(text), ['67000'], text);
    assert.deepEqual(read('fifty-six'), ['56']);
    assert.deepEqual(read('two hundred and three thousand and four'), ['203004']);
    assert.deepEqual(read('a quarter billion'), ['250000000']);
    assert.deepEqual(read('half a million'), ['500000']);
    assert.deepEqual(read('one and a half million'), ['1500000']);
    assert.deepEqual(read('two dozen'), ['24']);
    assert.deepEqual(read('two, three'), ['2', '3']);
  });

  it('are one where several are said in one', () => {
    assert.deepEqual(read('1,400-1,500 troops'), ['1400–1500']);
    assert.deepEqual(read('20 or 30 million dollars'), ['USD20000000–30000000']);
    assert.deepEqual(read('between 5 and 10%'), ['5–10%']);
    assert.deepEqual(read('from 45 to 90 personnel'), ['45', '90']);
    assert.deepEqual(read('$10-20 million'), ['USD10000000–20000000']);
  });

  it('are no dates, no numbers of laws and things, and no words that mean something else', () => {
    for (const text of [
      ...[
        '2012',
        'May 4, 2012',
        '9/11',
        'Section 907',
        'Sections 907 and',
        'P.L. 102-511',
        'Article 4',
        'S-300',
        '12th',
        'page 3',
        '¶117',
      ],
      ...['10:20', '192.168.1.2', 'one newspaper', 'a third party', 'half an hour', 'dozens of'],
    ])
      assert.deepEqual(read(text), [], text);
  });

  it('mean more, the more roughly they are said', () => {
    const margins = (text: string) => [one(text).least, one(text).most];
    assert.deepEqual(margins('67 thousand'), [66_500, 67_500]);
    assert.deepEqual(margins('66,940'), [66_935, 66_945]);
    assert.deepEqual(margins('$3.0 billion'), [2.95e9, 3.05e9]);
    assert.deepEqual(margins('1 bn'), [0.95e9, 1.15e9]);
    assert.equal(one('over 60,000').least, 60_000);
    assert.equal(one('nearly 90%').most, 90);
    assert(one('some 94').least < one('94').least);
  });
});

describe('two figures', () => {
  const same = (a: string, b: string) => sayTheSame(one(a), one(b));
  const rounds = (a: string, b: string) => roundsTo(one(a), one(b));

  it('say the same in any form, and with the unit that is said', () => {
    assert(same('26.4m', '$26.4 million'));
    assert(same('.612%', '0,612 %'));
    assert(same('two dozen', '24'));
    assert(same('1,500', '1,400-1,500'));
    assert(!same('$5', '€5'));
    assert(!same('5%', '$5'));
  });

  it('agree where one rounds to the other', () => {
    assert(rounds('66,940', '67 thousand'));
    assert(rounds('$975.75 million', '1 bn'));
    assert(rounds('33%', 'a third'));
    assert(rounds('94', 'ninety'));
    assert(!rounds('$514 million', '1 bn'));
    assert(!rounds('66,940', '66,000'));
    assert(!rounds('$20.9 million', '$26.4 million'));
  });

  it('are as far from each other as their values', () => {
    assert.equal(distanceOf(one('26.4m'), one('$26.4 million')), 0);
    assert.equal(distanceOf(one('50'), one('100')), 0.5);
  });
});

const FORMS: ReadonlyArray<(millions: number) => string> = [
  (n) => `$${n} million`,
  (n) => `US$ ${n} mn`,
  (n) => `${n}m`,
  (n) => `${n} million dollars`,
  (n) => `$${(n * 1e6).toLocaleString('en-US')}`,
  (n) => `${n * 1e6}`,
  (n) => `${(n * 1e6).toLocaleString('en-US').replaceAll(',', '\u00a0')}`,
];
const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...'1 0 12 .5 $ € % - , . / million bn k two half a third and of dozen percent to or \u0130 ½'.split(' ')),
  fc.constant(' '),
);

describe('figures, whatever the text', () => {
  it('are read back in every form in which they are written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.integer({ min: 3, max: 999 }), (write, n) => {
        assert.equal(one(`They gave ${write(n)} for it.`).value, n * 1e6);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 99, noNaN: true }), (n) => {
        const share = n.toFixed(2);
        for (const text of [`${share}%`, `${share.replace('.', ',')} %`, `${share} percent`])
          assert.equal(one(text).value, Number(share));
      }),
    );
  });

  it('lie inside of it in order, apart from each other, with their margins around them', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let before = 0;
        for (const { start, end, value, upTo, least, most } of figuresIn(text)) {
          assert(start >= before && end > start && end <= text.length);
          before = end;
          assert(value <= upTo && least <= value && most >= upTo, `${text}: ${least} ${value} ${upTo} ${most}`);
        }
      }),
    );
  });

  it('say the same as themselves', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const figure of figuresIn(pieces.join(''))) assert(sayTheSame(figure, figure) && roundsTo(figure, figure));
      }),
    );
  });

  it('are found in a time that grows no faster than the text', () => {
    for (const stretch of ['1', '1,', 'two ', 'million ', '1 to ', 'a half ', '$', '-', '½ ']) {
      const started = performance.now();
      figuresIn(stretch.repeat(20_000));
      assert(performance.now() - started < 5000, stretch);
    }
  });
});
