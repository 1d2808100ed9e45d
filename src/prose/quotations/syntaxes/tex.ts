/** TeX of any kind. */
import { block, blockEnd, code, codeBlock, codeSpan, literally, type Rule, syntax } from '../rules';

const QUOTES = 'quote|quotation|quoting|verse|displayc?quote|(?:foreign|hyphen)displayc?quote|foreigndisplayquote';
const VERBATIM = '[BLV]?verbatim|lstlisting|minted|comment|filecontents|luacode|tikzpicture|Sinput|Soutput';
const MATH = 'equation|align|alignat|flalign|gather|multline|eqnarray|math|displaymath';
const ARGUMENTS = String.raw`(?:\s{0,9}(?:\[(?:[^\[\]{}]|\{[^{}]{0,200}\}){0,300}\]|\{[^{}\n]{0,200}\})){0,5}`;
const NAME = String.raw`\s{0,9}\{\s{0,9}`;

const COMMENT = code(/%[^\n]*/u);
/** A sign that stands for itself, or an accent. */
const ESCAPE = syntax(/\\[^A-Za-z@]/u);
/** What is verbatim within a line, by the sign that encloses it. */
const VERB: Rule = {
  pattern:
    /\\(?:verb\*?|lstinline(?:\[[^\]\n]{0,200}\])?|mintinline\s?(?:\[[^\]\n]{0,200}\])?\{[^{}\n]{0,80}\})\s?([^\sA-Za-z*[\]])/,
  read: ([, sign = '']) => ({ is: 'opens-code', closes: sign === '{' ? '\\}' : literally(sign), goesOn: false }),
};

/** LaTeX and plain TeX. */
export const LATEX: readonly Rule[] = [
  COMMENT,
  VERB,
  // `\(`, `\[` and dollars.
  codeSpan(/\\\(/u, '\\\\\\)'),
  codeSpan(/\\\[/u, '\\\\\\]'),
  ESCAPE,
  codeSpan(/\$\$/u, '\\$\\$'),
  // Not from one sum of money to the next: words without a command say so.
  code(/\$(?=[^$]{1,800}\$)(?!\d[^$\\]{0,800}?\s[A-Za-z]{3})(?:[^$\\\n]|\\[^\n]|\n(?!\s{0,99}\n)){1,800}\$/u),
  codeBlock(
    new RegExp(`\\\\begin${NAME}((?:${VERBATIM}|${MATH})\\*?)\\s{0,9}\\}`),
    ([, name = '']) => `\\\\end${NAME}${literally(name)}\\s*\\}`,
  ),
  block('quote', new RegExp(`\\\\begin${NAME}((?:${QUOTES})\\*?)\\s{0,9}\\}${ARGUMENTS}`)),
  blockEnd(new RegExp(`\\\\end${NAME}((?:${QUOTES})\\*?)\\s{0,9}\\}`)),
  syntax(
    /\\(?:usepackage|documentclass|RequirePackage|input|include|label|[a-z]{0,8}ref|bibliography|addbibresource)\*?(?:\[[^\]]{0,500}\])?\{[^{}]{0,500}\}/u,
  ),
];

/** With the chunks of R. */
export const RSWEAVE: readonly Rule[] = [codeBlock(/^<<[^\n]{0,500}>>=/u, '^@(?=\\s|$)'), ...LATEX];

const STARTS = '(blockquote|quotation|quote|narrower|blockquotation)(?![A-Za-z])';

/** ConTeXt. */
export const CONTEXT: readonly Rule[] = [
  codeBlock(
    /\\start(typing|lua|luacode|MP[a-z]{0,20}|formula|buffer|hiding|[A-Z]{1,9}code|typing[a-z]{1,20})(?![A-Za-z])/u,
    ([, name = '']) => `\\\\stop${name}(?![A-Za-z])`,
  ),
  {
    pattern: /\\(?:type|typ|mat(?:h|hematics)|m)\s?\{/u,
    read: () => ({ is: 'opens-code', closes: '\\}', goesOn: false }),
  },
  block('quote', new RegExp(`\\\\start${STARTS}(?:\\s{0,9}\\[[^\\[\\]]{0,300}\\])?`)),
  blockEnd(new RegExp(`\\\\stop${STARTS}`)),
  ...LATEX,
];
