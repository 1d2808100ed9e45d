import assert from 'node:assert/strict';
import { parseReferences } from '../../../src/compiler/references';
import type { Passage } from '../../../src/report/model';

const passage = (number: number, text: string): Passage => ({
  number,
  source: [number],
  text,
  topic: 0,
  subtopic: 0,
  paragraph: 0,
});
const passages = [
  passage(1, "Secretary Clinton's visit to Baku ended on May 4 (see below)."),
  passage(2, 'In Baku, she met Aliyev.'),
  passage(3, 'The next day, others came.'),
  passage(4, 'It is expected that talks (mentioned above) go on.'),
];
const passagesOn = new Map([
  ['hillary-clinton', new Set([1])],
  ['baku', new Set([1, 2])],
]);

const OPENINGS = [
  '{ passage: 2, words: she, means: Clinton, in: 1, name: hillary-clinton }',
  '{ passage: 3, words: The next day, after: May 4, in: [1] }',
  '{ passage: 4, words: It, clear: nothing in particular is meant }',
];
const POINTERS = [
  '{ passage: 1, words: see below, to: [4] }',
  '{ passage: 4, words: mentioned above, nowhere: no more is said }',
];

const parse = (openings: readonly string[] = OPENINGS, pointers: readonly string[] = POINTERS, speakers = '{}') => {
  const list = (entries: readonly string[]) =>
    entries.length ? `\n${entries.map((entry) => `  - ${entry}\n`).join('')}` : ' []\n';
  const text = `openings:${list(openings)}pointers:${list(pointers)}speakers: ${speakers}\n`;
  return parseReferences({ path: 'references.yaml', text }, { passages, passagesOn });
};

describe('The references', () => {
  it('say whose words a passage has, where it has the name or a word that means it', () => {
    const speakers = (text: string) => parse(OPENINGS, POINTERS, text).speakers;
    assert.deepEqual(
      [...speakers('{ hillary-clinton: [1, 2], baku: [2] }')],
      [
        [1, ['hillary-clinton']],
        [2, ['hillary-clinton', 'baku']],
      ],
    );
    assert.throws(() => speakers('{ hillary-clinton: [3] }'), /¶3 does not speak of hillary-clinton/);
    assert.throws(() => speakers('{ john-kerry: [1] }'), /there is no name with the id john-kerry/);
  });

  it('say what an opening means, and where its words stand', () => {
    const { openings, mentions } = parse();
    assert.deepEqual(openings, [
      { passage: 2, start: 9, end: 12, means: 'Clinton' },
      { passage: 3, start: 0, end: 12, means: 'after May 4' },
    ]);
    assert.deepEqual(mentions, [{ passage: 2, start: 9, end: 12, name: 'hillary-clinton' }]);
  });

  it('say to which passages words point, or to none', () => {
    assert.deepEqual(
      parse().pointers.map(({ passage: from, to }) => [from, to]),
      [
        [1, [4]],
        [4, []],
      ],
    );
  });

  const openingsWith = (at: number, entry: string) => OPENINGS.map((one, i) => (i === at ? entry : one));
  for (const [what, openings, message] of [
    [
      'a passage that is not there',
      openingsWith(0, '{ passage: 9, words: she, means: Clinton, in: 1 }'),
      /:2:\d+: there is no passage ¶9/,
    ],
    [
      'words that the passage does not have',
      openingsWith(0, '{ passage: 2, words: he, means: Aliyev, in: 1 }'),
      /:2:\d+: ¶2 does not have “he”/,
    ],
    [
      'a meaning that the other passage does not have',
      openingsWith(0, '{ passage: 2, words: she, means: Hillary Clinton, in: 1 }'),
      /:2:\d+: ¶1 does not have “hillary”/,
    ],
    [
      'a passage that says what is meant and is not there',
      openingsWith(0, '{ passage: 2, words: she, means: Clinton, in: 8 }'),
      /:2:\d+: there is no passage ¶8/,
    ],
    [
      'a passage that is to say itself what it leaves open',
      openingsWith(0, '{ passage: 2, words: she, means: Aliyev, in: 2 }'),
      /:2:\d+: ¶2 cannot say itself/,
    ],
    ['no passage that says what is meant', openingsWith(0, '{ passage: 2, words: she, means: Clinton }'), /:2:\d+: .*needs in/],
    [
      'neither a meaning nor a reason',
      openingsWith(0, '{ passage: 2, words: she }'),
      /:2:\d+: .*needs one of means, after, clear, open/,
    ],
    [
      'a reason and a meaning',
      openingsWith(0, '{ passage: 2, words: she, means: Clinton, in: 1, clear: yes it is }'),
      /:2:\d+: .*needs one of/,
    ],
    [
      'an unknown name',
      openingsWith(0, '{ passage: 2, words: she, means: Clinton, in: 1, name: clinton }'),
      /:2:\d+: there is no name with the id clinton/,
    ],
    [
      'a name of which the other passage does not speak',
      openingsWith(1, '{ passage: 3, words: The next day, means: others, in: 2, name: hillary-clinton }'),
      /:3:\d+: ¶2 does not/,
    ],
    ['an unknown key', openingsWith(0, '{ passage: 2, words: she, menas: Clinton }'), /:2:\d+: menas is not known here/],
    ['no entry for a pronoun after an opening phrase', OPENINGS.slice(1), /: ¶2 opens with “she”: say what it means/],
    ['no entry for “The next day”', OPENINGS.filter((_, i) => i !== 1), /: ¶3 opens with “next”: say/],
    ['no entry for an impersonal “It”', OPENINGS.slice(0, 2), /: ¶4 opens with “It”: say/],
  ] as const) {
    it(`say where an opening has ${what}`, () => {
      assert.throws(() => parse(openings), { name: 'DataError', message });
    });
  }

  const pointersWith = (entry: string) => [entry, ...POINTERS.slice(1)];
  for (const [what, pointers, message] of [
    ['is left out', POINTERS.slice(1), /: ¶1 has “below”: say to which passages it points/],
    [
      'has neither passages nor a reason',
      pointersWith('{ passage: 1, words: see below }'),
      /needs either to, a list of passages, or nowhere/,
    ],
    ['has an empty list', pointersWith('{ passage: 1, words: see below, to: [] }'), /to is a list of passages/],
    ['leads to a passage that is not there', pointersWith('{ passage: 1, words: see below, to: [9] }'), /there is no passage ¶9/],
    [
      'leads to the wrong side',
      [POINTERS[0] ?? '', '{ passage: 3, words: others, to: [4] }', '{ passage: 4, words: mentioned above, to: [4] }'],
      /cannot mean ¶4, which is on the other side/,
    ],
    [
      'has words that are not in the passage',
      pointersWith('{ passage: 1, words: look below, to: [4] }'),
      /¶1 does not have “look below”/,
    ],
  ] as const) {
    it(`say where a pointer ${what}`, () => {
      assert.throws(() => parse(OPENINGS, pointers), { name: 'DataError', message });
    });
  }

  it('need both lists', () => {
    assert.throws(
      () => parseReferences({ path: 'references.yaml', text: 'openings: []\n' }, { passages, passagesOn }),
      /^DataError: references\.yaml:1:1: the file needs two lists/,
    );
  });
});
