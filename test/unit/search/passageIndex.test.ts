import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/search/analysis';
import { buildIndex, type IndexedPassage, PassageIndex } from '../../../src/search/passageIndex';

const passage = (number: number, text: string, more: Partial<IndexedPassage> = {}): IndexedPassage => ({
  number,
  text,
  stems: text,
  plain: '',
  names: '',
  tells: '',
  says: '',
  topic: '',
  ...more,
});

/** The index as it comes out of the bundle. */
const loaded = (...passages: IndexedPassage[]) => new PassageIndex(JSON.parse(JSON.stringify(buildIndex(passages))));

describe('the index of the passages', () => {
  const index = loaded(
    passage(3, 'Gas and oil.', { names: '@baku @lerik' }),
    passage(7, 'Oil leases of oil.'),
    passage(9, 'A lease.', { topic: 'Oil' }),
  );
  const numbers = (...args: Parameters<PassageIndex['find']>) => [...index.find(...args).keys()].sort();

  it('finds the passages with a term, in the fields that are asked for', () => {
    assert.deepEqual(numbers([{ term: 'oil', boost: { text: 1 } }]), [3, 7]);
    assert.deepEqual(numbers([{ term: 'oil', boost: { text: 1, topic: 1 } }]), [3, 7, 9]);
    assert.deepEqual(numbers([{ term: 'leas', boost: { stems: 1 } }]), [7, 9]);
    assert.deepEqual(numbers([{ term: '@baku', boost: { names: 1 } }]), [3]);
    assert.deepEqual(numbers([{ term: 'oi', boost: { text: 1 } }]), []);
  });

  it('leaves out a field that counts for nothing', () => {
    assert.deepEqual(numbers([{ term: 'oil', boost: { text: 1, topic: 0 } }]), [3, 7]);
    assert.deepEqual(numbers([{ term: 'oil', boost: { text: 0 } }]), []);
  });

  it('finds the passages with every term, where all are wanted', () => {
    const terms = ['oil', 'gas'].map((term) => ({ term, boost: { text: 1 } }));
    assert.deepEqual(numbers(terms), [3, 7]);
    assert.deepEqual(numbers(terms, 'AND'), [3]);
  });

  it('counts terms together for what they count one by one', () => {
    const terms = ['oil', 'gas', 'and'].map((term) => ({ term, boost: { text: 0.5 } }));
    const alone = terms.map((term) => index.find([term]).get(3) ?? 0).reduce((a, b) => a + b);
    assert(Math.abs((index.find(terms).get(3) ?? 0) - alone) < 1e-9);
  });

  it('knows its terms, and in how many passages each is', () => {
    assert.equal(index.terms('text').get('oil'), 2);
    assert.equal(index.terms('topic').get('oil'), 1);
    assert.equal(index.terms('text').get('leas'), undefined);
  });

  it('finds every passage by each of its words, for any texts', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(texts, (all) => {
        const any = loaded(...all.map((text, i) => passage(i + 1, text)));
        all.forEach((text, i) => {
          for (const { term } of analyse(text)) {
            assert((any.find([{ term, boost: { text: 1 } }]).get(i + 1) ?? 0) > 0, term);
            assert((any.terms('text').get(term) ?? 0) > 0);
          }
        });
      }),
    );
  });
});
