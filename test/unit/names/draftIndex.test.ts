import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DraftIndex } from '../../../src/names/draftIndex';
import { KnownNames } from '../../../src/names/knownNames';
import { theReport } from '../theReport';

const report = theReport();
const indexOf = (text: string) => {
  const index = new DraftIndex(report, text);
  index.scan();
  return index;
};
/** Edits a draft somewhere, whatever its length, and has its index follow; gives the text. */
const edited = (
  index: DraftIndex,
  text: string,
  { at, length, inserted }: { at: number; length: number; inserted: string },
): string => {
  const offset = at % (text.length + 1);
  const removed = Math.min(length, text.length - offset);
  index.edit(offset, removed, inserted);
  return text.slice(0, offset) + inserted + text.slice(offset + removed);
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
        for (const one of edits) {
          text = edited(index, text, one);
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

  it('cost, for a letter in a long paragraph, the part that it is in, and the rest when all is asked', () => {
    const text = 'Near Gabala, by Section 907, so it went on, and nobody in Baku had heard.\n'.repeat(500);
    let matched = 0;
    const finder = {
      isOwn: () => true,
      match: ({ length }: string) => {
        matched += length;
        return [];
      },
    };
    const index = new DraftIndex(finder, text);
    index.scan();
    matched = 0;
    let offset = 20_000;
    for (const letter of 'moreover, it did. '.repeat(10)) {
      index.edit(offset++, 0, letter);
      index.scan(() => false, 'written');
    }
    assert.ok(matched / 180 < 8000, `${matched / 180}`);
    matched = 0;
    index.scan();
    assert.ok(matched > 4000 && matched < 40_000, `${matched}`);
    matched = 0;
    index.scan();
    assert.equal(matched, 0);
  });

  it('are found in whatever is pasted', () => {
    const index = indexOf('Gabala.\n\nBaku.');
    index.edit(9, 0, 'a\n\n'.repeat(300_000));
    index.scan();
    assert.equal(index.mentions().length, 2);
  }).timeout(20_000);

  it('are found in all paragraphs but one in which looking for them fails, which is said once and tried again when it changes', () => {
    const failures: unknown[] = [];
    const finder = {
      isOwn: () => true,
      match: (text: string) => {
        if (text.includes('bad')) throw new Error(text);
        return report.match(text);
      },
    };
    const index = new DraftIndex(finder, 'Baku.\n\nbad Iran.\n\nbad.\n\nNATO.', (error) => failures.push(error));
    assert.equal(index.scan(), true);
    assert.deepEqual(
      index.mentions().map(({ mention }) => mention.name),
      ['baku', 'nato'],
    );
    assert.equal(index.isComplete, true);
    index.edit(8, 0, 'a ');
    index.scan();
    assert.equal(failures.length, 1);
    index.edit(9, 3, '');
    index.edit(index.text.indexOf('bad'), 3, 'good');
    index.scan();
    assert.equal(index.mentions().length, 3);
    assert.throws(() => new DraftIndex(finder, 'bad').scan(), /bad/);
  });

  const sentence = fc.constantFrom(
    'In Baku, Heydar Aliyev spoke of Section 907 and the NDN.',
    'Aliyev thanked Congress.',
    'Then the Foreign Ministry of Armenia answered, as did the Foreign Ministry',
    'So it went on for some time, and nobody in Nagorno-Karabakh',
    'Bill Gates gave.',
    'Gates left for Gabala.',
    'In 2011 Ilham Aliyev met Clinton, and NATO',
    'the United States and Iran, where it was said that nothing had been said,',
    '## Heydar Aliyev',
    'Turkey’s parliament and the Popular Front head',
    'It was a long day; the FREEDOM Support Act was read, and read again, by all who had come to the Caspian Sea.',
  );
  const line = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((sentences) => `${sentences.join(' ')}\n`);
  /** One line a paragraph, with hardly a blank line between. */
  const run = fc
    .tuple(fc.array(line, { minLength: 30, maxLength: 90 }), fc.constantFrom('', '', '\n'))
    .map(([lines, blank]) => [...lines.slice(0, -20), blank, ...lines.slice(-20)].join(''));
  const letters = fc.array(
    fc.record({
      at: fc.nat(),
      length: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat({ max: 2 }), fc.nat({ max: 4000 })),
      inserted: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('a', ' ', '.', '\n', 'A', '\n\n') }, sentence, line),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('follow what is written where no blank lines are, as if the draft had just been opened', () => {
    fc.assert(
      fc.property(run, letters, (start, edits) => {
        let text = start;
        const index = indexOf(text);
        for (const one of edits) {
          text = edited(index, text, one);
          index.scan(() => false, 'written');
        }
        index.scan();
        const fresh = indexOf(text);
        assert.deepEqual(found(index), found(fresh));
        assert.deepEqual(index.counts, fresh.counts);
        for (const known of ['all', 'own', 'near'] as const)
          assert.deepEqual(new KnownNames(index, known).names, new KnownNames(fresh, known).names);
      }),
      { numRuns: 60 },
    );
  });
});
