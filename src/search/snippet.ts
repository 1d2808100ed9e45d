import { excerpt } from '../prose/excerpt';
import type { Span } from '../prose/span';

/**
 * One line of a text in which as many of the matches as possible are in view.
 * @param matches stretches of the text, in order; those that stand for the same thing have the same `asked`
 * @param length UTF-16 units that the line may have
 */
export function snippet(text: string, matches: ReadonlyArray<Span & { readonly asked: string }>, length: number): string {
  let from = matches[0]?.start ?? 0;
  let to = matches[0]?.end;
  let most = 0;
  for (const { start } of matches) {
    const inView = matches.filter((match) => match.start >= start && match.end <= start + length);
    const words = new Set(inView.map(({ asked }) => asked)).size;
    if (words <= most) continue;
    most = words;
    from = start;
    to = Math.max(...inView.map(({ end }) => end));
  }
  return excerpt(text, length, from, to).text;
}
