import assert from 'node:assert/strict';
import { parse as parseBib } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { parse as parseYaml, stringify } from 'yaml';
import { addition } from '../../../../../src/report/quoting/bibliography/add';
import { entryText } from '../../../../../src/report/quoting/bibliography/entries/entry';
import { type BibliographyFormat, entryIn } from '../../../../../src/report/quoting/bibliography/find';
import { theSource } from './facts';

const source = theSource();
const bib = entryText(source, 'bibtex');

/** U+FFFD would be taken for a sign of another encoding. */
const anyText = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\ufffd', ''));

/** The whole text afterwards; nothing before the edit or behind it changes. */
function added(text: string, format: BibliographyFormat): string {
  const found = addition(text, format, source);
  assert(found.kind === 'edit', JSON.stringify(found));
  const { offset, length, text: inserted } = found.edit;
  const after = text.slice(0, offset) + inserted + text.slice(offset + length);
  assert.equal(entryIn(after, format, source), found.key);
  assert.deepEqual(addition(after, format, source), { kind: 'present', key: found.key });
  return after;
}

describe('The report is added to a .bib file', () => {
  const BOOK = '@book{a,\n  title = {B},\n}';
  for (const [what, before, after] of [
    ['after a blank line', `${BOOK}\n`, `${BOOK}\n\n${bib}\n`],
    ['where the last line does not end', BOOK, `${BOOK}\n\n${bib}\n`],
    ['where there is a blank line', `${BOOK}\n\n`, `${BOOK}\n\n${bib}\n`],
    ['where the last line has blanks only', `${BOOK}\n  `, `${BOOK}\n  \n${bib}\n`],
    ['behind a remark', `${BOOK}\n% end`, `${BOOK}\n% end\n\n${bib}\n`],
    ['that is empty', '', `${bib}\n`],
    ['that has a mark of byte order only', '\ufeff', `\ufeff${bib}\n`],
    ['that has blank lines only', '\n\n', `\n\n${bib}\n`],
    ['that has remarks only', '% Mine\n', `% Mine\n\n${bib}\n`],
    ['that begins with a mark of byte order', `\ufeff${BOOK}\n`, `\ufeff${BOOK}\n\n${bib}\n`],
    ['of Windows', `${BOOK}\n`.replaceAll('\n', '\r\n'), `${BOOK}\n\n${bib}\n`.replaceAll('\n', '\r\n')],
    [
      'with notes of JabRef',
      `${BOOK}\n\n@Comment{jabref-meta: x:{y};}\n`,
      `${BOOK}\n\n@Comment{jabref-meta: x:{y};}\n\n${bib}\n`,
    ],
  ] as const)
    it(what, () => assert.equal(added(before, 'bib'), after));

  it('as BibLaTeX, where the draft or the file says so', () => {
    const biblatex = entryText(source, 'biblatex');
    assert(added('', 'biblatex').includes(biblatex));
    assert(added('@article{a, date = {2001}, journaltitle = {J}}', 'bib').includes(biblatex));
    assert(added('@online{a, title = {A}}', 'bib').includes(biblatex));
    assert(added('@article{a, date = {2001}, journaltitle = {J}}', 'bibtex').includes(bib));
    assert(added('@article{a, year = {2001}, journal = {J}, urldate = {x}}', 'bib').includes(bib));
  });

  it('and whole where quotation marks and parentheses are those of a text', () => {
    for (const file of ['@book(a, title = "x) @misc(", note = {)})', '@string(a = {)"})', '@book{a, title = {"}, note = "{"}"}'])
      assert.equal(added(file, 'bib'), `${file}\n\n${bib}\n`);
  });

  it('under a key that no other work has', () => {
    const known = theSource({ title: 'Azerbaijan' });
    const text = '@book{Azerbaijan-Report, title = {Oil}}\n@book{x, ids = {azerbaijan-report-2}, title = {Gas}}';
    const found = addition(text, 'bib', known);
    assert(found.kind === 'edit');
    assert.deepEqual([found.key, found.taken], ['azerbaijan-report-3', 'azerbaijan-report']);
    assert(found.edit.text.includes('{azerbaijan-report-3,'));
  });

  it('under a key that no work of another file has', () => {
    const found = addition('', 'bib', source, ['azerbaijan-report', 'b']);
    assert(found.kind === 'edit');
    assert.deepEqual([found.key, found.taken], ['azerbaijan-report-2', 'azerbaijan-report']);
  });

  it('not where it is already', () => {
    assert.deepEqual(addition('@misc{x, title={policy report on Azerbaijan}}', 'bib', source), { kind: 'present', key: 'x' });
  });

  it('and nothing else changes there', () => {
    const value = fc.constantFrom(
      ...['{A {B} C}', '"A {"} C"', '12', 'jan', '{\\"u \\&}', '"x" # jan', '{a@b.org, % 5}', '{Ünï ə}', '{$x_1$}', '{}', '""'],
    );
    const entry = fc
      .tuple(
        fc.constantFrom('article', 'Book', 'MISC'),
        fc.array(fc.tuple(fc.constantFrom('title', 'note', 'Year', 'keywords'), value)),
        fc.nat(99),
      )
      .map(([type, fields, n]) => `@${type}{key${n},\n${fields.map(([name, text]) => `  ${name} = ${text},\n`).join('')}}`);
    const other = fc.constantFrom(
      '% a remark',
      '@comment{x {y} z}',
      '@string{jan = "January"}',
      '@preamble{"\\newcommand{\\x}{y}"}',
      '',
      ' ',
    );
    const file = fc
      .tuple(fc.array(fc.oneof(entry, other)), fc.constantFrom('\n', '\r\n', '\n\n'))
      .map(([parts, end]) => parts.join(end));
    fc.assert(
      fc.property(file, (text) => {
        const before = parseBib(text, { sentenceCase: false });
        const after = parseBib(added(text, 'bib'), { sentenceCase: false });
        assert.deepEqual(after.entries.slice(0, -1), before.entries);
        assert.equal(after.entries.at(-1)?.key, source.key);
        assert.equal(after.errors.length, before.errors.length);
      }),
    );
  });
});

describe('The report is added to CSL JSON', () => {
  const pretty = (indent: string | number) =>
    JSON.stringify([{ id: 'a', author: [{ family: 'B' }] }, { id: 'b' }], undefined, indent);
  for (const [what, before, after] of [
    [
      'in its indentation',
      `${pretty(4)}\n`,
      JSON.stringify([...JSON.parse(pretty(4)), JSON.parse(entryText(source, 'csl-json'))], undefined, 4),
    ],
    [
      'indented by tabs',
      pretty('\t'),
      JSON.stringify([...JSON.parse(pretty(4)), JSON.parse(entryText(source, 'csl-json'))], undefined, '\t'),
    ],
    ['in one line', '[{"id":"a"}]', `[{"id":"a"},${JSON.stringify(JSON.parse(entryText(source, 'csl-json')))}]`],
    [
      'an item a line',
      '[\n  {"id":"a"}\n]',
      `[\n  {"id":"a"},\n  ${JSON.stringify(JSON.parse(entryText(source, 'csl-json')))}\n]`,
    ],
    [
      'that has something else than a work',
      '[3]',
      `[3,\n${JSON.stringify([JSON.parse(entryText(source, 'csl-json'))], undefined, 2).slice(2)}`,
    ],
    ['that is an empty list', '[]', JSON.stringify([JSON.parse(entryText(source, 'csl-json'))], undefined, 2)],
    [
      'that is an empty list in lines',
      '\ufeff[\n]',
      `\ufeff${JSON.stringify([JSON.parse(entryText(source, 'csl-json'))], undefined, 2)}`,
    ],
    ['that is empty', '', `${JSON.stringify([JSON.parse(entryText(source, 'csl-json'))], undefined, 2)}\n`],
  ] as const)
    it(what, () => assert.equal(added(before, 'csl-json').trimEnd(), after.trimEnd()));

  it('and nothing else changes there, in any layout', () => {
    const items = fc.array(
      fc.record({
        id: fc.string(),
        title: anyText,
        author: fc.array(fc.dictionary(fc.string(), fc.string())),
      }),
    );
    fc.assert(
      fc.property(items, fc.constantFrom('', ' ', '    ', '\t'), fc.constantFrom('\n', '\r\n'), (before, indent, end) => {
        const text = JSON.stringify(before, undefined, indent).replaceAll('\n', end);
        const after = added(text, 'csl-json');
        assert.deepEqual(JSON.parse(after).slice(0, -1), JSON.parse(text));
        assert.equal(/(?<!\r)\n/.test(after), /(?<!\r)\n/.test(text) || (before.length === 0 && !text.includes('\n')));
      }),
    );
  });
});

describe('The report is added to YAML', () => {
  const entry = entryText(source, 'hayagriva');
  const item = entryText(source, 'csl-yaml');
  for (const [what, format, before, after] of [
    ['of Hayagriva', 'hayagriva', 'a:\n  type: book\n', `a:\n  type: book\n${entry}\n`],
    [
      'of Hayagriva with blank lines',
      'hayagriva',
      'a:\n  type: book\n\nb:\n  type: book',
      `a:\n  type: book\n\nb:\n  type: book\n\n${entry}\n`,
    ],
    ['of Hayagriva with a remark', 'hayagriva', '# Mine\n', `# Mine\n${entry}\n`],
    ['of Hayagriva that is empty', 'hayagriva', '', `${entry}\n`],
    ['of Hayagriva that has a mark of byte order only', 'hayagriva', '\ufeff', `\ufeff${entry}\n`],
    [
      'of Hayagriva that begins with a mark of byte order',
      'hayagriva',
      '\ufeffa:\n  type: book\n',
      `\ufeffa:\n  type: book\n${entry}\n`,
    ],
    [
      'of CSL that begins with a mark of byte order',
      'csl-yaml',
      '\ufeffreferences:\n- id: a\n',
      `\ufeffreferences:\n- id: a\n${entryText(source, 'csl-yaml')}\n`,
    ],
    ['of CSL', 'csl-yaml', 'references:\n- id: a\n  title: B\n', `references:\n- id: a\n  title: B\n${item}\n`],
    [
      'of CSL further in',
      'csl-yaml',
      '---\nreferences:\n    - id: a\n...\n',
      `---\nreferences:\n    - id: a\n${item.replace(/^/gm, '    ')}\n...\n`,
    ],
    ['of CSL before other keys', 'csl-yaml', 'references:\n- id: a\nlang: en\n', `references:\n- id: a\n${item}\nlang: en\n`],
    ['of CSL without works', 'csl-yaml', 'references:\n', `references:\n${item}\n`],
    ['of CSL that is empty', 'csl-yaml', '', `---\nreferences:\n${item}\n...\n`],
  ] as const)
    it(what, () => assert.equal(added(before, format), after));

  const scalar = fc.oneof(anyText, fc.constantFrom('a: b', '# x', 'two\nlines', "it's", '"', '- x', '{', '', 'x:'), fc.integer());
  const fields = fc.dictionary(
    fc.constantFrom('title', 'note', 'type', 'publisher'),
    fc.oneof(scalar, fc.array(scalar), fc.record({ value: scalar })),
  );
  const layout = fc.record({ lineWidth: fc.constantFrom(0, 20, 80), indent: fc.constantFrom(2, 4), indentSeq: fc.boolean() });

  it('of Hayagriva, and nothing else changes there', () => {
    const works = fc.dictionary(fc.stringMatching(/^k[a-z0-9]{0,5}$/), fields, { minKeys: 1 });
    fc.assert(
      fc.property(works, layout, (before, options) => {
        const text = stringify(before, options);
        // A text that keeps its line breaks at the end of the file is left alone.
        const found = addition(text, 'hayagriva', source);
        if (found.kind === 'refused') return assert.match(found.reason, /line breaks count/);
        const { [source.key]: own, ...rest } = parseYaml(added(text, 'hayagriva'));
        assert.deepEqual(rest, parseYaml(text));
        assert.equal(own.type, 'report');
      }),
    );
  });

  it('of CSL, and nothing else changes there', () => {
    const works = fc.array(
      fc.tuple(fc.stringMatching(/^k[a-z0-9]{0,5}$/), fields).map(([id, rest]) => ({ id, ...rest })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(works, layout, fc.boolean(), (references, options, isLast) => {
        const text = stringify(isLast ? { lang: 'en', references } : { references, lang: 'en' }, options);
        const found = addition(text, 'csl-yaml', source);
        if (found.kind === 'refused') return assert.match(found.reason, /line breaks count/);
        const after = parseYaml(added(text, 'csl-yaml'));
        assert.deepEqual({ ...after, references: after.references.slice(0, -1) }, parseYaml(text));
        assert.equal(after.references.at(-1).id, source.key);
      }),
    );
  });
});

describe('A file is left alone', () => {
  for (const [what, format, text, reason] of [
    [
      'with an entry that does not end',
      'bib',
      '@book{a,}\n@book{b,\n title = {x}\n',
      'has an entry in line 2 that is not closed',
    ],
    [
      'with a brace too many in an entry',
      'bib',
      '@book{a, title = {{x}}\n@book{b,}',
      'has an entry in line 1 that is not closed',
    ],
    ['of another kind', 'bib', 'TY  - BOOK\nID  - a\n', 'has text but no entries, so that it may be something else'],
    ['in another encoding', 'bib', '@book{a, title = {M\ufffdller}}', 'is not written in UTF-8'],
    ['that is binary', 'hayagriva', 'PK\0\0', 'is not written in UTF-8'],
    ['of white space that is none to JSON', 'csl-json', '\u00a0', 'is no valid JSON'],
    ['that is not JSON', 'csl-json', '[{"id": "a",}]', 'is no valid JSON'],
    ['without a list', 'csl-json', '{"items": []}', 'is no list of CSL items'],
    ['without works', 'csl-yaml', 'title: A\n', 'has no list of works under “references”'],
    ['with works in brackets', 'csl-yaml', 'references: []\n', 'has no list of works under “references”'],
    ['with settings', 'hayagriva', 'name: A\n', 'is no list of works by their keys (“name: A”)'],
    ['with a list', 'hayagriva', '- a\n- b\n', 'is no list of works by their keys (“- a”)'],
    ['with two documents', 'hayagriva', 'a:\n  type: book\n---\nb:\n  type: book\n', 'has more than one document'],
    [
      'with quotation marks that do not close',
      'hayagriva',
      'a:\n  title: "b\n  c: d\n',
      'has a value in line 2 that is not closed',
    ],
    ['with a bracket that does not close', 'hayagriva', 'a: {type: book,\n', 'has a value in line 1 that is not closed'],
    ['with tabs', 'hayagriva', 'a:\n\ttype: book\n', 'has a tab at the beginning of line 2'],
    ['whose last line breaks count', 'hayagriva', 'a:\n  note: |+\n    b\n\n', 'ends in a text whose line breaks count'],
  ] as const)
    it(what, () => assert.deepEqual(addition(text, format, source), { kind: 'refused', reason }));

  it('or gets the entry, whatever it is', () => {
    const piece = fc.constantFrom(...'@{}()",#%=:-|>[]\'\\ \n\t', 'misc', 'key', 'references:\n', '- id: a\n', '"a"', '  ');
    const formats = fc.constantFrom<BibliographyFormat>('bib', 'bibtex', 'biblatex', 'csl-json', 'csl-yaml', 'hayagriva');
    fc.assert(
      fc.property(
        fc.array(piece).map((all) => all.join('')),
        formats,
        (text, format) => {
          if (addition(text, format, source).kind === 'edit') added(text, format);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
