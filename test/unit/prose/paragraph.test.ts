import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DraftIndex } from '../../../src/names/draftIndex';
import { type Lines, paragraphAt, placeIn, REACH } from '../../../src/prose/paragraph';
import { settingAt } from '../../../src/prose/setting';
import { theReport } from '../theReport';

const documentOf = (lines: readonly string[]): Lines => ({
  lineCount: lines.length,
  lineAt: (line) => ({ text: lines[line] ?? '' }),
});

describe('the paragraph around a place', () => {
  it('reaches to the blank lines', () => {
    const document = documentOf(['one', '', 'two', 'three', ' ', 'four']);
    assert.deepEqual(paragraphAt(document, { line: 3, character: 2 }), {
      text: 'two\nthree',
      offset: 6,
      start: { line: 2, character: 0 },
    });
  });

  it('is what is near in a line that holds a whole book', () => {
    const document = documentOf([`${'x'.repeat(1_000_000)}`]);
    const { text, offset, start } = paragraphAt(document, { line: 0, character: 500_000 });
    assert.equal(text.length, 2 * REACH);
    assert.equal(offset, REACH);
    assert.deepEqual(start, { line: 0, character: 500_000 - REACH });
  });

  it('looks at no more lines than it needs', () => {
    let asked = 0;
    const document: Lines = {
      lineCount: 1_000_000,
      lineAt: () => {
        asked++;
        return { text: 'a line of some words' };
      },
    };
    paragraphAt(document, { line: 500_000, character: 3 });
    assert(asked < 250, `${asked} lines`);
  });

  it('gives each character its place in the document again', () => {
    const line = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('', ' ', 'x'.repeat(REACH), 'y'.repeat(3 * REACH)));
    fc.assert(
      fc.property(
        fc.array(
          line.map((text) => text.replace(/[\r\n]/g, ' ')),
          { minLength: 1, maxLength: 8 },
        ),
        fc.nat(),
        fc.nat(),
        (lines, i, j) => {
          const document = documentOf(lines);
          const at = { line: i % lines.length, character: j % ((lines[i % lines.length] ?? '').length + 1) };
          const paragraph = paragraphAt(document, at);
          assert.deepEqual(placeIn(paragraph, paragraph.offset), at);
          for (let offset = 0; offset < paragraph.text.length; offset += 1 + Math.floor(paragraph.text.length / 50)) {
            const { line: row, character } = placeIn(paragraph, offset);
            assert.equal(lines[row]?.[character] ?? '\n', paragraph.text[offset]);
          }
        },
      ),
    );
  });

  it('has the names that the whole draft has there', () => {
    const report = theReport();
    const part = fc.constantFrom(
      'Gabala',
      'In 1993 ',
      'Aliyev ',
      'Section',
      ' 907',
      '\n',
      '\n\n',
      ' ',
      'Heydar Aliyev. ',
      '\n\n# Heydar Aliyev\n\n',
      '\n# Ilham Aliyev\n',
      'The Foreign Ministry ',
      'In Turkey ',
      'US',
      'the NDN',
      '. ',
      'Nagorno-',
      'Karabakh',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const lines = text.split('\n');
        const index = new DraftIndex(report, text);
        index.scan();
        for (const { start, end, mention } of index.mentions()) {
          const before = text.slice(0, start).split('\n');
          const paragraph = paragraphAt(documentOf(lines), { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
          const setting = () => settingAt(documentOf(lines), paragraph.start.line);
          const found = report.match(paragraph.text, setting).find((one) => one.start === paragraph.offset);
          assert.deepEqual([found?.name, found && found.end - found.start], [mention.name, end - start]);
        }
      }),
    );
  });
});
