import assert from 'node:assert/strict';
import { choicesFor, filterChoices } from '../../../../src/report/searching/choices';
import { FILTER_KEYS, filterText, parseFilters, passing, resolveFilter } from '../../../../src/report/searching/filters';
import { passagesAnswering, readRequest, type SearchRequest, withFilters } from '../../../../src/report/searching/request';
import { theReport } from '../../theReport';

describe('a filter to choose', () => {
  const report = theReport();
  const nothingAsked: SearchRequest = { words: '', filters: [] };
  const offered = (text: string, request = nothingAsked) => {
    const [typed] = parseFilters(text).filters;
    return typed ? choicesFor(report, typed, request).map(({ label }) => label) : [];
  };

  it('can be typed as it is chosen', () => {
    for (const key of FILTER_KEYS) {
      const choices = filterChoices(report, key, nothingAsked);
      assert(choices.length > 0);
      for (const { filter, passages: number, label } of choices) {
        const [typed] = parseFilters(`${filterText(report, filter)} `).filters;
        assert(typed);
        assert.deepEqual(resolveFilter(report, typed), filter, label);
        assert.equal(report.passages.filter(passing(report, [filter])).length, number);
      }
    }
  });

  it('is offered while it is typed', () => {
    assert.equal(offered('topic:').length, filterChoices(report, 'topic', nothingAsked).length);
    assert(offered('topic:ira').includes('Foreign policy and Iran'));
    assert.equal(offered('name:elchi')[0], report.nameWritten('Elchibey')?.name);
    assert.equal(offered('year:2012')[0], '2012');
    assert.equal(offered('year:1992-1994')[0], '1992–1994');
    assert.equal(offered('year:2012-09')[0], 'September 2012');
    assert(offered('year:2012').includes('September 2012'));
    assert(offered('year:sept').every((label) => label.startsWith('September ')));
    assert(!offered('year:').some((label) => /\p{L}/u.test(label)));
    assert.deepEqual(offered('topic:qqq'), []);
  });

  it('leaves as many passages as it says, whatever was asked for before', () => {
    for (const text of [
      'lease ',
      'gabala year:2012 ',
      'topic:iran topic:economy ',
      'name:NATO lease ',
      'year:1993 year:2012 ',
      '"Gabala radar" ',
    ]) {
      const request = readRequest(report, text);
      for (const key of FILTER_KEYS) {
        for (const { filter, label, passages } of filterChoices(report, key, request)) {
          const with_ = { ...request, filters: withFilters(report, request.filters, [filter]) };
          assert.equal(passagesAnswering(report, with_, 500).length, passages, `${text}+ ${label}`);
          assert(passages > 0, `${text}+ ${label}`);
        }
      }
    }
  });

  it('is not offered where it would leave nothing, or is there already', () => {
    const economy = readRequest(report, 'topic:economy ');
    assert(!offered('topic:economy', economy).includes('Economy'));
    assert(offered('year:').includes('1918'));
    assert(!offered('year:', economy).includes('1918'));
    assert.deepEqual(offered('year:1918', economy), []);
    assert.deepEqual(offered('year:1800-1850'), []);
    assert.deepEqual(filterChoices(report, 'name', readRequest(report, 'qqqqxyzzy ')), []);
    // Of two topics either is enough, but one without a passage is no help.
    const elchibey = readRequest(report, 'name:Elchibey topic:iran ');
    for (const { filter } of filterChoices(report, 'topic', elchibey))
      assert(passagesAnswering(report, { words: '', filters: [...elchibey.filters.slice(0, 1), filter] }, 500).length > 0);
  });
});
