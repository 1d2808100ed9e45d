import { excerpt } from '../prose/excerpt';
import type { Span } from '../prose/span';

/** A stretch of the text with what of a query it has. */
interface View extends Span {
  readonly asked: ReadonlySet<string>;
}

/** Between two parts of a text. */
const CUT = ' … ';
/** UTF-16 units of a part that are worth reading. */
const SHORTEST_PART = 34;

/**
 * One line of a text in which as many of the matches as possible are in view: a part of it, or two parts where one has not room for all.
 * @param matches stretches of the text, in order; those that stand for the same thing have the same `asked`
 * @param length UTF-16 units that the line may have
 */
export function snippet(text: string, matches: ReadonlyArray<Span & { readonly asked: string }>, length: number): string {
  const one = mostOf(viewsOf(matches, length)) ?? { start: 0, end: undefined, asked: new Set() };
  const room = Math.floor((length - CUT.length) / 2);
  if (one.asked.size < new Set(matches.map(({ asked }) => asked)).size && room >= SHORTEST_PART) {
    const [most, first, second] = bestTwo(viewsOf(matches, room));
    if (first && second && most > one.asked.size) return twoParts(text, first, second, room);
  }
  return excerpt(text, length, one.start, one.end).text;
}

/** For each match what is in view of a line that begins with it. */
function viewsOf(matches: ReadonlyArray<Span & { readonly asked: string }>, length: number): View[] {
  return matches.map(({ start, end }) => {
    const inView = matches.filter((match) => match.start >= start && match.end <= start + length);
    return { start, end: Math.max(end, ...inView.map((match) => match.end)), asked: new Set(inView.map(({ asked }) => asked)) };
  });
}

/** The first of the views that have most. */
const mostOf = (views: readonly View[]): View | undefined =>
  views.reduce<View | undefined>((best, view) => (best && best.asked.size >= view.asked.size ? best : view), undefined);

/** The first two that have most together, one behind the other. */
function bestTwo(views: readonly View[]): readonly [most: number, first?: View, second?: View] {
  let best: readonly [number, View?, View?] = [0];
  for (const first of views) {
    for (const second of views) {
      if (second.start < first.end) continue;
      const { size } = new Set([...first.asked, ...second.asked]);
      if (size > best[0]) best = [size, first, second];
    }
  }
  return best;
}

function twoParts(text: string, first: View, second: View, room: number): string {
  // The parts must not overlap, and each has some of the words between.
  const middle = text.indexOf(' ', Math.floor((first.end + second.start) / 2));
  const border = middle < 0 || middle >= second.start ? second.start : middle + 1;
  const before = excerpt(text.slice(0, border).trimEnd(), room, first.start, first.end).text;
  const behind = excerpt(text.slice(border), room, second.start - border, second.end - border).text;
  const isCut = before.endsWith('…') || behind.startsWith('…');
  return `${before.replace(/…$/u, '')}${isCut ? CUT : ' '}${behind.replace(/^…/u, '')}`;
}
