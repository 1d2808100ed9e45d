import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addition } from '../../src/report/quoting/bibliography/add';
import { faultOfKey } from '../../src/report/quoting/bibliography/citationKey';
import { entryFor } from '../../src/report/quoting/bibliography/entryFor';
import { bibliographiesOf } from '../../src/report/quoting/bibliography/files';
import { type BibliographyFormat, entryIn } from '../../src/report/quoting/bibliography/find';
import { sourceOf } from '../../src/report/quoting/bibliography/source';
import { applied, type Form, insertionOf } from '../../src/report/quoting/insertion';
import { partsOf, wholeWords } from '../../src/report/quoting/part';
import { quotationOf } from '../../src/report/quoting/quotation';
import { stretchesOf } from '../../src/report/quoting/recognize';
import { replacementOf } from '../../src/report/quoting/replacement';
import { LANGUAGES } from '../unit/report/quoting/checking/roundTrips';
import { theReport } from '../unit/theReport';
import { growsWithLength, holds } from './holds';
import { argument, draft, language, offsetIn, ofReport, piece, place, repetition } from './inputs';

const report = theReport();
const source = sourceOf(report.facts);
const preferences = { marks: '“ ”' } as const;
const passage = fc.constantFrom(...report.passages);
const form = fc.constantFrom<Form>('inline', 'block', 'citation');
const wordsOf = (text: string) => text.match(/[a-z0-9]+/gi) ?? [];

/** Are these words among others, in their order? */
function areAmong(words: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const other of others) if (other === words[at]) at++;
  return at === words.length;
}

describe('words of the report', () => {
  holds(
    'go into any place of any draft',
    fc.tuple(draft, language, fc.array(place, { minLength: 1, maxLength: 3 }), passage, form),
    ([text, lang, places, one, as]) => {
      const wanted = {
        draft: { text, language: lang },
        offsets: places.map((at) => offsetIn(text, at)),
        form: as,
        quotation: quotationOf([{ passage: one }], (number) => report.following(number)),
        source,
        preferences,
      };
      const insertion = insertionOf(wanted);
      let from = 0;
      for (const { start, end } of insertion.edits) {
        assert.ok(from <= start && start <= end && end <= text.length, `${start}-${end} behind ${from}`);
        // Nothing of the writer's goes but spaces.
        assert.match(text.slice(start, end), /^\s*$/);
        from = end;
      }
      const after = applied(text, insertion);
      for (const caret of insertion.carets) assert.ok(0 <= caret && caret <= after.length);
      const put = insertion.edits.map((edit) => edit.text).join(' ');
      // The first letter may be another, where a sentence goes on.
      if (as !== 'citation') assert.ok(areAmong(wordsOf(one.text).slice(1), wordsOf(put)), put);
      assert.deepEqual(insertionOf(wanted), insertion);
      assert.doesNotThrow(() => entryFor({ text, language: lang }, source));
    },
  );

  holds(
    'go in the place of a selection',
    fc.tuple(draft, language, place, place, passage, form),
    ([text, lang, a, b, one, as]) => {
      const [start, end] = [offsetIn(text, a), offsetIn(text, b)].sort((x, y) => x - y) as [number, number];
      const quotation = quotationOf([{ passage: one }], (number) => report.following(number));
      const { edits } = replacementOf({ draft: { text, language: lang }, form: as, quotation, source, preferences }, [
        { start, end },
      ]);
      let from = 0;
      for (const edit of edits) {
        assert.ok(from <= edit.start && edit.start <= edit.end && edit.end <= text.length);
        from = edit.end;
      }
    },
  );

  holds(
    'are known again, and nothing else is',
    fc.oneof(
      draft,
      fc.tuple(ofReport, piece).map((some) => some.join('')),
    ),
    (text) => {
      for (const { passage: one, part } of stretchesOf(report, text) ?? []) {
        assert.ok(report.passage(one.number));
        if (part) assert.ok(0 <= part.start && part.start < part.end && part.end <= one.text.length);
      }
    },
  );

  holds(
    'are found in their passage',
    fc.tuple(passage, fc.oneof(ofReport, draft), fc.integer(), fc.integer()),
    ([one, written, a, b]) => {
      for (const { start, end } of partsOf(one.text, written) ?? [])
        assert.ok(0 <= start && start < end && end <= one.text.length);
      const whole = wholeWords(one.text, { start: a, end: b });
      assert.ok(0 <= whole.start && whole.start <= whole.end && whole.end <= one.text.length);
    },
  );

  growsWithLength('knowing them again', repetition, (text) => stretchesOf(report, text));
  growsWithLength('putting them in', repetition, (text) => {
    const first = report.passages.slice(0, 1).map((one) => ({ passage: one }));
    const quotation = quotationOf(first, () => undefined);
    for (const lang of LANGUAGES)
      insertionOf({ draft: { text, language: lang }, offsets: [text.length], form: 'inline', quotation, source, preferences });
  });
  growsWithLength('bibliographiesOf', repetition, (text) => {
    for (const lang of ['markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc', 'myst'])
      bibliographiesOf(text, lang);
  });
});

describe('a bibliography', () => {
  const entry = fc.constantFrom(
    '@book{a, title = {X}}\n',
    '@string{x = "y"}',
    '@comment{',
    '- id: a\n  title: X\n',
    '[{"id":"a","title":"X"}]',
    'references:\n',
    '---\n',
    'a:\n  type: book\n  title: X\n',
    '{',
    '}',
    '[',
    ']',
    '"',
    ',\n',
    '  ',
    '\n',
    '#',
    '&a',
    '*a',
    '|\n',
    '!!js',
    '\\"',
    'azerbaijan-report',
    '<<: *a',
  );
  const file = fc.array(fc.oneof({ weight: 3, arbitrary: entry }, piece), { maxLength: 20 }).map((some) => some.join(''));
  const format = fc.constantFrom<BibliographyFormat>('bib', 'bibtex', 'biblatex', 'csl-json', 'csl-yaml', 'hayagriva');

  holds('has the report when it has been added, and what it had', fc.tuple(file, format), ([text, as]) => {
    const added = addition(text, as, source);
    if (added.kind !== 'edit') return;
    const { offset, length, text: put } = added.edit;
    const after = text.slice(0, offset) + put + text.slice(offset + length);
    assert.equal(length, 0);
    assert.equal(entryIn(after, as, source), added.key, after);
  });

  holds('is named by a draft', fc.tuple(draft, language), ([text, lang]) => {
    for (const { path } of bibliographiesOf(text, lang)) assert.ok(path);
  });

  const details = argument(['title', 'author', 'year', 'publisher', 'url', 'key'], fc.oneof(draft, piece, fc.nat()));
  holds('takes whatever the settings say of the report', fc.tuple(details, draft, language), ([said, text, lang]) => {
    const of = sourceOf(report.facts, (said ?? {}) as object);
    assert.equal(faultOfKey(of.key), undefined);
    entryFor({ text, language: lang }, of);
  });
});
