import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Cut, cut, recut } from '../../../src/names/draftPieces';

/** Lines and long words, so that paragraphs are cut at lines, at words, and within words. */
const stretch = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', '\n \n', ' ', '\n\t', 'a', '\f\n', ' \n', '🙂') },
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.nat({ max: 1000 }), fc.integer({ min: 5, max: 300 }), fc.integer({ min: 1, max: 90 }))
      .map(([seed, words, line]) =>
        Array.from({ length: words }, (_, i) => `w${(seed * 31 + i * i) % 977}${i % line === line - 1 ? '\n' : ' '}`).join(''),
      ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('x', ' ', '\n', '🙂'), fc.nat({ max: 9000 })).map(([of, n]) => of.repeat(n)) },
);
const text = fc.array(stretch, { maxLength: 14 }).map((parts) => parts.join(''));
const edits = fc.array(
  fc.record({ at: fc.nat(), length: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 6000 })), inserted: fc.oneof(stretch, text) }),
  { minLength: 1, maxLength: 5 },
);

describe('the pieces of a draft', () => {
  it('are its text, end with paragraphs and are none too long', () => {
    fc.assert(
      fc.property(text, (draft) => {
        const pieces = cut(draft);
        assert.equal(pieces.map((piece) => piece.text).join(''), draft);
        assert.equal(pieces.at(-1)?.endsParagraph, true);
        for (const piece of pieces) {
          assert.ok(piece.text.trim().length <= 4000);
          if (!piece.endsParagraph) assert.ok(piece.text.length >= 1999);
          assert.doesNotMatch(piece.text.trim(), /\n[ \t\r]*\n/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are cut at lines, or else between words', () => {
    const lines = 'So it went on in Baku.\n'.repeat(1000);
    for (const { text } of cut(lines)) assert.match(text, /^So .*\.\n$/s);
    const words = 'So it went on in Baku. '.repeat(1000);
    for (const { text } of cut(words)) assert.match(text, /^\S.*\s$/s);
  });

  it('are after any edits those of the whole text', () => {
    fc.assert(
      fc.property(text, edits, (draft, changes) => {
        let now = draft;
        let pieces: readonly Cut[] = cut(now);
        for (const { at, length, inserted } of changes) {
          const offset = at % (now.length + 1);
          const removed = Math.min(length, now.length - offset);
          now = now.slice(0, offset) + inserted + now.slice(offset + removed);
          const change = recut(pieces, offset, removed, inserted);
          pieces = [...pieces.slice(0, change.first), ...change.added, ...pieces.slice(change.first + change.removed)];
          assert.deepEqual(pieces, cut(now));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are those of the whole text where a paragraph loses its end behind much white space', () => {
    const words = 'So it went on in Baku. '.repeat(170).trimEnd();
    const draft = `${words}${' '.repeat(200)}and more`;
    const pieces = cut(draft);
    assert.equal(pieces.length, 2);
    const { first, removed, added } = recut(pieces, draft.length - 8, 8, '');
    assert.deepEqual([first, removed], [0, 2]);
    assert.deepEqual(added, cut(draft.slice(0, -8)));
  });

  it('are few that a letter changes, however long the paragraph is', () => {
    const line = (i: number) => `Line ${i} of ${(i * i) % 97} about ${(i * 7919) % 1009} things, and so on and on.\n`;
    const draft = Array.from({ length: 5000 }, (_, i) => line(i)).join('');
    const pieces = cut(draft);
    let changed = 0;
    for (let n = 0; n < 500; n++) {
      const { removed, added } = recut(pieces, (n * 104_729) % draft.length, 0, 'a');
      changed += added.length;
      assert.ok(removed <= 12, `${removed}`);
    }
    assert.ok(changed / 500 < 1.5, `${changed / 500}`);
  });
});
