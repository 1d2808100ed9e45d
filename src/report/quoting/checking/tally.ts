import type { Checked, CheckedQuotation } from './checked';

/** How the quotations of a draft stand, in numbers. One that has both other words and a wrong number counts in both. */
export interface Tally {
  /** The quotations of the report. */
  readonly quotations: number;
  /** Those of them whose words are the report's, and whose number is right where one is cited. */
  readonly exact: number;
  /** Those of them that have other words. */
  readonly altered: number;
  /** The wrong passage numbers, with those that stand at no quotation. */
  readonly wrongNumbers: number;
  /** The omissions that leave out a “not”. */
  readonly omittedNegations: number;
  /** The quotations of others. */
  readonly others: number;
}

/** Counts the quotations of a checked draft. */
export function tallyOf({ quotations, findings, others }: Checked): Tally {
  const altered = new Set<CheckedQuotation>(quotations.filter(({ isExact }) => !isExact));
  const wrong = new Set(altered);
  let wrongNumbers = 0;
  let omittedNegations = 0;
  for (const { kind, quotation } of findings) {
    if (kind === 'omitted-negation') {
      omittedNegations++;
      continue;
    }
    if (quotation) wrong.add(quotation);
    if (kind !== 'altered') wrongNumbers++;
    else if (quotation) altered.add(quotation);
  }
  const exact = quotations.filter((quotation) => !wrong.has(quotation)).length;
  return { quotations: quotations.length, exact, altered: altered.size, wrongNumbers, omittedNegations, others };
}
