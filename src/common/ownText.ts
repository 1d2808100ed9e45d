/**
 * The same text, as a string of its own. V8 keeps a part of a long string as a reference into that: a heading that is remembered would keep
 * the whole draft in memory that it was cut from.
 */
export const ownText = (part: string): string => ` ${part}`.slice(1);
