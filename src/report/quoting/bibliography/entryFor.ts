import type { Draft } from '../draftFormat';
import { type EntryFormat, entryText } from './entries/entry';
import { bibliographiesOf } from './files';
import type { Source } from './source';

const BIBLATEX = /\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\]\s*)?\{[^{}]*\bbiblatex\b|\\(?:auto|paren|foot|text)cites?\b/;

/** The entry that the bibliography of a draft would get, as the first one that it names is written, else as a .bib file has it. */
export function entryFor({ text, language }: Draft, source: Source): string {
  const [named] = bibliographiesOf(text, language);
  const bib: EntryFormat = BIBLATEX.test(text) ? 'biblatex' : 'bibtex';
  return entryText(source, !named?.format || named.format === 'bib' ? bib : named.format);
}
