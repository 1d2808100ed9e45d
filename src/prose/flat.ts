/**
 * The letters of Latin, Greek, Cyrillic and Armenian in small form, for a class of a regular expression. All letters that there are
 * (`\p{L}`) would make a large expression take a tenth of a second until it is compiled.
 */
export const SMALL_LETTERS = String.raw`a-z\u00df-\u024f\u0370-\u0587`;

/** A text in small letters with plain spaces, each character where it was: for patterns that heed neither. */
export const flat = (text: string): string =>
  // No other letter becomes longer when it becomes small.
  text
    .replaceAll('\u0130', 'i')
    .toLowerCase()
    .replace(/[\s\u00a0]/g, ' ');
