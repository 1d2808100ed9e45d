/** What printed text has for what has no letters. */

/** What is printed where another paragraph, item or heading begins. */
export const PARAGRAPH_BREAK = '\u2029';
/** What is printed for a thing that is no prose, such as an address or a citation: it parts the words around it. */
export const THING = '\ufffc';
/** What is printed where a reader sees nothing, and yet two words meet: the end of a link, a command of unknown effect. */
export const SEAM = '\u200b';
