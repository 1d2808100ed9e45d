/** Letters that Unicode does not take apart and that writers spell with others: "Əliyev" is "Aliyev". */
const OTHER_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ə', 'a'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['ƶ', 'z'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
]);

/** The text without accents and case, for comparing words: "Gül" and "gul", "Qəbələ" and "qabala". Lengths may change. */
export function fold(text: string): string {
  // Most words are plain, and then there is nothing to take apart.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return withFewMarks(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/gu, (letter) => OTHER_LETTERS.get(letter) ?? letter);
}

/** Marks behind 30 others. */
const MANY_MARKS = /(?<=\p{M}{30})\p{M}+/gu;

/**
 * The text as Unicode calls it safe: with no more than 30 marks in a row, so that it is quickly composed or taken apart. No word of any
 * language has more.
 */
export const withFewMarks = (text: string): string => (text.length > 30 ? text.replace(MANY_MARKS, '') : text);
