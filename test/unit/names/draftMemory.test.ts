import assert from 'node:assert/strict';
import { DraftIndex } from '../../../src/names/draftIndex';
import { QuotationChecker } from '../../../src/report/quoting/checking/checker';
import { heapInUse } from '../heap';
import { theReport } from '../theReport';

const MEGABYTE = 2 ** 20;
const report = theReport();
/** New ones each time, so that no part of one is remembered from another; some 4 MB, for the letter that is in no Western alphabet. */
const longDraft = (n: number): string =>
  `# A heading of the draft with the number ${n} by Heydar Aliyev ə\n\nAliyev spoke.\n\n${`So it went on in the year of ${n} things.\n\n`.repeat(50_000)}`;

describe('a long draft', () => {
  it('is not kept in memory once nobody has it open', () => {
    const work = (n: number) => {
      const index = new DraftIndex(report, longDraft(n));
      index.scan();
      assert.ok(index.mentions().length > 0);
    };
    work(0);
    const before = heapInUse();
    for (let n = 1; n < 4; n++) work(n);
    assert.ok(heapInUse() - before < 4 * MEGABYTE, `${(heapInUse() - before) / MEGABYTE} MB`);
  }).timeout(60_000);

  it('is not kept in memory as it was before each edit', () => {
    const checker = new QuotationChecker(report, 'markdown', { source: undefined, preferences: {} } as never);
    let text = longDraft(0);
    const read = () => assert.ok(checker.read(text));
    read();
    const before = heapInUse();
    for (let n = 1; n < 4; n++) {
      const at = n * 1000;
      text = `${text.slice(0, at)}moreover ${n} ${text.slice(at)}`;
      read();
    }
    assert.ok(heapInUse() - before < 10 * MEGABYTE, `${(heapInUse() - before) / MEGABYTE} MB`);
  }).timeout(60_000);
});
