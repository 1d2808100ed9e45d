/**
 * Reads the reading edition and proves it against the report as supplied.
 *
 * The source decides everything but the capitals, the headings and the paragraphs: its lines are gathered into sentences
 * ({@link readSource}), each set as one would print it, and the sentences of the edition ({@link readOutline}) must be those
 * ({@link proveAll}).
 */

import type { Passage, Topic } from '../report/model';
import { at } from './editionLines';
import { readOutline } from './editionOutline';
import { proveAll } from './editionProof';
import { readSource } from './sourceSentences';
import type { DataFile } from './yamlFile';

export { EditionError } from './editionLines';

/** The edition, proven: what the report is built from. */
export interface CompiledEdition {
  /** In reading order. */
  readonly topics: Topic[];
  /** In reading order, which is the order of the source lines. */
  readonly passages: Passage[];
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
export function compileEdition(edition: DataFile, source: DataFile): CompiledEdition {
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
