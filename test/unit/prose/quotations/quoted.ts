import assert from 'node:assert/strict';
import { quotationsIn } from '../../../../src/prose/quotations/quotations';

/** VS Code's names of the languages of drafts, and one that is none. */
export const LANGUAGES =
  `markdown mdx djot juliamarkdown myst pandoc quarto rmd latex tex rsweave context typst asciidoc org restructuredtext
  mediawiki wikitext textile fountain plaintext cobol`.split(/\s+/);

/** What a draft quotes: blocks behind ">", those in others behind as many "·" as there are. */
const quoted = (text: string, language: string) =>
  quotationsIn(text, language).quotations.map(
    ({ start, end, depth, kind }) => `${'·'.repeat(depth)}${kind === 'block' ? '>' : ''}${text.slice(start, end)}`,
  );

/** What of a draft is code, spaces at the ends aside. */
export const code = (text: string, language = 'markdown') =>
  quotationsIn(text, language).code.map(({ start, end }) => text.slice(start, end).trim());

/** Checks drafts of a language, and what each quotes. */
export function check(language: string, table: readonly (readonly [draft: string, ...quoted: string[]])[]): void {
  for (const [draft, ...expected] of table) assert.deepEqual(quoted(draft, language), expected, `${language}: ${draft}`);
}
