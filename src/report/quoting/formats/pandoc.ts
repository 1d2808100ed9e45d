import { frontMatter } from '../../../prose/frontMatter';
import { linesOf } from '../../../prose/setting';
import type { Citation, Context } from '../draftFormat';
import { passageNumbers, type Run } from '../passageNumbers';

/**
 * What Pandoc takes for a paragraph in a citation, by the language that the draft says it is in. The terms are those of its CSL locales,
 * and there is none that all of them have: "¶" is unknown in French, Catalan and Spanish, and "¶¶" in Slovak too; there it would be
 * printed as words behind the citation. Everywhere else, and in no language, "¶" and "¶¶" are known.
 */
const PARAGRAPH: Readonly<Record<string, string>> = { fr: '§', ca: '§', es: 'párr. ', sk: '¶' };

const LANGUAGE = /^lang\s*:\s*["']?([a-z]{2})\b/im;
/** A key that needs no braces. */
const PLAIN_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u;

/** The front matter of a draft; empty where it has none. */
export function headOf(text: string): string {
  const lines = linesOf(text);
  const { from, to } = frontMatter(lines);
  return Array.from({ length: to - from }, (_, i) => lines.lineAt(from + i).text).join('\n');
}

/** `[@key, ¶116]`, as Pandoc, Quarto and R Markdown cite. */
export function pandocCitation(runs: readonly Run[], { draft, source: { key } }: Context): Citation {
  const [, language = ''] = LANGUAGE.exec(headOf(draft.text)) ?? [];
  const numbers = passageNumbers(runs);
  const paragraph = PARAGRAPH[language.toLowerCase()];
  const locator = paragraph === undefined ? numbers : paragraph + numbers.replace(/^¶+/, '');
  return { text: `[@${PLAIN_KEY.test(key) ? key : `{${key}}`}, ${locator}]`, isAttached: false, key };
}
