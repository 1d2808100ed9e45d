import assert from 'node:assert/strict';
import { sourceOf } from '../../../../../src/report/quoting/bibliography/source';
import { applied, type Form, insertionOf } from '../../../../../src/report/quoting/insertion';
import { quotationOf } from '../../../../../src/report/quoting/quotation';
import { theReport } from '../../../theReport';

const report = theReport();
const [like] = report.passages;

/** The draft with the words at "|", and "|" where the caret is; "¦" stands for a "|" of the draft's own. */
function put(marked: string, language: string, words: string, form: Form = 'inline'): string {
  const text = marked.replace('|', '').replaceAll('¦', '|');
  assert(like);
  const insertion = insertionOf({
    draft: { text, language },
    offsets: [marked.indexOf('|')],
    form,
    quotation: quotationOf([{ passage: { ...like, number: 7, text: words } }], (number) => report.following(number)),
    source: sourceOf(report.facts),
    preferences: { marks: '“ ”' },
  });
  const after = applied(text, insertion).replaceAll('|', '¦');
  const [caret = 0] = insertion.carets;
  return `${after.slice(0, caret)}|${after.slice(caret)}`;
}

const REF = '<ref name="azerbaijan-report-7">Policy report on Azerbaijan, text to February 2013, ¶7.</ref>';
const CITED = '(policy report on Azerbaijan, ¶7)';

describe('a quotation on a page of MediaWiki', () => {
  const wiki = (marked: string, words = 'It is so', form?: Form) => put(marked, 'mediawiki', words, form);

  it('is cited by a note, which is called by its name where it is there', () => {
    assert.equal(wiki('It says | now.'), `It says “It is so”${REF}| now.`);
    assert.equal(wiki(`One${REF} |`), `One${REF} “It is so”<ref name="azerbaijan-report-7" />|`);
    assert.equal(wiki('One. |', 'x', 'citation'), `One.${REF}|`);
  });

  it('is a block but in lists, rows and headings', () => {
    assert.equal(wiki('It says: |', 'It is so', 'block'), `It says:\n\n<blockquote>It is so${REF}</blockquote>\n\n|`);
    for (const held of ['* ', '== ', '¦ ', ': '])
      assert.equal(wiki(`${held}One |`, 'It is so', 'block'), `${held}One “It is so”${REF}|`);
  });

  it('has nothing that is syntax', () => {
    const words = `a ''b'' [[c]] {{d}} e¦f <g> &amp; ~~~~ __TOC__ [1] {h} i'j`.replace('¦', '|');
    const safe = `a &#39;&#39;b&#39;&#39; &#91;&#91;c]] &#123;&#123;d}} e&#124;f &#60;g> &#38;amp; &#126;&#126;~~ &#95;_TOC__ [1] {h} i'j`;
    assert.equal(wiki('|', words), `“${safe}”${REF}|`);
  });

  it('is plain text in a note and in code', () => {
    for (const [before, after] of [
      ['One<ref>', '</ref>'],
      ['<pre>', '</pre>'],
      ['<!-- ', ' -->'],
    ])
      for (const form of ['inline', 'block'] as const)
        assert.equal(wiki(`${before}|${after}`, "'''a'''", form), `${before}“'''a'''” ${CITED}|${after}`);
    assert.equal(wiki('One<ref name="x" />|'), `One<ref name="x" />“It is so”${REF}|`);
  });
});

describe('a quotation in Textile', () => {
  it('is cited in brackets, and has entities for what would be syntax', () => {
    assert.equal(
      put('It says | now.', 'textile', 'It *is* so-called, [U.S.]'),
      `It says “It &#42;is&#42; so-called, &#91;U.S.&#93;” ${CITED}| now.`,
    );
  });

  it('is a block but in lists and rows', () => {
    assert.equal(put('|', 'textile', 'It is so.', 'block'), `bq. It is so. ${CITED}\n\n|`);
    assert.equal(put('* |', 'textile', 'It is so.', 'block'), `* “It is so.” ${CITED}|`);
  });
});

describe('a quotation in Fountain', () => {
  it('has emphasis escaped, and is no heading or transition', () => {
    assert.equal(put('|', 'fountain', 'It *is* [[so]]'), `“It \\*is\\* \\[[so]]” ${CITED}|`);
    assert.equal(put('|', 'fountain', '> It is so', 'block'), `!> It is so ${CITED}\n\n|`);
  });
});
