/** A stretch of a text. Offsets are UTF-16, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Those of some spans that begin in [from, to).
 * @param spans in the order in which they begin
 */
export function beginningIn<T extends { readonly start: number }>(spans: readonly T[], from: number, to: number): readonly T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as T).start < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < spans.length && (spans[end] as T).start < to) end++;
  return spans.slice(low, end);
}
