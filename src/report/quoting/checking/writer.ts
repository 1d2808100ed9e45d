import { insertionPointAt } from '../../../prose/insertionPoint';
import type { Span } from '../../../prose/span';
import type { Source } from '../bibliography/source';
import type { Context, Draft, Preferences } from '../draftFormat';
import { formatOf } from '../formats/formats';
import { marksAround } from '../ownMarks';
import type { Piece } from '../pieces';

/** How a draft is written and what its writer has chosen. */
export interface Writing {
  readonly draft: Draft;
  readonly source: Source;
  readonly preferences: Preferences;
}

/** Writes words of the report into a quotation that is there already, in the draft's own format. */
export interface Writer {
  /** Words of a passage from one offset to another, also with one of the report's own marks alone. */
  reports(text: string, start: number, end: number): string;
  /** The writer's words in square brackets. `written` is source and stays as it is. */
  bracketed(written: string): string;
  /** The sign for words that are left out. */
  readonly omission: string;
}

/** A word that no format changes. */
const ANY = 'x';

/**
 * @param quoted the quotation, in UTF-16 units
 * @param isBlock are there no marks around it?
 */
export function writerAt({ draft, source, preferences }: Writing, quoted: Span, isBlock: boolean): Writer {
  const format = formatOf(draft);
  const point = insertionPointAt(draft.text, quoted.start, format.holders);
  const bare: Context = { draft, point, source, preferences };
  const around = isBlock ? undefined : (format.ownMarks?.(bare) ?? marksAround(draft.text, point));
  const outer = format.quote([{ kind: 'words', text: ANY }], bare).split(ANY);
  const marks = around?.marks ?? { outer: ['', ''] as const, inner: [outer[0] ?? '', outer[1] ?? ''] as const };
  // As between an empty pair of marks: nothing is put around the words.
  const context: Context = { ...bare, own: { open: '', close: '', marks, isEmpty: true, inside: '', rest: '' } };
  const write = (piece: Piece) => format.quote([piece], context);
  const usual = write({ kind: 'inner', pieces: [{ kind: 'words', text: ANY }] }).split(ANY);
  // A mark alone goes with the other one, which the writer may have typed.
  const isStraight = /"/.test(draft.text.slice(quoted.start, quoted.end)) && !usual.join('').includes('"');
  const [open = '', close = ''] = isStraight ? ['"', '"'] : usual;
  const [before = '[', behind = ']'] = write({ kind: 'ours', text: ANY }).split(ANY);
  return {
    reports: (text, start, end) => {
      let isInside = text.slice(0, start).split('"').length % 2 === 0;
      return balanced(text.slice(start, end))
        .split('"')
        .map((words, i) => {
          const mark = i === 0 ? '' : isInside ? close : open;
          if (i > 0) isInside = !isInside;
          return mark + (words && write({ kind: 'words', text: words }));
        })
        .join('');
    },
    bracketed: (written) => before + written + behind,
    omission: write({ kind: 'omission' }).trim(),
  };
}

/** Without square brackets of the report's own of which there is only one. */
const balanced = (words: string): string =>
  words.split('[').length === words.split(']').length ? words : words.replace(/[[\]]/g, '');
