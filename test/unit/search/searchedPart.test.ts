import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beginningOf, searchedPart } from '../../../src/search/searchedPart';

describe('the part of a query that is searched for', () => {
  it('is all of one that is as long as a paragraph', () => {
    const query = 'lease '.repeat(100);
    assert.equal(searchedPart(query), query);
  });

  it('is else its beginning, with words that are whole and finished', () => {
    assert.equal(searchedPart('lease '.repeat(1000)), 'lease '.repeat(100));
    assert.equal(searchedPart('x'.repeat(1000)), `${'x'.repeat(599)} `);
  });

  it('is the beginning of any text', () => {
    const text = fc
      .array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 60, size: 'max' })
      .map((some) => some.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 700 }), (query, most) => {
        const searched = searchedPart(query);
        assert.ok(searched.length <= 600 && query.startsWith(searched.slice(0, -1)));
        assert.equal(searchedPart(searched), searched);
        const beginning = beginningOf(query, most);
        assert.ok(beginning.length <= most && query.startsWith(beginning));
        assert.doesNotMatch(beginning, /[\ud800-\udbff]$/);
      }),
    );
  });
});
