/** A draft without what no program reads: comments, and code that is only shown. Lines stay lines. */

/**
 * Without blocks of lines.
 * @param opens matches the first line of a block; its first group says of which kind it is
 * @param closes how the last line begins, white space and case aside, by the kind
 */
export function withoutBlocks(draft: string, opens: RegExp, closes: (kind: string) => string): string {
  let closing: string | undefined;
  return draft
    .split('\n')
    .map((line) => {
      if (closing !== undefined) {
        if (line.trim().toLowerCase().startsWith(closing)) closing = undefined;
        return '';
      }
      const kind = opens.exec(line)?.[1];
      if (kind === undefined) return line;
      closing = closes(kind).toLowerCase();
      return '';
    })
    .join('\n');
}

const TEX_SHOWN =
  /\\begin\{(verbatim\*?|Verbatim|lstlisting|minted|comment|filecontents\*?|alltt)\}[\s\S]*?(?:\\end\{\1\}|$)|\\iffalse\b[\s\S]*?(?:\\fi\b|$)|\\(?:verb|lstinline)\*?([^\w\s*])[^\n]*?\2|(?<!\\)((?:\\\\)*)%[^\n]*/g;

/** LaTeX without comments, verbatim text, files that it writes, and what stands behind its end. */
export function texWithout(draft: string): string {
  const read = draft.replace(TEX_SHOWN, (_all, _environment, _mark, backslashes: string | undefined) => backslashes ?? '');
  return read.replace(/\\end\{document\}[\s\S]*$/, '');
}

/** A mark that nothing closes holds the rest of its line, or each of many would be looked for to its end. */
const TYPST_SHOWN = /"(?:[^"\\\n]|\\.)*"?|(?<!:)\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(`{3,})[\s\S]*?(?:\1|$)|`[^`\n]*`/g;

/** Typst without comments and raw text. A comment in a text in quotation marks is none. */
export const typstWithout = (draft: string): string => draft.replace(TYPST_SHOWN, (all) => (all.startsWith('"') ? all : ''));
