/** What some work costs, and how that grows with the length of a text. */

/** Other programs, and tables that are made at the first use, make it cost more at times. */
const TRIES = 3;

/** What some work takes of the processor, in ms: unlike the clock, it is much the same on a busy machine. */
export function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of several costs, tried again only while it seems too much. */
export function leastCost(work: () => void, enough: number): number {
  let least = cost(work);
  for (let tries = 1; tries < TRIES && least > enough; tries++) least = Math.min(least, cost(work));
  return least;
}

/** A text of any length: something that is repeated, with what stands before and behind. */
export interface Repetition {
  readonly head: string;
  readonly repeated: string;
  /** What stands behind all of that as often, such as what closes it. */
  readonly closing?: string | undefined;
  readonly tail: string;
}

/** UTF-16 units of the shortest and the longest text that is tried. */
const SHORTEST = 500;
const LONGEST = 64_000;
/** What is over in so many ms of the processor is too short to be compared. */
const MOMENT = 150;
/** What a text of eight times the length may take: what looks at everything from everywhere takes 64 times as long. */
const MOST_OF_EIGHT = 24;
/** Tables and the collection of garbage can look like that, but not in a longer text too: of four times the length, this is the most. */
const MOST_OF_FOUR = 9;

/**
 * Throws where reading a text takes time out of proportion to its length. A text that is read twice as long as the last one is tried until
 * one takes more than a moment, so that even what would never come to an end is noticed early.
 */
export function inProportion(read: (text: string) => void, { head, repeated, closing = '', tail }: Repetition): void {
  const costOf = (length: number, enough: number) => {
    const times = Math.ceil(length / Math.max(1, repeated.length + closing.length));
    const text = head + repeated.repeat(times) + closing.repeat(times) + tail;
    return leastCost(() => read(text), enough);
  };
  let length = SHORTEST;
  let long = costOf(length, MOMENT);
  while (long <= MOMENT && length < LONGEST) {
    length *= 2;
    long = costOf(length, MOMENT);
  }
  if (long <= MOMENT) return;
  const short = costOf(length / 8, long / MOST_OF_EIGHT);
  if (long <= short * MOST_OF_EIGHT) return;
  const longer = costOf(length * 4, long * MOST_OF_FOUR);
  if (longer <= long * MOST_OF_FOUR) return;
  const times = [short, long, longer].map((ms) => `${ms.toFixed(0)} ms`).join(', ');
  throw new Error(`${length / 8}, ${length} and ${length * 4} units take ${times}`);
}
