import type { Span } from '../../../prose/span';
import type { Edit } from '../insertion';
import type { Checked, CheckedQuotation, Finding } from './checked';

/**
 * A checked draft after a change of its text, until it is read again: what stands behind the change is moved, a quotation that is
 * changed keeps its place, and a finding that the change touches is gone, since it may not be true any more.
 */
export function moved(checked: Checked, change: Edit): Checked {
  const by = change.text.length - (change.end - change.start);
  const place = ({ start, end }: Span): Span => ({ start: startAfter(start, change, by), end: endAfter(end, change, by) });
  const known = new Map<CheckedQuotation, CheckedQuotation>();
  const isBefore = ({ end, behind, cited }: CheckedQuotation): boolean => Math.max(end, behind, cited?.end ?? 0) < change.start;
  for (const one of checked.quotations)
    if (isBefore(one)) known.set(one, one);
    else
      known.set(one, { ...one, ...place(one), behind: endAfter(one.behind, change, by), cited: one.cited && place(one.cited) });
  const findings = checked.findings.flatMap((finding) => {
    if (change.start <= finding.end && finding.start <= change.end) return [];
    const quotation = finding.quotation && known.get(finding.quotation);
    if (finding.end < change.start && quotation === finding.quotation) return [finding];
    return [withOthers(finding, { ...place(finding), ...(quotation && { quotation }) })];
  });
  return { ...checked, quotations: [...known.values()], findings };
}

/** Two changes, one after the other, as one where they touch: what is typed letter by letter. */
export function joined(first: Edit, second: Edit): Edit | undefined {
  const from = second.start - first.start;
  const to = second.end - first.start;
  const { length } = first.text;
  if (to < 0 || from > length) return undefined;
  return {
    start: Math.min(first.start, second.start),
    end: first.end + Math.max(0, to - length),
    text: first.text.slice(0, Math.max(0, from)) + second.text + first.text.slice(to),
  };
}

/** A finding with other values of some properties. Fixes are made when they are asked for: to copy a value would have them all made. */
const withOthers = <T extends Finding>(finding: T, others: Partial<T>): T =>
  Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(finding),
    ...Object.getOwnPropertyDescriptors(others),
  });

/** What is put directly before the first word of a quotation belongs to it. */
function startAfter(offset: number, { start, end, text }: Edit, by: number): number {
  if (offset <= start) return offset;
  return offset >= end ? offset + by : start + text.length;
}

/** What is put directly behind the last word too. */
function endAfter(offset: number, { start, end, text }: Edit, by: number): number {
  if (offset < start) return offset;
  return offset >= end ? offset + by : start + text.length;
}
