import { SMALL_LETTERS as L } from '../flat';

/** Currencies by their codes in ISO 4217, with the signs and words that stand for them, as regular expressions. */
const CURRENCIES: ReadonlyArray<readonly [code: string, signs: string, words: string]> = [
  ['USD', String.raw`us ?\$|u\.s\.? ?\$|\$`, String.raw`(?:us |u\.s\. |american )?dollars?`],
  ['CAD', String.raw`c(?:ad?)? ?\$`, 'canadian dollars?'],
  ['AUD', String.raw`a(?:u?d?)? ?\$`, 'australian dollars?'],
  ['EUR', '€', 'euros?'],
  ['GBP', '£', 'pounds?(?: sterling)?'],
  ['AZN', '₼', '(?:azerbaijani )?manats?'],
  ['RUB', '₽', '(?:russian )?rou?bles?'],
  ['TRY', '₺', 'turkish liras?'],
  ['JPY', '¥', '(?:japanese )?yen'],
  ['CNY', '元', '(?:chinese )?yuan'],
  ['CHF', '(?!)', '(?:swiss )?francs?'],
  ['AMD', '֏', '(?:armenian )?drams?'],
  ['GEL', '₾', '(?:georgian )?lari'],
  ['IRR', '(?!)', '(?:iranian )?rials?'],
];
/** Their codes, as a regular expression. Texts are in small letters when these patterns see them. */
export const CODES = CURRENCIES.map(([code]) => code.toLowerCase()).join('|');
// Longer signs first: "C$" is no "$".
const SIGNS = [...CURRENCIES.slice(1), ...CURRENCIES.slice(0, 1)].map(([, signs]) => signs).join('|');
const NAMES = [...CURRENCIES.slice(1), ...CURRENCIES.slice(0, 1)].map(([, , words]) => words).join('|');

/** What stands before an amount of money, as a regular expression. */
export const MONEY_BEFORE = String.raw`(?<![${L}\d])(?:(?:${CODES})(?: ?\$)?|${SIGNS})`;
/** What stands behind one. */
export const MONEY_AFTER = String.raw`(?: ?(?:${SIGNS})(?! ?\d)| ?(?:${CODES})\b(?! ?\d)|[ -](?:${NAMES})(?![${L}\d]))`;

const MEANINGS = CURRENCIES.map(
  ([code, signs, words]) => [code, new RegExp(`^(?:${code.toLowerCase()}(?: ?\\$)?|${signs}|${words})$`)] as const,
);

/** The currency of a sign, code or word. */
export const currencyCalled = (word: string): string | undefined =>
  MEANINGS.find(([, pattern]) => pattern.test(word.replace(/^[ -]/, '')))?.[0];
