import assert from 'node:assert/strict';
import { sourceOf } from '../../../../../src/report/quoting/bibliography/source';
import { applied, type Form, insertionOf } from '../../../../../src/report/quoting/insertion';
import { quotationOf } from '../../../../../src/report/quoting/quotation';
import { theReport } from '../../../theReport';

const report = theReport();
const SOURCE = sourceOf(report.facts);

/** What is put into a draft at "|", and the key of the entry that it needs. */
function put(marked: string, language: string, form: Form = 'citation', numbers = [115], key = SOURCE.key) {
  const text = marked.replace('|', '');
  const stretches = numbers.map((number) => {
    const passage = report.passage(number);
    assert(passage);
    return { passage };
  });
  const insertion = insertionOf({
    draft: { text, language },
    offsets: [marked.indexOf('|')],
    form,
    quotation: quotationOf(stretches, (number) => report.following(number)),
    source: { ...SOURCE, key },
    preferences: { marks: '“ ”' },
  });
  return { added: insertion.edits.map((edit) => edit.text).join(''), key: insertion.key, text: applied(text, insertion) };
}

const FOOTNOTE =
  '[^azerbaijan-report-115]\n\n[^azerbaijan-report-115]: Policy report on Azerbaijan, text to February 2013, ¶115.\n';
const KEY = '[@azerbaijan-report, ¶115]';
const ROLE = '{cite:p}`azerbaijan-report{¶115}`';

describe('the kind of Markdown that a draft is', () => {
  const kinds: readonly (readonly [language: string, draft: string, added: string])[] = [
    ['markdown', '|', FOOTNOTE],
    ['markdown', 'Mail a@b.org or [@me](https://example.org).\n\n|', FOOTNOTE],
    ['markdown', 'In code: `[@x]`.\n\n|', FOOTNOTE],
    ['markdown', '---\ntitle: One\n---\n\n|', FOOTNOTE],
    ['markdown', '---\nbibliography: x.bib\n---\n\n|', KEY],
    ['markdown', '---\ntitle: One\nreferences:\n- id: x\n...\n\n|', KEY],
    ['markdown', 'One [see @x, p. 3].\n\n|', KEY],
    ['markdown', '```{r}\nplot(x)\n```\n\n|', FOOTNOTE],
    ['quarto', '|', KEY],
    ['rmd', '---\nbibliography: x.bib\n---\n\nOne[^1]\n\n|', KEY],
    ['pandoc', 'One[^1]\n\n|', FOOTNOTE],
    ['mdx', '|', FOOTNOTE],
    ['djot', '|', FOOTNOTE],
    ['juliamarkdown', '|', FOOTNOTE],
    ['myst', '|', FOOTNOTE],
    ['markdown', '```{note}\nOne\n```\n\n|', FOOTNOTE],
    ['markdown', 'One {cite:t}`x`.\n\n|', ROLE],
    ['markdown', 'One {cite}`x`.\n\n|', ROLE.replace(':p', '')],
    ['markdown', 'One {cite}`x`, {cite:p}`y`.\n\n|', ROLE],
    ['markdown', '---\nkernelspec:\n  name: python3\n---\n\n```{bibliography}\n```\n\n|', ROLE],
    ['myst', '---\nbibliography: x.bib\n---\n\nOne [@x].\n\n|', KEY],
  ];
  for (const [language, draft, added] of kinds)
    it(`decides how is cited in ${language}, ${JSON.stringify(draft)}`, () => {
      const result = put(draft, language);
      assert.equal(result.added, added);
      assert.equal(result.key, added === FOOTNOTE ? undefined : SOURCE.key);
    });

  it('has an epigraph where the draft has some, with its source below, or its footnote behind the words', () => {
    const words = report.passage(115)?.text;
    const epigraph = '```{epigraph}\nOne\n```\n\n';
    assert.equal(
      put(`${epigraph}|`, 'myst', 'block').added,
      `\`\`\`{epigraph}\n${words}${FOOTNOTE.replace('\n', '\n```\n\n\n')}`,
    );
    assert.equal(
      put(`{cite:p}\`x\`\n\n:::{epigraph}\nOne\n:::\n\n|`, 'myst', 'block').added,
      `:::{epigraph}\n${words}\n\n-- ${ROLE}\n:::\n\n`,
    );
    assert.equal(put('{note}`x`\n\n|', 'myst', 'block').added.slice(0, 2), '> ');
  });

  it('is MyST within its directives, and plain text in those that hold code', () => {
    assert.equal(put('```{note}\n|\n```\n\n{cite:p}`x`', 'markdown').added, ROLE);
    assert.equal(put('```{code-cell}\n|\n```\n\n{cite:p}`x`', 'markdown').added, '(policy report on Azerbaijan, ¶115)');
  });

  it('has several passages in one citation', () => {
    assert.equal(put('|', 'quarto', 'citation', [115, 116]).added, '[@azerbaijan-report, ¶¶115–116]');
    assert.equal(put('|', 'quarto', 'citation', [115, 116, 120]).added, '[@azerbaijan-report, ¶¶115–116, 120]');
    assert.equal(put('{cite:p}`x` |', 'myst', 'citation', [115, 120]).added, '{cite:p}`azerbaijan-report{¶¶115, 120}`');
  });

  it('has the sign of a paragraph that the language of the draft has', () => {
    const locators: readonly (readonly [string, string, string])[] = [
      ['fr', '§115', '§115–116'],
      ['"fr-CA"', '§115', '§115–116'],
      ['ca', '§115', '§115–116'],
      ['es-MX', 'párr. 115', 'párr. 115–116'],
      ["'sk'", '¶115', '¶115–116'],
      ['de-DE', '¶115', '¶¶115–116'],
      ['az', '¶115', '¶¶115–116'],
    ];
    for (const [language, one, two] of locators) {
      const draft = `---\nlang: ${language}\n---\n\n|`;
      assert.equal(put(draft, 'quarto').added, `[@azerbaijan-report, ${one}]`);
      assert.equal(put(draft, 'quarto', 'citation', [115, 116]).added, `[@azerbaijan-report, ${two}]`);
    }
    assert.equal(put('One\n\n---\nlang: fr\n---\n\n|', 'quarto').added, KEY);
  });

  it('has a key in braces where it would end too early', () => {
    assert.equal(put('|', 'quarto', 'citation', [115], 'a.b-c:2013').added, '[@a.b-c:2013, ¶115]');
    assert.equal(put('|', 'quarto', 'citation', [115], 'a--b').added, '[@{a--b}, ¶115]');
  });
});
