/**
 * The room of the fuzz suite: what holds for any draft, query, filter or argument, tried with as many random ones as there is time for.
 * Begin here, then read `inputs.ts`, which makes them. `npm run fuzz -- --minutes=30` runs it for longer than `npm test` does.
 */
import fc from 'fast-check';
import { inProportion, leastCost, type Repetition } from '../unit/cost';

/** How long a property is tried, the seed of all that is random, and a failure to repeat: `scripts/lib/fuzz.mjs` says them. */
const MS = Number(process.env.FUZZ_MS ?? 1000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const PATH = process.env.FUZZ_PATH;

/** How long a failing input is made smaller, in ms. */
const SHRINKING = 10_000;
/** What one input may take of the processor, in ms. Inputs are a few pages at the most. */
const LONGEST = 1500;

/**
 * A test that something holds for any input.
 * @param check throws where it does not hold
 * @param longest what one input may take of the processor, in ms
 */
export function holds<T>(title: string, input: fc.Arbitrary<T>, check: (input: T) => void, longest = LONGEST): void {
  it(title, function () {
    this.timeout(0);
    let cases = 0;
    const property = fc.property(input, (value) => {
      cases++;
      const ms = leastCost(() => check(value), longest);
      if (ms > longest) throw new Error(`took ${ms.toFixed(0)} ms`);
    });
    const run = (path: string | undefined, ms: number) =>
      fc.check(property, {
        seed: SEED,
        ...(path && { path }),
        numRuns: Number.MAX_SAFE_INTEGER,
        interruptAfterTimeLimit: ms,
        markInterruptAsFailure: false,
      });
    const first = run(PATH, MS);
    if (this.test) this.test.title = `${title} (${cases} cases)`;
    if (!first.failed) return;
    const { counterexamplePath } = first;
    const shrunk = counterexamplePath ? run(counterexamplePath, SHRINKING) : first;
    const failure = shrunk.failed ? shrunk : first;
    const again = `npm run fuzz -- --seed=${SEED} --path=${failure.counterexamplePath} --grep=${JSON.stringify(title)}`;
    throw new Error(`${failure.errorInstance}\n${fc.defaultReportMessage(failure)}\nAgain: ${again}`);
  });
}

/** A test that what reads a text takes time in proportion to its length, whatever is repeated in it. */
export function growsWithLength(title: string, texts: fc.Arbitrary<Repetition>, read: (text: string) => void): void {
  const check = (repetition: Repetition) => inProportion(read, repetition);
  holds(`${title} takes time in proportion to the length of its text`, texts, check, Number.POSITIVE_INFINITY);
}
