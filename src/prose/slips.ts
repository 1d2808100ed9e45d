/** How words differ by slips of the keys. */
/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make the one of the other (optimal string
 * alignment); infinite where it is more than the most.
 */
export function slipsBetween(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  const slips = slipsToBeginnings(a, b, most).at(-1) ?? Number.POSITIVE_INFINITY;
  return slips > most ? Number.POSITIVE_INFINITY : slips;
}

/** The same for the beginning of `b` that is most like `a`. */
export function slipsToBeginning(a: string, b: string, most: number): number {
  return Math.min(...slipsToBeginnings(a, b.slice(0, a.length + most), most));
}

/** The slips between `a` and each beginning of `b`, the shortest first; none where all are more than the most. */
function slipsToBeginnings(a: string, b: string, most: number): number[] {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let leastOfRow = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + changed);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
      leastOfRow = Math.min(leastOfRow, least);
    }
    // The rows that follow have no fewer.
    if (leastOfRow > most) return [];
    before = above;
    above = row;
  }
  return above;
}
