/**
 * Entries of .bib files. Written by us, since citation-js 0.9 deletes “ə” as it comes and, told not to, leaves “$”, “%” and “&” as they
 * are; and since nothing else that is well kept writes the format.
 */
import type { Author } from '../authors';
import { printedTitle, type Source } from '../source';
import { texText } from './tex';

/** Whose fields a .bib file has: “year” is BibTeX's, “date” is BibLaTeX's. */
export type Flavour = 'bibtex' | 'biblatex';

/**
 * The entry for a .bib file, lines parted by "\n". For BibTeX it is a @misc, since its @techreport asks for an institution and prints
 * “Technical report”. Double braces keep the title from the style's idea of capitals.
 */
export function bibEntry(source: Source, flavour: Flavour, key = source.key): string {
  const { authors, year, publisher, url, note, description } = source;
  const fields: Array<readonly [name: string, value: string | undefined]> = [
    ['author', authors.map(bibName).join(' and ') || undefined],
    ['title', `{${texText(printedTitle(source))}}`],
    // BibTeX sorts and labels by it what has no author, and complains where it is missing.
    ['key', flavour === 'bibtex' && !authors.length ? texText(source.title ?? description) : undefined],
    [flavour === 'bibtex' ? 'howpublished' : 'institution', publisher && inOnePiece(publisher)],
    [flavour === 'bibtex' ? 'year' : 'date', year],
    ['url', url],
    ['note', texText(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${flavour === 'bibtex' ? 'misc' : 'report'}{${key},`, ...lines, '}'].join('\n');
}

function bibName(author: Author): string {
  if ('name' in author) return `{${texText(author.name)}}`;
  const { family, suffix, given } = author;
  return [family, ...(suffix ? [suffix] : []), given].map(texText).join(', ');
}

/** Some fields are lists, which “and” parts wherever it stands outside of braces. */
const inOnePiece = (text: string): string => (/\band\b/i.test(text) ? `{${texText(text)}}` : texText(text));
