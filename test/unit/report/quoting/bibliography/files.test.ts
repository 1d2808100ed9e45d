import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bibliographiesOf } from '../../../../../src/report/quoting/bibliography/files';

const yaml = (...lines: string[]) => ['---', 'title: A', ...lines, 'lang: en', '---', '', 'Text.'].join('\n');

const NAMED: ReadonlyArray<readonly [what: string, language: string, draft: string, ...named: string[]]> = [
  ['front matter', 'markdown', yaml('bibliography: refs.bib'), 'refs.bib bib'],
  ['front matter of Windows', 'quarto', yaml('bibliography: refs.bib').replaceAll('\n', '\r\n'), 'refs.bib bib'],
  ['quotation marks', 'rmd', yaml('bibliography: "my refs.json" # all'), 'my refs.json csl-json'],
  ['other quotation marks', 'pandoc', yaml("bibliography: '../a''b.yaml'"), "../a'b.yaml csl-yaml"],
  [
    'a list in a line',
    'markdown',
    yaml('bibliography: [a.bib, "b, c.bib", d.yml]'),
    'a.bib bib',
    'b, c.bib bib',
    'd.yml csl-yaml',
  ],
  ['a list in lines', 'markdown', yaml('bibliography:', '  - a.bib', '  # - old.bib', '  - "b.bib"'), 'a.bib bib', 'b.bib bib'],
  [
    'a list that is not further in',
    'markdown',
    yaml('bibliography:', '- a.bibtex', '- b.ris'),
    'a.bibtex bibtex',
    'b.ris undefined',
  ],
  ['a list in brackets over lines', 'markdown', yaml('bibliography: [', '  a.bib,', '  b.bib', ']'), 'a.bib bib', 'b.bib bib'],
  ['the key of something else', 'markdown', yaml('format:', '  bibliography: a.bib')],
  ['a remark', 'markdown', yaml('# bibliography: a.bib')],
  ['the text', 'markdown', `${yaml()}\n\nbibliography: a.bib\n`],
  ['front matter that does not end', 'markdown', '---\nbibliography: a.bib\n'],
  ['references of its own', 'pandoc', yaml('references:', '- id: a', '  title: B')],
  ['a directive of MyST', 'markdown', '# A\n\n```{bibliography} a.bib b.bib\n:style: plain\n```\n', 'a.bib bib', 'b.bib bib'],
  ['a directive in another', 'markdown', '::::{note}\n:::{bibliography} a.bib\n:::\n::::', 'a.bib bib'],
  ['a directive behind code', 'markdown', '```python\nx\n```\n\n```{bibliography} a.bib\n```', 'a.bib bib'],
  ['a directive that is shown', 'markdown', '````md\n```{bibliography} a.bib\n```\n````\n'],
  [
    'biblatex',
    'latex',
    '\\addbibresource{a.bib}\n\\addbibresource[datatype=bibtex]{b/c.bib}',
    'a.bib biblatex',
    'b/c.bib biblatex',
  ],
  [
    'biblatex from elsewhere',
    'latex',
    '\\addbibresource[location=remote]{https://example.org/a.bib}\\addbibresource{http://x/y.bib}',
  ],
  ['BibTeX', 'latex', '\\bibliographystyle{plain}\n\\bibliography{a, b.bib}', 'a.bib bibtex', 'b.bib bibtex'],
  ['biblatex as it was', 'tex', '\\usepackage[style=apa]{biblatex}\n\\bibliography{a}', 'a.bib biblatex'],
  ['a comment of LaTeX', 'latex', '% \\addbibresource{a.bib}\n50\\% \\bibliography{b}\\\\%\\bibliography{c}', 'b.bib bibtex'],
  [
    'what LaTeX shows',
    'latex',
    '\\begin{verbatim}\n\\bibliography{a}\n\\end{verbatim}\\verb|\\bibliography{b}|\\iffalse\\bibliography{c}\\fi',
  ],
  [
    'a file in the draft',
    'latex',
    '\\begin{filecontents}{a.bib}\n\\bibliography{x}\n\\end{filecontents}\\addbibresource{a.bib}',
    'a.bib biblatex',
  ],
  ['behind the end', 'latex', '\\end{document}\n\\bibliography{a}'],
  ['a macro', 'latex', '\\newcommand\\b[1]{\\bibliography{#1}}\\addbibresource{\\jobname.bib}'],
  ['Typst', 'typst', '#bibliography("a.bib", style: "ieee")', 'a.bib biblatex'],
  ['several of Typst', 'typst', '#bibliography(("a.bib", "b.yml"), title: "c.bib")', 'a.bib biblatex', 'b.yml hayagriva'],
  ['a template of Typst', 'typst', '#show: ieee.with(\n  bibliography: bibliography("a.yaml"),\n)', 'a.yaml hayagriva'],
  [
    'a comment of Typst',
    'typst',
    '// #bibliography("a.bib")\n/* #bibliography("b.bib") */ https://x.org #bibliography("c.bib")',
    'c.bib biblatex',
  ],
  ['what Typst shows', 'typst', '```typ\n#bibliography("a.bib")\n``` and `#bibliography("b.bib")`'],
  ['Org', 'org', '#+title: A\n#+BIBLIOGRAPHY: a.bib\n  #+bibliography: "b c.json"\n', 'a.bib bib', 'b c.json csl-json'],
  ['LaTeX in Org', 'org', '#+LATEX_HEADER: \\addbibresource{a.bib}\n', 'a.bib biblatex'],
  ['what Org shows', 'org', '#+begin_src org\n#+bibliography: a.bib\n#+END_SRC\n# #+bibliography: b.bib'],
  ['AsciiDoc', 'asciidoc', '= A\n:bibtex-file: a.bib\n:toc:\n', 'a.bib bib'],
  ['what AsciiDoc shows', 'asciidoc', '= A\n\n----\n:bibtex-file: a.bib\n----\n\n// :bibtex-file: b.bib\n'],
  ['Sphinx', 'restructuredtext', 'A\n=\n\n.. bibliography:: a.bib\n   b.bib\n   :cited:\n', 'a.bib bib', 'b.bib bib'],
  [
    'Sphinx in a directive, on a line below',
    'restructuredtext',
    '.. only:: html\n\n   .. bibliography::\n      a.bib\n',
    'a.bib bib',
  ],
  ['Sphinx in a directive', 'restructuredtext', '.. only:: html\n\n   .. bibliography:: a.bib\n', 'a.bib bib'],
  ['Sphinx without a file', 'restructuredtext', '.. bibliography::\n   :all:\n'],
  [
    'what reStructuredText shows',
    'restructuredtext',
    'So::\n\n  .. bibliography:: a.bib\n\n.. code-block:: rst\n\n   .. bibliography:: b.bib\n\n.. a remark\n   .. bibliography:: c.bib\n',
  ],
  ['the same file twice', 'latex', '\\addbibresource{a.bib}\\addbibresource{a.bib}', 'a.bib biblatex'],
  ['a language without a way to say it', 'plaintext', yaml('bibliography: a.bib')],
];

describe('The bibliographies that a draft names', () => {
  for (const [what, language, draft, ...named] of NAMED)
    it(`in ${what}`, () =>
      assert.deepEqual(
        bibliographiesOf(draft, language).map(({ path, format }) => `${path} ${format}`),
        named,
      ));

  it('are looked for in any text', () => {
    const piece = fc.constantFrom(
      ...'-"\'`[]{}()\\%#:/\n ,',
      '---\n',
      'bibliography',
      ': ',
      'a.bib',
      '```',
      '\\begin{verbatim}',
      '.. ',
      '#+',
    );
    const languages = fc.constantFrom(...new Set(NAMED.map(([, language]) => language)));
    fc.assert(
      fc.property(fc.array(piece), languages, (pieces, language) => {
        for (const { path } of bibliographiesOf(pieces.join(''), language)) assert.notEqual(path, '');
      }),
    );
  });
});
