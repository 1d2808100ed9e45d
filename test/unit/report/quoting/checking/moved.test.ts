import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Altered, Checked, CheckedQuotation } from '../../../../../src/report/quoting/checking/checked';
import { joined, moved } from '../../../../../src/report/quoting/checking/moved';
import { applied } from '../../../../../src/report/quoting/insertion';

const text = 'It says “the bank praised it” (¶46), and goes on.';
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

function checked(): Checked {
  const quotation: CheckedQuotation = {
    ...spanOf('the bank praised it'),
    passages: [47],
    behind: spanOf('”').end,
    isExact: false,
    cited: spanOf('46'),
  };
  const altered: Altered = {
    ...spanOf('praised'),
    kind: 'altered',
    change: 'replaced',
    written: 'praised',
    reports: 'commended',
    passage: 47,
    quotation,
    fixed: 'commended',
    marked: '[praised]',
  };
  const number = { ...spanOf('46'), kind: 'wrong-passage', written: '46', passage: 47, quotation, fixed: '47' } as const;
  return { quotations: [quotation], findings: [altered, number], others: 3 };
}

/** The text after a change, and what is at the places that are known of it. */
function changed(start: number, end: number, put: string) {
  const whole = text.slice(0, start) + put + text.slice(end);
  const result = moved(checked(), { start, end, text: put });
  const words = ({ start, end }: { start: number; end: number }) => whole.slice(start, end);
  return { result, findings: result.findings.map(words), quotations: result.quotations.map(words) };
}

describe('What is known of a draft that is being edited', () => {
  it('moves with the text', () => {
    const { result, findings, quotations } = changed(0, 2, 'Somebody');
    assert.deepEqual(findings, ['praised', '46']);
    assert.deepEqual(quotations, ['the bank praised it']);
    assert.equal(result.others, 3);
    assert.ok(result.findings.every(({ quotation }) => quotation === result.quotations[0]));
    assert.deepEqual(changed(text.length, text.length, ' More.').findings, ['praised', '46']);
  });

  it('loses a finding as soon as its words are touched, and no other', () => {
    const { start, end } = spanOf('praised');
    for (const [from, to, put] of [
      [start + 2, start + 2, 'x'],
      [start, start, 'x'],
      [end, end, 's'],
      [end - 1, end, ''],
      [start - 3, start + 1, ''],
      [start, end, 'commended'],
    ] as const)
      assert.deepEqual(changed(from, to, put).findings, ['46'], `${from} to ${to}: ${put}`);
    assert.deepEqual(changed(0, text.length, '').findings, []);
  });

  it('keeps a quotation that is changed, with what is written at its ends', () => {
    const { start, end } = spanOf('the bank praised it');
    assert.deepEqual(changed(start + 4, start + 8, 'World Bank').quotations, ['the World Bank praised it']);
    assert.deepEqual(changed(start, start, 'so ').quotations, ['so the bank praised it']);
    assert.deepEqual(changed(end, end, ' so').quotations, ['the bank praised it so']);
  });

  it('has no fix made as long as nobody asks for it', () => {
    const { quotations, findings, others } = checked();
    let made = 0;
    const lazy = findings.map((finding) =>
      Object.defineProperty({ ...finding }, 'fixed', { get: () => `${++made}`, enumerable: true, configurable: true }),
    );
    const edit = { start: 0, end: 0, text: 'So: ' };
    const result = moved(moved({ quotations, findings: lazy, others }, edit), edit);
    assert.equal(made, 0);
    assert.deepEqual([result.findings[0]?.start, (result.findings[0] as Altered).fixed], [spanOf('praised').start + 8, '1']);
  });

  it('stays within the text, in order, and what it says is still there', () => {
    const change = fc
      .tuple(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 6 }))
      .map(([one, other, put]) => [Math.min(one, other), Math.max(one, other), put] as const);
    fc.assert(
      fc.property(change, ([start, end, put]) => {
        const { result, findings } = changed(start, end, put);
        for (const span of [...result.quotations, ...result.findings]) {
          assert.ok(0 <= span.start && span.start <= span.end);
          assert.ok(span.end <= text.length + put.length - (end - start));
        }
        for (const words of findings) assert.ok(words === 'praised' || words === '46');
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same after two changes that touch as after the one that they are', () => {
    const change = fc.record({ from: fc.nat(), length: fc.nat(8), put: fc.string({ maxLength: 4 }) });
    let touching = 0;
    fc.assert(
      fc.property(change, change, (one, other) => {
        const cut = ({ from, length, put }: typeof one, within: string, near = 0, reach = within.length) => {
          const start = Math.min(within.length, near + (from % (reach + 1)));
          return { start, end: Math.min(within.length, start + length), text: put };
        };
        const first = cut(one, text);
        const between = applied(text, { edits: [first] });
        const second = cut(other, between, Math.max(0, first.start - 4), 12);
        const both = joined(first, second);
        const areApart = second.end < first.start || second.start > first.start + first.text.length;
        assert.equal(both === undefined, areApart);
        if (!both) return;
        touching++;
        const after = applied(between, { edits: [second] });
        assert.equal(applied(text, { edits: [both] }), after);
        const places = ({ findings }: Checked) => findings.map(({ start, end }) => after.slice(start, end));
        assert.deepEqual(places(moved(checked(), both)), places(moved(moved(checked(), first), second)));
      }),
      { numRuns: 2000 },
    );
    assert.ok(touching > 500);
  });
});
