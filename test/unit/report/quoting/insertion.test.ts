import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceOf } from '../../../../src/report/quoting/bibliography/source';
import { applied, type Form, insertionOf } from '../../../../src/report/quoting/insertion';
import { quotationOf } from '../../../../src/report/quoting/quotation';
import { theReport } from '../../theReport';

const report = theReport();
const following = (number: number) => report.following(number);

/** The draft after an insertion at each "|", with "|" where the carets are. */
function inserted(marked: string, options: { passage?: number; form?: Form; language?: string } = {}): string {
  const { passage: number = 193, form = 'inline', language = 'plaintext' } = options;
  const passage = report.passage(number);
  assert(passage);
  const parts = marked.split('|');
  const offsets = parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('').length);
  const draft = { text: parts.join(''), language };
  const insertion = insertionOf({
    draft,
    offsets,
    form,
    quotation: quotationOf([{ passage }], following),
    source: sourceOf(report.facts),
    preferences: { marks: '“ ”' },
  });
  const after = applied(draft.text, insertion);
  return [...insertion.carets].reverse().reduce((text, caret) => `${text.slice(0, caret)}|${text.slice(caret)}`, after);
}

const WORDS = report.passage(193)?.text ?? '';
const SHORT = WORDS.replace(/\.$/, '');
const CITED = '(policy report on Azerbaijan, ¶193)';

describe('words of the report in a draft', () => {
  it('stand between marks with their source, and the caret behind', () => {
    assert.equal(inserted('|'), `“${WORDS}” ${CITED}|`);
    assert.equal(inserted('It says: |'), `It says: “${WORDS}” ${CITED}|`);
  });

  it('have a space where words would run into them, and none twice', () => {
    assert.equal(inserted('It says|so'), `It says “${SHORT}” ${CITED} |so`);
    assert.equal(inserted('It says |.'), `It says “${SHORT}” ${CITED}|.`);
    assert.equal(inserted('(|)'), `(“${SHORT}” ${CITED}|)`);
  });

  it('leave out their full stop only where the sentence goes on', () => {
    assert.equal(inserted('It says | and more'), `It says “${SHORT}” ${CITED}| and more`);
    assert.equal(inserted('It says | And more'), `It says “${WORDS}” ${CITED}| And more`);
  });

  it('have the marks of the draft', () => {
    assert.equal(inserted('Er sagt „ja“. |'), `Er sagt „ja“. „${WORDS}“ ${CITED}|`);
    assert.equal(inserted('He said "yes". |'), `He said "yes". "${WORDS}" ${CITED}|`);
  });

  it('go to each of several places', () => {
    assert.equal(inserted('one | two |', { form: 'citation' }), `one ${CITED}| two ${CITED}|`);
  });

  it('break a line where they stand by themselves, and the caret is where the next paragraph begins', () => {
    assert.equal(inserted('one | two', { form: 'block' }), `one\n\n${WORDS} ${CITED}\n\n|two`);
    assert.equal(inserted('one\n|', { form: 'block' }), `one\n\n${WORDS} ${CITED}\n\n|`);
    assert.equal(inserted('one\n\n|\n\ntwo', { form: 'block' }), `one\n\n${WORDS} ${CITED}\n\n|\n\ntwo`);
    assert.equal(inserted('one\n\n|\ntwo', { form: 'block' }), `one\n\n${WORDS} ${CITED}\n\n|\n\ntwo`);
    assert.equal(inserted('one |:\ntwo', { form: 'block' }), `one :\n\n${WORDS} ${CITED}\n\n|\n\ntwo`);
    assert.equal(inserted('> one|\n> two', { form: 'block' }), `> one\n>\n> ${WORDS} ${CITED}\n>\n> |\n>\n> two`);
    assert.equal(inserted('one\r\n|', { form: 'block' }), `one\r\n\r\n${WORDS} ${CITED}\r\n\r\n|`);
  });

  it('change nothing but spaces of what is there, whatever it is', () => {
    const bare = (text: string) => text.replace(/\s/g, '');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.nat(40),
        fc.constantFrom<Form>('inline', 'block', 'citation'),
        (text, at, form) => {
          const offset = Math.min(at, text.length);
          const passage = report.passage(193);
          assert(passage);
          const quotation = quotationOf([{ passage }], following);
          const wanted = { draft: { text, language: 'plaintext' }, offsets: [offset], form, quotation };
          const insertion = insertionOf({ ...wanted, source: sourceOf(report.facts), preferences: { marks: '“ ”' } });
          const after = applied(text, insertion);
          const [caret = 0] = insertion.carets;
          const [edit] = insertion.edits;
          assert(edit && caret <= after.length);
          assert.equal(bare(text), bare(text.slice(0, edit.start) + text.slice(edit.end)));
          assert(bare(after).includes(bare(form === 'citation' ? CITED : SHORT.replace(/"/g, '').slice(0, 20))));
        },
      ),
    );
  });
});
