/** The lines of the edition and of the source, and what is said of a mistake on one of them. */

/** A mistake in the edition. The message is one sentence, led by `file:line:column`, that says what to do. */
export class EditionError extends Error {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;

  constructor(file: string, line: number, column: number, problem: string) {
    super(`${file}:${line}:${column}: ${problem}`);
    this.name = 'EditionError';
    this.file = file;
    this.line = line;
    this.column = column;
  }
}

/** The lines of a text, whatever ends them. */
export function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

/** An element that is known to be there. */
export function at<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`nothing at ${index} in a list of ${list.length}`);
  return element;
}
