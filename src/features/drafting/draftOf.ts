import type * as vscode from 'vscode';
import type { Draft } from '../../report/quoting/draftFormat';

/** Without an extension for it, VS Code takes a language for plain text; what a file is in is told by its ending then. */
const LANGUAGE_OF: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'mdx',
  dj: 'djot',
  djot: 'djot',
  jmd: 'juliamarkdown',
  myst: 'myst',
  pandoc: 'pandoc',
  qmd: 'quarto',
  rmd: 'rmd',
  tex: 'latex',
  ltx: 'latex',
  rnw: 'rsweave',
  mkiv: 'context',
  mkxl: 'context',
  typ: 'typst',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  asc: 'asciidoc',
  org: 'org',
  rst: 'restructuredtext',
  mediawiki: 'mediawiki',
  wiki: 'mediawiki',
  wikitext: 'wikitext',
  textile: 'textile',
  fountain: 'fountain',
};

/** A document as quotations and bibliographies know a draft: its text, and the language that it is written in. */
export function draftOf(document: vscode.TextDocument): Draft {
  return { text: document.getText(), language: languageOf(document) };
}

function languageOf({ languageId, uri }: vscode.TextDocument): string {
  if (languageId !== 'plaintext') return languageId;
  const ending = /\.([^./]+)$/.exec(uri.path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(LANGUAGE_OF, ending) ? (LANGUAGE_OF[ending] ?? languageId) : languageId;
}
