import type { Source } from './bibliography/source';

/** The source within running text, before a passage number: "policy report on Azerbaijan", or the author, title and year where known. */
export function shortReference({ author, title, description, year }: Source): string {
  return [author, title ?? description, year].filter(Boolean).join(', ');
}

/** The source in a note, without a stop at the end: with the month in which its text ends where nobody has said its year. */
export function fullReference({ author, title, description, publisher, year, textEnds, url }: Source): string {
  const parts = [author, title ?? description, publisher, year ?? `text to ${textEnds}`, url].filter(Boolean).join(', ');
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}
