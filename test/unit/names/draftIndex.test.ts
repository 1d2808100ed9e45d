import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DraftIndex, mentionFrom } from '../../../src/names/draftIndex';
import { theReport } from '../theReport';

const report = theReport();
const indexOf = (text: string) => {
  const index = new DraftIndex(report, text);
  index.scan();
  return index;
};
const found = (index: DraftIndex) =>
  [...index.mentions()].map(({ start, end, mention, isOwn, isNearOwn }) => ({
    start,
    end,
    isOwn,
    isNearOwn,
    name: mention.name,
    alternatives: mention.alternatives,
  }));

describe('the names of a draft', () => {
  it('are found in order, with their places in the whole draft', () => {
    const text = 'Gabala.\n\nSection\n907 and the NDN.\r\n\r\n\r\nAliyev’s visit.';
    assert.deepEqual(
      [...indexOf(text).mentions()].map(({ start, end }) => text.slice(start, end)),
      ['Gabala', 'Section\n907', 'NDN', 'Aliyev'],
    );
  });

  it('are what they are in their own paragraph', () => {
    const draft = 'In 1993 Heydar Aliyev came.\n\nAliyev spoke.';
    const names = [...indexOf(draft).mentions()].map(({ mention }) => mention.name);
    assert.deepEqual(names, ['heydar-aliyev', 'heydar-aliyev']);
  });

  it('are what the headings and the opening over them say, as long as they say it', () => {
    const draft = '# Heydar Aliyev\n\nA life.\n\nAliyev spoke.\n\n## In 2012\n\nAliyev spoke.';
    const names = (index: DraftIndex) => found(index).map(({ name }) => name);
    const index = indexOf(draft);
    assert.deepEqual(names(index), ['heydar-aliyev', 'heydar-aliyev', 'ilkham-aliyev']);
    index.edit(2, 'Heydar'.length, 'Ilham');
    index.scan();
    assert.deepEqual(names(index), ['ilkham-aliyev', 'ilkham-aliyev', 'ilkham-aliyev']);
    index.edit(0, index.text.indexOf('Aliyev spoke'), '');
    index.edit(index.text.indexOf('2012'), 4, '1994');
    index.scan();
    assert.deepEqual(names(index), ['ilkham-aliyev', 'heydar-aliyev']);
  });

  it('are found in steps', () => {
    const index = new DraftIndex(report, 'Gabala.\n\nBaku.\n\nIran.');
    assert.equal(
      index.scan(() => true),
      false,
    );
    assert.equal(found(index).length, 1);
    assert.equal(index.scan(), true);
    assert.equal(found(index).length, 3);
  });

  it('are counted as far as they have been found', () => {
    const text = 'Gabala.\n\nBaku and NATO.\n\nIran.';
    const index = new DraftIndex(report, text);
    assert.deepEqual(index.counts, { own: 0, common: 0, length: text.length });
    index.scan(() => true);
    assert.deepEqual(index.counts, { own: 1, common: 0, length: text.length });
    index.scan();
    assert.deepEqual(index.counts, { own: 2, common: 2, length: text.length });
  });

  it('say which paragraphs are about the report’s own matters', () => {
    const text = 'Iran.\n\nBaku and NATO.\n\nNATO.';
    const index = indexOf(text);
    assert.deepEqual(
      [...index.mentions()].map(({ isOwn, isNearOwn }) => [isOwn, isNearOwn]),
      [
        [false, false],
        [true, true],
        [false, true],
        [false, false],
      ],
    );
    for (const word of ['Iran', 'Baku', 'and', 'NATO.'])
      assert.equal(index.isOnTopicAt(text.indexOf(word)), word !== 'Iran', word);
    assert.equal(index.isOnTopicAt(text.length), false);
  });

  it('are not lost where a long paragraph is cut', () => {
    const line = 'Near Gabala, by Section 907 of the FREEDOM Support Act, so it went on. ';
    const text = line.repeat(2000);
    assert.equal(found(indexOf(text)).length, 4000);
    const glued = 'x'.repeat(30_000);
    assert.deepEqual(
      [...indexOf(`${glued} Baku`).mentions()].map(({ start }) => start),
      [30_001],
    );
  });

  it('follow any edits as if the draft had just been opened', () => {
    const part = fc.constantFrom(
      'Gabala',
      ' Section 907',
      'Section',
      ' 907',
      '\n',
      '\n\n',
      '\r\n',
      '\r\n\r\n',
      '\n \n',
      ' ',
      'Heydar Aliyev. ',
      '\n\n# Heydar Aliyev\n\n',
      '\n# Ilham Aliyev\n',
      'The Foreign Ministry ',
      'In Turkey ',
      'Aliyev ',
      'Nagorno-',
      'Karabakh',
      'a',
      '**',
      '`',
      'the NDN',
      '.',
    );
    const draft = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 30 }), inserted: draft });
    fc.assert(
      fc.property(draft, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        let text = start;
        const index = indexOf(text);
        for (const { at, length, inserted } of edits) {
          const offset = at % (text.length + 1);
          const removed = Math.min(length, text.length - offset);
          text = text.slice(0, offset) + inserted + text.slice(offset + removed);
          index.edit(offset, removed, inserted);
          assert.equal(index.text, text);
          index.scan();
          assert.deepEqual(found(index), found(indexOf(text)));
          assert.deepEqual(index.counts, indexOf(text).counts);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('follow edits in a long paragraph, where names stay whole', () => {
    const line = 'Near Gabala, by Section 907, so it went on. ';
    let text = line.repeat(1000);
    const index = indexOf(text);
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 9000 }), fc.nat({ max: 300 }), (at, length, lines) => {
        const offset = (at % 900) * line.length;
        const removed = Math.min(length - (length % line.length), text.length - offset);
        text = text.slice(0, offset) + line.repeat(lines) + text.slice(offset + removed);
        index.edit(offset, removed, line.repeat(lines));
        index.scan();
        assert.equal(index.text, text);
        assert.deepEqual(found(index), found(indexOf(text)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('going from mention to mention', () => {
  const text = 'Baku, Iran, Baku, Iran, Baku.';
  const all = [...indexOf(text).mentions()];
  const to = (offset: number, step: 1 | -1) => {
    const found = mentionFrom(all, offset, step);
    return found && [found.mention.start, found.number, found.of];
  };

  it('stays with the name at the cursor, and begins anew at the end', () => {
    assert.deepEqual(to(0, 1), [12, 2, 3]);
    assert.deepEqual(to(14, 1), [24, 3, 3]);
    assert.deepEqual(to(24, 1), [0, 1, 3]);
    assert.deepEqual(to(0, -1), [24, 3, 3]);
    assert.deepEqual(to(20, -1), [6, 1, 2]);
  });

  it('takes any name where the cursor is on none', () => {
    assert.deepEqual(to(5, 1), [6, 2, 5]);
    assert.deepEqual(to(5, -1), [0, 1, 5]);
    assert.deepEqual(to(29, 1), [0, 1, 5]);
  });

  it('goes nowhere where there is no name', () => {
    assert.equal(mentionFrom([], 3, 1), undefined);
  });
});
