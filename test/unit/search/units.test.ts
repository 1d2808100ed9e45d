import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datesIn } from '../../../src/prose/dates/dates';
import { figuresIn } from '../../../src/prose/figures/figures';
import { readUnits, unitMatches } from '../../../src/search/units';
import { theReport } from '../theReport';

/** How near a text comes to what a query asks for. */
const nearness = (query: string, text: string, unfinished = false): number => {
  const [unit] = readUnits(query);
  const dates = datesIn(text);
  const units = { dates, figures: figuresIn(text, dates) };
  return unit ? Math.max(0, ...unitMatches(unit, units, unfinished).map((match) => match.nearness)) : 0;
};
/** Texts in the order in which a query should have them. */
const ordered = (query: string, ...texts: string[]) => {
  const all = texts.map((text) => nearness(query, text));
  all.forEach((one, i) => {
    if (i > 0) assert(one < (all[i - 1] ?? 0), `${query}: ${texts[i]} is not behind ${texts[i - 1]}`);
  });
};

describe('a date of a query', () => {
  it('is nearest to the same, then to what it holds, then to what holds it', () => {
    assert.equal(nearness('sept 2012', 'September 2012'), 1);
    ordered('2012', '2012', 'June 2012', 'June 6, 2012', '2008 through 2012', 'in 2009');
    ordered('June 6, 2012', 'June 6, 2012', 'June 2012', '2012', 'the 2010s');
  });

  it('without a year is that of any', () => {
    assert.equal(nearness('9/11', 'September 11, 2001'), 1);
    assert(nearness('9/11', 'September 2001') > 0);
    assert.equal(nearness('9/11', 'in 2001'), 0);
  });

  it('has nothing to do with another, and a little with another time of its year', () => {
    for (const text of ['May 2011', '2011', '2012 troops', '2010-2011']) assert.equal(nearness('June 2012', text), 0, text);
    ordered('June 2012', 'June 2012', '2012', 'May 2012');
  });
});

describe('a figure of a query', () => {
  it('is nearest to the same, then to those that round to it, the nearer first', () => {
    assert.equal(nearness('26.4m dollars', '$26.4 million'), 1);
    ordered('1 bn', '1 billion', '$975.75 million', '$1.1 billion', '$514 million');
  });

  it('is of the unit that is asked for', () => {
    assert.equal(nearness('$45', '45 personnel'), 0);
    assert.equal(nearness('5%', '$5'), 0);
    assert(nearness('26.4m', '$26.4 million') > 0);
  });

  it('may go on while it is being typed', () => {
    assert(nearness('66,9', '66,940 troops', true) > 0);
    assert.equal(nearness('66,9', '66,940 troops'), 0);
  });
});

describe('the dates and figures of a query', () => {
  it('are its dates and figures in order, and none in words that are only spelled alike', () => {
    const units = (query: string) => readUnits(query).map(({ start, end }) => query.slice(start, end));
    assert.deepEqual(units('$7 million a year from 2002 to 2012'), ['$7 million', '2002 to 2012']);
    for (const query of ['', 'march on baku', 'section 907', 'may they', 'one party']) assert.deepEqual(units(query), [], query);
  });

  it('lie inside of it, apart from each other, whatever it is', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...'1 2012 may $ % - / million a half of 9/11 "'.split(' '), ' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let before = 0;
        for (const { start, end } of readUnits(text)) {
          assert(start >= before && end > start && end <= text.length);
          before = end;
        }
        theReport().search(text);
      }),
    );
  });
});
