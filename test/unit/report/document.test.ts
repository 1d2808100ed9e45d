import assert from 'node:assert/strict';
import { layOutDocument } from '../../../src/report/document';
import { theReport } from '../theReport';

describe('the report as a document', () => {
  const report = theReport();
  const document = layOutDocument(report);
  const lines = document.text.split('\n');

  it('has each passage on a line of its own, in reading order', () => {
    const places = report.passages.map(({ number, text }) => {
      const line = document.lineOf(number) ?? -1;
      assert.equal(lines[line], text);
      return line;
    });
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('finds the passage of a line, and above a heading the one before it', () => {
    for (const { number } of report.passages) assert.equal(document.passageAt(document.lineOf(number) ?? -1), number);
    assert.equal(document.passageAt(0), undefined);
    const second = report.topics[1]?.title;
    const heading = lines.indexOf(`# ${second}`);
    assert(heading > 0);
    assert.equal(document.passageAt(heading), report.topics[0]?.subtopics.at(-1)?.passages.at(-1));
  });

  it('finds the passage of a line to quote, and for a line between passages the next below', () => {
    for (const { number } of report.passages) {
      const line = document.lineOf(number) ?? -1;
      assert.equal(document.passageFrom(line), number);
      for (let above = line - 1; above >= 0 && !report.passages.some((one) => document.lineOf(one.number) === above); above--)
        assert.equal(document.passageFrom(above), number, lines[above]);
    }
    assert.equal(document.passageFrom(0), report.passages[0]?.number);
    const heading = document.lineOfTopic(1) ?? -1;
    assert.equal(document.passageFrom(heading), report.topics[1]?.subtopics[0]?.passages[0]);
    // Below the last one nothing comes.
    assert.equal(document.passageFrom(lines.length - 1), report.passages.at(-1)?.number);
    assert.equal(document.passageFrom(lines.length), undefined);
  });

  it('has topics and subtopics as its only headings, and says first that they are editorial', () => {
    const headings = lines.filter((line) => line.startsWith('#'));
    const wanted = report.topics.flatMap(({ title, subtopics }) => [
      `# ${title}`,
      ...subtopics.map((subtopic) => `## ${subtopic.title}`),
    ]);
    assert.deepEqual(headings, wanted);
    assert.match(lines[0] ?? '', /^> .*headings.*editorial.*February 2013/);
  });

  it('knows no line of a passage that is not there', () => {
    assert.equal(document.lineOf(0), undefined);
    assert.equal(document.lineOf(196), undefined);
  });
});
