import assert from 'node:assert/strict';
import { RecentSearches } from '../../../../src/features/searching/recentSearches';

/** What VS Code keeps for a workspace, as far as it is used. */
function storage(kept?: unknown) {
  const values = new Map<string, unknown>([['azerbaijanReport.recentSearches', kept]]);
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string) => values.get(key) as T,
    update: async (key: string, value: unknown) => void values.set(key, value),
  };
}

describe('recent searches', () => {
  it('are the last ten, the latest first, each once', async () => {
    const recent = new RecentSearches(storage());
    for (let i = 1; i <= 12; i++) await recent.keep(`search ${i}`);
    await recent.keep('search 5');
    assert.equal(recent.all.length, 10);
    assert.deepEqual(recent.all.slice(0, 3), ['search 5', 'search 12', 'search 11']);
    assert.equal(new Set(recent.all).size, 10);
  });

  it('outlive the window, but for the very last one if it was of no use', async () => {
    const kept = storage();
    const recent = new RecentSearches(kept);
    await recent.keep('lease');
    recent.note('radar');
    assert.deepEqual(recent.all, ['radar', 'lease']);
    assert.deepEqual(new RecentSearches(kept).all, ['lease']);
  });

  it('can be forgotten, one or all', async () => {
    const recent = new RecentSearches(storage(['lease', 'radar', 'gas']));
    recent.note('radar');
    await recent.remove('radar');
    assert.deepEqual(recent.all, ['lease', 'gas']);
    await recent.clear();
    assert.deepEqual(recent.all, []);
  });

  it('are none where something else is kept', () => {
    for (const kept of [undefined, null, 'lease', 7, { 0: 'lease' }]) assert.deepEqual(new RecentSearches(storage(kept)).all, []);
    assert.deepEqual(new RecentSearches(storage(['lease', 7])).all, ['lease']);
  });
});
