import assert from 'node:assert/strict';
import fc from 'fast-check';
import { faultOfKey } from '../../../../../src/report/quoting/bibliography/citationKey';
import { faultsIn, printedTitle } from '../../../../../src/report/quoting/bibliography/source';
import { ALL_DETAILS, FACTS, theSource } from './facts';

describe('What a bibliography says of the report', () => {
  it('is made up in nothing where the writer says nothing', () => {
    assert.deepEqual(theSource(), {
      key: 'azerbaijan-report',
      title: undefined,
      description: FACTS.description,
      textEnds: FACTS.textEnds,
      authors: [],
      year: undefined,
      publisher: undefined,
      url: undefined,
      note: 'text to February 2013; came without title, author and date; ¶ numbers are lines of the source',
    });
    assert.equal(printedTitle(theSource()), '[policy report on Azerbaijan]');
  });

  it('says no longer that something is missing that the writer knows', () => {
    for (const [details, note] of [
      [{ title: 'A' }, 'came without author and date; '],
      [{ title: 'A', author: 'B C' }, 'came without date; '],
      [ALL_DETAILS, ''],
    ] as const)
      assert.equal(theSource(details).note, `text to February 2013; ${note}¶ numbers are lines of the source`);
  });

  it('has what is usable in the details and none of the rest', () => {
    for (const junk of [null, '', ' \n ', {}, ['x'], true, '\ud800'] as const)
      assert.deepEqual(
        theSource({ title: junk, author: junk, year: junk, publisher: junk, url: junk, key: junk }),
        theSource(),
        String(junk),
      );
    assert.deepEqual(theSource({ year: 'c. 2013', url: 'example.org/x' }), theSource());
    const { title, year, url } = theSource({ title: ' A\n  B\u0007C ', year: 2013, url: ' https://example.org/a b/ə{x}#y ' });
    assert.deepEqual([title, year, url], ['A B C', '2013', 'https://example.org/a%20b/%C9%99%7Bx%7D#y']);
  });

  it('comes with a sentence on each detail that cannot be used as written', () => {
    assert.deepEqual(faultsIn(ALL_DETAILS), []);
    assert.deepEqual(faultsIn({ title: 5, key: '', year: undefined }), []);
    assert.deepEqual(
      faultsIn({ key: 'my key', year: '13', url: 'www.example.org' }).map(({ detail, reason }) => [detail, reason]),
      [
        ['key', 'A citation key has letters from A to Z, digits, and “-”, “_”, “:” or “.” between them; “ ” is none of these.'],
        ['year', 'A year has four digits, such as 2013.'],
        ['url', 'A web address begins with https:// or http://.'],
      ],
    );
  });

  it('is found under a key that every format takes, the nearest to what the writer says', () => {
    for (const [written, key] of [
      ['nichol:2013_az.1', 'nichol:2013_az.1'],
      ['My Report', 'My-Report'],
      ['Əliyev & Şirin', 'Aliyev-Sirin'],
      ['a--b', 'a-b'],
      ['-a_', 'a'],
      ['2013', 'azerbaijan-report-2013'],
      ['{}', 'azerbaijan-report'],
      ['報告', 'azerbaijan-report'],
    ] as const)
      assert.equal(theSource({ key: written }).key, key);
  });

  it('has a good key whatever the writer says, and keeps one that is good', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string(),
          fc.array(fc.constantFrom(...'aZ09.:_- ')).map((signs) => signs.join('')),
        ),
        (written) => {
          const { key } = theSource({ key: written });
          assert.equal(faultOfKey(key), undefined);
          if (!faultOfKey(written)) assert.equal(key, written);
        },
      ),
    );
  });
});

describe('A citation key', () => {
  for (const [key, reason] of [
    ['1st', /begins with a letter/],
    ['', /begins with a letter/],
    ['ə', /begins with a letter/],
    ['a,b', /“,” is none/],
    ['aə', /“ə” is none/],
    ['a..b', /one at a time/],
    ['a-', /one at a time/],
  ] as const)
    it(`is not “${key}”`, () => assert.match(faultOfKey(key) ?? '', reason));
});
