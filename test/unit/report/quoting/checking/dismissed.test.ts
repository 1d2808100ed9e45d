import assert from 'node:assert/strict';
import type { Checked, CheckedQuotation } from '../../../../../src/report/quoting/checking/checked';
import { withoutDismissed, wordsOf } from '../../../../../src/report/quoting/checking/dismissed';

const text = 'He said “the bank\n  praised it”, she “the bank commended it”. (¶999)';
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const quoted = (words: string): CheckedQuotation => ({
  ...spanOf(words),
  passages: [47],
  behind: text.indexOf(words) + words.length + 1,
  isExact: true,
  cited: undefined,
});
const [first, second] = [quoted('the bank\n  praised it'), quoted('the bank commended it')];
const number = (at: string, quotation: CheckedQuotation | undefined) =>
  ({ ...spanOf(at), kind: 'no-such-passage', written: at, passage: undefined, quotation, fixed: undefined }) as const;
const checked: Checked = {
  quotations: [first, second],
  findings: [number('praised', first), number('commended', second), number('999', undefined)],
  others: 2,
};

describe('What is dismissed in a draft', () => {
  it('is known by its words, whatever the line breaks', () => {
    assert.equal(wordsOf(text, first), 'the bank praised it');
  });

  it('is not among its quotations, nor is what was found in it; it counts as somebody else’s', () => {
    const left = withoutDismissed(checked, text, new Set(['the bank praised it']));
    assert.deepEqual(left.quotations, [second]);
    assert.deepEqual(
      left.findings.map(({ start, end }) => text.slice(start, end)),
      ['commended', '999'],
    );
    assert.equal(left.others, 3);
  });

  it('may be a number that stands at no quotation', () => {
    const left = withoutDismissed(checked, text, new Set(['999']));
    assert.equal(left.findings.length, 2);
    assert.equal(left.others, 2);
  });

  it('is nothing as long as nobody has dismissed anything', () => {
    assert.equal(withoutDismissed(checked, text, new Set()), checked);
  });
});
