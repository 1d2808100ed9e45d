import { LineCounter, type Node, parseDocument } from 'yaml';

/** A file of `data/`: its path, for messages, and its text. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** A file of `data/` says something that cannot be used. The message is "file:line:column: what is wrong and what to do". */
export class DataError extends Error {
  override readonly name = 'DataError';
}

/** Keys and indices that lead to a place in a file. */
export type Path = readonly (string | number)[];

/** Throws a {@link DataError} at the place that a path leads to. */
export type Fail = (path: Path, what: string) => never;

/** What is said of a number that is no passage's. */
export const noSuchPassage = (number: number | string): string =>
  `there is no passage ¶${number}; a passage has the number of its first source line.`;

/**
 * What a YAML file holds, unchecked, and a way to complain about a place in it.
 * @throws {DataError} where it is no YAML
 */
export function readYaml(file: DataFile): { readonly value: unknown; readonly fail: Fail } {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file.path}:${line}:${col}`;
  };
  const [syntax] = document.errors;
  if (syntax) throw new DataError(`${at(syntax.pos[0])}: ${syntax.message.split('\n')[0]}`);
  return {
    value: document.toJS(),
    fail: (path, what) => {
      const node = document.getIn(path, true) as Node | undefined;
      const parent = document.getIn(path.slice(0, -1), true) as Node | undefined;
      throw new DataError(`${at(node?.range?.[0] ?? parent?.range?.[0] ?? 0)}: ${what}`);
    },
  };
}
