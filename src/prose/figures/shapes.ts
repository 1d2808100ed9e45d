/** The shapes of figures, as one regular expression with named groups, and what their digits come to. */
import { SMALL_LETTERS as L } from '../flat';
import { CODES, MONEY_AFTER, MONEY_BEFORE } from './money';
import { FIRST_WORDS, SCALE_WORD, SHORT_SCALE, WORDS } from './words';

/** 66,940; 66 940; 1.111,11; 26.4; 0,612 and 26,4 with a comma for the point; .612; 94 */
const DIGITS =
  String.raw`\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?(?!,?\d)|[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?(?![.,]?\d)|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)|` +
  String.raw`\d+\.\d+(?![.,:/]?\d)|0,\d+(?!\d)|\d+,\d{1,2}(?![,.]?\d)|\.\d+(?!\d)|\d+(?![.:/]?\d|,\d)`;
/** Behind the labels of laws, sections and things, behind signs, letters and other figures, a number is no figure. */
const NO_FIGURE_BEFORE =
  String.raw`(?<![${L}\d_#§¶^@&=\\]|[${L}\d][.,:/]|[${L}][-–]|\d[-–](?=\d+[-–])|[#§¶] |\b(?:sections?|sec\.|no\.|nos\.|articles?|` +
  String.raw`resolutions?|pages?|p\.|pp\.|lines?|rooms?|chapters?|functions?|figures?|tables?|phases?|versions?|p\.l\.|public law|title) )`;
const SCALES = String.raw`(?:(?:[ -]?(?:(?:${SCALE_WORD})s?|dozens?)(?![${L}\d]))+|(?<=\d) ?(?:${SHORT_SCALE})\.?(?![${L}\d'’]))`;
const PERCENT = String.raw`(?: ?%|(?: (?:of )?(?:an?|one))?[ -]?per ?cent(?:age points?|s)?(?![${L}])| ?pct\b| percentage(?: points?)?(?![${L}]))`;
const VULGAR = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';
const FRACTION = String.raw`(?:\d{1,2} )?\d{1,2}/\d{1,2}(?![\d/])|\d{0,3} ?[${VULGAR}]`;
const OUT_OF = String.raw`(?: out of (?:every )?|(?<=\bone) in )(?<whole>\d{1,3}\b|[a-z]{3,9}(?:-[a-z]{3,5})?(?![${L}\d]))`;

/** Matches a figure where one may begin ({@link BEGINNING}). */
export const FIGURE = new RegExp(
  String.raw`(?:(?<before>${MONEY_BEFORE}) ?(?=[\d.])|${NO_FIGURE_BEFORE})` +
    String.raw`(?<sign>(?<![${L}\d%] ?)[-−](?=[\d.])|\b(?:minus|negative) )?` +
    String.raw`(?:(?<fraction>${FRACTION})|(?<digits>${DIGITS})|(?<![${L}\d])(?<words>${WORDS}))(?<scale>${SCALES})?` +
    String.raw`(?:(?<percent>${PERCENT})|${OUT_OF}|(?<after>${MONEY_AFTER})(?<late>${SCALES})?|(?![${L}\d_%]))`,
  'y',
);

/** Where a figure may begin: what is cheap to look for, before it is looked at closely. */
export const BEGINNING = new RegExp(
  String.raw`[-−](?=[\d.])|[$€£₼₽₺¥֏₾]|\.?\d+|[${VULGAR}]|(?<![${L}\d])(?:${FIRST_WORDS}|minus|negative|u\.?s|(?:${CODES}) ?\d)`,
  'g',
);

/** How many of the digits stand behind the point. */
export const decimalsOf = (digits: string): number => /(?:\.|^0,|,(?=\d{1,2}$))(\d+)$/.exec(digits)?.[1]?.length ?? 0;

/** The number that digits write. */
export function digitsRead(digits: string): number {
  const decimals = decimalsOf(digits);
  const whole = digits.slice(0, digits.length - decimals).replace(/\D/g, '');
  return Number(decimals > 0 ? `${whole}.${digits.slice(-decimals)}` : whole);
}

/** The number that a fraction writes: "2/3", "2 1/4", "½". */
export function fractionRead(fraction: string): number {
  const [, whole = '', above, below] = /^(?:(\d+) )?(\d+)\/(\d+)$/.exec(fraction) ?? [];
  if (above !== undefined) return Number(whole) + Number(above) / Number(below);
  // Unicode takes the sign apart into digits with a slash between.
  const [over = '', under = ''] = fraction.slice(-1).normalize('NFKD').split('\u2044');
  return Number(fraction.slice(0, -1).trim()) + Number(over) / Number(under);
}
