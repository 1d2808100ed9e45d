import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceOf } from '../../../../src/report/quoting/bibliography/source';
import { meaningBefore, type ToCopy, textToCopy } from '../../../../src/report/quoting/copying';
import { type Quotation, quotationOf, type Stretch } from '../../../../src/report/quoting/quotation';
import { theReport } from '../../theReport';

const report = theReport();

const whole = (number: number): Stretch => {
  const passage = report.passage(number);
  assert(passage);
  return { passage };
};
const quotation = (...stretches: Stretch[]): Quotation => quotationOf(stretches, (number) => report.following(number));
const copied = (stretches: readonly Stretch[], options: Partial<ToCopy> = {}): string =>
  textToCopy({
    form: 'inline',
    quotation: quotation(...stretches),
    before: meaningBefore(report, stretches),
    source: sourceOf(report.facts),
    preferences: { marks: '“ ”' },
    ...options,
  });

describe('what is copied', () => {
  it('has the words between quotation marks, their full stop too, and where they are from', () => {
    assert.equal(
      copied([whole(10)]),
      '“In July 1994, a ceasefire agreement was signed in the NK conflict (see below).” (policy report on Azerbaijan, ¶10)',
    );
    assert.equal(copied([whole(10), whole(11)], { form: 'citation' }), '(policy report on Azerbaijan, ¶¶10–11)');
  });

  it('says who is meant outside of the quotation marks, where the words open with it', () => {
    assert.match(copied([whole(162)]), /^\[Morningstar\] “He was confirmed .*\.” \(.*, ¶162\)$/);
    assert.match(copied([{ ...whole(162), part: { start: 3, end: 16 } }]), /^“was confirmed” \(/);
    assert.match(copied([whole(162), whole(10)]), /^“In July 1994/);
  });

  it('has the quotation marks of the draft', () => {
    const draft = { text: 'Er sagt „ja“.', language: 'plaintext', offset: 0 };
    assert.match(copied([whole(10)], { draft }), /^„In July .*“ \(/);
    assert.match(copied([whole(10)], { preferences: { marks: '« »' } }), /^«In July .*» \(/);
  });

  it('needs nothing elsewhere in the draft, whatever its language', () => {
    const languages = ['markdown', 'latex', 'typst', 'asciidoc', 'restructuredtext', 'org', 'plaintext', 'quarto', 'whatever'];
    const any = fc.record({
      number: fc.constantFrom(...report.passages.map((passage) => passage.number)),
      language: fc.constantFrom(...languages),
      form: fc.constantFrom('inline' as const, 'citation' as const),
    });
    fc.assert(
      fc.property(any, ({ number, language, form }) => {
        const text = copied([whole(number)], { form, draft: { text: 'A draft.\n', language, offset: 8 } });
        assert(text.includes(String(number)), text);
        assert.doesNotMatch(text, /\n|\[\^|footnote:[\w-]*\[\]/);
      }),
    );
  });
});
