import assert from 'node:assert/strict';
import fc from 'fast-check';
import { liftFilters } from '../../../../src/report/searching/request';
import { suggestionsFor } from '../../../../src/report/searching/suggestions';
import { theReport } from '../../theReport';

describe('what helps where nothing is found', () => {
  const report = theReport();
  const within = (text: string) => {
    const { text: words, filters } = liftFilters(report, text);
    return suggestionsFor(report, { words, filters });
  };

  it('is the nearest spelling', () => {
    assert.equal(report.search('azerbayijanee ').length, 0);
    assert.match(within('azerbayijanee').spelling ?? '', /^azerbaijan/);
  });

  it('is a name that is written much like it', () => {
    assert(within('Elchybaiy').names.some(({ name }) => /Elchibey/.test(name)));
  });

  it('is to leave the filters out', () => {
    const { withoutFilters, spelling } = within('year:1901 gabala lease');
    assert(withoutFilters > 0);
    assert.equal(spelling, undefined);
  });

  it('is nothing for what is like nothing', () => {
    for (const word of ['genocide', 'covid', 'Biden', 'Pashinyan'])
      assert.deepEqual(within(word), { spelling: undefined, names: [], withoutFilters: 0 }, word);
    assert.deepEqual(within('qqqqxyzzy'), { spelling: undefined, names: [], withoutFilters: 0 });
  });

  it('finds something by each spelling that it gives, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { spelling } = within(text);
        if (spelling) assert(report.search(spelling).length > 0, spelling);
      }),
      { numRuns: 60 },
    );
  });
});
