import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NameFile } from '../../../src/names/definition';
import { type Mention, NameMatcher } from '../../../src/names/matcher';
import { fold } from '../../../src/prose/fold';
import { linesOf, settingAt } from '../../../src/prose/setting';
import { FIXTURE } from './fixture';

const matcher = new NameMatcher(FIXTURE);
const forms = FIXTURE.names.flatMap(({ id }) => matcher.formsOf(id));
const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}§]/gu, '');

/** Pieces of names, of markup and of prose, so that names come up often and in every plight. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...forms, ...forms.flatMap((form) => form.split(/[\s-]/))) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(' ', ' ', '\n', '-', '\u00a0', ', ', '. ', "'s ", '–', '\n\n', '> ', '\u00ad', '\u200b', '\u0301'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '**',
      '*',
      '_',
      '`',
      '[',
      '](',
      ')',
      '](x)',
      '<',
      '>',
      '<b>',
      '</b>',
      '{',
      '}',
      '\\',
      '\\emph{',
      '|',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\\label{',
      '\\cite[',
      '&nbsp;',
      '&uuml;',
      '\\"',
      '{\\"u}',
      '~',
      '\\-',
      '§',
      '@',
      '/',
      '://',
      '.',
      '#',
      '<<',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'In 1993 ',
      'the ',
      'his son ',
      'President ',
      'Bill ',
      'Robert ',
      'M. ',
      'Foundation',
      'Russia ',
      'THE ',
      '\nimport ',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
// signs that a combining stroke changes ("<" to "≮") are no letters: composed and decomposed they are two different things
const anyText = fc
  .array(piece, { maxLength: 40, size: 'max' })
  .map((pieces) => pieces.join('').normalize('NFD').replaceAll('\u0338', ''));

const words = fc.constantFrom(
  ...forms,
  'the',
  'He',
  'saw',
  'In 1993',
  'Bill',
  'Robert',
  'of',
  'Atlanta',
  'his son',
  'and',
  'Russia',
  'Tech',
);
const plainText = fc
  .array(fc.tuple(words, fc.constantFrom(' ', ' ', ', ', '. ', '-', '\n')), { minLength: 1, maxLength: 25 })
  .map((parts) => parts.flat().join('').trim());

const withInner = (mentions: readonly Mention[]): Mention[] => mentions.flatMap((one) => [one, ...withInner(one.inner ?? [])]);

describe('for any text, the name matcher', () => {
  it('does not throw, and gives spans that are in the text, in order and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { start, end, inner = [] } of matcher.match(text)) {
          assert.ok(from <= start && start < end && end <= text.length, `${start}-${end}`);
          for (const one of inner) assert.ok(start <= one.start && one.end <= end);
          from = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds nothing but its forms', () => {
    const known = new Map(FIXTURE.names.map(({ id }) => [id, new Set(matcher.formsOf(id).map(letters))]));
    const surnames = new Map(FIXTURE.names.map(({ id, surname = [] }) => [id, surname.map(letters)]));
    fc.assert(
      fc.property(plainText, fc.constantFrom('', '**', '`', '_', '\u00ad', '\u200b'), fc.nat(), (plain, sign, place) => {
        const at = place % (plain.length + 1);
        const text = plain.slice(0, at) + sign + plain.slice(at);
        for (const { start, end, name, alternatives } of withInner(matcher.match(text))) {
          const found = letters(text.slice(start, end));
          for (const id of [name, ...alternatives]) {
            // a first name or an initial that no form lists may stand before a family name
            const isForm = known.get(id)?.has(found) || surnames.get(id)?.some((surname) => found.endsWith(surname));
            assert.ok(isForm, `${text.slice(start, end)} is no form of ${id}`);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the same whether letters are composed or not', () => {
    const found = (text: string) =>
      matcher.match(text).map(({ start, end, ...rest }) => [rest.name, rest.alternatives, text.slice(start, end).normalize()]);
    fc.assert(
      fc.property(anyText, (text) => assert.deepEqual(found(text.normalize('NFC')), found(text.normalize('NFD')))),
      { numRuns: 2000 },
    );
  });

  it('finds the same in words of plain letters and in words with an invisible sign', () => {
    const found = (text: string) =>
      matcher
        .match(text)
        .map(({ start, end, name, alternatives, form }) => [
          name,
          alternatives,
          form,
          text.slice(start, end).replaceAll('\u200b', ''),
        ]);
    fc.assert(
      fc.property(plainText, (text) => {
        assert.deepEqual(found(text.replace(/\b[a-zA-Z](?=[a-zA-Z])/g, '$&\u200b')), found(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds in a paragraph what it finds in it alone under what stands over it', () => {
    const bare = (mentions: readonly Mention[], by: number): unknown[] =>
      mentions.map(({ start, end, name, alternatives, form }) => ({
        start: start + by,
        end: end + by,
        name,
        alternatives,
        form,
      }));
    fc.assert(
      fc.property(plainText, plainText, (first, second) => {
        const whole = `${first}\n\n${second}`;
        const setting = (line: number) => () => settingAt(linesOf(whole), line);
        const apart = [
          ...bare(matcher.match(first, setting(0)), 0),
          ...bare(matcher.match(second, setting(first.split('\n').length + 1)), first.length + 2),
        ];
        assert.deepEqual(bare(matcher.match(whole), 0), apart);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the same again', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const once = matcher.match(text);
        matcher.match(other);
        assert.deepEqual(matcher.match(text), once);
      }),
    );
  });
});

describe('without rules, the name matcher', () => {
  const names = [
    'Red Army',
    'Red Army Choir of Baku',
    'Army',
    'Choir of Baku',
    'Baku',
    'of',
    'NK',
    'Red Sea',
    'Sea of Red',
    'a Red',
  ];
  const file: NameFile = {
    shared: { titles: [], firstNames: [], peoples: [] },
    names: names.map((name, i) => ({ id: `name-${i}`, name, kind: 'place', forms: [name] })),
    ambiguous: [],
  };
  const simple = new NameMatcher(file);

  /** Every form at every word, the longest first: slow, and plainly right. */
  const oracle = (text: string): Array<[string, number, number]> => {
    const parts = [...text.matchAll(/[a-z]+/gi)].map(({ 0: word, index }) => ({ word, index }));
    const fits = (wanted: string, word: string, alone: boolean) =>
      wanted.toLowerCase() === word.toLowerCase() &&
      (wanted === wanted.toLowerCase() || (alone && wanted === wanted.toUpperCase() ? word === wanted : /^[A-Z]/.test(word)));
    const found: Array<{ id: string; from: number; to: number; size: number }> = [];
    names.forEach((name, i) => {
      const wanted = name.split(' ');
      parts.forEach((_, from) => {
        const to = from + wanted.length - 1;
        // Letters with another before them and a hyphen between are something else: "e-NK".
        if (name === 'NK' && /(?<![a-z])[a-z]-$/i.test(text.slice(0, parts[from]?.index))) return;
        if (
          wanted.every(
            (word, k) => parts[from + k] && fits(word, (parts[from + k] as { word: string }).word, wanted.length === 1),
          )
        )
          found.push({ id: `name-${i}`, from, to, size: wanted.join('').length });
      });
    });
    found.sort((a, b) => b.size - a.size || a.from - b.from);
    const taken: typeof found = [];
    for (const one of found) if (!taken.some(({ from, to }) => one.from <= to && from <= one.to)) taken.push(one);
    return taken
      .sort((a, b) => a.from - b.from)
      .map(({ id, from, to }) => {
        const [first, last] = [parts[from], parts[to]] as [(typeof parts)[0], (typeof parts)[0]];
        return [id, first.index, last.index + last.word.length];
      });
  };

  it('agrees with one that tries every form everywhere', () => {
    const word = fc.constantFrom(
      'Red',
      'Army',
      'Choir',
      'of',
      'Baku',
      'Sea',
      'NK',
      'Nk',
      'red',
      'army',
      'BAKU',
      'OF',
      'a',
      'x',
      'Bakus',
    );
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', '-', '  ')), { maxLength: 30 })
      .map((pairs) => pairs.flat().join(''));
    fc.assert(
      fc.property(text, (draft) => {
        const found = simple.match(draft).map(({ name, start, end }): [string, number, number] => [name, start, end]);
        assert.deepEqual(found, oracle(draft));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a long text', function () {
  this.timeout(60_000);
  const shapes = [
    'Aliyev ',
    'Baku, ',
    '](',
    '<a b="',
    'a/',
    'U.S.',
    '\\label{',
    '\n[a]:',
    'NATO summit ',
    'Heydar ',
    '<script>',
    '[[',
    'x',
    "'",
    '-\n',
  ];
  /** How long a run takes, in ms. */
  const run = (text: string): number => {
    const from = performance.now();
    matcher.match(text);
    return performance.now() - from;
  };
  for (const shape of shapes) {
    it(`takes time in proportion to its length: ${JSON.stringify(shape)}`, () => {
      const length = 10_000;
      matcher.match(shape.repeat(length / shape.length));
      // Eight times the text is to take eight times as long; what looks at everything from everywhere takes 64 times. What is over
      // in a moment is too short to be compared on a busy machine.
      const short = Math.min(...Array.from({ length: 5 }, () => run(shape.repeat(length / shape.length))));
      // Other programs only ever make it longer: it is run again only while it seems too long.
      let long = Number.POSITIVE_INFINITY;
      for (let runs = 0; runs < 5 && long >= 300 && long / short >= 40; runs++) {
        long = Math.min(long, run(shape.repeat((8 * length) / shape.length)));
      }
      assert.ok(long < 300 || long / short < 40, `${(long / short).toFixed(1)} times as long, ${long.toFixed(0)} ms`);
    });
  }
});
