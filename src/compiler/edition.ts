/**
 * Reads the reading edition and proves it against the report as supplied.
 *
 * The source decides everything but the capitals, the headings and the paragraphs: its lines are gathered into sentences
 * ({@link readSource}), each sentence is set as one would print it ({@link asPrinted}), and sentence n of the edition,
 * lowercased, must be sentence n of the source. That is the whole proof; the checks of {@link explain} only find words for
 * what is wrong.
 */

import type { Passage, Topic } from '../report/model';

/** A text and the path it came from; the path only serves messages. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The edition, proven: what the report is built from. */
export interface CompiledEdition {
  /** In reading order. */
  readonly topics: Topic[];
  /** In reading order, which is the order of the source lines. */
  readonly passages: Passage[];
}

/** A mistake in the edition. The message is one sentence, led by `file:line:column`, that says what to do. */
export class EditionError extends Error {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;

  constructor(file: string, line: number, column: number, problem: string) {
    super(`${file}:${line}:${column}: ${problem}`);
    this.name = 'EditionError';
    this.file = file;
    this.line = line;
    this.column = column;
  }
}

/**
 * Gives the topics and the passages of the reading edition, numbered by their source lines.
 *
 * Proves that the edition is the source, sentence by sentence: every letter, figure and mark in its place, nothing added,
 * lost, moved, split or merged. Only capitals, tokenisation spaces and closing quotation marks that the source lost may
 * differ. Paragraphs count from 0 over the whole report; a blank line or a heading starts one.
 *
 * @throws {EditionError} at the first mistake.
 */
export function compileEdition(edition: TextFile, source: TextFile): CompiledEdition {
  const outline = readOutline(edition);
  const sentences = readSource(source);
  proveAll(edition.path, outline.lines, sentences);

  const passages = outline.lines.map((line, index): Passage => {
    const numbers = at(sentences, index).lines;
    return {
      number: at(numbers, 0),
      source: numbers,
      text: line.text.normalize('NFC'),
      topic: line.topic,
      subtopic: line.subtopic,
      paragraph: line.paragraph,
    };
  });
  const topics = outline.topics.map((topic, t) => ({
    title: topic.title,
    subtopics: topic.subtopics.map((subtopic, s) => ({
      title: subtopic.title,
      passages: passages.filter((passage) => passage.topic === t && passage.subtopic === s).map((passage) => passage.number),
    })),
  }));
  return { topics, passages };
}

// The edition: headings, paragraphs, one sentence a line

interface EditionLine {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  readonly topic: number;
  readonly subtopic: number;
  readonly paragraph: number;
}

interface Heading {
  readonly title: string;
  readonly line: number;
}

interface SubtopicHeading extends Heading {
  sentences: number;
}

interface TopicHeading extends Heading {
  readonly subtopics: SubtopicHeading[];
}

interface Outline {
  readonly topics: TopicHeading[];
  readonly lines: EditionLine[];
}

function readOutline({ path, text }: TextFile): Outline {
  const topics: TopicHeading[] = [];
  const lines: EditionLine[] = [];
  const rows = splitLines(text);
  let paragraph = -1;
  let newParagraph = true;

  for (let row = 0; row < rows.length; row++) {
    const content = at(rows, row);
    const line = row + 1;
    if (content.trim() === '') {
      newParagraph = true;
    } else if (content.startsWith('<!--')) {
      row = endOfComment(path, rows, row);
    } else if (content.startsWith('#')) {
      addHeading(path, topics, content, line);
      newParagraph = true;
    } else {
      const subtopic = openSubtopic(path, topics, line);
      subtopic.sentences++;
      if (newParagraph) paragraph++;
      newParagraph = false;
      const topic = topics.length - 1;
      lines.push({ text: content, line, topic, subtopic: at(topics, topic).subtopics.length - 1, paragraph });
    }
  }
  checkFilled(path, topics);
  return { topics, lines };
}

/** The row on which a comment ends. */
function endOfComment(path: string, rows: readonly string[], start: number): number {
  for (let row = start; row < rows.length; row++) {
    const content = at(rows, row);
    const end = content.indexOf('-->');
    if (end < 0) continue;
    const rest = content.slice(end + 3);
    if (rest.trim() === '') return row;
    const column = end + 4 + leadingSpace(rest);
    throw new EditionError(path, row + 1, column, 'text follows the end of a comment: give it a line of its own.');
  }
  throw new EditionError(path, start + 1, 1, 'this comment is never closed: end it with "-->".');
}

function addHeading(path: string, topics: TopicHeading[], content: string, line: number): void {
  const wrong = (problem: string) => new EditionError(path, line, 1, problem);
  const [, hashes = '', text = ''] = /^(#+)(?:\s+(.*))?$/.exec(content) ?? [];
  const title = text.trim();
  if (hashes === '') throw wrong('a heading needs a space after the #: write "# Topic" or "## Subtopic".');
  if (hashes.length > 2) throw wrong('there are only two levels of headings: write "# Topic" or "## Subtopic".');
  if (title === '') throw wrong('this heading has no title: write one after the #.');

  const topic = topics.at(-1);
  if (hashes === '#') {
    const twin = twinOf(title, topics);
    if (twin) throw wrong(`two topics are called "${title}" (the first on line ${twin.line}): rename one.`);
    topics.push({ title, line, subtopics: [] });
  } else {
    if (!topic) throw wrong(`the subtopic "${title}" stands before any topic: put a "# Topic" heading above it.`);
    const twin = twinOf(title, topic.subtopics);
    if (twin)
      throw wrong(`two subtopics of "${topic.title}" are called "${title}" (the first on line ${twin.line}): rename one.`);
    topic.subtopics.push({ title, line, sentences: 0 });
  }
}

function twinOf(title: string, headings: readonly Heading[]): Heading | undefined {
  return headings.find((heading) => heading.title.toLowerCase() === title.toLowerCase());
}

function openSubtopic(path: string, topics: readonly TopicHeading[], line: number): SubtopicHeading {
  const topic = topics.at(-1);
  if (!topic) throw new EditionError(path, line, 1, 'this sentence stands before any topic: put a "# Topic" heading above it.');
  const subtopic = topic.subtopics.at(-1);
  if (subtopic) return subtopic;
  const problem = `this sentence stands before any subtopic of "${topic.title}": put a "## Subtopic" heading above it.`;
  throw new EditionError(path, line, 1, problem);
}

function checkFilled(path: string, topics: readonly TopicHeading[]): void {
  for (const topic of topics) {
    if (topic.subtopics.length === 0) {
      throw new EditionError(path, topic.line, 1, `the topic "${topic.title}" has no subtopic: add one or remove the topic.`);
    }
    for (const subtopic of topic.subtopics) {
      if (subtopic.sentences > 0) continue;
      const problem = `the subtopic "${subtopic.title}" has no sentence: move its sentences under it or remove it.`;
      throw new EditionError(path, subtopic.line, 1, problem);
    }
  }
}

// The source: lines gathered into sentences

interface Sentence {
  /** Its source lines, 1-based. */
  readonly lines: number[];
  /** As it must stand in print, but lowercase. */
  readonly printed: string;
}

function readSource({ path, text }: TextFile): Sentence[] {
  const sentences: Sentence[] = [];
  let number = 0;
  let open = '';
  let openedOn = 0;
  let lines: number[] = [];

  for (const [row, content] of splitLines(text).entries()) {
    if (content.trim() === '') continue;
    number++;
    if (lines.length === 0) openedOn = row + 1;
    lines.push(number);
    open = open === '' ? content.trim() : `${open} ${content.trim()}`;
    if (isUnfinished(open)) continue;
    sentences.push({ lines, printed: fold(asPrinted(open)) });
    open = '';
    lines = [];
  }
  if (lines.length > 0) {
    const problem = `source line ${at(lines, 0)} opens a bracket or a quotation that nothing closes: check the source text.`;
    throw new EditionError(path, openedOn, 1, problem);
  }
  return sentences;
}

/** Whether a line of the source breaks off: inside brackets ("( p.l ."), or inside a quotation that goes on. */
function isUnfinished(tokens: string): boolean {
  const opened = tokens.match(/[([]/g)?.length ?? 0;
  const closed = tokens.match(/[)\]]/g)?.length ?? 0;
  return opened > closed || (hasOpenQuotation(tokens) && !LOST_CLOSING_QUOTATION.test(tokens));
}

/** The tokeniser turned `."` and `?"` at the end of a sentence into `. .` and `? .`. */
const LOST_CLOSING_QUOTATION = /\s*([.?!])\s*\.$/;

function hasOpenQuotation(text: string): boolean {
  return (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** A tokenised sentence as one would print it, but for the capitals. */
function asPrinted(tokens: string): string {
  const quoted = hasOpenQuotation(tokens) ? tokens.replace(LOST_CLOSING_QUOTATION, '$1"') : tokens;
  return (
    quoted
      .replace(/\s+/g, ' ')
      // The look-ahead leaves the space before ".612%".
      .replace(/ ([,.;:?!)\]])(?=[\s,.;:?!)\]"]|$)/g, '$1')
      .replace(/([([]) /g, '$1')
      .replace(/ ([-—]) /g, '$1')
      .replace(/(\d) (?=(?:st|nd|rd|th)\b)/g, '$1')
  );
}

// The proof

/** One sentence of the edition beside the one of the source that it must be. */
interface Pair {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly sentence: Sentence;
}

function proveAll(file: string, lines: readonly EditionLine[], sentences: readonly Sentence[]): void {
  for (const [index, { text, line }] of lines.entries()) {
    const sentence = sentences[index];
    if (!sentence) {
      const twin = lines.slice(0, index).find((earlier) => keyOf(earlier.text) === keyOf(text));
      const what = twin ? `repeats line ${twin.line}` : 'is not in the source, which has ended';
      throw new EditionError(file, line, 1, `this sentence ${what}: remove it.`);
    }
    const pair = { file, line, text, sentence };
    if (fold(text) !== sentence.printed) explain(pair, index, lines, sentences);
    checkPrint(pair);
  }
  const missing = sentences[lines.length];
  if (missing) {
    const last = lines.at(-1);
    const problem = `the edition ends before ${nameOf(missing)}: add "${excerpt(missing.printed, 0)}" and what follows.`;
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
  const words = excerpt(pair.sentence.printed, 0);
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
    const words = excerpt(printed, at(sourceLetters, letters.length).start);
    const problem = beginAlike(sourceKey.slice(key.length), nextLine?.text)
      ? `the sentence is split, for the source goes on with "${words}" (${name}): join the next line to this one.`
      : `the sentence stops short, for the source goes on with "${words}" (${name}): put the missing words back.`;
    fail(pair, pair.text.length, problem);
  }
  if (key.startsWith(sourceKey)) {
    const place = at(letters, sourceLetters.length).start;
    const words = excerpt(pair.text, place);
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
  const had = excerpt(pair.text, place);
  const has = excerpt(pair.sentence.printed, at(sourceLetters, index).start);
  fail(pair, place, `the words differ from ${nameOf(pair.sentence)}: "${had}" should be "${has}".`);
}

/** What holds for any printed sentence, whatever the source says; not left to {@link asPrinted}, so that it is proven too. */
function checkPrint(pair: Pair): void {
  const space = /^\s|\s$|\s{2,}|[^\S ]|\s(?:[,;:?!)\]]|\.(?!\d))|[([]\s|\s[-—]|[-—]\s/u.exec(pair.text);
  if (space) fail(pair, space.index, `a space too many ("${excerpt(pair.text, space.index)}"): remove it.`);
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
    const there = `"${excerpt(pair.text, start - 1)}" should be "${excerpt(printed, gap.start - 1)}"`;
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

// Letters, words, lines

/** Lowercase and composed, so that the two ways to write "ü" are one. */
function fold(text: string): string {
  return text.toLowerCase().normalize('NFC');
}

/** A letter or digit with the accents that follow it. */
interface Letter {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{N}]\p{M}*/gu;

function lettersOf(text: string): Letter[] {
  return [...text.matchAll(LETTER)].map(({ 0: letter, index }) => ({
    form: fold(letter),
    start: index,
    end: index + letter.length,
  }));
}

/** The letters and digits of a text, nothing else. */
function keyOf(text: string): string {
  return (fold(text).match(LETTER) ?? []).join('');
}

/** A few words about a place in a text: two before it, and four from it on. */
function excerpt(text: string, offset: number): string {
  const words = [...text.matchAll(/\S+/g)];
  const found = words.findIndex((word) => word.index + word[0].length > offset);
  const middle = found < 0 ? words.length : found;
  const from = Math.max(0, middle - 2);
  const to = Math.min(words.length, middle + 4);
  const few = words.slice(from, to).map((word) => word[0]);
  return `${from > 0 ? '…' : ''}${few.join(' ')}${to < words.length ? '…' : ''}`;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

/** An element that is known to be there. */
function at<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`nothing at ${index} in a list of ${list.length}`);
  return element;
}
