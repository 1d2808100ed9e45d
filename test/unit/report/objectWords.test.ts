import assert from 'node:assert/strict';
import { NameCompleter } from '../../../src/names/completion';
import { isHeading } from '../../../src/prose/headings';
import { reasonsFor } from '../../../src/report/searching/reasons';
import { readRequest, requestFrom } from '../../../src/report/searching/request';
import { suggestionsFor } from '../../../src/report/searching/suggestions';
import { theReport } from '../theReport';

/** What every object answers to. Writers may write any of it, and nothing may take it for an entry of a table. */
const WORDS = Object.getOwnPropertyNames(Object.prototype);

describe('a word that every object answers to', () => {
  const report = theReport();
  const completer = new NameCompleter(report.names);
  const lines = (text: string) => ({ lineCount: 1, lineAt: () => ({ text }) });

  for (const word of WORDS) {
    it(`is a word like any other: ${word}`, () => {
      for (const query of [word, `${word} gabala`, `3${word}`, `"${word}"`]) {
        for (const { passage } of report.search(query)) assert(report.passage(passage));
        for (const passage of report.passages) report.matchesIn(passage, query);
        const reasons = reasonsFor(report, query);
        for (const passage of report.passages.slice(0, 3)) reasons(passage);
        suggestionsFor(report, { words: query, filters: [] });
      }
      for (const key of ['topic', 'name', 'year', 'has']) {
        const { filters, unknown } = readRequest(report, `${key}:${word} `);
        assert.equal(filters.length + unknown.length, 1);
        assert.equal(requestFrom(report, { query: '', filters: { [key]: word } }).filters.length, filters.length);
      }
      assert.equal(report.nameWritten(word), undefined);
      assert.equal(report.name(word), undefined);
      assert(report.weigh(word).every(({ scores }) => scores.size === 0));
      const drafts = [
        `\\${word}{x}`,
        `&${word};`,
        `{\\${word}}`,
        `\\${word}`,
        `<${word}>`,
        `${word}\u00ad${word}`,
        `:${word}:\`x\``,
      ];
      for (const draft of drafts) {
        const mentions = report.match(`${draft} Gabala`);
        assert.deepEqual(
          mentions.map(({ name }) => name),
          ['gabala-radar'],
          draft,
        );
      }
      completer.suggest(word);
      assert.equal(isHeading(lines('text'), 0, word), false);
    });
  }
});
