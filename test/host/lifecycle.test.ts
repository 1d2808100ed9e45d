import { ok } from './assert';
import { held, round } from './rounds';

/** By then, what is made once has been made. */
const BEFORE = 2;
const ROUNDS = 6;

describe('The extension over many rounds of opening, searching, quoting and closing', () => {
  it('holds no more afterwards than before', async () => {
    for (let i = 0; i < BEFORE; i++) await round();
    const before = await held();
    if (!before) return;
    for (let i = 0; i < ROUNDS; i++) await round();
    const after = await held();
    ok(after);
    const grown = JSON.stringify({ before, after });
    // Something may be on its way out; whatever each round leaves would be there as often as there are rounds.
    ok(after.documents - before.documents < ROUNDS / 2, grown);
    ok(after.listeners - before.listeners < ROUNDS / 2, grown);
    ok(after.disposables - before.disposables < ROUNDS / 2, grown);
    // Bytes are for the benchmark: VS Code's own come and go.
  }).timeout(240_000);
});
