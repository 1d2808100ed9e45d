/** Markdown and its kin. */
import { block, blockEnd, codeBlock, prose, type Rule, syntax } from '../rules';
import { BACKTICKS, HTML, MATH } from './shared';

const FENCE = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*(`{3,99}|~{3,99}|:{3,99})[ \t]*([^\n`]{0,300})$/;
const QUOTES = /\b(?:block-?)?quotes?\b|\b(?:epigraph|pull-quote|highlights)\b/i;
/** Directives of Sphinx and MyST whose text is prose. */
const DIRECTIVE =
  /^\{(?:note|warning|tip|important|caution|attention|danger|error|hint|seealso|admonition|topic|sidebar|aside|margin|card|grid|grid-item|tab-set|tab-item|dropdown|div|figure|exercise|solution|todo|versionadded|versionchanged|deprecated|epigraph|pull-quote|highlights|blockquote|container|rubric)\}/i;

/** A fence: of code, or of prose, as all of colons are; the signs that close it, at least as many, are those of the innermost. */
const FENCES: Rule = {
  pattern: FENCE,
  read: ([, signs = '', info = ''], isOpen) => {
    const sign = signs.charAt(0);
    if (info.trim() === '') {
      for (let length = signs.length; length >= 3; length--)
        if (isOpen(sign.repeat(length))) return { is: 'closes', sign: sign.repeat(length) };
    }
    if (signs.startsWith(':') || DIRECTIVE.test(info.trim()))
      return { is: 'opens', kind: QUOTES.test(info) ? 'quote' : 'prose', closes: signs };
    return { is: 'opens-code', closes: `^[ \\t>]*${signs}${sign}*[ \\t]*$`, goesOn: true };
  },
};

/** Markdown of any kind. */
export const MARKDOWN: readonly Rule[] = [
  FENCES,
  prose(/\\["'“”‘’]/u),
  syntax(/\\[^\p{L}\p{N}\s]/u),
  // TeX's marks, where a writer has them for those of Markdown.
  prose(/``(?=[^`'\n]{1,1000}'')/u),
  BACKTICKS,
  block('quote', /<blockquote\b[^<>]{0,500}>/u, 'blockquote'),
  blockEnd(/<\/blockquote\s*>/u, 'blockquote'),
  ...HTML,
  ...MATH,
  codeBlock(/\\begin\{((?:equation|align|gather|multline)\*?)\}/u, '\\\\end\\{[a-z]+\\*?\\}'),
  // Targets of links, definitions of them, attributes, shortcodes, options of cells.
  syntax(/\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,500}\)/u),
  syntax(/^[ \t>]*\[(?!\^)[^\]\n]{1,200}\]:[^\n]*/u),
  syntax(/\{\{[<%].{0,300}?[>%]\}\}|\{%.{0,300}?%\}/u),
  syntax(/(?<=^|[\])`\s])\{[^{}\n"]{0,200}(?:"[^"\n]{0,200}"[^{}\n"]{0,100}){0,5}\}/u),
];

/** With what JavaScript MDX has at the beginning of lines. */
export const MDX: readonly Rule[] = [syntax(/^(?:import|export)\b[^\n]*/u), codeBlock(/\{\/\*/u, '\\*\\/\\}'), ...MARKDOWN];

/** With the comments of MyST. */
export const MYST: readonly Rule[] = [syntax(/^[ \t]*%[^\n]*/u), syntax(/\{[a-z][\w:-]{0,40}\}`[^`\n]{1,300}`/u), ...MARKDOWN];
