/** Entries of Hayagriva, which is what Typst reads beside .bib files. */
import type { Author } from '../authors';
import { printedTitle, type Source } from '../source';
import { quoted, yamlKey } from './yamlText';

/** The entry, lines parted by "\n". Braces keep the title from the style's idea of capitals. */
export function hayagrivaEntry(source: Source, key = source.key): string {
  const { authors, year, publisher, url, note } = source;
  const lines = [
    `${yamlKey(key)}:`,
    '  type: report',
    ...(authors.length ? ['  author:'] : []),
    ...authors.flatMap(hayagrivaName),
    `  title: ${quoted(`{${escaped(printedTitle(source))}}`)}`,
    ...(year ? [`  date: ${year}`] : []),
    ...(publisher ? [`  publisher: ${quoted(escaped(publisher))}`] : []),
    ...(url ? [`  url: ${quoted(url)}`] : []),
    `  note: ${quoted(escaped(note))}`,
  ];
  return lines.join('\n');
}

/** Braces keep capitals and dollars hold mathematics in what Hayagriva calls a formattable string. */
const escaped = (text: string): string => text.replace(/[\\{}$]/g, '\\$&');

function hayagrivaName(author: Author): string[] {
  if ('name' in author) return [`    - name: ${quoted(author.name)}`];
  const { family, given, suffix } = author;
  return [
    `    - name: ${quoted(family)}`,
    `      given-name: ${quoted(given)}`,
    ...(suffix ? [`      suffix: ${quoted(suffix)}`] : []),
  ];
}
