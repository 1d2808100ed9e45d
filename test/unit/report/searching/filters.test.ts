import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  FILTER_KEYS,
  type FilterKey,
  filterLabel,
  filterText,
  parseFilters,
  passing,
  resolveFilter,
  whyNoFilter,
} from '../../../../src/report/searching/filters';
import { theReport } from '../../theReport';

const parsed = (text: string) => {
  const { words, filters } = parseFilters(text);
  return [words, ...filters.map(({ key, value, closed }) => `${key}=${value}${closed ? '' : '…'}`)];
};

describe('filters in a query', () => {
  it('are taken out of it wherever they stand', () => {
    assert.deepEqual(parsed('lease year:1993 radar'), ['lease radar', 'year=1993']);
    assert.deepEqual(parsed('topic:iran lease '), ['lease ', 'topic=iran']);
    assert.deepEqual(parsed('Name:"Heydar Aliyev" TOPIC:“foreign policy” '), ['', 'name=Heydar Aliyev', 'topic=foreign policy']);
  });

  it('are being typed while nothing follows', () => {
    assert.deepEqual(parsed('lease topic:ira'), ['lease ', 'topic=ira…']);
    assert.deepEqual(parsed('topic:"foreign pol'), ['', 'topic=foreign pol…']);
    assert.deepEqual(parsed('topic:'), ['', 'topic=…']);
  });

  it('are no filters inside of words or without a value', () => {
    for (const text of ['surname:x y', 'topic: iran', 'when: 1993', 'a year: 1993']) assert.deepEqual(parsed(text), [text]);
  });

  it('are found in any text without a fault, and none that was found is left in the words', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('topic:', 'name:', 'year:', 'has:', '"', '“', '”', ' ', 'figures', '1993', 'iran', '\n', 'Topic:"a b"'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const { words, filters } = parseFilters(text);
        assert.deepEqual(parseFilters(words).filters, [], words);
        for (const { start, end } of filters) assert(start < end && end <= text.length);
        assert(words.length <= text.length);
      }),
    );
  });
});

describe('a filter', () => {
  const report = theReport();
  const resolve = (key: FilterKey, value: string) => resolveFilter(report, { key, value });
  const words = (key: FilterKey, value: string) => {
    const filter = resolve(key, value);
    return filter && filterLabel(report, filter);
  };
  const passages = (...typed: [FilterKey, string][]) =>
    report.passages.filter(
      passing(
        report,
        typed.map(([key, value]) => resolve(key, value) ?? assert.fail(value)),
      ),
    );

  it('takes a topic or a subtopic by the beginnings of its words', () => {
    assert.equal(words('topic', 'foreign policy'), 'Topic: Foreign policy and Iran');
    assert.equal(words('topic', 'gabala'), 'Topic: Gabala lease and foreign arms');
    assert.equal(words('topic', 'armenia'), 'Topic: “armenia”');
    assert.equal(new Set(passages(['topic', 'armenia']).map(({ topic }) => topic)).size, 2);
  });

  it('takes a name in any of its forms', () => {
    assert.equal(words('name', 'Gabala'), words('name', 'Qəbələ'));
    assert.equal(words('name', 'heydar aliyev'), 'Name: Heydar Aliyev');
    for (const { number } of passages(['name', 'Section 907']))
      assert(report.nameWritten('Section 907')?.passages.includes(number));
  });

  it('takes a year and a span of years', () => {
    assert.equal(words('year', '1993'), 'Year: 1993');
    assert.equal(words('year', '1992-1994'), 'Years: 1992–1994');
    assert.equal(words('year', '1994–92'), 'Years: 1992–1994');
    assert(passages(['year', '2009']).some(({ text }) => /2008 through 2010/.test(text)));
  });

  it('takes a month, a day and spans of them, in any form', () => {
    for (const value of ['2012-09', '09/2012', 'Sept 2012']) assert.equal(words('year', value), 'Month: September 2012', value);
    assert.equal(words('year', '2012-05..2012-09'), 'Time: May–September 2012');
    assert.equal(words('year', '2010..2012'), 'Years: 2010–2012');
    assert.equal(words('year', '2012-03-07'), 'Time: March 7, 2012');
    assert.equal(words('year', 'FY2012'), 'Year: 2012');
    const found = passages(['year', '2012-02']);
    assert(found.some(({ text }) => text.startsWith('That same month')));
    assert(found.length < passages(['year', '2012']).length);
    for (const value of ['may', 'may 4', '2012 x', '1993,1994', '12']) assert.equal(resolve('year', value), undefined, value);
  });

  it('is typed as it is read', () => {
    for (const value of ['1993', '1992-1994', '2012-09', '2012-05..2012-09', '2012-03-07', '2012-03-07..2012-04-01']) {
      const filter = resolve('year', value) ?? assert.fail(value);
      assert.equal(filterText(report, filter), `year:${value}`);
    }
  });

  it('takes passages with figures', () => {
    const found = passages(['has', 'figures']);
    assert(found.length > 20 && found.length < report.passages.length);
  });

  it('says in one sentence what it does not know', () => {
    for (const key of FILTER_KEYS) {
      assert.equal(resolve(key, 'qqq'), undefined);
      assert.match(whyNoFilter({ key, value: 'qqq' }), /^[^.]*qqq[^.]*\.$/);
    }
  });

  it('narrows with another of another kind and with another name, and widens with another topic or year', () => {
    const both = passages(['name', 'Gabala'], ['year', '2012']);
    assert(both.length > 0 && both.length < passages(['name', 'Gabala']).length);
    assert(passages(['name', 'Gabala'], ['name', 'Russia']).length <= passages(['name', 'Gabala']).length);
    assert(passages(['year', '2011'], ['year', '2012']).length > passages(['year', '2012']).length);
  });
});
