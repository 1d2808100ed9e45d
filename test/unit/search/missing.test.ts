import assert from 'node:assert/strict';
import fc from 'fast-check';
import { theReport } from '../theReport';

describe('what a query asks for and the report does not have', () => {
  const report = theReport();
  const missing = (query: string) => report.missingFrom(query);

  it('is a name that the report has in no form', () => {
    assert.deepEqual(missing('Trump meeting with Aliyev'), ['Trump']);
    assert.deepEqual(missing('did Macron ever visit Baku'), ['Macron']);
    assert.deepEqual(missing('Javier Solana'), ['Javier Solana']);
  });

  it('is a word that tells, where it is much of what is asked for', () => {
    assert.deepEqual(missing('caviar diplomacy'), ['caviar']);
    assert.deepEqual(missing('sturgeon poaching '), ['sturgeon poaching']);
  });

  it('is no word of a paraphrase, where the others meet in one passage', () => {
    for (const query of [
      'song contest row with the mullahs',
      'how come imports fell so much',
      'taking the gear home over the sea',
    ])
      assert.deepEqual(missing(query), [], query);
  });

  it('is a number that makes another name of a word', () => {
    assert.deepEqual(missing('Article 5 guarantee'), ['Article 5']);
    assert.deepEqual(missing('Section 907 waiver'), []);
    assert.deepEqual(missing('F-16'), ['F-16']);
    assert.deepEqual(missing('S-300'), []);
  });

  it('is a name of words that the report has, and never together', () => {
    assert.deepEqual(missing('Key West talks'), ['Key West']);
    for (const query of ['Foreign Minister Nalbandian', 'Baku Tehran tension', 'at the White House'])
      assert.deepEqual(missing(query), [], query);
  });

  it('is nothing that the report says otherwise, in another spelling or inflection', () => {
    for (const query of [
      'unemployed',
      'jobless numbers',
      'Moscow',
      'Strasbourg',
      'Turks',
      'Ahmedinejad and Aliev',
      'eurovison',
      'Bordyuja',
    ])
      assert.deepEqual(missing(query), [], query);
  });

  it('is no figure, no date, and no word that only asks', () => {
    for (const query of [
      '12.02.2013',
      '0.612%',
      'ninety',
      '1901',
      'conclusion',
      'tell me about it',
      'impact of',
      'prospects for the election',
      '',
    ])
      assert.deepEqual(missing(query), [], query);
  });

  it('is no word that is being typed, as long as something begins so', () => {
    assert.deepEqual(missing('gab'), []);
    assert.deepEqual(missing('Elchi'), []);
    assert.deepEqual(missing('the Zang'), ['Zang']);
  });

  it('is a part of the query, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const part of missing(text)) assert(part.length > 0 && text.includes(part));
      }),
    );
  });
});
