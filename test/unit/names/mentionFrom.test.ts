import assert from 'node:assert/strict';
import { DraftIndex } from '../../../src/names/draftIndex';
import { mentionFrom } from '../../../src/names/mentionFrom';
import { theReport } from '../theReport';

describe('going from mention to mention', () => {
  const text = 'Baku, Iran, Baku, Iran, Baku.';
  const index = new DraftIndex(theReport(), text);
  index.scan();
  const all = index.mentions();
  const to = (offset: number, step: 1 | -1) => {
    const found = mentionFrom(all, offset, step);
    return found && [found.mention.start, found.number, found.of];
  };

  it('stays with the name at the cursor, and begins anew at the end', () => {
    assert.deepEqual(to(0, 1), [12, 2, 3]);
    assert.deepEqual(to(14, 1), [24, 3, 3]);
    assert.deepEqual(to(24, 1), [0, 1, 3]);
    assert.deepEqual(to(0, -1), [24, 3, 3]);
    assert.deepEqual(to(20, -1), [6, 1, 2]);
  });

  it('takes any name where the cursor is on none', () => {
    assert.deepEqual(to(5, 1), [6, 2, 5]);
    assert.deepEqual(to(5, -1), [0, 1, 5]);
    assert.deepEqual(to(29, 1), [0, 1, 5]);
  });

  it('goes nowhere where there is no name', () => {
    assert.equal(mentionFrom([], 3, 1), undefined);
  });
});
