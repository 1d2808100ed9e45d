/** How each language of drafts is read, by VS Code's name of it. */
import type { LineReader } from '../lines';
import { quotedOrIndented } from '../lines';
import { restructuredTextLines } from '../restructuredTextLines';
import type { Rule } from '../rules';
import { type Rules, rulesOf } from '../scan';
import { ASCIIDOC_SIGNS, PLAIN_SIGNS, TEX_SIGNS, TYPED_SIGNS, TYPST_SIGNS, WIKI_SIGNS } from '../signs';
import { MARKDOWN, MDX, MYST } from './markdown';
import { ASCIIDOC, FOUNTAIN, ORG, RESTRUCTURED_TEXT, TEXTILE, TYPST, WIKI } from './others';
import { CONTEXT, LATEX, RSWEAVE } from './tex';

/** How a format is read. */
export interface Syntax {
  readonly rules: Rules;
  /** What opens and closes quotations. */
  readonly signs: RegExp;
  /** What the beginnings of lines say; nothing where left out. */
  readonly lines?: LineReader;
}

const syntax = (rules: readonly Rule[], signs: RegExp, lines?: LineReader): Syntax => ({
  rules: rulesOf(rules),
  signs,
  ...(lines && { lines }),
});

const indentedCode = quotedOrIndented('code', 4);
const quotedLines = quotedOrIndented('quote', 2);

const MARKDOWN_SYNTAX = syntax(MARKDOWN, TYPED_SIGNS, indentedCode);
const LATEX_SYNTAX = syntax(LATEX, TEX_SIGNS);
const WIKI_SYNTAX = syntax(WIKI, WIKI_SIGNS);
const PLAIN_SYNTAX = syntax([], PLAIN_SIGNS, quotedLines);

const SYNTAXES: Readonly<Record<string, Syntax>> = {
  markdown: syntax(MYST, TYPED_SIGNS, indentedCode),
  // It has no code by indentation.
  mdx: syntax(MDX, TYPED_SIGNS, quotedOrIndented('code', Number.POSITIVE_INFINITY)),
  djot: MARKDOWN_SYNTAX,
  juliamarkdown: MARKDOWN_SYNTAX,
  myst: syntax(MYST, TYPED_SIGNS, indentedCode),
  pandoc: MARKDOWN_SYNTAX,
  quarto: MARKDOWN_SYNTAX,
  rmd: MARKDOWN_SYNTAX,
  latex: LATEX_SYNTAX,
  tex: LATEX_SYNTAX,
  rsweave: syntax(RSWEAVE, TEX_SIGNS),
  context: syntax(CONTEXT, TEX_SIGNS),
  typst: syntax(TYPST, TYPST_SIGNS),
  asciidoc: syntax(ASCIIDOC, ASCIIDOC_SIGNS, quotedOrIndented('code', 1)),
  org: syntax(ORG, TYPED_SIGNS),
  restructuredtext: syntax(RESTRUCTURED_TEXT, TYPED_SIGNS, restructuredTextLines),
  mediawiki: WIKI_SYNTAX,
  wikitext: WIKI_SYNTAX,
  textile: syntax(TEXTILE, TYPED_SIGNS),
  fountain: syntax(FOUNTAIN, PLAIN_SIGNS, quotedLines),
};

/** How a draft in a language is read; one that nobody knows as plain text. */
export const syntaxOf = (language: string): Syntax =>
  (Object.hasOwn(SYNTAXES, language) ? SYNTAXES[language] : undefined) ?? PLAIN_SYNTAX;
