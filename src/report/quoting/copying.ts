import { insertionPointAt } from '../../prose/insertionPoint';
import { leadIn } from '../readAlone';
import type { Report } from '../report';
import type { Context, Draft, DraftFormat } from './draftFormat';
import { formatOf } from './formats/formats';
import { plainFormat } from './formats/plain';
import { type Wanted, withCitation } from './insertion';
import type { Stretch } from './quotation';

/** What is to be copied, and for which draft. */
export interface ToCopy extends Pick<Wanted, 'quotation' | 'source' | 'preferences'> {
  readonly form: 'inline' | 'citation';
  /** Where it is likely to be pasted; undefined where nobody knows. */
  readonly draft?: Draft & { readonly offset: number };
  /** What stands before a quotation: {@link meaningBefore}, or nothing. */
  readonly before?: string;
}

/**
 * A quotation or a citation as text to paste: in the form of the draft, where that needs nothing elsewhere in it, as a footnote does, and
 * else in the form of plain text.
 */
export function textToCopy({ draft, form, before = '', quotation, source, preferences }: ToCopy): string {
  const { offset = 0, ...known } = draft ?? { text: '', language: 'plaintext' };
  const written = (format: DraftFormat): { text: string; isWhole: boolean } => {
    const context: Context = { draft: known, point: insertionPointAt(known.text, offset, format.holders), source, preferences };
    const citation = format.cite(quotation.runs, context, form);
    const text = form === 'citation' ? citation.text : before + withCitation(format, quotation.pieces, citation, context);
    return { text, isWhole: !citation.note };
  };
  const own = written(formatOf(known));
  return own.isWhole ? own.text : written(plainFormat).text;
}

/**
 * Who or what is meant where the words open with “She” or the like, to stand before them: "[Clinton] ", or nothing.
 * @param stretches in any order
 */
export function meaningBefore(report: Pick<Report, 'openingsIn'>, stretches: readonly Stretch[]): string {
  const [first] = [...stretches].sort((a, b) => a.passage.number - b.passage.number || startOf(a) - startOf(b));
  const meant = first ? openingsAmong(report, first).map(({ means }) => means) : [];
  return leadIn(meant.length ? meant.join('; ') : undefined);
}

const startOf = ({ part }: Stretch): number => part?.start ?? 0;

const openingsAmong = (report: Pick<Report, 'openingsIn'>, { passage, part }: Stretch) =>
  report.openingsIn(passage).filter(({ start, end }) => !part || (start >= part.start && end <= part.end));
