import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeLines, LineTable } from '../../../src/search/lineTable';
import { Vocabulary } from '../../../src/search/vocabulary';

/** A vocabulary with words in as many passages as the number says. */
const vocabulary = (words: Record<string, number>, ...more: string[]) =>
  new Vocabulary(
    new LineTable(encodeLines(Object.entries(words).map(([word, passages]) => [word, '~'.repeat(passages)]))),
    new LineTable(encodeLines(more.map((word) => [word, '@x:9']))),
  );

const spelled = (words: Record<string, number>, word: string) =>
  vocabulary(words)
    .spelledLike(word, 4)
    .map((one) => one.word);

describe('the vocabulary', () => {
  it('has the words of all its tables, and no phrases', () => {
    const words = vocabulary({ gas: 1 }, 'gabala', 'gas station');
    assert.deepEqual([words.has('gas'), words.has('gabala'), words.has('oil')], [true, true, false]);
    assert.deepEqual(words.startingWith('ga', 9), ['gas', 'gabala']);
  });

  it('continues a word with those in most passages first, and never with the word itself', () => {
    assert.deepEqual(vocabulary({ aid: 1, aide: 3, aided: 2, air: 9 }).startingWith('aid', 2), ['aide', 'aided']);
  });

  it('finds what a word may be a misspelling of', () => {
    assert.deepEqual(spelled({ human: 1, women: 1 }, 'humen'), ['human']);
    assert.deepEqual(spelled({ pipeline: 1 }, 'pipleine'), ['pipeline']);
    assert.deepEqual(spelled({ unemployment: 1 }, 'unemplyoemnt'), ['unemployment']);
    assert.deepEqual(spelled({ rally: 9, sully: 1 }, 'sally'), ['sully', 'rally']);
  });

  it('takes a short word or a number for what it is', () => {
    for (const word of ['gsa', '1994', '66940']) assert.deepEqual(spelled({ gas: 1, '1992': 1, '66941': 1 }, word), []);
  });

  it('gives only words as near as the nearest', () => {
    assert.deepEqual(spelled({ elections: 1, election: 1, electors: 1 }, 'electionz'), ['election', 'elections']);
  });

  it('finds a slip in a word that is not yet whole', () => {
    assert.deepEqual(
      vocabulary({ ambassador: 1, ambition: 1 })
        .beginningLike('ambasa', 4)
        .map(({ word }) => word),
      ['ambassador'],
    );
  });

  it('finds every word with one letter changed, left out or put in', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('change', 'leave', 'put'), (right, n, slip) => {
        const at = n % right.length;
        const wrong = right.slice(0, at) + (slip === 'leave' ? '' : 'z') + right.slice(slip === 'put' ? at : at + 1);
        fc.pre(wrong.length >= 4);
        assert.deepEqual(spelled({ [right]: 1, yyyyyyyyyyyy: 1 }, wrong), [right]);
      }),
    );
  });
});
