import assert from 'node:assert/strict';
import { linesOf, settingAt } from '../../../src/prose/setting';

/** What stands over the last line of a text. */
const over = (text: string) => {
  const lines = linesOf(text);
  return settingAt(lines, lines.lineCount - 1);
};

describe('what stands over a place', () => {
  it('is the nearest heading above, without its marks', () => {
    for (const heading of ['## Oil', '<h2>Oil', '= Oil', 'h2. Oil', 'Oil\n---'])
      assert.equal(over(`# Gas\n\nText.\n\n${heading}\n\nText.\n\nMore.`).heading, 'Oil', heading);
    assert.equal(over('Text.\n\nMore.').heading, undefined);
    assert.equal(over('# Own').heading, undefined);
  });

  it('is no heading too far above', () => {
    assert.equal(over(`# Oil\n${'\n'.repeat(398)}x`).heading, 'Oil');
    assert.equal(over(`# Oil\n${'\n'.repeat(400)}x`).heading, undefined);
  });

  it('is what the document opens with', () => {
    assert.deepEqual(over('---\ntitle: Oil\ndate: 2012-05-01\n---\n\n# Gas\n\nIt burns. It is\ndear.\n\nMore.').opening, {
      titles: ['Oil', 'Gas'],
      date: '2012-05-01',
      sentence: 'It burns.',
    });
    assert.deepEqual(over('\\documentclass{article}\n% a note\n\\title{Oil}\n\nIt\nburns. It is.').opening, {
      titles: ['\\title{Oil}'],
      date: undefined,
      sentence: 'It\nburns.',
    });
    assert.deepEqual(over('').opening, { titles: [], date: undefined, sentence: undefined });
  });

  it('costs little in one line of a whole book', () => {
    const line = 'word '.repeat(1_000_000);
    const start = performance.now();
    settingAt({ lineCount: 1_000_000, lineAt: () => ({ text: line }) }, 500_000);
    assert.ok(performance.now() - start < 1000);
  });
});
