/**
 * The place of the last white space in a text; -1 where it has none. A pattern that ends in `\S*$` would be tried from every place, each
 * time up to the next space.
 */
export function lastSpaceIn(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !/\s/u.test(text.charAt(at))) at--;
  return at;
}
