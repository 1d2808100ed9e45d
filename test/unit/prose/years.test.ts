import assert from 'node:assert/strict';
import { yearsIn } from '../../../src/prose/years';
import { theReport } from '../theReport';

describe('the years of a text', () => {
  it('are those it names, with fiscal years', () => {
    assert.deepEqual(yearsIn('In May 1993 and again on June 22, 2012, as in FY2012.'), [1993, 2012]);
  });

  it('are all of a span and of a decade', () => {
    assert.deepEqual(yearsIn('in 2008-2010'), [2008, 2009, 2010]);
    assert.deepEqual(yearsIn('in 2008–10'), [2008, 2009, 2010]);
    assert.deepEqual(yearsIn('from FY1998 through FY2000'), [1998, 1999, 2000]);
    assert.equal(yearsIn('the early 1990s').length, 10);
  });

  it('are no span where another number follows', () => {
    assert.deepEqual(yearsIn('from 33 in 2009 to 67 in 2012'), [2009, 2012]);
  });

  it('are no amounts and no numbers of laws', () => {
    for (const text of [
      '$1993',
      '1,993 men',
      '1993 troops',
      'Section 1993',
      'Resolution 1929',
      'P.L. 107-1999',
      '1993.5',
      '¶1993',
    ])
      assert.deepEqual(yearsIn(text), [], text);
  });

  it('lie between 1900 and 2030 in the report', () => {
    const all = theReport().passages.flatMap(({ text }) => yearsIn(text));
    assert(all.length > 100);
    for (const year of all) assert(year > 1900 && year < 2020, String(year));
  });
});
