import type { Draft, DraftFormat } from '../draftFormat';
import { asciidocFormat } from './asciidoc';
import { contextFormat } from './context';
import { fountainFormat } from './fountain';
import { latexFormat } from './latex';
import { markdownFormatOf } from './markdownKinds';
import { orgFormat } from './org';
import { plainFormat } from './plain';
import { restructuredTextFormat } from './restructuredText';
import { textileFormat } from './textile';
import { typstFormat } from './typst';
import { wikiFormat } from './wiki';

/** The formats by VS Code's name of the language; plain text has none of its own. */
const FORMATS: Readonly<Record<string, DraftFormat | ((draft: Draft) => DraftFormat)>> = {
  markdown: markdownFormatOf,
  mdx: markdownFormatOf,
  djot: markdownFormatOf,
  juliamarkdown: markdownFormatOf,
  myst: markdownFormatOf,
  pandoc: markdownFormatOf,
  quarto: markdownFormatOf,
  rmd: markdownFormatOf,
  latex: latexFormat,
  tex: latexFormat,
  rsweave: latexFormat,
  context: contextFormat,
  typst: typstFormat,
  asciidoc: asciidocFormat,
  org: orgFormat,
  restructuredtext: restructuredTextFormat,
  mediawiki: wikiFormat,
  wikitext: wikiFormat,
  textile: textileFormat,
  fountain: fountainFormat,
};

/** The format of a draft, by its language and what it shows of itself. */
export function formatOf(draft: Draft): DraftFormat {
  const format = Object.hasOwn(FORMATS, draft.language) ? FORMATS[draft.language] : undefined;
  return (typeof format === 'function' ? format(draft) : format) ?? plainFormat;
}
