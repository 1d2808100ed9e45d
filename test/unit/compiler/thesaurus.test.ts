import assert from 'node:assert/strict';
import { parseNearWords, parseThesaurus } from '../../../src/compiler/thesaurus';

const known = new Set(['armi', 'troop', 'arm', 'forc', 'unemploy']);
const thesaurus = (text: string) => parseThesaurus({ path: 'thesaurus.yaml', text }, known);

describe('The thesaurus', () => {
  it('leads from what writers say to the words of the report, the looser ones less surely', () => {
    const table = thesaurus('troops: soldiers, fighting men | squads\n');
    assert.deepEqual(table.get('soldier'), [['troop', 1, ['soldiers', 'troops']]]);
    assert.deepEqual(table.get('fight men')?.[0]?.[0], 'troop');
    assert.ok((table.get('squad')?.[0]?.[1] ?? 1) < 1);
    assert.equal(table.get('squad')?.[0]?.[2], undefined);
  });

  it('leads to a phrase as a whole, and to every word that has the writer’s among its own', () => {
    const table = thesaurus('armed forces: soldiers\ntroops: soldiers\n');
    assert.deepEqual(
      table.get('soldier')?.map(([stems]) => stems),
      ['arm forc', 'troop'],
    );
  });

  it('leaves out what is only another inflection', () => {
    assert.equal(thesaurus('troops: troop, soldiers\n').has('troop'), false);
  });

  for (const [what, text, message] of [
    ['a word that the report does not have', 'troops: soldiers\nsubmarines: boats\n', /^thesaurus\.yaml:2:\d+: .*submarines/],
    ['an entry without words', 'troops:\n', /^thesaurus\.yaml:1:\d+: “troops” needs words/],
    ['a second bar', 'troops: soldiers | men | people\n', /^thesaurus\.yaml:1:\d+: “troops” needs words/],
    ['what is no YAML', 'troops: [\n', /^thesaurus\.yaml:\d+:\d+: /],
  ] as const) {
    it(`says where it has ${what}`, () => {
      assert.throws(() => thesaurus(text), { name: 'DataError', message });
    });
  }
});

describe('The table of near words', () => {
  const nearWords = (text: string) => parseNearWords({ path: 'near-words.txt', text }, known);

  it('is read as it was written', () => {
    assert.deepEqual(
      [...nearWords('jobless=unemploy:9\nsoldier=armi:9,troop:3\n')],
      [
        ['jobless', [['unemploy', 1]]],
        [
          'soldier',
          [
            ['armi', 1],
            ['troop', 1 / 3],
          ],
        ],
      ],
    );
  });

  it('says what to do when it is not of this report', () => {
    assert.throws(() => nearWords('boat=submarin:9\n'), { name: 'DataError', message: /submarin.*npm run near-words/ });
  });
});
