import assert from 'node:assert/strict';
import { Meanings } from '../../../src/search/meanings';
import { buildIndex, PassageIndex } from '../../../src/search/passageIndex';
import { readQuery } from '../../../src/search/query';
import { RANKING, type Ranking } from '../../../src/search/ranking';

const passage = {
  number: 1,
  text: 'The troops at the Gabala radar, leased or on lease, work against counterterrorism and unemployment under a ceasefire.',
  plain: 'espionage',
  names: '@gabala',
  tells: '',
  says: '',
  topic: '',
};
const index = new PassageIndex(buildIndex([{ ...passage, stems: passage.text }]));
const tables = {
  nameWords: [['gabala', [['gabala', 1]]]] as const,
  nearWords: [
    ['armi', [['troop', 1]]],
    ['pipelin', [['radar', 1]]],
    ['out work', [['unemploy', 1]]],
  ] as const,
  generalWords: [],
};
const read = (text: string, ranking?: Partial<Ranking>) =>
  readQuery(text, new Meanings(index, tables, { ...RANKING, ...ranking }));
/** What a word of the query leads to: the kinds, with the first of the terms. */
const meanings = (text: string, word: number, ranking?: Partial<Ranking>) =>
  read(text, ranking).words[word]?.meanings.map(({ kind, terms }) => `${kind} ${terms[0]?.term}`);

describe('a query', () => {
  it('has each word once, in order, the last one unfinished until something follows it', () => {
    const words = (text: string) => read(text).words.map(({ term, unfinished }) => `${term}${unfinished ? '…' : ''}`);
    assert.deepEqual(words('the radar the rad'), ['the', 'radar', 'rad…']);
    assert.deepEqual(words('the radar '), ['the', 'radar']);
  });

  it('means the word itself before anything else, with the names that it belongs to', () => {
    const [first] = read('gabala ').words[0]?.meanings ?? [];
    assert.equal(first?.kind, 'literal');
    assert.deepEqual(first?.terms.map(({ term }) => term).toSorted(), ['@gabala', 'gabala', 'gabala']);
  });

  it('means the words that go on like an unfinished one, less than the word itself', () => {
    const { words } = read('lease');
    assert.deepEqual(meanings('lease', 0), ['literal lease', 'prefix leased']);
    assert((words[0]?.meanings[1]?.weight ?? 1) < 1);
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
    assert.deepEqual(meanings('pipleine ', 0), ['near radar']);
    assert.deepEqual(meanings('xylophone ', 0), []);
  });

  it('takes a word that is being typed for the beginning of one that leads to others, or of one with a slip', () => {
    assert.deepEqual(meanings('pipe', 0), ['near radar']);
    assert.deepEqual(meanings('unmeplo', 0), ['spelling unemployment']);
    assert.deepEqual(meanings('unmeplo ', 0), []);
  });

  it('takes a hyphenated word for its parts and the whole', () => {
    assert(meanings('counter-terrorism ', 0)?.includes('literal counterterrorism'));
  });

  it('has what stands in quotation marks, be they closed or not', () => {
    assert.deepEqual(read('“radar lease” the').quoted, [{ text: 'radar lease', terms: ['radar', 'lease'], unfinished: false }]);
    assert.deepEqual(read('"radar le').quoted, [{ text: 'radar le', terms: ['radar', 'le'], unfinished: true }]);
  });
});
