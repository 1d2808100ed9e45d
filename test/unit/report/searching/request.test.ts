import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filterLabel } from '../../../../src/report/searching/filters';
import {
  liftFilters,
  onlyTheBeginning,
  passagesAnswering,
  readRequest,
  requestFrom,
  requestText,
  selectionWords,
} from '../../../../src/report/searching/request';
import { theReport } from '../../theReport';

const report = theReport();

describe('a search request', () => {
  const titles = (filters: Parameters<typeof filterLabel>[1][]) => filters.map((filter) => filterLabel(report, filter));

  it('has its finished filters lifted out, and loses nothing that the report does not know', () => {
    const { text, filters } = liftFilters(report, 'lease year:2012 topic:qqq name:Gabala');
    assert.equal(text, 'lease topic:qqq name:Gabala');
    assert.deepEqual(titles([...filters]), ['Year: 2012']);
    const read = readRequest(report, text, filters);
    assert.equal(read.words.trim(), 'lease');
    assert.equal(read.unknown[0]?.value, 'qqq');
    assert.equal(read.typing?.value, 'Gabala');
    assert.equal(read.filters.length, 2);
  });

  it('finds a passage by its number, as a citation has it, within the filters', () => {
    const found = (text: string) => passagesAnswering(report, readRequest(report, `${text} `), 10);
    for (const text of ['¶120', '¶ 120', '  ¶120']) assert.deepEqual(found(text), [120], text);
    assert.deepEqual(found('¶120 name:Gabala'), [120]);
    assert.deepEqual(found('¶120 name:Iran'), []);
    // No passage has this number.
    assert(!found('¶136').includes(136));
  });

  it('can be written in a line and read again', () => {
    const request = readRequest(report, 'topic:"foreign policy" year:2012 has:figures the lease ');
    const line = requestText(report, request);
    const again = liftFilters(report, `${line} `);
    assert.equal(again.text.trim(), 'the lease');
    assert.equal(requestText(report, { words: again.text, filters: again.filters }), line);
  });

  it('comes from a command’s argument, and a bad one asks for nothing', () => {
    const { words, filters } = requestFrom(report, {
      query: 'lease year:2012',
      filters: { name: ['Gabala', 7, null], has: 'figures' },
    });
    assert.equal(words, 'lease');
    assert.equal(filters.length, 3);
    fc.assert(
      fc.property(fc.anything(), (argument) => {
        requestFrom(report, argument);
        requestFrom(report, { query: argument, filters: argument });
        requestFrom(report, { filters: { topic: argument, year: argument, name: argument, has: argument } });
      }),
    );
    assert.deepEqual(requestFrom(report, 'lease'), { words: '', filters: [] });
  });

  it('without words is answered by all that its filters let through, in reading order', () => {
    const { filters } = liftFilters(report, 'topic:"armed forces" ');
    const numbers = passagesAnswering(report, { words: '', filters }, 1);
    assert(numbers.length > 5);
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    );
    assert.deepEqual(passagesAnswering(report, { words: ' ', filters: [] }, 50), []);
  });

  it('with words is answered by the best within its filters', () => {
    const { filters } = liftFilters(report, 'year:2012 ');
    const numbers = passagesAnswering(report, { words: 'gabala lease', filters }, 50);
    assert(numbers.length > 0);
    for (const number of numbers) {
      const passage = report.passage(number) ?? assert.fail(String(number));
      // The year may stand in what the passage means by its first words: "That same month".
      assert.match(`${passage.text} ${report.meantIn(passage)}`, /20/);
    }
  });
});

describe('a text that is longer than a paragraph, as a query', () => {
  const long = `gabala radar ${'lease '.repeat(20_000)}`;

  it('is searched for by its beginning, and that is said', () => {
    const { words, isCut } = readRequest(report, long);
    assert.ok(isCut && long.startsWith(words) && words.length > 500);
    assert.deepEqual(readRequest(report, words).words, words);
    assert.equal(readRequest(report, words).isCut, false);
    assert.equal(onlyTheBeginning(long), 'Only the beginning is searched for, up to “lease lease lease”');
    assert.deepEqual(
      passagesAnswering(report, { words: long, filters: [] }, 5),
      passagesAnswering(report, { words, filters: [] }, 5),
    );
  });

  it('has the filters of its beginning, and keeps the rest of its words', () => {
    const { filters, words } = readRequest(report, `name:Gabala ${long}name:Iran`);
    assert.equal(filters.length, 1);
    assert.doesNotMatch(words, /name:/);
    const lifted = liftFilters(report, `name:Gabala ${long}name:Iran `);
    assert.deepEqual([lifted.filters.length, lifted.text], [1, `${long}name:Iran `]);
    const many = readRequest(report, 'name:Iran name:nobody '.repeat(10_000));
    assert.equal(many.filters.length, 1);
    assert.ok(many.unknown.length < 100);
  });
});

describe('a selection as a query', () => {
  it('is one line of words without syntax', () => {
    assert.equal(selectionWords('  the “radar”\n\tlease: topic:x '), 'the radar lease: topic x');
  });

  it('is cut between words, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
        const words = selectionWords(parts.join(' '));
        assert(words.length <= 200 && words === words.trim());
        assert.doesNotMatch(words, /[\n\r\t"]/);
      }),
    );
    assert.match(selectionWords('word '.repeat(100)), /^(word )+word$/);
  });
});
