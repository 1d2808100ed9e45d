/** The reading edition as it is laid out: topics and subtopics as headings, one sentence a line, blank lines between paragraphs. */

import { at, EditionError, splitLines } from './editionLines';
import type { DataFile } from './yamlFile';

/** One sentence of the edition, where it stands. */
export interface EditionLine {
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

/** The edition as it is laid out: headings, and the sentences under them. */
export interface Outline {
  readonly topics: TopicHeading[];
  readonly lines: EditionLine[];
}

/**
 * Reads the headings, paragraphs and sentences of the reading edition.
 * @throws {EditionError} where it is laid out otherwise
 */
export function readOutline({ path, text }: DataFile): Outline {
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

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}
