import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insertionPointAt } from '../../../src/prose/insertionPoint';

const at = (marked: string) => insertionPointAt(marked.replace('|', ''), marked.indexOf('|'));

describe('a place in a draft', () => {
  it('has its line, with what stands before and behind it', () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const { lineStart, lineEnd, before, after } = at(`One${lineBreak}two| three${lineBreak}four`);
      assert.deepEqual(
        [lineStart, lineEnd, before, after],
        [3 + lineBreak.length, 3 + lineBreak.length + 'two three'.length, 'two', ' three'],
      );
    }
  });

  it('has what the next line must begin with to be held by the same', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['One|', ''],
      ['> one|', '> '],
      ['> > one|', '> > '],
      ['>one|', '>'],
      ['- one|', '  '],
      ['10. one|', '    '],
      ['* - one|', '    '],
      ['  - one|', '    '],
      ['    goes on|', '    '],
      ['-\tone|', ' \t'],
      ['> - one|', '>   '],
      ['- > one|', '  > '],
      ['- [ ] one|', '  '],
      ['> 1. [x] one|', '>    '],
      ['*one*|', ''],
      ['-one|', ''],
      ['1.5 million|', ''],
      ['-|', ' '],
      ['|- one', ''],
    ];
    for (const [marked, prefix] of cases) assert.equal(at(marked).prefix, prefix, marked);
  });

  it('is at the start where nothing stands before it but what holds it', () => {
    for (const marked of ['|', '|one', '- |', '- |one', '> |', '  |one', '> - |', '|- one'])
      assert.equal(at(marked).isAtStart, true, marked);
    for (const marked of ['one|', '- one|', '- o|ne', '- [ ] |', '*|one*']) assert.equal(at(marked).isAtStart, false, marked);
  });

  it('is in the draft, and in no line break and no character, whatever the offset', () => {
    assert.equal(insertionPointAt('a\r\nb', 2).offset, 1);
    assert.equal(insertionPointAt('😀', 1).offset, 0);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.oneof(fc.integer(), fc.double()), (draft, offset) => {
        const point = insertionPointAt(draft, offset);
        assert(point.offset >= point.lineStart && point.offset <= point.lineEnd && point.lineEnd <= draft.length);
        assert.equal(draft.slice(point.lineStart, point.lineEnd), point.before + point.after);
      }),
    );
  });

  it('is found at once in a long line', () => {
    const start = performance.now();
    for (const unit of [' ', '- ', '> ', '1. ', '\t', '-\t>']) {
      const draft = unit.repeat(300_000);
      insertionPointAt(draft, draft.length);
    }
    assert(performance.now() - start < 2000);
  });
});
