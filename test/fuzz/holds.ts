/**
 * The room of the fuzz suite: what holds for any draft, query, filter or argument, tried with as many random ones as there is time for.
 * Begin here, then read `inputs.ts`, which makes them. `npm run fuzz -- --minutes=30` runs it for longer than `npm test` does.
 */
import fc from 'fast-check';

/** How long a property is tried, the seed of all that is random, and a failure to repeat: `scripts/lib/fuzz.mjs` says them. */
const MS = Number(process.env.FUZZ_MS ?? 1000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const PATH = process.env.FUZZ_PATH;

/** How long a failing input is made smaller, in ms. */
const SHRINKING = 10_000;
/** What one input may take of the processor, in ms. Inputs are a few pages at the most. */
const LONGEST = 1500;
/** Other programs, and tables that are made at the first use, make it longer at times. */
const TRIES = 3;

/** What some work takes of the processor, in ms: unlike the clock, it is the same on a busy machine. */
export function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of several costs, tried again only while it seems too much. */
export function leastCost(work: () => void, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least > enough; tries++) least = Math.min(least, cost(work));
  return least;
}

/**
 * A test that something holds for any input.
 * @param check throws where it does not hold
 */
export function holds<T>(title: string, input: fc.Arbitrary<T>, check: (input: T) => void): void {
  it(title, function () {
    this.timeout(0);
    let cases = 0;
    const property = fc.property(input, (value) => {
      cases++;
      const ms = leastCost(() => check(value), LONGEST);
      if (ms > LONGEST) throw new Error(`took ${ms.toFixed(0)} ms`);
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

/** UTF-16 units of the shortest and the longest text that is tried. */
const SHORTEST_TEXT = 500;
const LONGEST_TEXT = 128_000;
/** What is over in so many ms of the processor is too short to be compared. */
const MOMENT = 200;
/** What a text of eight times the length may take: what looks at everything from everywhere takes 64 times as long. */
const MOST_OF_EIGHT = 24;
/** Tables and the collection of garbage can look like that, but not in a longer text too: of four times the length, this is the most. */
const MOST_OF_FOUR = 9;

/** A test that what reads a text takes time in proportion to its length, whatever is repeated in it. */
export function growsWithLength(title: string, pieces: fc.Arbitrary<Repetition>, read: (text: string) => void): void {
  holds(`${title} takes time in proportion to the length of its text`, pieces, ({ head, repeated, tail }) => {
    const costOf = (length: number, enough: number) => {
      const text = head + repeated.repeat(Math.ceil(length / Math.max(1, repeated.length))) + tail;
      return leastCost(() => read(text), enough);
    };
    let length = SHORTEST_TEXT;
    let long = costOf(length, MOMENT);
    while (long <= MOMENT && length < LONGEST_TEXT) {
      length *= 2;
      long = costOf(length, MOMENT);
    }
    if (long <= MOMENT) return;
    const short = costOf(length / 8, long / MOST_OF_EIGHT);
    if (long <= short * MOST_OF_EIGHT) return;
    const longer = costOf(length * 4, long * MOST_OF_FOUR);
    if (longer <= long * MOST_OF_FOUR) return;
    const times = [short, long, longer].map((ms) => `${ms.toFixed(0)} ms`);
    throw new Error(`${length / 8}, ${length} and ${length * 4} units take ${times.join(', ')}`);
  });
}

/** A text of any length: something that is repeated, with what stands before and behind. */
export interface Repetition {
  readonly head: string;
  readonly repeated: string;
  readonly tail: string;
}
