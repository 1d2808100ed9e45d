/** Formats that are read by their signs alone, wherever lines begin. */
import { block, blockEnd, code, codeBlock, codeSpan, fence, PARAGRAPH, prose, type Rule, syntax } from '../rules';
import { fenced, HTML } from './shared';

/** AsciiDoc. */
export const ASCIIDOC: readonly Rule[] = [
  codeBlock(/^(\/{4,99})[ \t]*$/u, ([, run = '']) => `^${run.replaceAll('/', '\\/')}[ \\t]*$`),
  codeBlock(/^(-{4,99}|\.{4,99}|\+{4,99})[ \t]*$/u, ([, run = '']) => `^${run.replace(/[.+]/g, '\\$&')}[ \\t]*$`),
  fenced(/^(`{3,99})[^`\n]{0,200}$/u),
  // A listing without a fence is the paragraph.
  code(
    /^\[(?:source|listing|literal|stem|latexmath|asciimath)\b[^\]\n]{0,300}\][ \t]*\n(?![-.+/=_*]{4}|`{3}|--[ \t]*$|\[|\.[^\s.])(?:[^\n]*\S[^\n]*(?:\n|$))+/u,
  ),
  code(/^\/\/(?!\/)[^\n]*/u),
  code(/^:!?[\w-]{1,60}!?:(?=\s|$)[^\n]*/u),
  fence('quote', /^(_{4,99}|"")[ \t]*$/u),
  // A paragraph with such a line above it is one as well.
  block('quote', /^\[(?:quote|verse)\b[^\n]{0,1000}\][ \t]*\n(?!_{4,}[ \t]*$|""[ \t]*$|--[ \t]*$)/u, PARAGRAPH),
  syntax(/^\[[^\n]{0,1000}\][ \t]*$/u),
  code(/(?<![\p{L}\p{N}"'`.,;:!?…)\]%])`(?=[^\s`])[^`\n]{0,500}(?<=\S)`(?![\p{L}\p{N}"'`])/u),
  codeSpan(/``(?!`)/u, '``'),
  codeSpan(/\+\+\+/u, '\\+\\+\\+'),
  code(/(?<![\p{L}\p{N}+])\+(?=[^\s+])[^+\n]{0,500}(?<=\S)\+(?![\p{L}\p{N}+])/u),
  code(/(?<=\b(?:pass|stem|latexmath|asciimath|kbd|btn)):[a-z,]{0,20}\[[^\]\n]{0,500}\]/u),
  syntax(/(?<=\bfootnote):[\w-]{0,100}\[(?:[^\]\\"“”]|\\.){0,1000}\]/u),
];

/** Typst. */
export const TYPST: readonly Rule[] = [
  codeBlock(/```/u, '```'),
  codeSpan(/`/u, '`'),
  code(/(?<!:)\/\/[^\n]*/u),
  codeBlock(/\/\*/u, '\\*\\/'),
  prose(/\\["'“”‘’]/u),
  syntax(/\\[^\s]/u),
  // Not from one sum of money to the next: two words say so, since one may be a letter's name.
  code(/\$(?!\d[^$\\]{0,1000}?\s[A-Za-z]{3,99}\s[A-Za-z]{2})(?:[^$\\]|\\.){1,1000}\$/u),
  code(/^[ \t]*#(?:let|set|show|import|include)\b[^\n]*/u),
];

const NAMED_BLOCK = '(src|example|comment|export)';

/** Org. */
export const ORG: readonly Rule[] = [
  codeBlock(new RegExp(`^[ \\t]*#\\+begin_${NAMED_BLOCK}\\b[^\\n]*`), ([, name = '']) => `^[ \\t]*#\\+end_${name}\\b`),
  block('quote', /^[ \t]*#\+begin_(quote|verse)\b[^\n]*/u),
  blockEnd(/^[ \t]*#\+end_(quote|verse)\b/u),
  code(/^[ \t]*#\+(?!begin_|end_)\w[\w-]{0,40}:[^\n]*/u),
  code(/^[ \t]*#[ \t][^\n]*/u),
  code(/^[ \t]*:[ \t][^\n]*/u),
  code(/(?<=^|[\s('"{“‘„«-])=(?=\S)[^=\n]{0,300}(?<=\S)=(?=$|[\s)'"}.,;:!?”’“»-])/u),
  code(/(?<=^|[\s('"{“‘„«-])~(?=\S)[^~\n]{0,300}(?<=\S)~(?=$|[\s)'"}.,;:!?”’“»-])/u),
  codeSpan(/\\\(/u, '\\\\\\)'),
  codeSpan(/\\\[/u, '\\\\\\]'),
  syntax(/\[\[[^\]\n]{1,500}\](?=\[)/u),
];

/** MediaWiki. */
export const WIKI: readonly Rule[] = [
  block('quote', /<blockquote\b[^<>]{0,500}>/u, 'blockquote'),
  blockEnd(/<\/blockquote\s*>/u, 'blockquote'),
  ...HTML,
  syntax(/'{2,5}/u),
  syntax(/\{\{\s{0,9}(?:cit|sfn|harv|r\||main\b|see also)[^{}]{0,2000}\}\}/u),
];

/** Textile. */
export const TEXTILE: readonly Rule[] = [
  // Those of a link are no marks.
  syntax(/"(?=[^"\n]{1,300}":(?:https?:|mailto:|[/#]))/u),
  syntax(/"(?=:(?:https?:|mailto:|[/#]))/u),
  codeBlock(/^(?:bc|pre)(?:\([^)\n]{0,100}\))?\.\.[ \t]/u, '^(?=(?:p|h[1-6]|bq|bc|pre|fn\\d+|notextile)\\S{0,100}\\.{1,2} )'),
  code(/^(?:bc|pre|notextile)(?:\([^)\n]{0,100}\))?\.[ \t](?:[^\n]*\S[^\n]*(?:\n|$))+/u),
  block('quote', /^bq(?:\([^)\n]{0,100}\))?\.\.(?::\S{1,300})?[ \t]/u, 'bq'),
  block('quote', /^bq(?:\([^)\n]{0,100}\))?\.(?::\S{1,300})?[ \t]/u, PARAGRAPH),
  blockEnd(/^(?:p|h[1-6])(?:\([^)\n]{0,100}\))?\.[ \t]/u, 'bq'),
  code(/(?<![\p{L}\p{N}@])@(?=[^\s@])[^@\n]{0,300}(?<=\S)@(?![\p{L}\p{N}@])/u),
  block('quote', /<blockquote\b[^<>]{0,500}>/u, 'blockquote'),
  blockEnd(/<\/blockquote\s*>/u, 'blockquote'),
  ...HTML,
];

/** Fountain. */
export const FOUNTAIN: readonly Rule[] = [codeBlock(/\[\[/u, '\\]\\]'), codeBlock(/\/\*/u, '\\*\\/'), prose(/\\[^\s]/u)];

/** reStructuredText, what its lines say aside. */
export const RESTRUCTURED_TEXT: readonly Rule[] = [
  prose(/\\["'“”‘’]/u),
  syntax(/\\[^\s]/u),
  codeSpan(/``(?=[^\s`])/u, '(?<=\\S)``'),
  code(
    /:(?:math|code|kbd|command|file|samp|literal|program|option|envvar|py:\w{1,20}|ref|doc|term)(?::\w{1,20})?:`[^`]{1,300}`/u,
  ),
];
