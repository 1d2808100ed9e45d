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
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/gu, (letter) => OTHER_LETTERS.get(letter) ?? letter);
}
