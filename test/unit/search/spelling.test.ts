import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slipsBetween } from '../../../src/prose/slips';
import { spelledLike } from '../../../src/search/spelling';

const like = (words: Record<string, number>, word: string, unfinished = false) =>
  spelledLike(word, new Map(Object.entries(words)), { unfinished });

describe('words that are spelt nearly alike', () => {
  it('are those with a letter added, left out, changed or swapped', () => {
    assert.deepEqual(like({ human: 1, women: 1 }, 'humen'), ['human']);
    assert.deepEqual(like({ pipeline: 1 }, 'pipleine'), ['pipeline']);
    assert.deepEqual(like({ unemployment: 1 }, 'unemplyoemnt'), ['unemployment']);
  });

  it('begin with the same letter before others, and the more frequent come first', () => {
    assert.deepEqual(like({ rally: 9, sully: 1, silly: 2 }, 'sally'), ['silly', 'sully', 'rally']);
  });

  it('are none for a short word or a number, which is taken for what it is', () => {
    for (const word of ['gsa', '1994', '66940']) assert.deepEqual(like({ gas: 1, '1992': 1, '66941': 1 }, word), []);
  });

  it('are only those as near as the nearest', () => {
    assert.deepEqual(like({ elections: 1, election: 1, electors: 1 }, 'electionz'), ['election', 'elections']);
  });

  it('need only begin alike where a word is not yet whole', () => {
    assert.deepEqual(like({ ambassador: 1, ambition: 1 }, 'ambasa', true), ['ambassador']);
    assert.deepEqual(like({ ambassador: 1, ambition: 1 }, 'ambasa'), []);
  });

  const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 5, maxLength: 12 });

  it('are found with any one letter changed, left out, put in or swapped', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('change', 'leave', 'put', 'swap'), (right, n, slip) => {
        const at = n % (right.length - 1);
        const rest = right.slice(at + 1);
        const wrong = {
          change: `${right.slice(0, at)}z${rest}`,
          leave: right.slice(0, at) + rest,
          put: `${right.slice(0, at)}z${right.slice(at)}`,
          swap: right.slice(0, at) + rest.charAt(0) + right.charAt(at) + rest.slice(1),
        }[slip];
        fc.pre(wrong.length >= 4);
        assert.deepEqual(like({ [right]: 1, yyyyyyyyyyyy: 1 }, wrong), [right]);
        assert(slipsBetween(wrong, right) <= 1);
      }),
    );
  });

  it('are as far from each other either way, and no further than all letters', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 10 });
    fc.assert(
      fc.property(any, any, fc.nat(5), (a, b, most) => {
        const slips = slipsBetween(a, b);
        assert.equal(slips, slipsBetween(b, a));
        assert(slips <= Math.max(a.length, b.length) && slips >= Math.abs(a.length - b.length));
        assert.equal(slips === 0, a === b);
        assert.equal(slipsBetween(a, b, most), slips <= most ? slips : Number.POSITIVE_INFINITY);
      }),
    );
  });
});
