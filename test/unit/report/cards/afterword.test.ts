import assert from 'node:assert/strict';
import { afterTheReport, whatItKnows } from '../../../../src/report/cards/afterword';
import { readRequest, requestText } from '../../../../src/report/searching/request';
import { theReport } from '../../theReport';

describe('what came after the report', () => {
  const report = theReport();
  const asked = (query: string) => afterTheReport(requestText(report, readRequest(report, query)), report.facts);

  it('is a later year or month that a query asks for, also by a filter', () => {
    assert.equal(asked('Karabakh war 2020'), '2020');
    assert.equal(asked('march 2013'), 'March 2013');
    assert.equal(asked('Aliyev 2018 election, 2024'), '2018 and 2024');
    assert.equal(asked('oil year:2020 '), '2020');
    assert.equal(asked('2020-11 ceasefire'), 'November 2020');
    assert.equal(asked("Oct '20"), 'October 2020');
    assert.equal(asked('9/27/2020'), 'September 2020');
    assert.equal(asked('2012-2015'), '2015');
    assert.equal(asked('2015–2017'), '2015–2017');
    assert.equal(asked('late 2013'), 'September–December 2013');
    assert.equal(asked('FY16'), '2016');
  });

  it('is no year of the report, no amount, and no number that is only begun', () => {
    for (const query of [
      'Karabakh 1993',
      '2013',
      'february 2013',
      'gabala 2012',
      '2',
      '20',
      '202',
      '2020 troops',
      '2020 million dollars',
      '$2020',
      '20200',
      '2,020',
      'section 2020',
      'resolution 2020',
      'no. 2024',
      'page 2020',
      'may',
      'May 4',
      'the 2010s',
      'Feb 2013',
    ])
      assert.equal(asked(query), undefined, query);
  });

  it('is said in words that hold for any query', () => {
    assert.equal(
      whatItKnows(report.facts),
      'The report’s text ends in February 2013: it knows what was expected then, not what came.',
    );
  });
});
