import type { Report } from './report';

/** The report as one Markdown document, with the way between passages and lines. Lines are 0-based. */
export interface ReportDocument {
  readonly text: string;
  /** The line on which a passage stands; each has one line of its own. */
  lineOf(passage: number): number | undefined;
  /** The line of a topic's heading, or of the heading of one of its subtopics, by their indices. */
  lineOfTopic(topic: number, subtopic?: number): number | undefined;
  /** The passage on a line, or the nearest above it; undefined above the first. */
  passageAt(line: number): number | undefined;
  /** The passage on a line, or the nearest below it, as under a heading; below the last, the last. */
  passageFrom(line: number): number | undefined;
}

/** Lays the report out for reading: topics and subtopics as headings, a line a passage, a blank line between paragraphs. */
export function layOutDocument(report: Report): ReportDocument {
  const lines: string[] = [`> ${report.facts.note}`];
  const lineOf = new Map<number, number>();
  const lineOfTopic = new Map<string, number>();
  for (const [i, topic] of report.topics.entries()) {
    lines.push('', `# ${topic.title}`);
    lineOfTopic.set(`${i}`, lines.length - 1);
    for (const [j, subtopic] of topic.subtopics.entries()) {
      lines.push('', `## ${subtopic.title}`);
      lineOfTopic.set(`${i}.${j}`, lines.length - 1);
      let paragraph: number | undefined;
      for (const number of subtopic.passages) {
        const passage = report.passage(number);
        if (!passage) continue;
        if (passage.paragraph !== paragraph) lines.push('');
        paragraph = passage.paragraph;
        lineOf.set(number, lines.length);
        lines.push(passage.text);
      }
    }
  }
  lines.push('');
  const passageOf: (number | undefined)[] = [];
  const passageFrom: (number | undefined)[] = [];
  const starts = new Map([...lineOf].map(([number, line]) => [line, number]));
  lines.forEach((_, line) => {
    passageOf[line] = starts.get(line) ?? passageOf[line - 1];
  });
  for (let line = lines.length - 1; line >= 0; line--)
    passageFrom[line] = starts.get(line) ?? passageFrom[line + 1] ?? passageOf[line];
  return {
    text: lines.join('\n'),
    lineOf: (passage) => lineOf.get(passage),
    lineOfTopic: (topic, subtopic) => lineOfTopic.get(subtopic === undefined ? `${topic}` : `${topic}.${subtopic}`),
    passageAt: (line) => passageOf[line],
    passageFrom: (line) => passageFrom[line],
  };
}
