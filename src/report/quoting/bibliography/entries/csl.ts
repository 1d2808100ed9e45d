/** Entries of the Citation Style Language, as JSON and as Pandoc has them in YAML. */
import { printedTitle, type Source } from '../source';
import { quoted } from './yamlText';

/** The report as CSL has it. */
export function cslItem(source: Source, key = source.key): Record<string, unknown> {
  const { authors, year, publisher, url, note } = source;
  return {
    id: key,
    type: 'report',
    ...(authors.length && { author: authors.map(cslName) }),
    title: printedTitle(source),
    ...(year && { issued: { 'date-parts': [[Number(year)]] } }),
    ...(publisher && { publisher }),
    ...(url && { URL: url }),
    note,
  };
}

function cslName(author: Source['authors'][number]): Record<string, string> {
  if ('name' in author) return { literal: author.name };
  const { family, given, suffix } = author;
  return { family, given, ...(suffix && { suffix }) };
}

/** What Pandoc's Markdown would read as markup, which is how it reads the fields; some of it does so at the beginning only. */
const MARKDOWN = /[\\`*_[\]{}<>~^$@|#!&]|^[-+:=%]|(?<=^\(?\w{1,9})[.)]|-(?=-)|(?<=-)-|\.(?=\.)/g;

/** The entry as an item of a YAML list whose dash stands behind `indent` spaces; lines parted by "\n". */
export function cslYamlEntry(source: Source, key = source.key, indent = 0): string {
  const { authors, year, publisher, url, note } = source;
  const text = (plain: string) => quoted(plain.replace(MARKDOWN, '\\$&'));
  const fields = [
    `id: ${quoted(key)}`,
    'type: report',
    ...(authors.length ? ['author:'] : []),
    ...authors.flatMap((author) =>
      Object.entries(cslName(author)).map(([part, name], i) => `${i ? '  ' : '- '}${part}: ${text(name)}`),
    ),
    `title: ${text(printedTitle(source))}`,
    ...(year ? [`issued: ${year}`] : []),
    ...(publisher ? [`publisher: ${text(publisher)}`] : []),
    ...(url ? [`URL: ${quoted(url)}`] : []),
    `note: ${text(note)}`,
  ];
  return fields.map((field, i) => `${' '.repeat(indent)}${i ? '  ' : '- '}${field}`).join('\n');
}
