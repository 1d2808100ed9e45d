/** The shapes of single dates: days, months, years and decades, as regular expressions with named groups. */
import { SMALL_LETTERS } from '../flat';
import { MONTHS as WRITTEN } from '../months';

/** The text is in small letters when these patterns see it. */
const MONTHS = WRITTEN.map((month) => month.toLowerCase());
const L = SMALL_LETTERS;

/** Months and how they are shortened. "sept" before "sep", so that the longer one is taken. */
const SHORT = 'jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const MONTH = `(?:may\\.(?= ?\\d)|${MONTHS.join('|')}|(?:${SHORT})(?![a-z])\\.?)`;
/** The month that a word stands for, counted from 1. */
export const monthCalled = (word: string): number => MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1;

const ORDINALS = [
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth'.split(' '),
  ...'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' '),
  ...'first second third fourth fifth sixth seventh eighth ninth'.split(' ').map((one) => `twenty-${one}`),
  ...['thirtieth', 'thirty-first'],
];
/** The same, in few branches: a large expression takes its time until it is compiled. */
const ORDINAL =
  'twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[- ]first|(?:twent|thirt)ieth|' +
  '(?:thir|four|fif|six|seven|eigh|nine)teenth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth';
/** The day that is written so: "4", "4th", "twenty-first". */
export const dayCalled = (word: string): number => Number.parseInt(word, 10) || ORDINALS.indexOf(word.replace(' ', '-')) + 1;

const DAY = String.raw`(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d${L}]|[.,]\d(?!\d{3})|%| (?:percent|per cent|million|billion|thousand)\b)|(?:${ORDINAL})(?![${L}\d-]))`;
const CENTURIES = String.raw`(?:1[89]|20)\d\d`;
const SHORT_YEAR = String.raw`['’‘]\d\d(?!\d|[${L}])`;
/** A year beside a month may be any. */
const NEAR_YEAR = String.raw`(?:[12]\d{3}(?!\d|[.,]\d|[${L}])|${SHORT_YEAR})`;
const FISCAL = String.raw`(?:fy ?(?=['’]?\d)|(?:fiscal|financial|budget) (?:year )?(?=\d))`;
/** What stands between the first and the last of several days or months. */
const TO = `(?: ?[-–—] ?| (?:to|through|until|till|and) (?:the )?)`;
/** Between a month and its year. Text that was cut into words has a space before the comma. */
const OF = `(?: ?, ?(?:of )?| (?:(?:of|in) )?|[-/])`;

/** What makes a number no year: signs before it, and what is counted after it. */
const NO_YEAR_BEFORE = String.raw`[$€£¥§#¶] ?|\b(?:section|sec\.|no\.|number|page|p\.|pp\.|resolution|article|room|line|function) |\bp\.l\. `;
const COUNTED =
  `million|billion|thousand|hundred|troops|personnel|soldiers|people|persons|men|women|votes|voters|refugees|dollars|` +
  String.raw`euros|manats?|tons|tonnes|barrels|mil(?:es)?|km|kilomet\w+|met(?:er|re)s|percent|per cent|pct`;
const START = String.raw`(?<![${L}\d]|[$€£¥#§¶] ?|\d[.,:]|\d[-–/](?!\d{4}(?!\d)|\d\d?/\d)|(?<!(?:1[89]|20)\d|q)\d[-–/](?!\d\d?/\d))`;
const YEAR =
  String.raw`(?<!${NO_YEAR_BEFORE})(?<fiscal>${FISCAL})?(?<year>${CENTURIES}|(?<=fy ?)['’]?\d\d)` +
  String.raw`(?:(?<tailSign>[-–—/])(?<tail>\d\d)(?![\d%${L}]|[.,:]\d|[-/]))?` +
  String.raw`(?![\d%]|(?![qh][1-4]\b)[${L}]|[.,:]\d|[-–]\d{1,2}[-–]|[-–/.]\d{1,2}(?!\d)| (?:${COUNTED})\b)`;
/** Twenties and thirties are ages too: "in his late twenties". */
const DECADE_WORDS = 'twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties';
const DECADE =
  String.raw`(?<decade>(?:${CENTURIES.replace(String.raw`\d\d`, String.raw`\d0`)})['’]?s|['’‘]\d0s|` +
  String.raw`(?<!\b(?:his|her|their|my|your) (?:early |mid[- ]|late )?)(?:(?<=\b(?:the|early|mid|late)[- ])\d0['’]?s|\b(?:nineteen[- ])?(?:${DECADE_WORDS})))(?![${L}\d])`;

/** Where a date may begin: what is cheap to look for, before it is looked at closely. */
export const BEGINNING = new RegExp(
  `['’‘]?\\d+|(?<![${L}\\d])(?:${[...new Set([...MONTHS, ...ORDINALS, ...DECADE_WORDS.split('|'), 'nineteen', 'fy', 'fiscal', 'financial', 'budget'].map((word) => word.slice(0, 3)))].join('|')})`,
  'g',
);
/** Days, months and years that begin with digits, or the word for a day or a fiscal year. */
const FROM_DIGITS = [
  // 2012-09-24, 2012/09/24
  String.raw`(?<isoYear>[12]\d{3})(?<isoSign>[-/.])(?<isoMonth>\d\d?|${SHORT})\k<isoSign>(?<isoDay>\d\d?)(?![\d${L}]|[.,/-]\d)`,
  // 24/9/2012, 9/24/12, 24.09.2012
  String.raw`(?<one>\d\d?)(?<sign>[-/.])(?<two>\d\d?)\k<sign>(?<numericYear>[12]\d{3}|\d\d)(?![\d${L}%]|[.,/]\d|-\d(?!\d?/))`,
  // 2012-09
  String.raw`(?<monthYear>${CENTURIES}) ?[-/] ?(?<yearMonth>0?[1-9]|1[0-2])(?![\d${L}%]|[.,/–-]\d)`,
  // 09/2012
  String.raw`(?<monthFirst>0?[1-9]|1[0-2]) ?[-/.] ?(?<yearLast>${CENTURIES})(?![\d${L}%]|[.,/–-]\d)`,
  // 9/11: no "24/7" and no "2/3", which is a share
  String.raw`(?!24/7\b|\d/(?:[2-5]|8|10)\b)(?<dayOrMonth>\d\d?)/(?<monthOrDay>\d\d?)(?![\d${L}%]|[.,/]\d|-\d(?!\d?/)| of\b)`,
  // 24-26 September 2012, the first of May
  String.raw`(?<dayFirst>${DAY})(?:${TO}(?<dayFirstTo>${DAY}))?[ ./-]{0,2}(?:of )?(?<dayFirstMonth>${MONTH})(?![${L}\d])(?:${OF}(?<dayFirstYear>${NEAR_YEAR}))?`,
  // 2012 September
  String.raw`(?<yearBefore>${CENTURIES})(?: ?, ?| |-)(?<monthAfter>${MONTH})(?![${L}\d]|[ .]\d)`,
  YEAR,
].join('|');
/** Those that begin with a month or an apostrophe. */
const FROM_LETTERS = [
  // September 24-26, 2012; Sept. 24th
  String.raw`(?<![${L}\d])(?<dayLastMonth>${MONTH})(?:[ ./-]{1,2}(?:the )?(?:between )?)(?<dayLast>${DAY})(?:${TO}(?<dayLastTo>${DAY}))?(?:(?:${OF})?(?<dayLastYear>${NEAR_YEAR}))?`,
  // September 2012, Oct '03, Aug 98
  String.raw`(?<![${L}\d])(?<month>${MONTH})(?:${OF}|(?=['’‘]|\d{4}))(?<monthsYear>${NEAR_YEAR}|(?<=[ ,/-])[3-9]\d(?![\d${L}%]|[.,]\d| (?:${COUNTED})\b))`,
  // '93
  String.raw`(?<![${L}\d])(?<bareYear>${SHORT_YEAR})`,
  String.raw`(?<![${L}\d])(?<bareMonth>${MONTH})(?![${L}\d])`,
].join('|');

/** One of the alternatives matches at each date; the names of the groups say which. */
export const ATOM = new RegExp(`${DECADE}|${START}(?:${FROM_DIGITS})|${FROM_LETTERS}`, 'y');
