/** Notes that stand elsewhere than they are called. */
import type { Span } from '../../../prose/span';

/** The text of a note, under the label by which it is called. Offsets are those of the paragraph. */
export interface Note extends Span {
  readonly label: string;
}

const CALL =
  /\[\^([^\]\s]{1,100})\]|\[fn:([^\]:\s]{1,100})\]|\[(#[\w-]{0,60}|\d{1,4}|\*)\]_|<ref\s+name\s*=\s*["']?([^"'/<>]{1,100}?)["']?\s*\/>/gu;
const DEFINITION = /^[ \t]*(?:\[\^([^\]\s]{1,100})\]:|\.\.[ \t]+\[(#[\w-]{0,60}|\d{1,4}|\*)\]|\[fn:([^\]:\s]{1,100})\])/gmu;
const NAMED = /<ref\s+name\s*=\s*["']?([^"'/<>]{1,100}?)["']?\s*>[^<]{0,1000}/gu;

/** The label of a note that is called there; undefined where none is. */
export function labelIn(text: string): string | undefined {
  const [found] = text.matchAll(CALL);
  return found && (found[1] ?? found[2] ?? found[3] ?? found[4]);
}

/** The notes whose text a paragraph has. */
export function notesIn(paragraph: string): Note[] {
  const defined = [...paragraph.matchAll(DEFINITION)].map(({ 0: sign, 1: a, 2: b, 3: c, index }, i, all) => ({
    label: a ?? b ?? c ?? '',
    start: index + sign.length,
    end: all[i + 1]?.index ?? paragraph.length,
  }));
  const named = [...paragraph.matchAll(NAMED)].map(({ 0: found, 1: label = '', index }) => ({
    label,
    start: index,
    end: index + found.length,
  }));
  return [...defined, ...named];
}
