import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodePostings, PostingsTable } from '../../../src/search/postings';

describe('postings', () => {
  it('come back with their places, and with their scores to a fiftieth of the highest', () => {
    const postings = fc.uniqueArray(fc.tuple(fc.nat(200_000), fc.float({ min: Math.fround(0.1), max: 20, noNaN: true })), {
      selector: ([place]) => place,
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(postings, (own) => {
        const table = new PostingsTable(encodePostings(new Map([['word', new Map(own)]])));
        const { places, scores } = table.of('word');
        assert.deepEqual(
          [...places],
          own.map(([place]) => place).sort((a, b) => a - b),
        );
        const highest = Math.max(...own.map(([, score]) => score));
        const scoreOf = new Map(own);
        places.forEach((place, i) => {
          assert(Math.abs((scores[i] as number) - (scoreOf.get(place) as number)) <= highest / 50);
        });
      }),
    );
  });

  it('are told apart by their terms', () => {
    const table = new PostingsTable(
      encodePostings(
        new Map([
          ['gas', new Map([[7, 2]])],
          ['oil', new Map([[3, 1]])],
        ]),
      ),
    );
    assert.deepEqual([...table.of('gas').places], [7]);
    assert.deepEqual([...table.of('oil').places], [3]);
    assert.equal(table.has('oil'), true);
    assert.equal(table.has('oi'), false);
    assert.equal(table.of('oi').places.length, 0);
  });

  it('stand in a form that JSON does not escape', () => {
    const text = encodePostings(new Map([['word', new Map(Array.from({ length: 500 }, (_, i) => [i * i, (i % 40) + 1]))]]));
    assert.equal(JSON.stringify(text), `"${text}"`);
  });
});
