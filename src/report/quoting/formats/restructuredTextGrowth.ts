import type { InsertionPoint } from '../../../prose/insertionPoint';
import type { Addition } from '../draftFormat';

interface Line {
  readonly text: string;
  readonly start: number;
}

const TITLE_RULE = /^([!-/:-@[-`{-~])\1{2,}[ \t]*$/;
const GRID_RULE = /^[ \t]*\+[-=+]{2,}[ \t]*$/;
const TABLE_RULE = /^[ \t]*={2,}(?: +={2,})+[ \t]*$/;

/**
 * What must grow with a line of reStructuredText: the lines of signs around a title, and the column of a table, whose text would
 * else reach beyond it.
 * @param by how many UTF-16 units the line gains at the place
 */
export function grownWith(draft: string, point: InsertionPoint, by: number): Addition[] {
  const lines = linesAround(draft, point);
  const own = lines.findIndex(({ start }) => start === point.lineStart);
  if (own < 0) return [];
  if (lines.some(({ text: line }) => GRID_RULE.test(line))) return gridGrown(lines, own, point, by);
  if (lines.some(({ text: line }) => TABLE_RULE.test(line))) return tableGrown(lines, own, point, by);
  const length = point.before.length + by + point.after.trimEnd().length;
  return [lines[own - 1], lines[own + 1]].flatMap((line) => {
    const rule = line && TITLE_RULE.test(line.text) ? line.text.trimEnd() : '';
    if (!line || !rule || rule.length >= length) return [];
    return [{ offset: line.start + rule.length, text: rule.charAt(0).repeat(length - rule.length) }];
  });
}

/** The lines around a place up to blank ones. */
function linesAround(draft: string, { lineStart }: InsertionPoint): Line[] {
  let lines: Line[] = [];
  for (const { 1: text = '', index: start } of draft.matchAll(/([^\r\n]*)(?:\r?\n|$)/g)) {
    if (text.trim()) lines.push({ text, start });
    else if (start > lineStart) break;
    else lines = [];
  }
  return lines;
}

/** The column of a table that is drawn: its right side moves in every other line. */
function gridGrown(lines: readonly Line[], own: number, { before }: InsertionPoint, by: number): Addition[] {
  const line = lines[own]?.text ?? '';
  const isSide = (at: number) => lines.some(({ text }) => GRID_RULE.test(text) && text.charAt(at) === '+');
  let side = before.length;
  while (side < line.length && !(line.charAt(side) === '|' && isSide(side))) side++;
  if (side >= line.length) return [];
  return lines.flatMap(({ text, start }, i) => {
    if (i === own || text.length <= side) return [];
    // Where cells are one across the side, the next side moves.
    const next = /[|+]/.exec(text.slice(side))?.index ?? 0;
    const isRule = /[-=]/.test(text.charAt(side + next - 1)) && text.charAt(side + next) === '+';
    return [{ offset: start + side + next, text: (isRule ? text.charAt(side + next - 1) : ' ').repeat(by) }];
  });
}

/** The column of a table between lines of "=": what stands behind it moves. The last column may be as long as it likes. */
function tableGrown(lines: readonly Line[], own: number, { before }: InsertionPoint, by: number): Addition[] {
  const rule = lines.find(({ text }) => TABLE_RULE.test(text))?.text ?? '';
  const ends = [...rule.matchAll(/=+/g)].map(({ index, 0: signs }) => index + signs.length);
  const end = ends.find((at) => before.length <= at);
  if (end === undefined || end === ends.at(-1)) return [];
  return lines.flatMap(({ text, start }, i) =>
    i === own || text.length < end
      ? []
      : [{ offset: start + end, text: (/[-=]/.test(text.charAt(end - 1)) ? text.charAt(end - 1) : ' ').repeat(by) }],
  );
}
