import assert from 'node:assert/strict';
import { passageLine } from '../../../src/report/passageLine';
import { theReport } from '../theReport';

/** A passage with what the line is about in square brackets, and the line that it gets, marked in the same way. */
function line(marked: string): string {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const words = part.replace(/[[\]]/g, '');
    if (part.startsWith('[')) spans.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  const { text: shown, marks } = passageLine({ number: 7, text, source: [7], topic: 0, subtopic: 0, paragraph: 0 }, spans);
  return marks.reduceRight((so, { start, end }) => `${so.slice(0, start)}[${so.slice(start, end)}]${so.slice(end)}`, shown);
}

describe('The line of a passage', () => {
  it('has the number first, then the whole sentence', () => {
    assert.equal(line('The station was leased.'), '¶7 The station was leased.');
    for (const passage of theReport().passages) {
      assert.equal(passageLine(passage).text, `¶${passage.number} ${passage.text}`);
    }
  });

  it('begins where the sentence does, when what it is about stands early', () => {
    assert.equal(line('The [Gabala] station was leased.'), '¶7 The [Gabala] station was leased.');
    assert.equal(line('Officials say [Gabala] was leased.'), '¶7 Officials say [Gabala] was leased.');
  });

  it('begins a few words before what it is about, when that stands late, and goes on to the end', () => {
    assert.equal(
      line('Russian troops had been deployed at the [Gabala radar site] (mentioned above) under a lease.'),
      '¶7 …at the [Gabala radar site] (mentioned above) under a lease.',
    );
    assert.equal(line('Long ago, and far from it, non-Azerbaijani-[Russian] ties.'), '¶7 …[Russian] ties.');
  });

  it('marks all that it is about, and nothing twice', () => {
    assert.equal(
      line('A long time after the war, [Russia] left [Gabala] and [Baku].'),
      '¶7 …war, [Russia] left [Gabala] and [Baku].',
    );
    const text = 'The Gabala radar station';
    const inEachOther = [
      { start: 4, end: 24 },
      { start: 4, end: 10 },
    ];
    const { marks } = passageLine({ number: 7, text, source: [7], topic: 0, subtopic: 0, paragraph: 0 }, inEachOther);
    assert.deepEqual(marks, [{ start: 7, end: 27 }]);
  });

  it('has each name of the report in view, and reads like no other under the same name', () => {
    const report = theReport();
    for (const name of report.names) {
      const lines = name.passages.map((number) => {
        const passage = report.passage(number);
        assert.ok(passage);
        const mentions = report.mentionsOf(passage, name.id);
        const { text, marks } = passageLine(passage, mentions);
        assert.deepEqual(
          marks.map(({ start, end }) => text.slice(start, end)),
          mentions.map(({ start, end }) => passage.text.slice(start, end)),
        );
        // The number and a space, then what a sidebar of usual width shows.
        if (marks[0]) assert.ok(marks[0].start <= 5 + 24, text);
        return text;
      });
      assert.equal(new Set(lines).size, lines.length, name.name);
    }
  });
});
