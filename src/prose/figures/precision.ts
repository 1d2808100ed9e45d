import type { Figure } from './figures';

/** What people may mean by a figure. */
type Margins = Pick<Figure, 'least' | 'most'>;

/** The share of a value by which it is off at the most, however roughly it is said: nobody calls 1.4 billion one billion. */
const ROUGHEST = 0.15;
/** A part in words is meant so nearly ("a third", "half a billion"), and what is said to be so about. */
const NEARLY = 0.1;

/**
 * The least and the most that people mean by a value that is said so finely. The zeros at the end of a whole number are said for
 * nothing: 67,000 may be anything that rounds to it.
 * @param decimals how many digits stand behind the point, before the scale; undefined for a part that is said in words
 */
export function marginsOf(value: number, scale: number, decimals: number | undefined): Margins {
  const size = Math.abs(value);
  if (decimals === undefined || size === 0) return around(value, size * NEARLY, size * NEARLY);
  let last = scale / 10 ** decimals;
  while (decimals === 0 && isMultiple(size, last * 10)) last *= 10;
  // Below a power of ten, the same number of digits says ten times as much.
  const isPower = isMultiple(last, size) && isMultiple(size, last);
  const most = size * ROUGHEST;
  return around(value, Math.min(isPower ? last / 20 : last / 2, most), Math.min(last / 2, most));
}

const isMultiple = (value: number, of: number): boolean => value >= of && Math.abs(value / of - Math.round(value / of)) < 1e-9;

const around = (value: number, less: number, more: number): Margins =>
  value < 0 ? { least: value - more, most: value + less } : { least: value - less, most: value + more };

const OVER = /\b(?:over|above|exceed(?:ed|ing|s)?|(?:more|greater|higher) than|at least|upwards of) $/;
const UNDER = /\b(?:under|below|(?:less|fewer|lower) than|nearly|almost|close to|up to|at most|not quite|just short of) $/;
const ABOUT = /(?:\b(?:about|around|roughly|approximately|some|circa|ca\.?|c\.|approx\.?|or so|an estimated) |[~≈] ?)$/;
const ABOUT_BEHIND = /^(?:[- ]odd\b|-?ish\b| or so\b|-something\b)/;
const LONGEST = 16;

/** The same as the words beside the figure have it: "over 60,000", "nearly 90%", "some 5,000", "30 or so". */
export function hedged<F extends Figure>(text: string, figure: F): F {
  const before = text.slice(Math.max(0, figure.start - LONGEST), figure.start);
  const { value, upTo, least, most } = figure;
  if (value < 0) return figure;
  if (OVER.test(before)) return { ...figure, least: value, most: Math.max(most, upTo * (1 + ROUGHEST)) };
  if (UNDER.test(before)) return { ...figure, least: Math.min(least, value * (1 - ROUGHEST)), most: upTo };
  if (!ABOUT.test(before) && !ABOUT_BEHIND.test(text.slice(figure.end, figure.end + LONGEST))) return figure;
  return { ...figure, least: Math.min(least, value * (1 - NEARLY)), most: Math.max(most, upTo * (1 + NEARLY)) };
}
