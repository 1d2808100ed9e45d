import assert from 'node:assert/strict';
import { readAlone, withMeaning } from '../../../src/report/readAlone';
import { theReport } from '../theReport';

describe('a passage that is read alone', () => {
  const report = theReport();
  const passage = (number: number) => {
    const found = report.passage(number);
    assert(found);
    return found;
  };

  it('has who is meant by its opening before its words, in brackets', () => {
    for (const [number, beginning] of [
      [133, '[Clinton] She claimed'],
      [162, '[Morningstar] He was confirmed'],
      [12, '[Heydar Aliyev] His son'],
      [92, '[strains in relations with Russia] These have included'],
      [112, '[after April 14, 2010] The next day'],
      [187, '[Azerbaijan; ISAF] It increased its contingent'],
    ] as const)
      assert(withMeaning(report, passage(number)).startsWith(beginning), withMeaning(report, passage(number)));
  });

  it('is left as it is where it says so itself', () => {
    for (const number of [1, 47, 54, 87, 159]) assert.equal(readAlone(report, passage(number)), passage(number).text);
  });

  it('has behind its words where they point to, or that this is not there', () => {
    assert.match(readAlone(report, passage(120)), /pulled out\. \[see ¶86, ¶92\]$/);
    assert.match(readAlone(report, passage(60)), /\(see below\)\. \[“see below”: not in this text\]$/);
  });

  it('is a passage on the one who is meant', () => {
    for (const [id, number] of [
      ['hillary-clinton', 134],
      ['richard-morningstar', 162],
      ['ilkham-aliyev', 153],
      ['william-burns', 144],
      ['national-security-ministry', 71],
    ] as const)
      assert(report.name(id)?.passages.includes(number), `${id} ¶${number}`);
    assert.equal(
      report.search('Clinton on democracy in Azerbaijan', { limit: 4 }).some(({ passage: one }) => one === 133),
      true,
    );
  });
});
