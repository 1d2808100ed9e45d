/** Words as the source of TeX: what would be a command there, or print as something else, is written so that it prints itself. */

/** Signs, and what prints them whatever the encoding of the font and the shorthands of babel. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...Array.from('$%&#_{}', (sign) => [sign, `\\${sign}`] as const),
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['\\', '\\textbackslash{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
  ['`', '\\textasciigrave{}'],
  ['"', '\\string"'],
]);

/** Words with what is syntax in TeX escaped. Signs that would join to one ("--", ",,") are kept apart; other signs stay. */
export function texWords(text: string): string {
  return text
    .replace(/[$%&#_{}~^\\<>|`"]/g, (sign) => SIGNS.get(sign) ?? sign)
    .replace(/-(?=-)|,(?=,)|'(?=')/g, (sign) => `${sign}{}`);
}

/** What must stand between two stretches of TeX so that the signs where they meet do not join to one. */
export function seam(before: string, after: string): string {
  const meet = before.slice(-1) + after.charAt(0);
  if (meet === "''" || meet === '``') return '\\,';
  return meet === '--' || meet === ',,' || meet === '?`' || meet === '!`' ? '{}' : '';
}

/** Source of TeX that does not begin with a bracket, where a command before it would take it for an option. */
export const withoutOption = (source: string): string => source.replace(/^\[/, '{[}');

/** What may have a "%" that begins no comment, and comments. */
const PERCENT = /\\(?:url|href|nolinkurl|path)\s*\{[^{}\n]*\}|\\verb\*?([^\sA-Za-z*]).*?\1|\\.|%.*/g;

/** TeX without its comments: each is cut off, its line stays. */
export const withoutComments = (source: string): string =>
  source.replace(PERCENT, (found) => (found.startsWith('%') ? '' : found));

/** Where the comment of a line begins, as an offset in it. */
export function commentAt(line: string): number | undefined {
  for (const { 0: found, index } of line.matchAll(PERCENT)) if (found.startsWith('%')) return index;
  return undefined;
}
