import { passageNumbers } from '../passageNumbers';
import type { MarkdownKind } from './markdown';
import { MYST } from './markdownSyntax';
import { pandocCitation } from './pandoc';
import { withCitation } from './plain';

/** Directives whose text is read as it stands. */
const CODE = /^(?!\{)|^\{(?:code(?:-block|-cell)?|sourcecode|literalinclude|math|mermaid|raw|eval-rst|parsed-literal|verbatim)\}/;
/** Languages that run in the fences of Quarto and R Markdown, and are no directives. */
const ENGINE = /^(?:r|python|julia|ojs|mermaid|dot|bash|sh|sql|stan|rcpp|css|js)$/i;

const DIRECTIVE = /^[ \t>]*(?:`{3,}|~{3,}|:{3,})\{([\w:-]+)\}/gm;
const ROLE = /\{[a-z][\w:-]*\}`[^`\n]+`/;
const CITED = /\{(cite[\w:]*)\}`/g;
const EPIGRAPH = /^[ \t>]*(`{3,}|~{3,}|:{3,})\{epigraph\}/m;

/** Does a draft show that it is MyST, by directives, roles or what its front matter has? */
export const isMyst = (text: string, head: string): boolean =>
  /^(?:jupytext|kernelspec|myst|mystnb)\s*:/m.test(head) ||
  [...text.matchAll(DIRECTIVE)].some(([, name = '']) => !ENGINE.test(name)) ||
  ROLE.test(text);

/**
 * MyST as a draft has it: with the role that it cites by, which takes the number in braces behind the key, with the brackets of Pandoc,
 * or with footnotes; and with epigraphs where it has some.
 */
export function mystKind(text: string, head: string, citesByBrackets: boolean): MarkdownKind {
  const roles = new Set([...text.matchAll(CITED)].map(([, role = '']) => role));
  const hasBibliography = /^bibliography\s*:/m.test(head) || /\{bibliography\}/.test(text);
  const role = roles.has('cite') && !roles.has('cite:p') ? 'cite' : 'cite:p';
  const fence = EPIGRAPH.exec(text)?.[1];
  return {
    syntax: MYST,
    isProse: (info) => !CODE.test(info),
    ...(roles.size > 0 || (hasBibliography && !citesByBrackets)
      ? {
          cite: (runs, { source: { key } }) => ({
            text: `{${role}}\`${key}{${passageNumbers(runs)}}\``,
            isAttached: false,
            key,
          }),
        }
      : citesByBrackets
        ? { cite: pandocCitation }
        : {}),
    ...(fence
      ? {
          block: (words, citation) => [
            `${fence}{epigraph}`,
            ...(citation.isAttached ? [withCitation(words, citation)] : [words, '', `-- ${citation.text}`]),
            fence,
          ],
        }
      : {}),
  };
}
