/** Text inside of the braces of a .bib file. */

const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  // Before a letter it is a command in documents in German.
  ['"', '"{}'],
  // Pandoc does not know \textbar.
  ['|', '$|$'],
]);
/** BibTeX counts braces, escaped or not, so that one without its fellow needs a name; Pandoc knows the escaped ones only. */
const LONE_BRACES: ReadonlyMap<string, string> = new Map([
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
]);
/** Between two signs that TeX would print as one. */
const INSIDE_LIGATURE = /(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)|(?<=,)(?=,)/g;

/** The text so that LaTeX prints it and BibTeX's braces stay balanced. Letters beyond ASCII stay as they are. */
export function texText(text: string): string {
  const braces = areBalanced(text) ? undefined : LONE_BRACES;
  return text
    .replace(INSIDE_LIGATURE, '\0')
    .replace(/[\\~^<>|"$%&#_{}]/g, (sign) => COMMANDS.get(sign) ?? braces?.get(sign) ?? `\\${sign}`)
    .replaceAll('\0', '{}');
}

function areBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
