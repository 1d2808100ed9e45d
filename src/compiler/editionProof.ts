/**
 * The proof: sentence n of the edition, lowercased, must be sentence n of the source. That is the whole of it; the checks of
 * {@link explain} only find words for what is wrong.
 */

import { at, EditionError } from './editionLines';
import type { EditionLine } from './editionOutline';
import { fewWords, keyOf, lettersOf, lowercase } from './letters';
import type { Sentence } from './sourceSentences';

/** One sentence of the edition beside the one of the source that it must be. */
interface Pair {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly sentence: Sentence;
}

/**
 * Proves that the sentences of the edition are those of the source, one by one.
 * @throws {EditionError} at the first that is not
 */
export function proveAll(file: string, lines: readonly EditionLine[], sentences: readonly Sentence[]): void {
  for (const [index, { text, line }] of lines.entries()) {
    const sentence = sentences[index];
    if (!sentence) {
      const twin = lines.slice(0, index).find((earlier) => keyOf(earlier.text) === keyOf(text));
      const what = twin ? `repeats line ${twin.line}` : 'is not in the source, which has ended';
      throw new EditionError(file, line, 1, `this sentence ${what}: remove it.`);
    }
    const pair = { file, line, text, sentence };
    if (lowercase(text) !== sentence.printed) explain(pair, index, lines, sentences);
    checkPrint(pair);
  }
  const missing = sentences[lines.length];
  if (missing) {
    const last = lines.at(-1);
    const problem = `the edition ends before ${nameOf(missing)}: add "${fewWords(missing.printed, 0)}" and what follows.`;
    throw new EditionError(file, last?.line ?? 1, (last?.text.length ?? 0) + 1, problem);
  }
}

/** Says what is wrong with a sentence that is not the source's. From coarse to fine: the first that fits says it best. */
function explain(pair: Pair, index: number, lines: readonly EditionLine[], sentences: readonly Sentence[]): never {
  if (keyOf(pair.text) !== keyOf(pair.sentence.printed)) {
    checkOrder(pair, index, lines, sentences);
    checkEnds(pair, lines[index + 1], sentences[index + 1]);
    failAtFirstDifference(pair);
  }
  checkPrint(pair);
  checkFigures(pair);
  failAtGap(pair);
}

/** A sentence that is whole, but stands elsewhere in the source: something was dropped, moved or repeated. */
function checkOrder(pair: Pair, index: number, lines: readonly EditionLine[], sentences: readonly Sentence[]): void {
  const key = keyOf(pair.text);
  const found = sentences.findIndex(({ printed }) => keyOf(printed) === key);
  if (found < 0) return;
  const here = at(sentences, found);
  if (found < index) {
    const first = at(lines, found).line;
    fail(pair, 0, `this is ${nameOf(here)} a second time (first on line ${first}): remove one of the two.`);
  }
  const missingKey = keyOf(pair.sentence.printed);
  const elsewhere = lines.slice(index).find(({ text }) => keyOf(text) === missingKey);
  if (elsewhere) {
    const there = `${nameOf(pair.sentence)}, which is on line ${elsewhere.line}`;
    fail(pair, 0, `sentences out of order: this is ${nameOf(here)}, and here should be ${there}: keep the order of the source.`);
  }
  const missing = `${nameOf(pair.sentence)} ${pair.sentence.lines.length === 1 ? 'is' : 'are'} missing here`;
  const words = fewWords(pair.sentence.printed, 0);
  fail(pair, 0, `${missing}, before ${nameOf(here)}: put "${words}" back on its own line.`);
}

/** A sentence that agrees as far as it goes, but ends too early or too late. */
function checkEnds(pair: Pair, nextLine: EditionLine | undefined, nextSentence: Sentence | undefined): void {
  const { printed } = pair.sentence;
  const name = nameOf(pair.sentence);
  const letters = lettersOf(pair.text);
  const sourceLetters = lettersOf(printed);
  const key = keyOf(pair.text);
  const sourceKey = keyOf(printed);
  if (sourceKey.startsWith(key)) {
    const words = fewWords(printed, at(sourceLetters, letters.length).start);
    const problem = beginAlike(sourceKey.slice(key.length), nextLine?.text)
      ? `the sentence is split, for the source goes on with "${words}" (${name}): join the next line to this one.`
      : `the sentence stops short, for the source goes on with "${words}" (${name}): put the missing words back.`;
    fail(pair, pair.text.length, problem);
  }
  if (key.startsWith(sourceKey)) {
    const place = at(letters, sourceLetters.length).start;
    const words = fewWords(pair.text, place);
    const problem = beginAlike(key.slice(sourceKey.length), nextSentence?.printed)
      ? `two sentences on one line, for in the source one ends before "${words}" (${name}): start a new line here.`
      : `words are added, for the source ends before "${words}" (${name}): remove them.`;
    fail(pair, place, problem);
  }
}

/** Whether what is left of a sentence is, at least for a word or two, how another begins. */
function beginAlike(restKey: string, other: string | undefined): boolean {
  const otherKey = keyOf(other ?? '').slice(0, 12);
  return otherKey !== '' && (restKey.startsWith(otherKey) || otherKey.startsWith(restKey));
}

function failAtFirstDifference(pair: Pair): never {
  // checkEnds has ruled out that one is the beginning of the other, so that both have a letter here.
  const letters = lettersOf(pair.text);
  const sourceLetters = lettersOf(pair.sentence.printed);
  const index = letters.findIndex(({ form }, i) => form !== sourceLetters[i]?.form);
  const place = at(letters, index).start;
  const had = fewWords(pair.text, place);
  const has = fewWords(pair.sentence.printed, at(sourceLetters, index).start);
  fail(pair, place, `the words differ from ${nameOf(pair.sentence)}: "${had}" should be "${has}".`);
}

/** What holds for any printed sentence, whatever the source says; not left to {@link asPrinted}, so that it is proven too. */
function checkPrint(pair: Pair): void {
  const space = /^\s|\s$|\s{2,}|[^\S ]|\s(?:[,;:?!)\]]|\.(?!\d))|[([]\s|\s[-—]|[-—]\s/u.exec(pair.text);
  if (space) fail(pair, space.index, `a space too many ("${fewWords(pair.text, space.index)}"): remove it.`);
  checkBrackets(pair);
  checkQuotations(pair);
  if (!/^["\p{Lu}\p{N}]/u.test(pair.text)) {
    fail(pair, 0, `${nameOf(pair.sentence)} should start with a capital, a figure or a quotation mark.`);
  }
  if (!/[.?!]"?$/.test(pair.text)) {
    fail(pair, pair.text.length, `${nameOf(pair.sentence)} should end with a full stop, a question or an exclamation mark.`);
  }
}

function checkBrackets(pair: Pair): void {
  const open: { mark: string; index: number }[] = [];
  for (const { 0: mark, index } of pair.text.matchAll(/[()[\]]/g)) {
    if (mark === '(' || mark === '[') {
      open.push({ mark, index });
    } else if (open.pop()?.mark !== (mark === ')' ? '(' : '[')) {
      fail(pair, index, `"${mark}" closes nothing here: compare ${nameOf(pair.sentence)}.`);
    }
  }
  const left = open.pop();
  if (left) fail(pair, left.index, `"${left.mark}" is opened here and never closed: compare ${nameOf(pair.sentence)}.`);
}

function checkQuotations(pair: Pair): void {
  let open = -1;
  for (const { index } of pair.text.matchAll(/"/g)) {
    const opens = /^$|[\s([—]/.test(pair.text.charAt(index - 1));
    if (opens && open >= 0) break;
    if (!opens && open < 0) fail(pair, index, `this quotation mark closes nothing: compare ${nameOf(pair.sentence)}.`);
    open = opens ? index : -1;
  }
  if (open >= 0) fail(pair, open, `a quotation is opened here and never closed: compare ${nameOf(pair.sentence)}.`);
}

const FIGURE = /\$?(?:\d+(?:[.,]\d+)*|\.\d+)%?/g;

/** "$3.7" and "37" have the same letters; the figures as a whole must agree. */
function checkFigures(pair: Pair): void {
  const source = [...pair.sentence.printed.matchAll(FIGURE)];
  const edition = [...pair.text.matchAll(FIGURE)];
  const index = source.findIndex((figure, i) => figure[0] !== edition[i]?.[0]);
  const expected = source[index];
  const figure = edition[index];
  // The digits are the same, so that the first figure that differs is there on both sides, or none is.
  if (!expected || !figure) return;
  fail(pair, figure.index, `"${figure[0]}" should be "${expected[0]}", the figure of ${nameOf(pair.sentence)}.`);
}

/** The letters agree, so that something between two of them differs, before the first or after the last. */
function failAtGap(pair: Pair): never {
  const { printed } = pair.sentence;
  const gaps = gapsOf(pair.text);
  for (const [index, gap] of gapsOf(printed).entries()) {
    const { marks, start } = at(gaps, index);
    if (marks === gap.marks) continue;
    const problem =
      marks === '' && gap.marks === ' '
        ? 'two words are merged'
        : marks === ' ' && gap.marks === ''
          ? 'a word is split'
          : 'marks or spaces differ from the source';
    // From the letter before the gap, the last that the two share, so that both excerpts begin alike.
    const there = `"${fewWords(pair.text, start - 1)}" should be "${fewWords(printed, gap.start - 1)}"`;
    fail(pair, start + commonStart(marks, gap.marks), `${problem}: ${there} (${nameOf(pair.sentence)}).`);
  }
  fail(pair, 0, `this differs from ${nameOf(pair.sentence)}: compare the two.`);
}

function gapsOf(text: string): { marks: string; start: number }[] {
  const letters = lettersOf(text);
  const starts = [0, ...letters.map(({ end }) => end)];
  return starts.map((start, index) => ({ marks: text.slice(start, letters[index]?.start), start }));
}

function fail(pair: Pair, offset: number, problem: string): never {
  throw new EditionError(pair.file, pair.line, offset + 1, problem);
}

function nameOf({ lines }: Sentence): string {
  return lines.length === 1 ? `source line ${at(lines, 0)}` : `source lines ${at(lines, 0)}-${lines.at(-1)}`;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
