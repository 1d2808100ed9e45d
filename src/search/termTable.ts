import { encodeLines, LineTable } from './lineTable';

/** Terms of the index that a writer may mean by a word. */
export interface MeantTerms {
  /** One term, or those of a phrase. */
  readonly terms: readonly string[];
  /** Over 0 and up to 1: how surely they are meant. */
  readonly weight: number;
}

/** A weight is kept as one digit. */
const STEPS = 9;

/** The table as one text, as in "armi=troop:8,arm+forc:9", the surest term first. */
export function encodeTermTable(table: ReadonlyMap<string, readonly MeantTerms[]>): string {
  return encodeLines(
    [...table].map(([word, meant]) => [word, meant.map(({ terms, weight }) => `${terms.join('+')}:${digit(weight)}`).join(',')]),
  );
}

const digit = (weight: number): number => Math.min(STEPS, Math.max(1, Math.round(weight * STEPS)));

/** From the words that writers use to the terms of the index. */
export class TermTable {
  readonly lines: LineTable;

  /** @param text what {@link encodeTermTable} gave */
  constructor(text: string) {
    this.lines = new LineTable(text);
  }

  /** What is meant by that, the surest first; the words of a phrase are joined by a space. */
  of(asked: string): readonly MeantTerms[] {
    const value = this.lines.get(asked);
    return value === undefined ? [] : meantTerms(value);
  }

  /** What is asked that begins so, in order, with what is meant by it. */
  *startingWith(beginning: string): Generator<[asked: string, meant: readonly MeantTerms[]]> {
    for (const [asked, value] of this.lines.startingWith(beginning)) yield [asked, meantTerms(value)];
  }
}

function meantTerms(value: string): MeantTerms[] {
  return value.split(',').map((entry) => {
    const colon = entry.lastIndexOf(':');
    return { terms: entry.slice(0, colon).split('+'), weight: Number(entry.slice(colon + 1)) / STEPS };
  });
}
