import assert from 'node:assert/strict';
import { encodeLines, LineTable } from '../../../src/search/lineTable';
import { type QueryContext, QueryReader } from '../../../src/search/query';
import { RANKING, type Ranking } from '../../../src/search/ranking';
import { encodeTermTable, TermTable } from '../../../src/search/termTable';
import { Vocabulary } from '../../../src/search/vocabulary';

const WORDS = ['troops', 'gabala', 'radar', 'unemployment', 'ceasefire', 'counterterrorism', 'the', 'work', 'lease', 'leased'];
const STEMS = new Set(['troop', 'gabala', 'radar', 'unemploy', 'ceasefir', 'counterterror', 'work', 'leas']);
const PLAIN = new Set(['espionag']);
const lines = (words: Iterable<string>) => new LineTable(encodeLines([...words].map((word) => [word, '~'])));
const names = new TermTable(encodeTermTable(new Map([['gabala', [{ terms: ['@gabala'], weight: 1 }]]])));
const near = new TermTable(
  encodeTermTable(
    new Map([
      ['armi', [{ terms: ['troop'], weight: 1 }]],
      ['out work', [{ terms: ['unemploy'], weight: 1 }]],
    ]),
  ),
);
const context = (ranking: Partial<Ranking> = {}): QueryContext => ({
  vocabulary: new Vocabulary(lines(WORDS), names.lines),
  meaningful: new Vocabulary(lines(PLAIN), near.lines),
  hasStem: (stem) => STEMS.has(stem),
  hasPlainStem: (stem) => PLAIN.has(stem),
  names,
  near,
  ranking: { ...RANKING, ...ranking },
});
const read = (text: string, ranking?: Partial<Ranking>) => new QueryReader(context(ranking)).read(text);
/** What a word of the query leads to: the kinds, with the words or stems. */
const meanings = (text: string, word: number, ranking?: Partial<Ranking>) =>
  read(text, ranking).words[word]?.alternatives.map((one) => `${one.kind} ${one.word ?? one.plain ?? one.stems}`);

describe('a query', () => {
  it('has each word once, in order, the last one unfinished until something follows it', () => {
    const words = (text: string) => read(text).words.map(({ term, unfinished }) => `${term}${unfinished ? '…' : ''}`);
    assert.deepEqual(words('the radar the rad'), ['the', 'radar', 'rad…']);
    assert.deepEqual(words('the radar '), ['the', 'radar']);
  });

  it('means the word itself before anything else, with the names that it belongs to', () => {
    const [first] = read('gabala ').words[0]?.alternatives ?? [];
    assert.equal(first?.kind, 'literal');
    assert.deepEqual(first?.names, [{ term: '@gabala', share: 1 }]);
  });

  it('means the words that go on like an unfinished one, less than the word itself', () => {
    const { words } = read('lease');
    assert.deepEqual(meanings('lease', 0), ['literal lease', 'prefix leased']);
    assert((words[0]?.alternatives[1]?.weight ?? 1) < 1);
  });

  it('means what the report says for a word that it does not have', () => {
    assert.deepEqual(meanings('army ', 0), ['near troop']);
    assert.deepEqual(meanings('army ', 0, { near: 0 }), []);
    assert.deepEqual(meanings('espionage ', 0), ['plain espionag']);
  });

  it('means by two words what they mean together', () => {
    assert.deepEqual(meanings('out of work ', 2), ['literal work', 'near unemploy']);
    assert.deepEqual(meanings('work out ', 0), ['literal work']);
  });

  it('takes a word that nothing is known of for a misspelt one, first of the report’s', () => {
    assert.deepEqual(meanings('radra ', 0), ['spelling radar']);
    assert.deepEqual(meanings('espoinage ', 0), ['plain espionag']);
    assert.deepEqual(meanings('xylophone ', 0), []);
  });

  it('takes two words for one that is written together, and a hyphenated one for its parts and the whole', () => {
    assert(meanings('cease fire ', 0)?.includes('literal ceasefire'));
    assert(meanings('counter-terrorism ', 0)?.includes('literal counterterrorism'));
  });

  it('has what stands in quotation marks, be they closed or not', () => {
    assert.deepEqual(read('“radar lease” the').phrases, [{ text: 'radar lease', terms: ['radar', 'lease'], unfinished: false }]);
    assert.deepEqual(read('"radar le').phrases, [{ text: 'radar le', terms: ['radar', 'le'], unfinished: true }]);
  });
});
