import type { Span } from '../../../prose/span';
import type { Checked, Finding } from './checked';

/** By which words a quotation is known again when its writer has said that it is not the report's: its own, whatever the line breaks. */
export const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ').trim();

/** What is dismissed with a finding: its quotation, or where it has none the words that it is about. */
export const dismissedBy = (finding: Finding): Span => finding.quotation ?? finding;

/**
 * A checked draft without what its writer has dismissed, which counts as the quotations of others.
 * @param text the draft as it was checked
 * @param dismissed words as {@link wordsOf} gives them
 */
export function withoutDismissed(checked: Checked, text: string, dismissed: ReadonlySet<string>): Checked {
  if (!dismissed.size) return checked;
  const isKept = (span: Span) => !dismissed.has(wordsOf(text, span));
  const quotations = checked.quotations.filter(isKept);
  return {
    quotations,
    findings: checked.findings.filter((finding) => isKept(dismissedBy(finding))),
    others: checked.others + checked.quotations.length - quotations.length,
  };
}
