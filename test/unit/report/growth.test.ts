import { sentenceAt } from '../../../src/prose/sentences';
import { addition } from '../../../src/report/quoting/bibliography/add';
import { bibliographiesOf } from '../../../src/report/quoting/bibliography/files';
import { sourceOf } from '../../../src/report/quoting/bibliography/source';
import { QuotationChecker } from '../../../src/report/quoting/checking/checker';
import { insertionOf } from '../../../src/report/quoting/insertion';
import { partsOf } from '../../../src/report/quoting/part';
import { quotationOf } from '../../../src/report/quoting/quotation';
import { stretchesOf } from '../../../src/report/quoting/recognize';
import { inProportion } from '../cost';
import { theReport } from '../theReport';

/** What took time out of proportion once. What does so with anything else is for the fuzz suite to find. */
describe('time grows with the length of a text', () => {
  const report = theReport();
  const source = sourceOf(report.facts);
  const preferences = { marks: '“ ”' } as const;
  const [passage] = report.passages as [(typeof report.passages)[0]];
  const check = (text: string) => new QuotationChecker(report, 'markdown', { source, preferences }).read(text);
  const quote = (language: string) => (text: string) =>
    insertionOf({
      draft: { text, language },
      offsets: [text.length],
      form: 'inline',
      quotation: quotationOf([{ passage }], () => undefined),
      source,
      preferences,
    });
  const middle = (text: string) => sentenceAt(text, text.length / 2, text.length / 2);
  const cases: readonly (readonly [string, (text: string) => unknown, readonly string[]])[] = [
    ['for the sentence at a place', middle, ['Mr. ', '.', '-', '{%', '](]']],
    ['for a check', check, ['¶1, ', '(¶217)', '(¶217) Baku ']],
    ['for a quotation in Typst', quote('typst'), ['\n\n']],
    ['for a quotation in Markdown', quote('markdown'), ['[', '[@a', '[@', 'a @b ']],
    ['for a quotation in Quarto', quote('quarto'), ['[^']],
    ['for a quotation in LaTeX', quote('latex'), ['\\usepackage[', '\\documentclass[', '\\begin{quote}']],
    ['for a quotation in reStructuredText', quote('restructuredtext'), ['[a']],
    ['for a quotation in AsciiDoc', quote('asciidoc'), ['cite:', 'footnote:[\\']],
    ['for the bibliographies of reStructuredText', (text) => bibliographiesOf(text, 'restructuredtext'), [' ', '::']],
    ['for the bibliographies of Typst', (text) => bibliographiesOf(text, 'typst'), ['"\\']],
    ['for an entry in YAML', (text) => addition(text, 'csl-yaml', source), [' ', ' a ']],
    ['for words that may be a passage’s', (text) => partsOf(passage.text, text), [' ', '\n\n', 'A', '. ']],
    [
      'for words that may be the report’s',
      (text) => stretchesOf(report, `${text} ${passage.text}`),
      ['\r', ' ', '\r\n', '[_', '>\t'],
    ],
  ];
  for (const [title, read, repeated] of cases)
    it(title, function () {
      this.timeout(60_000);
      for (const one of repeated)
        for (const [head, tail] of [
          ['A', 'x'],
          ['', ' x'],
        ] as const)
          inProportion(read, { head, repeated: one, tail });
    });

  it('for a check of quotations within quotations', function () {
    this.timeout(60_000);
    for (const [repeated, closing] of [
      ['“a b c d ', '”'],
      ['“a ‘b c d ', '’ ”'],
    ] as const)
      inProportion(check, { head: 'A', repeated, closing, tail: 'x' });
  });
});
