import { excerpt } from '../text';
import { analyse } from './analysis';

/**
 * One line of a passage in which as many of the matched words as possible are in view.
 * @param terms words as the index knows them, as in a search hit
 * @param length UTF-16 units that the line may have
 */
export function snippet(text: string, terms: readonly string[], length: number): string {
  const matched = new Set(terms);
  const places = analyse(text).filter((token) => matched.has(token.term));
  let from = places[0]?.start ?? 0;
  let to = places[0]?.end;
  let most = 0;
  for (const { start } of places) {
    const inView = places.filter((place) => place.start >= start && place.end <= start + length);
    const words = new Set(inView.map(({ term }) => term)).size;
    if (words <= most) continue;
    most = words;
    from = start;
    to = Math.max(...inView.map(({ end }) => end));
  }
  return excerpt(text, length, from, to).text;
}
