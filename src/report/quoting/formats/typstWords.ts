/**
 * Words as the source of Typst, with what is syntax there escaped.
 * @param before what stands before them in the same content; nothing where they begin it, as at the beginning of a line
 */
export function typstWords(text: string, before = ''): string {
  const written = text
    .replace(/[\\#$*_`~@<[\]"]/g, '\\$&')
    // Comments and addresses; "…"; dashes and the soft hyphen.
    .replace(/\/(?=[/*])|(?<=\/)\/|\.(?=\.\.)|-(?=[-?])|(?<![\p{L}\p{N}])-(?=\p{N})/gu, '\\$&')
    // It would be the sign for minutes and feet.
    .replace(/(?<=\p{N})'/gu, '’');
  if (before === '') return written.replace(/^(\s*)(?:([-+/]|=+)(?=\s|$)|(\d+)\.(?=\s|$))/, atStart);
  // What follows a function directly may be taken for more of it.
  return /(?<!\\)\]$/.test(before) ? written.replace(/^(?:[;(]|\.(?=\p{L}))/u, '\\$&') : written;
}

const atStart = (_: string, space: string, sign: string | undefined, number: string | undefined): string =>
  space + (sign === undefined ? `${number}\\.` : `\\${sign}`);
