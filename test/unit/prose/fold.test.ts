import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, withFewMarks } from '../../../src/prose/fold';

describe('folded words', () => {
  it('lose case and accents', () => {
    assert.deepEqual(['Gül', 'Qəbələ', 'İlham', 'ISTANBUL', 'ı'].map(fold), ['gul', 'qabala', 'ilham', 'istanbul', 'i']);
  });

  it('have the letters that writers put for others', () => {
    assert.deepEqual(['Łódź', 'Søren', 'Straße', 'Þór', 'ﬁrst'].map(fold), ['lodz', 'soren', 'strasse', 'thor', 'first']);
  });

  it('are what they are if the marks are taken off one by one', () => {
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('\u0301', '\u0323', 'İ', 'ǆ')))
      .map((some) => some.join(''));
    const plainly = (word: string) =>
      word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
    fc.assert(fc.property(text, (word) => assert.equal(fold(word), fold(plainly(word)))));
  });

  it('are quickly folded, however many marks are on a letter', () => {
    const marks = '\u0301\u0323'.repeat(200_000);
    assert.equal(fold(`a${marks}b`), 'ab');
    assert.equal(withFewMarks(`a${marks}b`), `a${marks.slice(0, 30)}b`);
    assert.equal(withFewMarks('Gül'), 'Gül');
  });
});
