/**
 * What stands between two words, as bits. The tokeniser collects them, the regions that are no prose add theirs, and the rules for
 * names and sentences read them.
 */

/** Any space, a tie, a forced line break. */
export const SPACE = 1 << 0;
/** One line break, with the indent or quote prefix that follows. */
export const NEWLINE = 1 << 1;
/** A hyphen or a dash without space before it. */
export const HYPHEN = 1 << 2;
/** A hyphen or a dash with space before it: a pause, not a compound. */
export const WIDE_DASH = 1 << 3;
/** Emphasis, code quotes, braces, font commands: not to be seen on the printed page. */
export const MARKUP = 1 << 4;
/** A command or link that is printed as nothing, or as something that parts two words. */
export const COMMAND = 1 << 5;
export const BRACKET = 1 << 6;
export const APOSTROPHE = 1 << 7;
export const DOT = 1 << 8;
export const COMMA = 1 << 9;
export const PAREN = 1 << 10;
export const SLASH = 1 << 11;
export const QUOTE = 1 << 12;
/** Colon or semicolon. */
export const COLON = 1 << 13;
/** Exclamation mark, question mark, ellipsis. */
export const STOP = 1 << 14;
/** Any other sign, and what is no prose. */
export const OTHER = 1 << 15;
/** A blank line, a list item, a heading: what follows belongs to another paragraph. */
export const BREAK = 1 << 16;

/** The next word is printed in small capitals. The tokeniser takes this out of the gap and makes capitals of the word's letters. */
export const SMALL_CAPITALS = 1 << 17;

/** What may stand between any two words of a name. */
export const INSIDE_NAME = SPACE | NEWLINE | HYPHEN | MARKUP | COMMAND | BRACKET;
/** What leaves two words next to each other in the sentence. */
export const ADJACENT = SPACE | NEWLINE | MARKUP | COMMAND | BRACKET;
