import assert from 'node:assert/strict';
import type { CheckedQuotation, Finding } from '../../../../../src/report/quoting/checking/checked';
import { tallyOf } from '../../../../../src/report/quoting/checking/tally';

const quotation = (start: number, isExact = true): CheckedQuotation => ({
  start,
  end: start + 10,
  passages: [47],
  behind: start + 11,
  isExact,
  cited: undefined,
});
const altered = (of: CheckedQuotation): Finding => ({
  ...of,
  kind: 'altered',
  change: 'replaced',
  written: 'praised',
  reports: 'commended',
  passage: 47,
  quotation: of,
  fixed: 'commended',
  marked: undefined,
});
const wrong = (of: CheckedQuotation | undefined): Finding => ({
  start: 90,
  end: 92,
  kind: 'wrong-passage',
  written: '46',
  passage: 47,
  quotation: of,
  fixed: '47',
});

describe('A tally of quotations', () => {
  it('counts quotations, and not the places in them', () => {
    const [right, changed, misnumbered] = [quotation(0), quotation(20, false), quotation(40)];
    const findings = [altered(changed), altered(changed), wrong(misnumbered)];
    assert.deepEqual(tallyOf({ quotations: [right, changed, misnumbered], findings, others: 7 }), {
      quotations: 3,
      exact: 1,
      altered: 1,
      wrongNumbers: 1,
      omittedNegations: 0,
      others: 7,
    });
  });

  it('counts one that is wrong in both ways in both, and a number that stands alone', () => {
    const both = quotation(0, false);
    const tally = tallyOf({ quotations: [both], findings: [altered(both), wrong(both), wrong(undefined)], others: 0 });
    assert.deepEqual([tally.exact, tally.altered, tally.wrongNumbers], [0, 1, 2]);
  });

  it('takes an omission that leaves out a negation for what it may be: exact', () => {
    const one = quotation(0);
    const finding: Finding = { ...one, kind: 'omitted-negation', reports: 'not', passage: 47, quotation: one };
    const tally = tallyOf({ quotations: [one], findings: [finding], others: 0 });
    assert.deepEqual([tally.exact, tally.omittedNegations], [1, 1]);
  });
});
