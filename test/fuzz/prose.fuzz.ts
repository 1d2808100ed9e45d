import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datesIn } from '../../src/prose/dates/dates';
import { figuresIn } from '../../src/prose/figures/figures';
import { fold } from '../../src/prose/fold';
import { isHeading } from '../../src/prose/headings';
import { insertionPointAt } from '../../src/prose/insertionPoint';
import { paragraphAt, placeIn } from '../../src/prose/paragraph';
import { printText } from '../../src/prose/printedText';
import { readProse } from '../../src/prose/prose';
import { quotationsIn } from '../../src/prose/quotations/quotations';
import { sentenceAt } from '../../src/prose/sentences';
import { linesOf, settingAt } from '../../src/prose/setting';
import type { Span } from '../../src/prose/span';
import { growsWithLength, holds } from './holds';
import { draft, language, offsetIn, place, repetition } from './inputs';

/** Stretches of a text, in order and apart. */
function areApart(spans: readonly Span[], length: number): void {
  let from = 0;
  for (const { start, end } of spans) {
    assert.ok(from <= start && start < end && end <= length, `${start}-${end} behind ${from} in ${length}`);
    from = end;
  }
}

describe('reading a draft', () => {
  holds('prints it with the place of each character', draft, (source) => {
    const printed = printText(source);
    let before = 0;
    for (let at = 0; at < printed.text.length; at++) {
      const [start, end] = [printed.sourceStart(at), printed.sourceEnd(at)];
      assert.ok(before <= start && start <= end && end <= source.length, `${before}, ${start}-${end} at ${at}`);
      before = start;
    }
    assert.equal(printText(source).text, printed.text);
  });

  holds('finds words in order, in sentences and paragraphs', draft, (source) => {
    const { words, printed } = readProse(source);
    areApart(words, printed.text.length);
    words.forEach(({ sentence, paragraph }, i) => {
      const before = words[i - 1] ?? { sentence: 0, paragraph: 0 };
      assert.ok(sentence >= before.sentence && paragraph >= before.paragraph);
    });
  });

  holds('finds the sentence around any place', fc.tuple(draft, place, place), ([source, a, b]) => {
    const [start, end] = [offsetIn(source, a), offsetIn(source, b)].sort((x, y) => x - y) as [number, number];
    const sentence = sentenceAt(source, start, end);
    assert.ok(0 <= sentence.start && sentence.start <= sentence.end && sentence.end <= source.length);
  });

  holds('finds dates and figures', draft, (source) => {
    const dates = datesIn(source);
    areApart(dates, source.length);
    for (const { readings } of dates)
      for (const { from, to } of readings) assert.ok(Number.isInteger(from) && Number.isInteger(to) && from <= to);
    const figures = figuresIn(source, dates);
    areApart(figures, source.length);
    for (const { value, upTo, least, most } of figures) {
      assert.ok(
        [value, upTo, least, most].every((one) => !Number.isNaN(one)),
        `${value} ${upTo} ${least} ${most}`,
      );
      assert.ok(least <= value && value <= upTo && upTo <= most, `${least} ${value} ${upTo} ${most}`);
    }
  });

  holds('finds what it quotes, one in the other', fc.tuple(draft, language), ([source, lang]) => {
    const { quotations, code } = quotationsIn(source, lang);
    areApart(
      quotations.filter(({ depth, start, end }) => depth === 0 && start < end),
      source.length,
    );
    for (const { start, end } of [...quotations, ...code]) assert.ok(0 <= start && start <= end && end <= source.length);
    assert.deepEqual(quotationsIn(source, lang), { quotations, code });
  });

  holds('finds paragraphs, headings and places', fc.tuple(draft, place, language), ([source, at, lang]) => {
    const lines = linesOf(source);
    const line = Math.min(lines.lineCount - 1, offsetIn(`${' '.repeat(lines.lineCount)}`, at));
    const { text } = lines.lineAt(line);
    const character = offsetIn(text, at);
    const paragraph = paragraphAt(lines, { line, character });
    assert.deepEqual(placeIn(paragraph, paragraph.offset), { line, character });
    isHeading(lines, line, lang);
    settingAt(lines, line);
    const point = insertionPointAt(source, offsetIn(source, at));
    assert.equal(source.slice(point.lineStart, point.lineEnd), point.before + point.after);
  });
});

describe('what reads a draft', () => {
  const reads: Readonly<Record<string, (text: string) => unknown>> = {
    fold,
    printText,
    readProse,
    datesIn,
    figuresIn,
    sentenceAt: (text) => sentenceAt(text, text.length / 2, text.length / 2),
    settingAt: (text) => settingAt(linesOf(text), linesOf(text).lineCount - 1),
  };
  for (const [title, read] of Object.entries(reads)) growsWithLength(title, repetition, read);
  for (const lang of ['markdown', 'latex', 'restructuredtext', 'asciidoc', 'typst', 'org', 'mediawiki', 'plaintext'])
    growsWithLength(`quotationsIn ${lang}`, repetition, (text) => quotationsIn(text, lang));
});
