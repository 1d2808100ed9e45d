/** Adding the report to a bibliography, without a change to what is there. */
import { freeKey } from './citationKey';
import { type EntryFormat, entryText } from './entries/entry';
import { type BibliographyFormat, keyAmong, readWorks } from './find';
import { type BibFile, readBib } from './reading/bibFile';
import type { Unreadable } from './reading/works';
import { readCslYaml, readHayagriva } from './reading/yamlFile';
import type { Source } from './source';

/** A change of a text. Offsets are UTF-16. */
export interface Edit {
  readonly offset: number;
  /** Units that go. */
  readonly length: number;
  readonly text: string;
}

/** What became of the wish to have the report in a bibliography. */
export type Addition =
  | {
      readonly kind: 'edit';
      readonly edit: Edit;
      /** What to cite it by. */
      readonly key: string;
      /** The key that it should have had, where another work has that one. */
      readonly taken: string | undefined;
    }
  | { readonly kind: 'present'; readonly key: string }
  /** The end of a sentence that begins with the name of the file: “is no valid JSON”. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * How the report gets into a bibliography: at its end, in the file's own line ends and indentation. Nothing else is touched, and a file
 * that cannot be read, or may be something else, is left alone.
 * @param elsewhere keys that the draft's other bibliographies have
 */
export function addition(text: string, format: BibliographyFormat, source: Source, elsewhere: readonly string[] = []): Addition {
  // What could not be decoded would be lost when the file is saved.
  if (/[\ufffd\0]/.test(text)) return { kind: 'refused', reason: 'is not written in UTF-8' };
  // Other white space, such as a no-break space, is none to the programs that read the file.
  const isEmpty = /^\ufeff?[ \t\r\n]*$/.test(text);
  const file = isEmpty ? { works: [] } : readWorks(text, format);
  if ('unreadable' in file) return { kind: 'refused', reason: file.unreadable };
  const present = keyAmong(file.works, source);
  if (present !== undefined) return { kind: 'present', key: present };
  const key = freeKey(source.key, isAmong([...file.works.flatMap(({ keys }) => keys), ...elsewhere]));
  const edit = isEmpty ? newFile(text, format, source, key) : editOf(text, format, source, key);
  if ('unreadable' in edit) return { kind: 'refused', reason: edit.unreadable };
  return { kind: 'edit', edit, key, taken: key === source.key ? undefined : source.key };
}

/** BibTeX takes keys that differ in case for the same. */
function isAmong(keys: readonly string[]): (key: string) => boolean {
  const taken = new Set(keys.map((key) => key.toLowerCase()));
  return (key) => taken.has(key.toLowerCase());
}

/** What is there is white space at most, and a mark of byte order. */
function newFile(text: string, format: BibliographyFormat, source: Source, key: string): Edit {
  const entry = entryText(source, format === 'bib' ? 'bibtex' : format, key);
  const whole =
    format === 'csl-json' ? `[\n${indented(entry, '  ')}\n]` : format === 'csl-yaml' ? `---\nreferences:\n${entry}\n...` : entry;
  return atEnd(text, whole, '');
}

function editOf(text: string, format: BibliographyFormat, source: Source, key: string): Edit | Unreadable {
  if (format === 'csl-json') return intoArray(text, source, key);
  if (format === 'hayagriva') return atEndOfYaml(text, readHayagriva(text), entryText(source, format, key));
  if (format === 'csl-yaml') {
    const file = readCslYaml(text);
    return atEndOfYaml(text, file, 'indent' in file ? indented(entryText(source, format, key), ' '.repeat(file.indent)) : '');
  }
  const file = readBib(text);
  if ('unreadable' in file) return file;
  if (!file.words.size && file.hasRemarks) return { unreadable: 'has text but no entries, so that it may be something else' };
  return atEnd(text, entryText(source, format === 'bib' ? flavourOf(file) : format, key), '\n');
}

const BIBLATEX = 'date journaltitle location eventdate urldate subtitle langid shortjournal @online @report @thesis @collection';
const BIBTEX = 'year journal address school @conference @mastersthesis @phdthesis @techreport';

/** Whose fields a .bib file has more of; BibTeX's where there is none of either. */
export function flavourOf({ words }: Pick<BibFile, 'words'>): Extract<EntryFormat, 'bibtex' | 'biblatex'> {
  const sum = (names: string) => names.split(' ').reduce((total, name) => total + (words.get(name) ?? 0), 0);
  return sum(BIBLATEX) > sum(BIBTEX) ? 'biblatex' : 'bibtex';
}

const lineEnd = (text: string): string => /\r?\n/.exec(text)?.[0] ?? '\n';

const indented = (text: string, indent: string): string => text.replace(/^/gm, indent);

/** At the end of a text, in lines of its own, with a blank line before them for a `gap` of "\n". */
function atEnd(text: string, entry: string, gap: string): Edit {
  const trailing = /\s*$/.exec(text.replace(/^\ufeff/, ''))?.[0] ?? '';
  const isBlank = trailing.length === text.replace(/^\ufeff/, '').length;
  const breaks = trailing.match(/\n/g)?.length ?? 0;
  const stands = trailing === '' || trailing.endsWith('\n');
  const missing = isBlank ? (stands ? 0 : 1) : Math.max(stands ? 0 : 1, 1 + gap.length - breaks);
  return { offset: text.length, length: 0, text: `${'\n'.repeat(missing)}${entry}\n`.replaceAll('\n', lineEnd(text)) };
}

function atEndOfYaml(text: string, file: ReturnType<typeof readHayagriva>, entry: string): Edit | Unreadable {
  if ('unreadable' in file) return file;
  const before = text.slice(0, file.end);
  const gap = /\n[ \t]*\r?\n[^\n]*\S/.test(before) ? '\n' : '';
  return atEnd(before, entry, gap);
}

/** As the last item of an array of JSON, which is valid: in lines of its own, or in one, as the first item is. */
function intoArray(text: string, source: Source, key: string): Edit {
  const end = text.lastIndexOf(']');
  const offset = text.slice(0, end).trimEnd().length;
  const item = JSON.parse(entryText(source, 'csl-json', key)) as unknown;
  const first = /\[(\s*)\{(\s*)/.exec(text);
  const inLines = (indent: string, deeper: string) =>
    indented(JSON.stringify(item, undefined, deeper), indent).replaceAll('\n', lineEnd(text));
  if (!first || text[offset - 1] === '[') {
    const below = text.slice(offset, end).includes('\n') ? '' : lineEnd(text);
    const comma = text[offset - 1] === '[' ? '' : ',';
    return { offset, length: 0, text: `${comma}${lineEnd(text)}${inLines('  ', '  ')}${below}` };
  }
  const [, before = '', inside = ''] = first;
  if (!inside.includes('\n')) return { offset, length: 0, text: `,${before}${JSON.stringify(item)}` };
  const indent = before.includes('\n') ? lastLine(before) : '';
  const deeper = lastLine(inside).slice(indent.length) || '  ';
  return { offset, length: 0, text: `,${before || ' '}${inLines(indent, deeper).trimStart()}` };
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);
