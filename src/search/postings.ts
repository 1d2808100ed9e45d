import { encodeLines, LineTable } from './lineTable';

/** The passages that have a term. */
export interface Postings {
  /** Their places in the order of reading, 0-based, ascending. */
  readonly places: Int32Array;
  /** What the term counts for each (BM25+). */
  readonly scores: Float32Array;
}

// A posting is the step from the place before, in digits of the one range (none for a step of 1), and a mark of the other range for
// the score. Neither has a character that JSON would escape.
const FIRST_DIGIT = '#'.charCodeAt(0);
const BASE = '['.charCodeAt(0) - FIRST_DIGIT + 1;
const FIRST_MARK = ']'.charCodeAt(0);
const MARKS = '~'.charCodeAt(0) - FIRST_MARK + 1;

/**
 * The postings of a field as one text, a line for each term: the highest and the lowest score, then the postings. A score is kept as
 * a mark on the scale between the two.
 */
export function encodePostings(terms: ReadonlyMap<string, ReadonlyMap<number, number>>): string {
  return encodeLines(
    [...terms].map(([term, scores]) => {
      const places = [...scores.keys()].sort((a, b) => a - b);
      const highest = Number(Math.max(...scores.values()).toPrecision(4));
      const lowest = Number(Math.min(...scores.values()).toPrecision(4));
      const step = (highest - lowest) / (MARKS - 1);
      let before = -1;
      const postings = places.map((place) => {
        const level = step === 0 ? 0 : Math.round(((scores.get(place) as number) - lowest) / step);
        const digits = digitsOf(place - before - 1);
        before = place;
        return digits + String.fromCharCode(FIRST_MARK + Math.min(MARKS - 1, Math.max(0, level)));
      });
      return [term, `${highest} ${lowest} ${postings.join('')}`];
    }),
  );
}

function digitsOf(number: number): string {
  return number === 0 ? '' : digitsOf(Math.floor(number / BASE)) + String.fromCharCode(FIRST_DIGIT + (number % BASE));
}

function decode(value: string): Postings {
  const afterHighest = value.indexOf(' ');
  const afterLowest = value.indexOf(' ', afterHighest + 1);
  const lowest = Number(value.slice(afterHighest + 1, afterLowest));
  const step = (Number(value.slice(0, afterHighest)) - lowest) / (MARKS - 1);
  const places = new Int32Array(value.length - afterLowest - 1);
  const scores = new Float32Array(places.length);
  let count = 0;
  let place = -1;
  let number = 0;
  for (let i = afterLowest + 1; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code < FIRST_MARK) {
      number = number * BASE + code - FIRST_DIGIT;
      continue;
    }
    place += number + 1;
    number = 0;
    places[count] = place;
    scores[count++] = lowest + (code - FIRST_MARK) * step;
  }
  return { places: places.subarray(0, count), scores: scores.subarray(0, count) };
}

const NONE: Postings = { places: new Int32Array(0), scores: new Float32Array(0) };

/** Postings that are kept decoded, all terms together. The report has far fewer. */
const MOST_KEPT = 4_000_000;

/** The postings of one field. A term is decoded when it is first asked for. */
export class PostingsTable {
  readonly lines: LineTable;
  readonly #decoded = new Map<string, Postings>();
  #kept = 0;

  /** @param text what {@link encodePostings} gave */
  constructor(text: string) {
    this.lines = new LineTable(text);
  }

  has(term: string): boolean {
    return this.of(term).places.length > 0;
  }

  /** The passages that have a term; none where it is unknown. */
  of(term: string): Postings {
    let postings = this.#decoded.get(term);
    if (postings === undefined) {
      const value = this.lines.get(term);
      postings = value === undefined ? NONE : decode(value);
      // Each entry takes some room, even that of an unknown term.
      const size = postings.places.length + 1;
      this.#kept += size;
      if (this.#kept > MOST_KEPT) {
        this.#decoded.clear();
        this.#kept = size;
      }
      this.#decoded.set(term, postings);
    }
    return postings;
  }
}
