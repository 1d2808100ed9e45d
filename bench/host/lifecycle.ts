/** Does, inside of VS Code, what a writer does again and again, and counts what stays. Loaded by `bench/lifecycle.mjs`. */
import { extension } from '../../test/host/helpers';
import { held, round } from '../../test/host/rounds';

/** How many, which the script that bundles this says. */
declare const ROUNDS: number;
/** What is counted at the start is not compared: by then, not all that is made once has been made. */
const EVERY = Math.ceil(ROUNDS / 5);

/** What VS Code calls. */
export async function run(): Promise<void> {
  await extension().activate();
  const counts: object[] = [];
  let start = Date.now();
  for (let rounds = 1; rounds <= ROUNDS; rounds++) {
    await round();
    if (rounds % EVERY) continue;
    const perRound = (Date.now() - start) / EVERY;
    counts.push({ rounds, perRound, ...(await held()) });
    start = Date.now();
  }
  // In the form that `scripts/lib/host-suite.mjs` reads.
  console.log(
    `HOSTDONE ${encodeURIComponent(JSON.stringify({ host: 'node', registered: 0, passed: 0, failed: 0, files: {}, counts }))}`,
  );
}
