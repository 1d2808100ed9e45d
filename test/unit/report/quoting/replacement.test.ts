import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceOf } from '../../../../src/report/quoting/bibliography/source';
import { applied, type Form, insertionOf } from '../../../../src/report/quoting/insertion';
import { quotationOf } from '../../../../src/report/quoting/quotation';
import { putsFor, replacementOf } from '../../../../src/report/quoting/replacement';
import { theReport } from '../../theReport';

const report = theReport();
const passage = report.passage(193);
assert(passage);
const wanted = {
  quotation: quotationOf([{ passage }], (number) => report.following(number)),
  source: sourceOf(report.facts),
  preferences: { marks: '“ ”' },
} as const;
const SHORT = passage.text.replace(/\.$/, '');
const CITED = '(policy report on Azerbaijan, ¶193)';

/** The draft after what stands between "<" and ">" has been replaced, with "|" where the carets are. */
function replaced(marked: string, form: Form = 'inline', language = 'plaintext'): string {
  const parts = marked.split(/[<>]/);
  const ranges = parts.flatMap((_, i) => {
    if (i % 2 === 0) return [];
    const start = parts.slice(0, i).join('').length;
    return [{ start, end: start + (parts[i] ?? '').length }];
  });
  const text = parts.join('');
  const insertion = replacementOf({ ...wanted, draft: { text, language }, form }, ranges);
  const after = applied(text, insertion);
  return [...insertion.carets].reverse().reduce((draft, caret) => `${draft.slice(0, caret)}|${draft.slice(caret)}`, after);
}

describe('words of the report instead of others', () => {
  it('take the place of what goes', () => {
    assert.equal(replaced('It says <nothing>.'), `It says “${SHORT}” ${CITED}|.`);
    assert.equal(replaced('<all>'), `“${passage.text}” ${CITED}|`);
    assert.equal(replaced('a <b> c <d>', 'citation'), `a ${CITED}| c ${CITED}|`);
    assert.equal(replaced('a <b><c> d', 'citation'), `a ${CITED}| d`);
    assert.equal(replaced('a<> b', 'citation'), `a ${CITED}| b`);
  });

  it('do not heed the marks of what goes', () => {
    assert.equal(replaced('<„nein“> "ja"'), `"${passage.text}" ${CITED}| "ja"`);
  });

  it('are known one by one, where each place has its own', () => {
    const put = (text: string, ...ranges: { start: number; end: number }[]) =>
      putsFor(ranges, replacementOf({ ...wanted, draft: { text, language: 'plaintext' }, form: 'citation' }, ranges));
    const caret = CITED.length;
    assert.deepEqual(put('a b c', { start: 2, end: 3 }, { start: 4, end: 5 }), [
      { start: 2, end: 3, text: CITED, caret },
      { start: 4, end: 5, text: CITED, caret },
    ]);
    assert.equal(put('a bc', { start: 2, end: 3 }, { start: 3, end: 4 }), undefined);
  });

  it('are put as if the others had never been there, whatever the draft and the form', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 9 }),
        fc.constantFrom<Form>('inline', 'block', 'citation'),
        fc.constantFrom('plaintext', 'markdown', 'latex'),
        (parts, form, language) => {
          const text = parts.join('');
          // Every second part goes.
          const ranges: { start: number; end: number }[] = [];
          const offsets: number[] = [];
          let left = '';
          let at = 0;
          for (const [i, part] of parts.entries()) {
            if (i % 2) ranges.push({ start: at, end: at + part.length });
            if (i % 2) offsets.push(left.length);
            else left += part;
            at += part.length;
          }
          const draft = { text: left, language };
          const expected = insertionOf({ ...wanted, draft, form, offsets });
          const actual = replacementOf({ ...wanted, draft: { text, language }, form }, ranges);
          assert.equal(applied(text, actual), applied(left, expected));
          assert.deepEqual(actual.carets, expected.carets);
          const after = applied(text, actual);
          for (const [i, put] of (putsFor(ranges, actual) ?? []).entries())
            assert.equal(after.slice(0, actual.carets[i]).endsWith(put.text.slice(0, put.caret)), true);
        },
      ),
    );
  });
});
