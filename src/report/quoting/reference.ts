import type { Author } from './bibliography/authors';
import type { Source } from './bibliography/source';

/** The source within running text, before a passage number: "policy report on Azerbaijan", or the author, title and year where known. */
export function shortReference({ authors, title, description, year }: Source): string {
  const names = authors.map((author) => ('name' in author ? author.name : author.family));
  const author = names.length > 2 ? `${names[0]} et al.` : names.join(' and ');
  return [author, title ?? description, year].filter(Boolean).join(', ');
}

/** The source in a note, without a stop at the end: with the month in which its text ends where nobody has said its year. */
export function fullReference({ authors, title, description, publisher, year, textEnds, url }: Source): string {
  const author = authors.map(printedName).join(' and ');
  const parts = [author, title ?? description, publisher, year ?? `text to ${textEnds}`, url].filter(Boolean).join(', ');
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

const printedName = (author: Author): string =>
  'name' in author ? author.name : [author.given, author.family, author.suffix].filter(Boolean).join(' ');
