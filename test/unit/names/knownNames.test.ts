import assert from 'node:assert/strict';
import { DraftIndex } from '../../../src/names/draftIndex';
import { KnownNames } from '../../../src/names/knownNames';
import type { Known } from '../../../src/names/subject';
import { theReport } from '../theReport';

const TEXT = 'Iran and NATO.\n\nBaku and NATO.\n\nIran, Baku, Iran.';
const index = new DraftIndex(theReport(), TEXT);
index.scan();
const knownAs = (known: Known) => new KnownNames(index, known);

describe('the names that are known in a draft', () => {
  it('are in order of appearance, with how often they occur', () => {
    assert.deepEqual(knownAs('all').names, [
      { id: 'iran', times: 3 },
      { id: 'nato', times: 2 },
      { id: 'baku', times: 2 },
    ]);
  });

  it('are in a draft on something else the own ones and what stands near them', () => {
    const known = knownAs('near');
    assert.deepEqual(
      known.names.map(({ id, times }) => [id, times]),
      [
        ['baku', 2],
        ['nato', 1],
        ['iran', 2],
      ],
    );
    assert.deepEqual([known.count, known.quiet], [3, 2]);
    assert.deepEqual([knownAs('own').names, knownAs('own').quiet], [[{ id: 'baku', times: 2 }], 0]);
  });

  it('are looked up in a part of the draft, by name, and by where each is first', () => {
    const known = knownAs('all');
    const wordsOf = (mentions: Iterable<{ start: number; end: number }>) =>
      [...mentions].map(({ start, end }) => `${TEXT.slice(start, end)} ${start}`);
    assert.deepEqual(wordsOf(known.mentionsIn(11, 18)), ['NATO 9', 'Baku 16']);
    assert.deepEqual(wordsOf(known.mentionsOf('baku')), ['Baku 16', 'Baku 38']);
    const first = known.firstOf(['iran', 'nato', 'baku'], 20, ({ start }) => start > 0);
    assert.deepEqual(wordsOf(first.values()), ['NATO 9', 'Baku 16']);
  });

  it('are those of the draft as it is now', () => {
    const draft = new DraftIndex(theReport(), 'Baku.');
    const known = new KnownNames(draft, 'all');
    draft.scan();
    assert.equal(known.names.length, 1);
    draft.edit(5, 0, ' Gabala.');
    draft.scan();
    assert.equal(known.names.length, 2);
    draft.edit(0, draft.length, '');
    draft.scan();
    assert.deepEqual([known.names, known.count], [[], 0]);
  });
});
