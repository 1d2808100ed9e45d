import assert from 'node:assert/strict';
import { fold } from '../../../src/prose/fold';

describe('folded words', () => {
  it('lose case and accents', () => {
    assert.deepEqual(['Gül', 'Qəbələ', 'İlham', 'ISTANBUL', 'ı'].map(fold), ['gul', 'qabala', 'ilham', 'istanbul', 'i']);
  });

  it('have the letters that writers put for others', () => {
    assert.deepEqual(['Łódź', 'Søren', 'Straße', 'Þór', 'ﬁrst'].map(fold), ['lodz', 'soren', 'strasse', 'thor', 'first']);
  });
});
