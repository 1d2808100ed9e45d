import assert from 'node:assert/strict';
import { parse as parseBib } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import type { Author } from '../../../../../src/report/quoting/bibliography/authors';
import { type EntryFormat, entryText } from '../../../../../src/report/quoting/bibliography/entries/entry';
import { printedTitle, type Source } from '../../../../../src/report/quoting/bibliography/source';
import { ALL_DETAILS, theSource } from './facts';

const lines = (...all: string[]) => all.join('\n');
const NOTE = 'text to February 2013; came without title, author and date; ¶ numbers are lines of the source';

const BARE: Record<EntryFormat, string> = {
  bibtex: lines(
    '@misc{azerbaijan-report,',
    '  title = {{[policy report on Azerbaijan]}},',
    '  key = {policy report on Azerbaijan},',
    `  note = {${NOTE}},`,
    '}',
  ),
  biblatex: lines('@report{azerbaijan-report,', '  title = {{[policy report on Azerbaijan]}},', `  note = {${NOTE}},`, '}'),
  'csl-json': lines(
    '{',
    '  "id": "azerbaijan-report",',
    '  "type": "report",',
    '  "title": "[policy report on Azerbaijan]",',
    `  "note": "${NOTE}"`,
    '}',
  ),
  'csl-yaml': lines(
    '- id: "azerbaijan-report"',
    '  type: report',
    '  title: "\\\\[policy report on Azerbaijan\\\\]"',
    `  note: "${NOTE}"`,
  ),
  hayagriva: lines('azerbaijan-report:', '  type: report', '  title: "{[policy report on Azerbaijan]}"', `  note: "${NOTE}"`),
};

const FULL: Record<EntryFormat, string> = {
  bibtex: lines(
    '@misc{report:2013,',
    '  author = {{Research \\& Policy Service} and Doe, Jane and van Beethoven, Ludwig},',
    '  title = {{Azerbaijan: Costs \\& Gains of \\$5, 10 \\% – Əliyev’s \\#1 \\{A\\_B\\}}},',
    '  howpublished = {Smith \\& Sons},',
    '  year = {2013},',
    '  url = {https://example.org/a_b%20c?x=%7By%7D},',
    '  note = {text to February 2013; ¶ numbers are lines of the source},',
    '}',
  ),
  biblatex: lines(
    '@report{report:2013,',
    '  author = {{Research \\& Policy Service} and Doe, Jane and van Beethoven, Ludwig},',
    '  title = {{Azerbaijan: Costs \\& Gains of \\$5, 10 \\% – Əliyev’s \\#1 \\{A\\_B\\}}},',
    '  institution = {Smith \\& Sons},',
    '  date = {2013},',
    '  url = {https://example.org/a_b%20c?x=%7By%7D},',
    '  note = {text to February 2013; ¶ numbers are lines of the source},',
    '}',
  ),
  'csl-json': JSON.stringify(
    {
      id: 'report:2013',
      type: 'report',
      author: [
        { literal: 'Research & Policy Service' },
        { family: 'Doe', given: 'Jane' },
        { family: 'van Beethoven', given: 'Ludwig' },
      ],
      title: ALL_DETAILS.title,
      issued: { 'date-parts': [[2013]] },
      publisher: 'Smith & Sons',
      URL: 'https://example.org/a_b%20c?x=%7By%7D',
      note: 'text to February 2013; ¶ numbers are lines of the source',
    },
    undefined,
    2,
  ),
  'csl-yaml': lines(
    '- id: "report:2013"',
    '  type: report',
    '  author:',
    '  - literal: "Research \\\\& Policy Service"',
    '  - family: "Doe"',
    '    given: "Jane"',
    '  - family: "van Beethoven"',
    '    given: "Ludwig"',
    '  title: "Azerbaijan: Costs \\\\& Gains of \\\\$5, 10 % – Əliyev’s \\\\#1 \\\\{A\\\\_B\\\\}"',
    '  issued: 2013',
    '  publisher: "Smith \\\\& Sons"',
    '  URL: "https://example.org/a_b%20c?x=%7By%7D"',
    '  note: "text to February 2013; ¶ numbers are lines of the source"',
  ),
  hayagriva: lines(
    'report:2013:',
    '  type: report',
    '  author:',
    '    - name: "Research & Policy Service"',
    '    - name: "Doe"',
    '      given-name: "Jane"',
    '    - name: "van Beethoven"',
    '      given-name: "Ludwig"',
    '  title: "{Azerbaijan: Costs & Gains of \\\\$5, 10 % – Əliyev’s #1 \\\\{A_B\\\\}}"',
    '  date: 2013',
    '  publisher: "Smith & Sons"',
    '  url: "https://example.org/a_b%20c?x=%7By%7D"',
    '  note: "text to February 2013; ¶ numbers are lines of the source"',
  ),
};

/** Text of any kind, with what is syntax somewhere more often than chance has it. A backtick is a quotation mark in TeX. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'$%&#_{}~^\\<>|"@[]()*:;,.-!?+=/',
        '--',
        '---',
        ' - ',
        '{{',
        'ə',
        'Ə',
        'ı',
        'ş',
        '“',
        '’',
        '😀',
        ' and ',
        'Jr.',
      ),
      fc.constantFrom('A', 'b ', 'Report', '10', ' of '),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const details = fc.record(
  {
    title: anyText,
    author: fc.oneof(
      anyText,
      fc.array(anyText, { minLength: 2, maxLength: 3 }).map((all) => all.join('; ')),
    ),
    year: fc.integer({ min: 1000, max: 9999 }),
    publisher: anyText,
    url: anyText.map((path) => `https://example.org/${path}`),
    key: anyText,
  },
  { requiredKeys: [] },
);

/** Names as words, whatever parts a format has for them. */
const nameWords = (parts: ReadonlyArray<string | undefined>) => parts.filter(Boolean).join(' ').split(' ').sort();
const wordsOf = (author: Author) => nameWords(Object.values(author));
/** Parsers of names in TeX part and join words as they print. */
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

function readsBack(format: 'bibtex' | 'biblatex', source: Source): void {
  const { entries, errors } = parseBib(entryText(source, format), { sentenceCase: false });
  assert.deepEqual(errors, []);
  assert.equal(entries.length, 1);
  const [entry] = entries;
  assert(entry);
  assert.equal(entry.key, source.key);
  const { title, note, url, year, date, howpublished, institution, author = [] } = entry.fields;
  assert.equal(title, spaced(printedTitle(source)));
  assert.equal(note, source.note);
  assert.equal(url, source.url);
  assert.equal(year ?? date, source.year);
  assert.deepEqual(howpublished === undefined ? institution : [howpublished], source.publisher && [spaced(source.publisher)]);
  assert.deepEqual(
    author.map(({ name, lastName, firstName, prefix, suffix }) => nameWords([name, prefix, lastName, firstName, suffix])),
    source.authors.map(wordsOf),
  );
}

describe('The entry of the report', () => {
  for (const format of Object.keys(BARE) as EntryFormat[]) {
    it(`in ${format}, where nothing is known of it`, () => assert.equal(entryText(theSource(), format), BARE[format]));
    it(`in ${format}, with all that a writer may know`, () =>
      assert.equal(entryText(theSource(ALL_DETAILS), format), FULL[format]));
  }

  for (const format of ['bibtex', 'biblatex'] as const)
    it(`in ${format} is read as it was meant, whatever the writer says`, () => {
      fc.assert(fc.property(details, (any) => readsBack(format, theSource(any))));
    });

  it('in .bib files keeps braces balanced where the text has them not', () => {
    for (const title of ['{', 'a}', '}{', '\\{', '{}}']) readsBack('bibtex', theSource({ title: `x ${title} y` }));
  });

  it('in .bib files takes an “and” in a name for a part of it', () => {
    readsBack('biblatex', theSource({ author: 'Smith and Sons; Doe, Jane', publisher: 'Research AND Service' }));
  });

  it('in CSL is JSON, and in YAML the same with escapes for Markdown', () => {
    fc.assert(
      fc.property(details, (any) => {
        const source = theSource(any);
        const item = JSON.parse(entryText(source, 'csl-json'));
        assert.equal(item.title, printedTitle(source));
        assert.equal(item.note, source.note);
        assert.equal(item.URL, source.url);
        assert.equal(item.issued?.['date-parts'][0][0], source.year === undefined ? undefined : Number(source.year));
        const [inYaml] = parseYaml(entryText(source, 'csl-yaml'));
        const plain = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
        assert.equal(plain(inYaml.title), item.title);
        assert.deepEqual([inYaml.id, inYaml.URL, inYaml.issued], [item.id, item.URL, source.year && Number(source.year)]);
        assert.deepEqual(
          (inYaml.author ?? []).map((name: object) => Object.values(name).map(plain)),
          (item.author ?? []).map((name: object) => Object.values(name)),
        );
      }),
    );
  });

  it('in Hayagriva is YAML, with all that has a meaning in its texts escaped', () => {
    fc.assert(
      fc.property(details, (any) => {
        const source = theSource(any);
        const { [source.key]: entry } = parseYaml(entryText(source, 'hayagriva'));
        assert.match(entry.title, /^\{(?:[^\\{}$]|\\[\\{}$])*\}$/);
        assert.equal(entry.title.slice(1, -1).replace(/\\(.)/gs, '$1'), printedTitle(source));
        assert.equal(entry.url, source.url);
        assert.equal(entry.date, source.year && Number(source.year));
        const names = (entry.author ?? []).map((name: Record<string, string>) => nameWords(Object.values(name)));
        assert.deepEqual(names, source.authors.map(wordsOf));
      }),
    );
  });

  it('in YAML has a key that is a text', () => {
    const { true: entry } = parseYaml(entryText(theSource({ key: 'true' }), 'hayagriva'));
    assert.equal(entry.type, 'report');
    assert.match(entryText(theSource({ key: 'true' }), 'hayagriva'), /^"true":/);
  });
});
