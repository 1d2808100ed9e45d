import assert from 'node:assert/strict';
import { parsePlainWords } from '../../../src/compiler/plainWords';
import type { Passage } from '../../../src/report/model';

const passage = (number: number): Passage => ({ number, source: [number], text: '', topic: 0, subtopic: 0, paragraph: 0 });
const parse = (text: string) => parsePlainWords({ path: 'plain-words.yaml', text }, [passage(1), passage(3)]);

describe('The plain words', () => {
  it('are the phrases of each passage, in reading order', () => {
    assert.deepEqual(parse('3: spying, envoy\n1: first republic\n'), [['first republic'], ['spying', 'envoy']]);
  });

  for (const [what, text, message] of [
    ['a passage that has no line', '1: spying\n', /^plain-words\.yaml:1:1: passage ¶3 has no line/],
    ['a passage without words', '1: spying\n3: \n', /^plain-words\.yaml:2:\d+: passage ¶3 needs words/],
    ['a passage that is not there', '1: a\n3: b\n2: c\n', /^plain-words\.yaml:3:\d+: there is no passage ¶2/],
  ] as const) {
    it(`say where there is ${what}`, () => {
      assert.throws(() => parse(text), { name: 'DataError', message });
    });
  }
});
