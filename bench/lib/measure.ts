/** Taking times, and what is said of many of them. */

/** How long the work took, in milliseconds. */
export function millisecondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The value below which that share of the numbers lies: `share` 0.5 gives the median. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

/** The middle one of the numbers. */
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/** Something that reads texts; it gives back how much it found, so that nothing is optimised away. */
export type Reader = (text: string) => number;

/** A reader and the texts that it goes through. */
export interface Runner {
  readonly read: Reader;
  readonly texts: readonly string[];
}

/** What a reader came to. */
export interface Throughput {
  /** Megabytes (of UTF-8) in a second, in each round. */
  readonly speeds: readonly number[];
  /** What it found in its first text. */
  readonly found: number;
}

/**
 * How fast each reader goes through its texts. The readers take turns in short rounds, so that a disturbance from outside meets all of
 * them; in each round a reader goes on where it stopped, until its time is up or all has been read.
 */
export function throughputs(runners: readonly Runner[], rounds = 9, milliseconds = 350): Throughput[] {
  const state = runners.map(({ read, texts }) => ({
    read,
    texts: texts.map((text) => ({ text, bytes: Buffer.byteLength(text) })),
    found: read(texts[0] as string),
    speeds: [] as number[],
    next: 0,
  }));
  for (let round = -1; round < rounds; round++) {
    for (const one of state) {
      let read = 0;
      let spent = 0;
      for (let n = 0; n < one.texts.length && spent < milliseconds; n++) {
        const { text, bytes } = one.texts[one.next++ % one.texts.length] as (typeof one.texts)[number];
        spent += millisecondsOf(() => one.read(text));
        read += bytes;
      }
      // the round before the first only warms up
      if (round >= 0) one.speeds.push(read / 1000 / spent);
    }
  }
  return state;
}

/** How many times as fast the one is as the other: the median of what each round says. */
export function ratio(one: Throughput, other: Throughput): number {
  return median(one.speeds.map((speed, round) => speed / (other.speeds[round] as number)));
}
