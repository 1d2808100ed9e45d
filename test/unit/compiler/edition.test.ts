import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compileEdition, EditionError } from '../../../src/compiler/edition';

const EDITION = 'data/edition.md';
const SOURCE = 'data/source/000_c20cc79eac806e57.txt';

function compile(edition: string, source: string) {
  return compileEdition({ path: EDITION, text: edition }, { path: SOURCE, text: source });
}

/** The error of a compilation that must fail. */
function errorOf(edition: string, source: string): EditionError {
  try {
    compile(edition, source);
  } catch (error) {
    assert.ok(error instanceof EditionError, String(error));
    assert.ok(error.message.startsWith(`${error.file}:${error.line}:${error.column}: `), error.message);
    return error;
  }
  return assert.fail('a mistake went unseen');
}

function assertFails(edition: string, source: string, line: number, column: number, problem: RegExp): void {
  const error = errorOf(edition, source);
  assert.match(error.message, problem);
  assert.equal(error.file, EDITION);
  assert.deepEqual([error.line, error.column], [line, column], error.message);
}

// A report in small: every feature of the tokeniser, one of each.
const source = `azerbaijan's army re - gained baku in 1918-1920 , after a while ( see below ) .

the u.s. envoy called it a "strategic goal. .

why did "some people" ask — in may — "who are we ? .

aid was $3.7 billion plus .612% in fy2012 ( p.l .

112-175 ) .

she said that "the law is [section 907] .

and it stays until then. .

president gül came for the 12 th session , in san antonio , tx .
`;

const edition = `<!-- A small edition.
# not a heading
-->

# Past

## Army

Azerbaijan's army re-gained Baku in 1918-1920, after a while (see below).
The U.S. envoy called it a "strategic goal."

Why did "some people" ask—in May—"who are we?"

## Aid

Aid was $3.7 billion plus .612% in FY2012 (P.L. 112-175).
She said that "the law is [Section 907]. And it stays until then."

# Guests

## Army

President Gül came for the 12th session, in San Antonio, TX.
`;

/** The small edition with one mistake, at the line where it stands. */
function assertMistake(from: string, to: string, line: number, column: number, problem: RegExp): void {
  assert.ok(edition.includes(from), from);
  assertFails(edition.replace(from, to), source, line, column, problem);
}

describe('the reading edition', () => {
  describe('that agrees with its source', () => {
    it('gives each sentence its source lines, headings and paragraph', () => {
      const { passages } = compile(edition, source);
      assert.deepEqual(
        passages.map(({ text: _, ...place }) => place),
        [
          { number: 1, source: [1], topic: 0, subtopic: 0, paragraph: 0 },
          { number: 2, source: [2], topic: 0, subtopic: 0, paragraph: 0 },
          { number: 3, source: [3], topic: 0, subtopic: 0, paragraph: 1 },
          { number: 4, source: [4, 5], topic: 0, subtopic: 1, paragraph: 2 },
          { number: 6, source: [6, 7], topic: 0, subtopic: 1, paragraph: 2 },
          { number: 8, source: [8], topic: 1, subtopic: 0, paragraph: 3 },
        ],
      );
      assert.equal(passages[4]?.text, 'She said that "the law is [Section 907]. And it stays until then."');
    });

    it('gives the topics with their passages', () => {
      assert.deepEqual(compile(edition, source).topics, [
        {
          title: 'Past',
          subtopics: [
            { title: 'Army', passages: [1, 2, 3] },
            { title: 'Aid', passages: [4, 6] },
          ],
        },
        { title: 'Guests', subtopics: [{ title: 'Army', passages: [8] }] },
      ]);
    });

    it('may come with any line ends, a byte order mark, and accents written apart', () => {
      const plain = compile(edition, source);
      assert.deepEqual(compile(`\uFEFF${edition.replaceAll('\n', '\r\n')}`, source.replaceAll('\n', '\r\n')), plain);
      assert.deepEqual(compile(edition.normalize('NFD'), source), plain);
      assert.deepEqual(compile(edition, source.normalize('NFD')), plain);
    });
  });

  describe('with other words than its source', () => {
    it('shows a changed word beside the right one', () => {
      assertMistake(
        'envoy called',
        'envoy named',
        10,
        16,
        /differ from source line 2: "…U\.S\. envoy named it a.*" should be "…u\.s\. envoy called/,
      );
    });
    it('shows a dropped word', () => {
      assertMistake(
        'after a while',
        'after while',
        9,
        54,
        /source line 1: "…1918-1920, after while.*should be "…1918-1920, after a while/,
      );
    });
    it('shows an added word', () => {
      assertMistake('the 12th', 'the famous 12th', 23, 28, /source line 8: "…for the famous 12th.*" should be "…for the 12th/);
    });
    it('shows a changed figure', () => {
      assertMistake('.612%', '.613%', 16, 30, /source lines 4-5: "…billion plus \.613%/);
    });
    it('shows words that are lost from the end', () => {
      assertMistake(
        ', in San Antonio, TX.',
        '.',
        23,
        41,
        /stops short, for the source goes on with "…12th session, in san antonio, tx\." \(source line 8\): put the missing/,
      );
    });
    it('shows words that are added to the end', () => {
      assertMistake(
        'TX.',
        'TX, then.',
        23,
        62,
        /words are added, for the source ends before "…Antonio, TX, then\." \(source line 8\): remove them/,
      );
    });
    it('counts columns in UTF-16 units', () => {
      assertFails('# A\n## B\n𝔸 dog.\n', '𝔸 cat .\n', 3, 4, /"𝔸 dog\." should be "𝔸 cat\."/);
    });
  });

  describe('with sentences out of place', () => {
    const army = `Azerbaijan's army re-gained Baku in 1918-1920, after a while (see below).\n`;
    const envoy = `The U.S. envoy called it a "strategic goal."\n`;

    it('tells a missing sentence', () => {
      assertMistake(
        army,
        '',
        9,
        1,
        /source line 1 is missing here, before source line 2: put "azerbaijan's army re-gained baku…" back/,
      );
    });
    it('tells a missing sentence of two source lines', () => {
      const aid = 'Aid was $3.7 billion plus .612% in FY2012 (P.L. 112-175).\n';
      assertMistake(aid, '', 16, 1, /source lines 4-5 are missing here, before source lines 6-7/);
    });
    it('tells several missing sentences by the first', () => {
      assertMistake(army + envoy, '', 10, 1, /source line 1 is missing here, before source line 3/);
    });
    it('tells swapped sentences', () => {
      assertMistake(
        army + envoy,
        envoy + army,
        9,
        1,
        /out of order: this is source line 2, and here should be source line 1, which is on line 10/,
      );
    });
    it('tells a repeated sentence', () => {
      assertMistake(envoy, envoy + army, 11, 1, /this is source line 1 a second time \(first on line 9\)/);
    });
    it('tells a sentence split over two lines', () => {
      assertMistake(
        'called it',
        'called\nit',
        10,
        22,
        /split, for the source goes on with "…envoy called it a "strategic goal\."" \(source line 2\): join the next line/,
      );
    });
    it('tells a sentence split where the source breaks it too', () => {
      assertMistake(
        ' And it',
        '\nAnd it',
        17,
        41,
        /split, for the source goes on with "…\[section 907\]\. and it.*\(source lines 6-7\)/,
      );
    });
    it('tells two sentences on one line', () => {
      assertMistake(
        `${army}${envoy}`,
        `${army.trim()} ${envoy}`,
        9,
        75,
        /two sentences on one line, for in the source one ends before "…\(see below\)\. The U\.S\..*\(source line 1\)/,
      );
    });
    it('tells a line that ends in the middle of the next sentence', () => {
      assertMistake(`${army}The U.S. envoy `, `${army.trim()} The U.S. envoy\n`, 9, 75, /two sentences on one line/);
    });
    it('tells the first source line that is left over', () => {
      const cut = edition.slice(0, edition.indexOf('She said'));
      assertFails(cut, source, 16, 58, /ends before source lines 6-7: add "she said that "the…" and what follows/);
      assertFails('', source, 1, 1, /ends before source line 1:/);
    });
    it('tells a sentence after the end of the source', () => {
      assertFails(`${edition}One more.\n`, source, 24, 1, /not in the source, which has ended/);
      assertFails(`${edition}${army}`, source, 24, 1, /repeats line 9/);
    });
  });

  describe('with slips of print', () => {
    it('tells a figure that lost its sign', () => {
      assertMistake('$3.7', '$37', 16, 9, /"\$37" should be "\$3\.7", the figure of source lines 4-5/);
      assertMistake('$3.7', '3.7', 16, 9, /"3\.7" should be "\$3\.7"/);
      assertMistake('.612%', '612%', 16, 27, /"612%" should be "\.612%"/);
      assertMistake('.612%', '.612', 16, 27, /"\.612" should be "\.612%"/);
    });
    it('tells merged words and split words', () => {
      assertMistake(
        'envoy called',
        'envoycalled',
        10,
        15,
        /two words are merged: "The U\.S\. envoycalled it.*" should be "the u\.s\. envoy called it/,
      );
      assertMistake('session', 'ses sion', 23, 36, /a word is split: "…the 12th ses sion, in/);
      assertMistake('12th', '12 th', 23, 30, /a word is split/);
    });
    it('tells a lost, added or changed mark', () => {
      assertMistake(
        're-gained',
        're gained',
        9,
        21,
        /marks or spaces differ.*"Azerbaijan's army re gained Baku.*" should be "azerbaijan's army re-gained baku/,
      );
      assertMistake('session,', 'session', 23, 40, /marks or spaces differ from the source: .*\(source line 8\)/);
      assertMistake(`Azerbaijan's`, 'Azerbaijan’s', 9, 11, /marks or spaces differ/);
      assertMistake('ask—in', 'ask-in', 12, 26, /marks or spaces differ/);
      assertMistake('we?"', 'we."', 12, 45, /marks or spaces differ/);
    });
    it('tells unbalanced quotation marks at the one without a partner', () => {
      assertMistake('goal."', 'goal.', 10, 28, /a quotation is opened here and never closed/);
      assertMistake('some people"', 'some people', 12, 9, /never closed/);
      assertMistake('"strategic', 'strategic', 10, 43, /closes nothing/);
      assertMistake('"some people"', 'some people', 12, 9, /marks or spaces differ/);
    });
    it('tells unbalanced brackets', () => {
      assertMistake('(see below)', '(see below', 9, 62, /"\(" is opened here and never closed/);
      assertMistake('(see below)', 'see below)', 9, 71, /"\)" closes nothing/);
      assertMistake('[Section 907]', '[Section 907)', 17, 39, /"\)" closes nothing/);
    });
    it('tells spaces that are left of the tokenisation', () => {
      for (const [from, to, line, column] of [
        ['1920,', '1920 ,', 9, 46],
        ['below).', 'below) .', 9, 73],
        ['(see', '( see', 9, 62],
        ['re-gained', 're - gained', 9, 21],
        ['ask—in', 'ask — in', 12, 26],
        ['envoy called', 'envoy  called', 10, 15],
        ['envoy called', 'envoy\tcalled', 10, 15],
        ['envoy called', 'envoy\u00A0called', 10, 15],
        ['TX.', 'TX. ', 23, 61],
        ['President', ' President', 23, 1],
      ] as const) {
        assertMistake(from, to, line, column, /a space too many/);
      }
    });
    it('tells a sentence without a capital or a full stop', () => {
      assertMistake('The U.S.', 'the U.S.', 10, 1, /source line 2 should start with a capital/);
      assertMistake('TX.', 'TX', 23, 60, /source line 8 should end with a full stop/);
    });
  });

  describe('with headings or comments amiss', () => {
    it('tells a sentence before any heading', () => {
      assertFails('A cat.\n', 'a cat .\n', 1, 1, /before any topic: put a "# Topic"/);
      assertMistake('## Army\n\nPresident', 'President', 21, 1, /before any subtopic of "Guests"/);
    });
    it('tells a subtopic before any topic', () => {
      assertMistake('# Past\n', '', 6, 1, /the subtopic "Army" stands before any topic/);
    });
    it('tells a heading with nothing under it', () => {
      assertMistake('# Guests', '## Empty\n\n# Guests', 19, 1, /the subtopic "Empty" has no sentence/);
      assertMistake('# Guests', '# Empty\n\n# Guests', 19, 1, /the topic "Empty" has no subtopic/);
    });
    it('tells two headings of one title', () => {
      assertMistake('# Guests', '# past', 19, 1, /two topics are called "past" \(the first on line 5\)/);
      assertMistake('## Aid', '## Army', 14, 1, /two subtopics of "Past" are called "Army" \(the first on line 7\)/);
    });
    it('tells a heading that is none', () => {
      assertMistake('# Guests', '#Guests', 19, 1, /needs a space after the #/);
      assertMistake('# Guests', '# ', 19, 1, /has no title/);
      assertMistake('## Aid', '### Aid', 14, 1, /only two levels/);
    });
    it('tells a comment that is not closed, or has text behind it', () => {
      assertMistake('-->', '', 1, 1, /never closed/);
      assertMistake('-->', '--> text', 3, 5, /text follows the end of a comment/);
    });
  });

  it('tells a source that never closes what it opens', () => {
    const error = errorOf('# A\n## B\nA cat.\n', 'a cat .\n\na ( dog .\n');
    assert.deepEqual([error.file, error.line, error.column], [SOURCE, 3, 1]);
    assert.match(error.message, /source line 2 opens a bracket or a quotation that nothing closes/);
  });
});

describe('the reading edition of the report', function () {
  // Some of these compile the whole report hundreds of times.
  this.timeout(30_000);

  const realEdition = readFileSync(EDITION, 'utf8');
  const realSource = readFileSync(SOURCE, 'utf8');
  const rows = realEdition.split('\n');
  const { topics, passages } = compile(realEdition, realSource);

  it('covers all 195 source lines once and in order', () => {
    assert.deepEqual(
      passages.flatMap((passage) => passage.source),
      Array.from({ length: 195 }, (_, index) => index + 1),
    );
    assert.ok(passages.every((passage) => passage.number === passage.source[0]));
  });

  it('makes the five sentences whole that the source breaks', () => {
    assert.equal(passages.length, 190);
    const joined = passages.filter((passage) => passage.source.length > 1);
    assert.deepEqual(
      joined.map((passage) => passage.source),
      [
        [135, 136],
        [165, 166],
        [174, 175],
        [176, 177],
        [183, 184],
      ],
    );
  });

  it('has every passage under one subtopic, in reading order', () => {
    const listed = topics.flatMap((topic) => topic.subtopics.flatMap((subtopic) => subtopic.passages));
    assert.deepEqual(
      listed,
      passages.map((passage) => passage.number),
    );
  });

  it('has paragraphs that never run over a heading and count without a gap', () => {
    for (const [index, passage] of passages.entries()) {
      const before = passages[index - 1];
      if (!before) {
        assert.equal(passage.paragraph, 0);
      } else if (before.topic !== passage.topic || before.subtopic !== passage.subtopic) {
        assert.equal(passage.paragraph, before.paragraph + 1);
      } else {
        assert.ok([0, 1].includes(passage.paragraph - before.paragraph));
      }
    }
  });

  it('fails on mistakes that are easily made', () => {
    const mistakes: [string, string, RegExp][] = [
      ['an 125-member', 'a 125-member', /source line 13: /],
      ['Ilkham Aliyev was', 'Ilham Aliyev was', /source line 12: "His son Ilham/],
      ['66,940', '66.940', /"66\.940" should be "66,940", the figure of source line 115/],
      ['$1.1 billion', '$11 billion', /"\$11" should be "\$1\.1", the figure of source line 55/],
      ['.612%', '0.612%', /source lines 165-166/],
      ['democratization."', 'democratization".', /source line 15/],
      ['Baku to mediate', 'Baku mediate', /source line 6/],
      ['Gül', 'Gul', /source line 105/],
      ['2013-2014', '2013–2014', /source line 195/],
    ];
    for (const [from, to, problem] of mistakes) {
      const row = rows.findIndex((content) => content.includes(from));
      const error = errorOf(realEdition.replace(from, to), realSource);
      assert.match(error.message, problem);
      assert.equal(error.line, row + 1);
    }
  });

  // Where a sentence stands: its row, and any place in it.
  const places = fc
    .constantFrom(...passages.map((passage) => passage.text))
    .chain((text) => fc.tuple(fc.constant(rows.indexOf(text)), fc.nat(text.length - 1)));

  function withRow(row: number, content: string): string {
    return rows.map((old, index) => (index === row ? content : old)).join('\n');
  }

  it('fails when any one character is deleted, on its line', () => {
    fc.assert(
      fc.property(places, ([row, place]) => {
        const content = rows[row] ?? '';
        const error = errorOf(withRow(row, content.slice(0, place) + content.slice(place + 1)), realSource);
        assert.deepEqual([error.file, error.line], [EDITION, row + 1]);
      }),
    );
  });

  it('fails when any one character is changed, but for its case, or added', () => {
    const characters = fc.oneof(
      fc.string({ minLength: 1, maxLength: 1 }),
      fc.constantFrom('.', ',', '"', ' ', '-', '—', '1', 'é'),
    );
    fc.assert(
      fc.property(places, characters, fc.boolean(), ([row, place], character, added) => {
        const content = rows[row] ?? '';
        const old = content[place] ?? '';
        fc.pre(added || old.toLowerCase() !== character.toLowerCase());
        const error = errorOf(
          withRow(row, content.slice(0, place) + character + content.slice(place + (added ? 0 : 1))),
          realSource,
        );
        assert.deepEqual([error.file, error.line], [EDITION, row + 1]);
      }),
    );
  });

  it('fails when any sentence is dropped, and names its source line', () => {
    for (const passage of passages) {
      const error = errorOf(rows.filter((content) => content !== passage.text).join('\n'), realSource);
      assert.match(error.message, new RegExp(`source lines? ${passage.number}\\b`));
    }
  });

  it('fails when any two neighbouring sentences are swapped', () => {
    for (const [index, passage] of passages.entries()) {
      const next = passages[index + 1];
      if (!next) continue;
      const swapped = rows.map((content) => {
        if (content === passage.text) return next.text;
        return content === next.text ? passage.text : content;
      });
      assert.match(errorOf(swapped.join('\n'), realSource).message, /out of order/);
    }
  });
});
