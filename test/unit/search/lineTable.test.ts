import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeLines, LineTable } from '../../../src/search/lineTable';

const key = fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => text !== '' && !/[=\n]/.test(text));
const value = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\n'));
const table = fc.uniqueArray(fc.tuple(key, value), { selector: ([word]) => word, maxLength: 40 });

describe('a table of lines', () => {
  it('gives for each key its value, and nothing for another', () => {
    fc.assert(
      fc.property(table, key, (lines, other) => {
        const read = new LineTable(encodeLines(lines));
        for (const [word, means] of lines) assert.equal(read.get(word), means);
        assert.equal(read.get(other), new Map(lines).get(other));
      }),
    );
  });

  it('gives the keys with one beginning, in order', () => {
    fc.assert(
      fc.property(table, fc.string({ unit: 'grapheme', maxLength: 2 }), (lines, beginning) => {
        fc.pre(!/[=\n]/.test(beginning));
        const wanted = lines.filter(([word]) => word.startsWith(beginning)).sort(([a], [b]) => (a < b ? -1 : 1));
        assert.deepEqual([...new LineTable(encodeLines(lines)).startingWith(beginning)], wanted);
      }),
    );
  });

  it('may be empty', () => {
    const empty = new LineTable('');
    assert.equal(empty.get('word'), undefined);
    assert.deepEqual([...empty.startingWith('')], []);
  });
});
