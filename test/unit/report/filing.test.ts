import assert from 'node:assert/strict';
import { alphabetically, filedAs } from '../../../src/report/filing';
import { theReport } from '../theReport';

describe('An alphabetical list', () => {
  it('has persons by their family names, as far as those are known', () => {
    assert.equal(filedAs('Ilkham Aliyev', ['Aliyev', 'Aliev']), 'Aliyev, Ilkham');
    assert.equal(filedAs('Ilkham Aliyev'), 'Ilkham Aliyev');
    assert.equal(filedAs('Ilkham Aliyev', ['Alijew']), 'Ilkham Aliyev');
    // No part of a word, and no word from the middle.
    assert.equal(filedAs('John Stonegate', ['gate']), 'John Stonegate');
    assert.equal(filedAs('Ban Ki-moon', ['Ban']), 'Ban Ki-moon');
    assert.equal(filedAs('Barack Obama', ['Obama']), 'Obama, Barack');
  });

  it('takes no notice of accents, and counts numbers', () => {
    assert.deepEqual(['Section 907', 'Gül', 'Section 8', 'Gulf', 'Ganja'].sort(alphabetically), [
      'Ganja',
      'Gül',
      'Gulf',
      'Section 8',
      'Section 907',
    ]);
  });

  it('has every person of the report by the family name, and nothing else', () => {
    for (const { kind, name, filed } of theReport().names) {
      if (kind === 'person') assert.match(filed, /^\p{Lu}[^,]+, \p{Lu}[^,]+$/u, name);
      else assert.equal(filed, name);
    }
  });
});
