import assert from 'node:assert/strict';
import { Closeness } from '../../../src/search/closeness';
import type { QueryWord } from '../../../src/search/query';

/** Words that mean just themselves. */
const query = (...words: string[]): QueryWord[] =>
  words.map((term) => ({
    term,
    start: 0,
    end: term.length,
    common: false,
    unfinished: false,
    meaning: term,
    alternatives: [{ kind: 'literal', weight: 1, word: term }],
  }));

const closeness = (text: string, ...words: string[]) => new Closeness(() => text).of(query(...words), [0])[0] as number;

describe('closeness', () => {
  it('is 1 where the words stand side by side as in the query', () => {
    assert.equal(closeness('An early warning radar station.', 'radar', 'station'), 1);
  });

  it('falls with the words between them, and when they are the other way round', () => {
    const near = closeness('The radar at the station.', 'radar', 'station');
    assert(near < 1 && near > closeness('The radar that had been at the station.', 'radar', 'station'));
    assert(closeness('A station radar.', 'radar', 'station') < 1);
  });

  it('takes the closest of several places', () => {
    assert.equal(closeness('Radar, and more radar, and a radar station.', 'radar', 'station'), 1);
  });

  it('is 0 for one word, or where words are missing', () => {
    assert.equal(closeness('A radar station.', 'radar'), 0);
    assert(closeness('A radar station.', 'radar', 'lease') < 0.001);
  });

  it('does not remember one query in the next', () => {
    const of = new Closeness(() => 'A radar station.');
    of.of(query('radar', 'station'), [0]);
    assert((of.of(query('lease', 'term'), [0])[0] as number) < 0.001);
  });
});
