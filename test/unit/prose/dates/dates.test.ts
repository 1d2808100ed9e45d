import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DateReading, datesIn } from '../../../../src/prose/dates/dates';
import { dayOf, intervalLabel, inYear, isoOf, lengthOf, monthsOf, yearOf, yearsOf } from '../../../../src/prose/dates/interval';
import { MONTHS } from '../../../../src/prose/months';

const days = ({ from, to }: DateReading) => (from === to ? isoOf(from) : `${isoOf(from)}..${isoOf(to)}`);
/** The dates of a text, each as it is written and as its days; "or" stands between readings. */
const read = (text: string) =>
  datesIn(text).map(({ start, end, readings, yearless }) => {
    const meant = readings.map((reading) => days(reading).replaceAll('2000-', yearless ? '--' : '2000-'));
    return `${text.slice(start, end)} = ${meant.join(' or ')}`;
  });
/** What a text that is one date means. */
const means = (text: string): string => {
  const [date, ...others] = read(text);
  assert.deepEqual(others, [], text);
  return date?.replace(/^.* = /, '') ?? 'nothing';
};

describe('the dates of a text', () => {
  it('have a month and its year in any form', () => {
    for (const text of [
      '2012-09',
      '2012/09',
      '09/2012',
      '9/2012',
      'September 2012',
      'Sept. 2012',
      'sep 2012',
      "Sept '12",
      '2012 September',
    ])
      assert.equal(means(text), '2012-09-01..2012-09-30', text);
    assert.equal(means('Oct ’03'), '2003-10-01..2003-10-31');
    assert.equal(means('August 98'), '1998-08-01..1998-08-31');
  });

  it('have a day in either order, and both where either may be meant', () => {
    for (const text of [
      'October 15, 2008',
      '15 October 2008',
      '15th of October, 2008',
      'Oct. 15 2008',
      '2008-10-15',
      '15.10.2008',
      '10/15/08',
    ])
      assert.equal(means(text), '2008-10-15', text);
    assert.equal(means('22/4/10'), '2010-04-22');
    assert.equal(means('4/5/10'), '2010-04-05 or 2010-05-04');
    assert.equal(means('12.02.2013'), '2013-02-12 or 2013-12-02');
  });

  it('have a day without a year', () => {
    assert.equal(means('May 4'), '--05-04');
    assert.equal(means('the twelfth of April'), '--04-12');
    assert.equal(means('9/11'), '--09-11 or --11-09');
    assert.equal(means('May 19-22'), '--05-19..--05-22');
  });

  it('have decades, and parts of them', () => {
    for (const text of ['the 1990s', "the 1990's", "'90s", 'the nineties', 'nineteen nineties'])
      assert.equal(means(text), '1990-01-01..1999-12-31', text);
    assert.equal(means('the early 1990s'), '1990-01-01..1993-12-31');
    assert.equal(means('mid-90s'), '1994-01-01..1996-12-31');
    assert.equal(means('the late nineties'), '1997-01-01..1999-12-31');
    assert.equal(means('in his late twenties'), 'nothing');
  });

  it('have seasons, quarters, halves and other parts of years and months', () => {
    assert.equal(means('spring 2012'), '2012-03-01..2012-05-31');
    assert.equal(means('the winter of 2012'), '2012-12-01..2013-02-28');
    for (const text of ['Q3 2012', '2012 Q3', '3rd quarter of 2012', 'third quarter 2012'])
      assert.equal(means(text), '2012-07-01..2012-09-30', text);
    for (const text of ['H1 2012', 'the first half of 2012']) assert.equal(means(text), '2012-01-01..2012-06-30', text);
    for (const text of ['late 2012', 'the end of 2012']) assert.equal(means(text), '2012-09-01..2012-12-31', text);
    assert.equal(means('mid-2010'), '2010-05-01..2010-08-31');
    assert.equal(means('early June 2008'), '2008-06-01..2008-06-10');
  });

  it('have fiscal years', () => {
    for (const text of ['FY13', 'FY2013', "FY'13", 'FY 2013', 'fiscal year 2013']) {
      assert.equal(means(text), '2013-01-01..2013-12-31', text);
      assert.equal(datesIn(text)[0]?.fiscal, true);
    }
    assert.equal(means('from FY1998 through FY2000'), '1998-01-01..2000-12-31');
  });

  it('have spans, whose ends lend each other what is said once', () => {
    for (const text of ['1992-1994', '1992–94', '1992 to 1994', 'between 1992 and 1994', '1992..1994'])
      assert.equal(means(text), '1992-01-01..1994-12-31', text);
    assert.equal(means('from May to June 2001'), '2001-05-01..2001-06-30');
    assert.equal(means('May 22-26, 2012'), '2012-05-22..2012-05-26');
    assert.equal(means('November 2011 - February 2012'), '2011-11-01..2012-02-29');
    assert.equal(means('Nov to Feb 2012'), '2011-11-01..2012-02-29');
    assert.equal(means('2011-12-05 to 2012-01-03'), '2011-12-05..2012-01-03');
    assert.equal(means('2008-10'), '2008-01-01..2010-12-31 or 2008-10-01..2008-10-31');
    assert.equal(means('2010-08'), '2010-08-01..2010-08-31');
  });

  it('are no span where another number stands between, and none that runs backwards', () => {
    assert.deepEqual(read('from 33 in 2009 to 67 in 2012'), ['2009 = 2009-01-01..2009-12-31', '2012 = 2012-01-01..2012-12-31']);
    assert.equal(read('from 2012 to 2009').length, 2);
  });

  it('are no amounts and no numbers of laws', () => {
    for (const text of [
      '$1993',
      '1,993 men',
      '1993 troops',
      'Section 1993',
      'Resolution 1929',
      'P.L. 107-1999',
      '1993.5',
      '¶1993',
      '24/7',
      '2/3',
      '20200',
      '2020 million',
    ])
      assert.deepEqual(read(text), [], text);
  });

  it('tell months from words that are spelled alike', () => {
    for (const text of ['the forces march', 'they may', 'March on Baku', 'Theresa May', 'an august body'])
      assert.deepEqual(read(text), [], text);
    for (const text of ['in May', 'since may', 'May 4', 'may 2012', 'until March', 'in march'])
      assert.equal(read(text).length, 1, text);
  });

  it('do not take the dot of a sentence', () => {
    const [date] = datesIn('They met in Sept. Then they left.');
    assert.equal(date?.end, 'They met in Sept'.length);
  });
});

/** Ways to write a day, a month and a year. */
const FORMS: ReadonlyArray<readonly [days: 'day' | 'month' | 'year', write: (y: number, m: number, d: number) => string]> = [
  ['day', (y, m, d) => `${MONTHS[m - 1]} ${d}, ${y}`],
  ['day', (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`],
  ['day', (y, m, d) => `${MONTHS[m - 1]?.slice(0, 3)} ${d}, ${y}`],
  ['day', (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`],
  ['day', (y, m, d) => `${d}.${m}.${y}`],
  ['month', (y, m) => `${MONTHS[m - 1]} ${y}`],
  ['month', (y, m) => `${MONTHS[m - 1]?.slice(0, 3)}. ${y}`],
  ['month', (y, m) => `${String(m).padStart(2, '0')}/${y}`],
  ['month', (y, m) => `${MONTHS[m - 1]} '${String(y).slice(2)}`],
  ['year', (y) => `${y}`],
  ['year', (y) => `FY${y}`],
];
const OF = {
  day: (y: number, m: number, d: number) => ({ from: dayOf(y, m, d), to: dayOf(y, m, d) }),
  month: monthsOf,
  year: yearsOf,
};
const anyDate = fc.record({
  y: fc.integer({ min: 1930, max: 2029 }),
  m: fc.integer({ min: 1, max: 12 }),
  d: fc.integer({ min: 1, max: 28 }),
});
const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ...'1 2 0 12 2012 1990s - – / . , of the in to may March Sept. Q3 H1 FY early late mid- half nineties first \u0130 \u2019 \u00a0'.split(
      ' ',
    ),
  ),
  fc.constant(' '),
);

describe('dates, whatever the text', () => {
  it('are read back in every form in which they are written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), anyDate, ([kind, write], { y, m, d }) => {
        const text = write(y, m, d);
        const wanted = kind === 'year' ? yearsOf(y) : OF[kind](y, m, d);
        const expected = kind === 'month' ? monthsOf(y, m) : wanted;
        const [date] = datesIn(`On ${text} it was.`);
        assert(
          date?.readings.some(({ from, to }) => from === expected.from && to === expected.to),
          text,
        );
      }),
    );
  });

  it('lie inside of it in order, apart from each other, and none ends before it begins', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let before = 0;
        for (const { start, end, readings } of datesIn(text)) {
          assert(start >= before && end > start && end <= text.length);
          before = end;
          for (const { from, to } of readings) assert(Number.isInteger(from) && from <= to);
        }
      }),
    );
  });

  it('are found in a time that grows no faster than the text', () => {
    for (const stretch of ['1', '2012-', 'may ', '1/', "'9", 'first ', 'early ', '4 to ', '2012 to ']) {
      const started = performance.now();
      datesIn(stretch.repeat(20_000));
      assert(performance.now() - started < 5000, stretch);
    }
  });
});

describe('an interval', () => {
  it('is written as people do', () => {
    assert.equal(intervalLabel(yearsOf(1993)), '1993');
    assert.equal(intervalLabel(yearsOf(1992, 1994)), '1992–1994');
    assert.equal(intervalLabel(monthsOf(2012, 9)), 'September 2012');
    assert.equal(intervalLabel(monthsOf(2012, 5, 2)), 'May–June 2012');
    assert.equal(intervalLabel(monthsOf(2011, 12, 2)), 'December 2011–January 2012');
    assert.equal(intervalLabel({ from: dayOf(2012, 3, 7), to: dayOf(2012, 3, 7) }), 'March 7, 2012');
  });

  it('has the same days in another year', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1900, max: 2030 }), ({ y, m, d }, year) => {
        const moved = inYear({ from: dayOf(y, m, d), to: dayOf(y, m, d) + 3 }, year);
        assert.equal(yearOf(moved.from), year);
        assert(lengthOf(moved) >= 3 && lengthOf(moved) <= 5);
      }),
    );
  });
});
