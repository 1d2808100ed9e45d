import assert from 'node:assert/strict';
import { sourceOf } from '../../../../../src/report/quoting/bibliography/source';
import { QuotationChecker } from '../../../../../src/report/quoting/checking/checker';
import { theReport } from '../../../theReport';

const report = theReport();
const WORDS = 'resolving contract enforcement cases, but construction permits remained difficult to obtain';

/** The numbers that are wrong in a draft, as they are written there. */
function wrongIn(text: string, language: string): string[] {
  const checker = new QuotationChecker(report, language, { source: sourceOf(report.facts), preferences: { marks: '“ ”' } });
  checker.read(text);
  return (checker.checked?.findings ?? []).map(({ start, end }) => text.slice(start, end));
}

describe('a number that is cited for a quotation', () => {
  const cited: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    'within the command that opens it': [
      ['latex', String.raw`\textcquote[¶48]{azreport}{${WORDS}}`],
      ['latex', String.raw`\blockcquote[\P 48]{azreport}{${WORDS}}`],
      ['latex', String.raw`\blockquote[policy report, ¶48]{${WORDS}}`],
      ['typst', `#quote(block: true, attribution: [@azreport[¶48]])[${WORDS}]`],
      ['typst', `#quote(attribution: [policy report, ¶48], block: true)[\n  ${WORDS}\n]`],
    ],
    'in the note that has both': [
      ['latex', `So it is.\\footnote{It has \`\`${WORDS}'' (policy report on Azerbaijan, ¶48).}`],
      ['latex', `So it is.\\footnote{It has \`\`${WORDS}'' \\parencite[¶48]{azreport}.} And so on.`],
      ['typst', `So it is.#footnote[It has "${WORDS}" (¶48).]`],
      ['mediawiki', `So it is.<ref>It has "${WORDS}" (¶48).</ref>`],
      ['markdown', `So it is (see “${WORDS},” ¶48).`],
    ],
    'behind it': [
      ['markdown', `“${WORDS}” (¶48)`],
      ['markdown', `> ${WORDS}\n>\n> — policy report on Azerbaijan, ¶48`],
      ['asciidoc', `[quote, policy report on Azerbaijan, ¶48]\n____\n${WORDS}\n____`],
    ],
  };
  for (const [place, drafts] of Object.entries(cited))
    it(`may stand ${place}`, () => {
      for (const [language, text] of drafts) {
        assert.equal(wrongIn(text, language).length, 1, text);
        assert.match(wrongIn(text, language)[0] ?? '', /48/, text);
        assert.deepEqual(wrongIn(text.replace('48', '50'), language), [], text);
      }
    });

  it('is the last of a list, whatever closes it', () => {
    const [eight, twentySeven] = [8, 27].map((number) => report.passage(number)?.text);
    for (const [language, text] of [
      ['asciidoc', `[quote, "policy report on Azerbaijan, ¶¶8, 29"]\n____\n${eight} … ${twentySeven}\n____`],
      ['markdown', `“${eight} … ${twentySeven}” (*¶¶8, 29*)`],
      ['mediawiki', `“${eight} … ${twentySeven}”<ref>Policy report on Azerbaijan, ¶¶8, 29</ref>`],
    ] as const) {
      assert.deepEqual(wrongIn(text, language), ['¶¶8, 29'], text);
      assert.deepEqual(wrongIn(text.replace('29', '27'), language), [], text);
    }
  });

  it('is none that is cited for words before it', () => {
    assert.deepEqual(wrongIn(`The reforms were praised (¶47): “${WORDS}”.`, 'markdown'), []);
  });

  it('is looked for quickly, whatever stands between', () => {
    for (const noise of ['\\a}', '{a}', '&a;', '\\a{}', '&{a}'])
      assert.deepEqual(wrongIn(`“${WORDS}”${noise.repeat(60)}x (¶48).`, 'markdown'), [], noise);
    // A bracket that is not closed yet, over short lines.
    for (const open of ['(', '['])
      assert.equal(wrongIn(`“${WORDS}” ${open}¶48${'\n so'.repeat(40)}`, 'markdown').length, 1, open);
  });
});

describe('a quotation with another behind it', () => {
  const TRIALS = 'Trials reportedly resulted in several dozen prison terms.';
  const BAKU = 'In late June 2012, the Iranian ambassador returned to Baku.';
  const beside: readonly (readonly [string, string])[] = [
    ['latex', `\`\`${TRIALS}''\\footnote{\`\`${BAKU}''}`],
    ['latex', `\`\`${TRIALS}''~\\cite{azerbaijan-report}\\footnote{\`\`${BAKU}''}`],
    ['markdown', `“${TRIALS}” (see “${BAKU}”)`],
    ['markdown', `“${TRIALS}”^[“${BAKU}”]`],
    ['markdown', `“${TRIALS}”[^1]\n\n[^1]: “${BAKU}”`],
  ];

  it('is checked where that is the report’s too, whoever is named there', () => {
    for (const [language, text] of beside) assert.deepEqual(wrongIn(text, language), ['terms'], text);
  });

  it('is checked where the report is cited beside another source', () =>
    assert.deepEqual(wrongIn(`\`\`${TRIALS}''~\\cite{azerbaijan-report}\\footnote{But see Reuters, 5 May 2012.}`, 'latex'), [
      'terms',
    ]));

  it('is left alone where a note names another source', () => {
    for (const note of ['Reuters, 5 May 2012.', "Smith, ``Baku frees 20 prisoners in a day''."])
      assert.deepEqual(wrongIn(`\`\`${TRIALS}''\\footnote{${note}}`, 'latex'), [], note);
  });
});
