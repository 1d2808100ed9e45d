import type { Span } from '../prose/span';
import type { PassageUnits } from '../search/units';

/** A figure that a writer looks up. */
export interface TellingFigure extends Span {
  /** 0 for amounts, shares and large numbers, 1 for days, 2 for small counts. */
  readonly rank: number;
}

const LARGE = 1000;

/**
 * The amounts, shares, counts and days of a passage, in order. Years, months and numbers in words are left out: most sentences have one.
 */
export function tellingFigures(text: string, { dates, figures }: PassageUnits): TellingFigure[] {
  const days = dates.filter(({ readings: [{ grain }] }) => grain === 'day').map(({ start, end }) => ({ start, end, rank: 1 }));
  const amounts = figures.map(({ start, end, value, unit, scale }) => {
    const isTelling = unit !== 'count' || scale > 1 || Math.abs(value) >= LARGE;
    return { start, end, rank: isTelling ? 0 : 2 };
  });
  const isInFigures = ({ start, end }: Span) => /\d/.test(text.slice(start, end));
  return [...days, ...amounts].filter(isInFigures).sort((a, b) => a.start - b.start);
}
