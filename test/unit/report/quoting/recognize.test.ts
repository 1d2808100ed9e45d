import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Passage } from '../../../../src/report/model';
import { passageLine } from '../../../../src/report/passageLine';
import { sourceOf } from '../../../../src/report/quoting/bibliography/source';
import { meaningBefore, textToCopy } from '../../../../src/report/quoting/copying';
import { wholeWords } from '../../../../src/report/quoting/part';
import { quotationOf, type Stretch } from '../../../../src/report/quoting/quotation';
import { stretchesOf } from '../../../../src/report/quoting/recognize';
import { leadIn, readAlone } from '../../../../src/report/readAlone';
import { theReport } from '../../theReport';

const report = theReport();
const passageOf = (number: number): Passage => {
  const passage = report.passage(number);
  assert(passage);
  return passage;
};
const textOf = (number: number) => passageOf(number).text;
/** A passage as it is copied with its number. */
const copied = (passage: Passage) =>
  textToCopy({
    form: 'inline',
    quotation: quotationOf([{ passage }], (number) => report.following(number)),
    before: meaningBefore(report, [{ passage }]),
    source: sourceOf(report.facts),
    preferences: { marks: '“ ”' },
  });
const shown = (stretches: readonly Stretch[] | undefined) =>
  stretches?.map(({ passage, part }) =>
    part ? `¶${passage.number} ${passage.text.slice(part.start, part.end)}` : `¶${passage.number}`,
  );
const found = (text: string) => shown(stretchesOf(report, text));
const numbers = report.passages.map(({ number }) => number);
const SOURCE = readFileSync('data/source/000_c20cc79eac806e57.txt', 'utf8')
  .split('\n')
  .filter((line) => line.trim());

describe('words that somebody pastes', () => {
  it('are a passage’s, all of it or a part', () => {
    assert.deepEqual(found(textOf(116)), ['¶116']);
    assert.deepEqual(found(`  ${textOf(116)}\n`), ['¶116']);
    assert.deepEqual(found('The Ganja forces marched on Baku'), ['¶7 The Ganja forces marched on Baku']);
    assert.deepEqual(found('causing Elchibey to flee the city.'), ['¶7 causing Elchibey to flee the city.']);
  });

  it('are so however they were copied', () => {
    for (const number of numbers) {
      const passage = passageOf(number);
      const is = [`¶${number}`];
      assert.deepEqual(found(copied(passage)), is, 'a copied quotation');
      assert.deepEqual(found(readAlone(report, passage)), is, 'a card');
      assert.deepEqual(found(passageLine(passage, [], leadIn(report.meantIn(passage))).text), is, 'a row');
      assert.deepEqual(found(`¶${number} ${passage.text}`), is, 'a page');
      assert.deepEqual(found(passage.source.map((line) => SOURCE[line - 1]).join('\n\n')), is, 'the text as supplied');
    }
  });

  it('are so as a page or a PDF has them', () => {
    assert.deepEqual(found('The Ganja\u00a0forces  marched on\nBaku, caus-\ning Elchi\u00adbey to ﬂee the\r\ncity.'), ['¶7']);
    assert.deepEqual(found('THE GANJA FORCES MARCHED ON BAKU, CAUSING ELCHIBEY TO FLEE THE CITY'), ['¶7']);
    const [before, after] = textOf(2).split('-', 2);
    assert.deepEqual(found(textOf(2).replace('-', '-\n')), ['¶2'], `${before}-${after}`);
    // A line that has the words of a heading.
    assert.deepEqual(found('Azerbaijani\narmed forces\nconsist of 66,940 army'), [
      '¶115 Azerbaijani armed forces consist of 66,940 army',
    ]);
  });

  it('may begin and end within a word, as they are selected, and have it whole', () => {
    assert.deepEqual(found('nja forces marched on Baku, causing Elchi'), ['¶7 Ganja forces marched on Baku, causing Elchibey']);
    const ends = '1,500 Russian troops were deployed at the Gabala radar';
    for (const [cut, whole] of [
      ['ut 1,400-', 'About 1,400-'],
      ['00-', '1,400-'],
      [',400-', '1,400-'],
    ])
      assert.deepEqual(found(`${cut}${ends.slice(0, -2)}`), [`¶120 ${whole}${ends}`]);
    assert.deepEqual(found(textOf(120).slice(1, -2)), ['¶120']);
    assert.deepEqual(found(`${textOf(7).slice(6)}\n\n${textOf(8).slice(0, 10)}`), [
      '¶7 Ganja forces marched on Baku, causing Elchibey to flee the city.',
      '¶8 Heydar Aliyev',
    ]);
    assert.deepEqual(found(`“${textOf(7).slice(6, -6)}…” (¶7)`), [
      '¶7 Ganja forces marched on Baku, causing Elchibey to flee the',
    ]);
    assert.deepEqual(found('nja forces marched on Baku, causing … flee the city'), [
      '¶7 Ganja forces marched on Baku, causing',
      '¶7 flee the city.',
    ]);
    // Only at the ends of all of it, and where there is enough else.
    assert.equal(found('nja forces marched on Bak … to flee the city'), undefined);
    assert.equal(found('nja forces marched on Bak'), undefined);
    assert.equal(found('injured forces marched on Baku, causing Elchibey to flee'), undefined);
    assert.equal(found('Ganja forces marched on Baku, causing Elchibeys'), undefined);
  });

  it('may have "…" where words are left out, within a passage or over some', () => {
    assert.deepEqual(found('The Ganja forces … causing Elchibey to flee'), [
      '¶7 The Ganja forces',
      '¶7 causing Elchibey to flee',
    ]);
    assert.deepEqual(found('“The Ganja forces marched . . . to flee the city.”'), [
      '¶7 The Ganja forces marched',
      '¶7 to flee the city.',
    ]);
    assert.deepEqual(found('The Ganja forces marched on [...] granted temporary presidential powers.'), [
      '¶7 The Ganja forces marched on',
      '¶8 granted temporary presidential powers.',
    ]);
    assert.equal(found('causing Elchibey to flee … The Ganja forces marched'), undefined);
    // Two words of another passage are nobody's.
    assert.equal(found(`The Ganja forces marched on Baku … ${textOf(195).split(' ').slice(3, 5).join(' ')}`), undefined);
  });

  it('may go on over passages, and over the headings between them', () => {
    const { text } = report.document;
    const first = report.topics[0]?.subtopics[0]?.passages.at(-1) ?? 0;
    const next = report.topics[0]?.subtopics[1]?.passages[0] ?? 0;
    const selected = text.slice(text.indexOf(textOf(first)), text.indexOf(textOf(next)) + textOf(next).length);
    assert.match(selected, /\n## /);
    assert.deepEqual(found(selected), [`¶${first}`, `¶${next}`]);
    assert.deepEqual(found(selected.replace('## ', '')), [`¶${first}`, `¶${next}`]);
    assert.deepEqual(found(`flee the city. ${textOf(8).slice(0, 25)}`), [
      '¶7 flee the city.',
      `¶8 ${textOf(8).slice(0, 25).trim()}`,
    ]);
  });

  it('may be several passages that do not follow each other, each by itself', () => {
    assert.deepEqual(found(`${textOf(7)}\n${textOf(116)}`), ['¶7', '¶116']);
    assert.deepEqual(found(`${textOf(7)}\n\n${textOf(116).replace(' ', '\n')}\n`), ['¶7', '¶116']);
    assert.deepEqual(found([7, 116].map((number) => copied(passageOf(number))).join('\n')), ['¶7', '¶116']);
    // Words are left out between these, and nothing says so.
    assert.equal(found(`The Ganja forces marched on Baku\n${textOf(116)}`), undefined);
    assert.equal(found(`${textOf(7)} ${textOf(116)}`), undefined);
  });

  it('are the passage’s whose number is beside them, where several have them', () => {
    const rows = new Map<string, number[]>();
    for (const [i, { key }] of report.wordIndex.words.entries()) {
      const words = report.wordIndex.words.slice(i, i + 7);
      const passage = words[0]?.passage;
      if (!passage || words.length < 7 || words.at(-1)?.passage !== passage || !key) continue;
      const row = passage.text.slice(words[0]?.start, words.at(-1)?.end);
      rows.set(row, [...(rows.get(row) ?? []), passage.number]);
    }
    const [row, places] = [...rows].find(([text, at]) => new Set(at).size > 1 && found(text)) ?? [];
    assert(row && places);
    assert.deepEqual(found(row), [`¶${Math.min(...places)} ${row}`]);
    assert.deepEqual(found(`“${row}” (¶${Math.max(...places)})`), [`¶${Math.max(...places)} ${row}`]);
  });

  it('are nobody’s where they are few, a name, or what everybody writes', () => {
    for (const text of ['', ' ', '…', '¶116', 'Baku', 'marched on Baku', 'the end of', '[Clinton]', 'Gabala radar station'])
      assert.equal(found(text), undefined, text);
    for (const { text } of report.passages)
      for (const name of report.match(text)) assert.equal(found(text.slice(name.start, name.end)), undefined);
  });

  it('are not the report’s if a figure or a word is another', () => {
    for (const [right, wrong] of [
      ['26.4', '264'],
      ['26.4', '26,4'],
      ['$26.4', '26.4'],
      ['$26.4', '€26.4'],
    ] as const) {
      assert(textOf(164).includes(right));
      assert.equal(found(textOf(164).replace(right, wrong)), undefined, wrong);
    }
    assert.equal(found(textOf(165).replace('plus .612%', 'plus 612%')), undefined);
    assert.equal(found(textOf(165).replace('.612%', '.612')), undefined);
    assert.deepEqual(found(textOf(165).replace('.612%', '.612 %')), ['¶165']);
    assert.equal(found(textOf(7).replace('forces', 'force')), undefined);
    assert.equal(found(`${textOf(7)} indeed`), undefined);
    assert.equal(found(`As we know, ${textOf(7)}`), undefined);
  });

  const WORD = /[\p{L}\p{N}\p{M}]+/gu;
  /** A part of a passage that begins and ends with whole words, of at least `fewest`. */
  const part = (fewest: number) =>
    fc.tuple(fc.constantFrom(...report.passages), fc.nat(), fc.nat()).map(([passage, a, b]) => {
      const words = [...passage.text.matchAll(/[^\s—-]*[\p{L}\p{N}][^\s—-]*/gu)];
      const from = a % (words.length - fewest + 1);
      const to = from + fewest - 1 + (b % (words.length - from - fewest + 1));
      const end = (words[to]?.index ?? 0) + (words[to]?.[0].length ?? 0);
      return { passage, start: words[from]?.index ?? 0, end, text: passage.text.slice(words[from]?.index, end) };
    });
  const bare = (text: string) => (text.match(WORD) ?? []).join(' ').toLowerCase();

  it('are found in any part of any passage, with other marks, spaces, line breaks and case', () => {
    const SPACES = [' ', '  ', '\n', '\r\n', '\u00a0', '\u202f', ' \t', '\n> '];
    const QUOTES = ['"', '“', '”', '«', '„', "''", '``'];
    fc.assert(
      fc.property(part(5), fc.infiniteStream(fc.nat(1000)), ({ passage, text, start }, random) => {
        const one = <T>(of: readonly T[]) => of[(random.next().value as number) % of.length] as T;
        const changed = text
          .replace(/ /g, () => one(SPACES))
          .replace(/"/g, () => one(QUOTES))
          .replace(/'/g, () => one(["'", '’']))
          .replace(/[—-]/g, () => one(['-', '–', '—', ' - ', ' — ', '\u2010']))
          .replace(/(?<=\p{L}\p{L})(?=\p{L}{2,}(?!-))/gu, (_, at: number) => (at % 31 ? '' : one(['\u00ad', '-\n', '\u200b'])))
          .replace(/\p{L}/gu, (letter) => (one([0, 0, 0, 1]) ? letter.toUpperCase() : letter));
        const stretches = stretchesOf(report, `${one(['', '“', '('])}${changed}${one(['', '.', '”', ','])}`);
        if (!stretches && !stretchesOf(report, text)) {
          // What everybody writes.
          const ownWords = [...text.matchAll(WORD)].filter(
            ({ index }) => !report.mentionsIn(passage).some((name) => name.start <= start + index && start + index < name.end),
          );
          assert(ownWords.length < 10, text);
          return;
        }
        assert(stretches, JSON.stringify(changed));
        const [first, ...others] = stretches;
        assert(first && !others.length);
        const words = first.part ? first.passage.text.slice(first.part.start, first.part.end) : first.passage.text;
        assert.equal(bare(words), bare(text));
        if (!first.part) assert.equal(first.passage, passage);
      }),
      { numRuns: 3000 },
    );
  });

  it('are those that the same selection quotes, from anywhere to anywhere in a passage', () => {
    const quoted = (stretches: readonly Stretch[]) =>
      quotationOf(stretches, (number) => report.following(number))
        .pieces.map((piece) => JSON.stringify(piece))
        .join(' ');
    fc.assert(
      fc.property(fc.constantFrom(...report.passages), fc.nat(), fc.nat(), (passage, a, b) => {
        const { text } = passage;
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        // A mark alone, such as the stop of "P.L." without its letters, may be any.
        const selected = text.slice(from, to).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
        const start = text.indexOf(selected, from);
        if ((selected.match(WORD) ?? []).length < 20) return;
        const stretches = stretchesOf(report, selected);
        const { start: wholeStart, end: wholeEnd } = wholeWords(text, { start, end: start + selected.length });
        // A list of names.
        if (!stretches && !stretchesOf(report, text.slice(wholeStart, wholeEnd))) return;
        assert(stretches, JSON.stringify(selected));
        assert.equal(bare(quoted(stretches)), bare(quoted([{ passage, part: { start, end: start + selected.length } }])));
      }),
      { numRuns: 2000 },
    );
  });

  it('are not found with one word changed, dropped or added', () => {
    fc.assert(
      fc.property(part(7), fc.nat(), fc.constantFrom('changed', 'dropped', 'added', 'moved'), ({ text }, at, how) => {
        const words = [...text.matchAll(WORD)];
        // The first and the last may go: what is left is a part too.
        const i = 1 + (at % (words.length - 2));
        const word = words[i] as RegExpExecArray;
        const before = text.slice(0, word.index);
        const after = text.slice(word.index + word[0].length);
        const next = words[i + 1]?.[0] ?? '';
        if (how === 'dropped' && [words[i - 1]?.[0], next].some((one) => one?.toLowerCase() === word[0].toLowerCase())) return;
        const changed = {
          changed: `${before}${/\d/.test(word[0]) ? `${word[0]}7` : 'otherwise'}${after}`,
          dropped: before.trimEnd() + after,
          added: `${before}otherwise ${word[0]}${after}`,
          moved: `${before}${next} ${word[0]} ${after.replace(next, '')}`,
        }[how];
        if (bare(changed) === bare(text)) return;
        // What is left at an end may be a part of the word that was dropped: it is taken for one that a selection cuts.
        const [first = '', last = ''] = [words[0]?.[0], words.at(-1)?.[0]].map((one) => one?.toLowerCase());
        const gone = word[0].toLowerCase();
        if (how === 'dropped' && ((i === 1 && gone.endsWith(first)) || (i === words.length - 2 && gone.startsWith(last)))) return;
        assert.equal(stretchesOf(report, changed), undefined, JSON.stringify(changed));
      }),
      { numRuns: 3000 },
    );
  });

  it('may be anything, and long texts are none at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('[', '¶1', '…', '\n', textOf(7)))),
        (texts) => {
          stretchesOf(report, texts.join(' '));
        },
      ),
    );
    const long = `${textOf(7)} `.repeat(10_000);
    const start = performance.now();
    assert.equal(stretchesOf(report, long), undefined);
    for (const nasty of ['[('.repeat(9000), '(¶'.repeat(9000), '. '.repeat(9000), '\n \n'.repeat(6000), 'the … '.repeat(3000)])
      assert.equal(stretchesOf(report, nasty), undefined);
    // A second, where it takes some milliseconds: only what grows with the square of the length takes longer.
    assert(performance.now() - start < 1000);
  });
});
