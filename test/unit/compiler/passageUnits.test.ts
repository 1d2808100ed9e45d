import assert from 'node:assert/strict';
import { unitsOf } from '../../../src/compiler/passageUnits';
import { isoOf } from '../../../src/prose/dates/interval';
import type { Passage } from '../../../src/report/model';

const passages = (...texts: string[]): Passage[] =>
  texts.map((text, i) => ({ number: i + 1, source: [i + 1], text, topic: 0, subtopic: 0, paragraph: 0 }));
const days = (units: ReturnType<typeof unitsOf>, place: number) =>
  units[place]?.dates.map(({ readings: [{ from, to }] }) => `${isoOf(from)}..${isoOf(to)}`);

describe('the dates and figures of passages', () => {
  it('have the year that the passages before say', () => {
    const units = unitsOf(passages('In June 2008 it changed.', 'They left on July 20.', 'It cost $7 million.'), []);
    assert.deepEqual(days(units, 1), ['2008-07-20..2008-07-20']);
    assert.deepEqual(
      units[2]?.figures.map(({ value }) => value),
      [7_000_000],
    );
  });

  it('have what the first words of a passage mean', () => {
    const text = 'That same month, it was over.';
    const opening = { passage: 2, start: 0, end: 'That same month'.length, means: 'February 2012' };
    const units = unitsOf(passages('In 2011 it began.', text), [opening]);
    assert.deepEqual(days(units, 1), ['2012-02-01..2012-02-29']);
    assert.deepEqual(
      units[1]?.dates.map(({ start, end }) => text.slice(start, end)),
      ['That same month'],
    );
  });

  it('are left without a year where nothing says it', () => {
    const [units] = unitsOf(passages('They left on July 20.'), []);
    assert.equal(units?.dates[0]?.yearless, true);
  });
});
