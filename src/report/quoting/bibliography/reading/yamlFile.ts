/** Reading bibliographies in YAML: Hayagriva's, which has a work under each key, and CSL's, which lists them under “references”. */
import type { ListedWork, Unreadable, Works } from './works';
import { scalar, type YamlLine, yamlLines } from './yamlLines';

/** Works in YAML, and where one more goes. */
export interface YamlFile extends Works {
  /** Offset of the beginning of a line, or of the end of the file. */
  readonly end: number;
  /** Spaces before the dash of an item, where there are dashes. */
  readonly indent: number;
}

/** Reads a library of Hayagriva, unless it is anything else. */
export function readHayagriva(text: string): YamlFile | Unreadable {
  const lines = yamlLines(text);
  if ('unreadable' in lines) return lines;
  const starts = lines.filter(({ column, dash }) => column === 0 || dash === 0);
  if (lines.length && starts[0] !== lines[0]) return { unreadable: 'does not begin with a key' };
  const odd = starts.find(({ key, dash, value }) => key === undefined || dash === 0 || /^[^{\s]/.test(value));
  if (odd) return { unreadable: `is no list of works by their keys (“${text.slice(odd.start, odd.end).trim().slice(0, 40)}”)` };
  if (/^(?:---|\.\.\.)\s*$/m.test(text.slice(starts[0]?.start ?? text.length)))
    return { unreadable: 'has more than one document' };
  if (keepsBreaks(lines.at(-1))) return { unreadable: BREAKS_COUNT };
  const works = groups(lines, starts).map(([head, ...fields]) => workOf([head?.key ?? ''], fields));
  return { works, end: text.length, indent: 0 };
}

/** Reads works of CSL in YAML, unless there is no block list of them under “references”. */
export function readCslYaml(text: string): YamlFile | Unreadable {
  const lines = yamlLines(text);
  if ('unreadable' in lines) return lines;
  const at = lines.findIndex(({ key, column, dash }) => key === 'references' && column === 0 && dash === undefined);
  const head = lines[at];
  if (head?.value !== '') return { unreadable: 'has no list of works under “references”' };
  const next = lines.findIndex(({ column, dash }, i) => i > at && column === 0 && dash === undefined);
  const under = lines.slice(at + 1, next < 0 ? undefined : next);
  const indent = under[0]?.dash ?? 0;
  if (under.length && under[0]?.dash === undefined) return { unreadable: 'has no list of works under “references”' };
  if (keepsBreaks(under.at(-1))) return { unreadable: BREAKS_COUNT };
  const works = groups(
    under,
    under.filter(({ dash }) => dash === indent),
  ).map((item) => {
    const id = item.find(({ key, column }) => key === 'id' && column === item[0]?.column);
    return workOf(id ? [scalar(id.value)] : [], item);
  });
  return { works, end: (under.at(-1) ?? head).end, indent };
}

const BREAKS_COUNT = 'ends in a text whose line breaks count';
/** Does the line breaks' number at the end of this text say something, so that nothing can stand behind it unnoticed? */
const keepsBreaks = (line: YamlLine | undefined): boolean => /^\s*[|>]\d?\+/.test(line?.value ?? '');

/** The lines from each start up to the next. */
function groups(lines: readonly YamlLine[], starts: readonly YamlLine[]): YamlLine[][] {
  const areStarts = new Set(starts);
  const groups: YamlLine[][] = [];
  for (const line of lines) {
    if (areStarts.has(line)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

/** What Hayagriva has beside the `value` of a text. */
const HOW_TO_PRINT: ReadonlySet<string> = new Set(['verbatim', 'short']);

function workOf(keys: readonly string[], lines: readonly YamlLine[]): ListedWork {
  const column = lines[0]?.column ?? 0;
  /** What stands under a key, also in lines further in, as one text. */
  const under = (...names: readonly string[]) => {
    const from = lines.findIndex((line) => line.column === column && names.includes(line.key ?? ''));
    if (from < 0) return undefined;
    const to = lines.findIndex((line, i) => i > from && line.column <= column && line.key !== undefined);
    return lines
      .slice(from, to < 0 ? undefined : to)
      .filter(({ key }) => !HOW_TO_PRINT.has(key ?? ''))
      .map(({ value }) => scalar(value))
      .join(' ')
      .trim();
  };
  return {
    keys,
    title: under('title'),
    author: under('author', 'editor'),
    date: under('date', 'issued'),
    url: under('url', 'URL'),
  };
}
