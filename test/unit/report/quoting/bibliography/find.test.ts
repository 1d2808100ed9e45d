import assert from 'node:assert/strict';
import { type BibliographyFormat, entryIn, keysIn } from '../../../../../src/report/quoting/bibliography/find';
import { theSource } from './facts';

const KNOWN = {
  title: 'Azerbaijan: Über U.S. Interests',
  author: 'Doe, Jane; Research Service',
  year: 2013,
  url: 'https://example.org/r/az_1',
};

const WORKS: ReadonlyArray<
  readonly [what: string, details: object, format: BibliographyFormat, text: string, key: string | undefined]
> = [
  ['its key', {}, 'bib', '@book{a, title={B}}\n@misc(azerbaijan-report, title="Mine")', 'azerbaijan-report'],
  ['its key in other letters', {}, 'bib', '@misc{Azerbaijan-Report,}', 'Azerbaijan-Report'],
  ['its key, an alias of another', {}, 'biblatex', '@report{az13, ids = {x, azerbaijan-report}, title={B}}', 'azerbaijan-report'],
  ['its description as a title', {}, 'bib', '@misc{pr, title = {[Policy {R}eport on Azerbaijan]}}', 'pr'],
  ['nothing of it', {}, 'bib', '@misc{pr, title = {Policy report on Georgia}}', undefined],
  ['its key in a remark', {}, 'bib', '% @misc{azerbaijan-report,}\n@comment{@misc{azerbaijan-report,}}\n', undefined],
  ['its key in a text', {}, 'bib', '@string{a = "@misc{azerbaijan-report,}"}@preamble{"@misc{azerbaijan-report,}"}', undefined],
  ['its key as a crossref', {}, 'bib', '@misc{a, crossref = {azerbaijan-report}, note = "azerbaijan-report"}', undefined],
  ['its key behind a remark that ends', {}, 'bib', 'a@b.org 5% @misc{x,}\n @ misc {azerbaijan-report\n,}', 'azerbaijan-report'],
  ['its title in TeX', KNOWN, 'bib', '@report{x, title = {{Azerbaijan}: {\\"U}ber {U.S.} interests}}', 'x'],
  ['its title in letters', KNOWN, 'bib', '@report{x, title = "Azerbaijan: Über U.S.\n   Interests", year = 2013}', 'x'],
  [
    'its title in pieces',
    KNOWN,
    'bib',
    '@string{us = {U.S. Interests}}\n@report{x, title = "Azerbaijan: " # {{\\"U}ber } # us}',
    'x',
  ],
  ['its title with a subtitle', KNOWN, 'biblatex', '@report{x, title = {Azerbaijan}, subtitle = {Über U.S. Interests}}', 'x'],
  [
    'its title of another year',
    KNOWN,
    'bib',
    '@report{x, title = {Azerbaijan: Über U.S. Interests}, date = {2009-02}}',
    undefined,
  ],
  [
    'its title by somebody else',
    KNOWN,
    'bib',
    '@report{x, title = {Azerbaijan: Über U.S. Interests}, author = {Roe, Ann}}',
    undefined,
  ],
  [
    'its title by one of the authors',
    KNOWN,
    'bib',
    '@report{x, title = {Azerbaijan: Über U.S. Interests}, author = {J. Doe and others}}',
    'x',
  ],
  ['its key with another title', KNOWN, 'bib', '@report{azerbaijan-report, title = {Oil}}', undefined],
  [
    'its key with a title of its own and an author',
    KNOWN,
    'bib',
    '@report{azerbaijan-report, title = {Azerbaijan}, author = {Doe, J.}}',
    'azerbaijan-report',
  ],
  [
    'its key with its description',
    KNOWN,
    'bib',
    '@misc{azerbaijan-report, title = {{[policy report on Azerbaijan]}}}',
    'azerbaijan-report',
  ],
  ['its address', KNOWN, 'bib', '@online{x, title = {Az}, url = {http://www.example.org/r/az\\_1/}}', 'x'],
  [
    'its address as BibTeX has it',
    KNOWN,
    'bibtex',
    '@misc{x, title = {Az}, howpublished = {\\url{https://example.org/r/az_1}}}',
    'x',
  ],
  [
    'the address of the site',
    { ...KNOWN, url: 'https://example.org' },
    'bib',
    '@misc{x, url = {https://example.org}}',
    undefined,
  ],
  ['an entry that does not end', {}, 'bib', '@misc{azerbaijan-report, title = {', undefined],
  ['its identifier', {}, 'csl-json', '[{"id": 5}, {"id": "azerbaijan-report"}]', 'azerbaijan-report'],
  [
    'its title',
    KNOWN,
    'csl-json',
    '[{"id":"x","title":"Azerbaijan: <i>Über</i> U.S. interests","issued":{"date-parts":[[2013,2]]}}]',
    'x',
  ],
  ['no JSON', {}, 'csl-json', '{', undefined],
  ['its key in YAML', {}, 'hayagriva', 'azerbaijan-report: # mine\n  type: report\n', 'azerbaijan-report'],
  ['its key in quotation marks', {}, 'hayagriva', '"azerbaijan-report":\n  type: report\n', 'azerbaijan-report'],
  ['its key in a value', {}, 'hayagriva', 'a:\n  type: misc\n  note: |\n    azerbaijan-report:\n', undefined],
  ['its title under a parent', KNOWN, 'hayagriva', `x:\n  type: report\n  parent:\n    title: "${KNOWN.title}"\n`, undefined],
  [
    'its title in two lines',
    KNOWN,
    'hayagriva',
    'x:\n  type: report\n  title: "Azerbaijan:\n    Über U.S. Interests" # so\n',
    'x',
  ],
  [
    'its title with options',
    KNOWN,
    'hayagriva',
    `x:\n  title:\n    value: "{Azerbaijan}: Über U.S. Interests"\n    verbatim: true\n`,
    'x',
  ],
  ['its address with a date', KNOWN, 'hayagriva', `x:\n  url:\n    value: ${KNOWN.url}\n    date: 2020-01-01\n`, 'x'],
  ['its identifier in YAML', {}, 'csl-yaml', 'references:\n- title: A\n  id: azerbaijan-report\n', 'azerbaijan-report'],
  [
    'its title in YAML',
    KNOWN,
    'csl-yaml',
    "---\nreferences:\n  - id: 'x'\n    title: 'Azerbaijan: *Über* U.S. Interests'\n...\n",
    'x',
  ],
];

describe('A bibliography has the report', () => {
  for (const [what, details, format, text, key] of WORKS)
    it(`${key === undefined ? 'not ' : ''}where it has ${what}`, () =>
      assert.equal(entryIn(text, format, theSource(details)), key));

  it('under keys that can be listed', () => {
    assert.deepEqual(keysIn('@book{a,}@book{b, ids={c d}}', 'bib'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(keysIn('[{"id":1}]', 'csl-json'), ['1']);
    assert.deepEqual(keysIn('{', 'csl-json'), []);
  });
});
