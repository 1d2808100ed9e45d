/** Editor text has no-break spaces for spaces. */
export const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
