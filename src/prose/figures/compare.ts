/** Which figures agree, whatever the form in which they are said. */
import type { Figure } from './figures';

/** May two figures count the same? A bare number may be of any unit; money of two currencies is not the same. */
export function areComparable(a: Figure, b: Figure): boolean {
  if (a.unit === 'count' || b.unit === 'count') return true;
  return a.unit === b.unit && a.currency === b.currency;
}

/** Do two figures say the same value, "0,612 %" and ".612%"? Of several values in one ("1,400–1,500") one suffices. */
export const sayTheSame = (a: Figure, b: Figure): boolean =>
  areComparable(a, b) && endsOf(a).some((value) => endsOf(b).some((other) => areEqual(value, other)));

/** Does the first figure round to the second, as finely as that is said: 66,940 to "67 thousand", 1,450 to "1,400–1,500"? */
export const roundsTo = (exact: Figure, rounded: Figure): boolean =>
  areComparable(exact, rounded) && endsOf(exact).some((value) => value >= rounded.least && value <= rounded.most);

/** How far two figures are from each other, as a share of the greater: 0 where they say the same. */
export function distanceOf(a: Figure, b: Figure): number {
  const pairs = endsOf(a).flatMap((value) => endsOf(b).map((other) => [value, other] as const));
  return Math.min(...pairs.map(([x, y]) => (x === y ? 0 : Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y)))));
}

const endsOf = ({ value, upTo }: Figure): readonly number[] => (value === upTo ? [value] : [value, upTo]);

/** A third is 33.3 percent. */
const areEqual = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
