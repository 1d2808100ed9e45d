import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choicesFor, filterChoices } from '../../src/report/searching/choices';
import { FILTER_KEYS, filterLabel, parseFilters, whyNoFilter } from '../../src/report/searching/filters';
import { reasonsFor } from '../../src/report/searching/reasons';
import {
  liftFilters,
  passagesAnswering,
  readRequest,
  requestFrom,
  requestText,
  selectionWords,
} from '../../src/report/searching/request';
import { suggestionsFor } from '../../src/report/searching/suggestions';
import { analyse } from '../../src/search/analysis';
import { snippet } from '../../src/search/snippet';
import { theReport } from '../unit/theReport';
import { growsWithLength, holds } from './holds';
import { argument, draft, NAMES, OBJECT_WORDS, query, repetition } from './inputs';

const report = theReport();
report.makeReady();

describe('a search', () => {
  holds('gives passages of the report, best first, the same again', query, (text) => {
    const hits = report.search(text);
    let best = Number.POSITIVE_INFINITY;
    for (const { passage, score } of hits) {
      assert.ok(report.passage(passage));
      assert.ok(score > 0 && score <= best, `${score} behind ${best}`);
      best = score;
    }
    assert.equal(new Set(hits.map(({ passage }) => passage)).size, hits.length);
    assert.deepEqual(report.search(text), hits);
  });

  holds(
    'has the first of a longer list where fewer are asked for',
    fc.tuple(query, fc.integer({ min: 1, max: 20 })),
    ([text, limit]) => {
      const all = report.search(text, { limit: report.passages.length });
      assert.deepEqual(report.search(text, { limit }), all.slice(0, limit));
    },
  );

  holds('says where a passage has what is asked for, and why', query, (text) => {
    const reasons = reasonsFor(report, text);
    for (const { passage: number } of report.search(text, { limit: 3 })) {
      const passage = report.passage(number);
      assert.ok(passage);
      const matches = report.matchesIn(passage, text);
      let from = 0;
      for (const { start, end } of matches) {
        assert.ok(from <= start && start < end && end <= passage.text.length);
        from = end;
      }
      for (const part of snippet(passage.text, matches, 90).split('…')) assert.ok(passage.text.includes(part.trim()), part);
      reasons(passage);
      report.inOtherWords(passage, text);
    }
  });

  holds('says of words of the query that they are missing', query, (text) => {
    for (const missing of report.missingFrom(text)) assert.ok(missing && text.includes(missing), missing);
    for (const quoted of report.quotedNowhere(text)) assert.ok(text.includes(quoted), quoted);
  });

  holds('has filters that are read as they are written', query, (text) => {
    const { words, filters, unknown } = readRequest(report, text);
    for (const one of unknown) whyNoFilter(one);
    for (const one of filters) filterLabel(report, one);
    const again = readRequest(report, `${requestText(report, { words: '', filters })} `);
    assert.deepEqual(again.filters, filters);
    assert.deepEqual(again.unknown, []);
    const lifted = liftFilters(report, text);
    assert.deepEqual(liftFilters(report, lifted.text).filters, []);
    passagesAnswering(report, { words, filters }, 10);
    suggestionsFor(report, { words, filters });
  });

  holds('has choices that leave something', query, (text) => {
    const request = readRequest(report, text);
    const { typing = { key: 'name' as const, value: text } } = request;
    for (const { passages } of choicesFor(report, typing, request)) assert.ok(passages > 0);
    for (const key of FILTER_KEYS) for (const { passages } of filterChoices(report, key, request)) assert.ok(passages > 0);
  });

  const values = fc.oneof(query, fc.constantFrom(...NAMES, ...OBJECT_WORDS), fc.nat({ max: 3000 }));
  const filters = argument(FILTER_KEYS, fc.oneof(values, fc.array(values, { maxLength: 4 })));
  holds('is asked for by any argument of a command', argument(['query', 'filters'], fc.oneof(query, filters)), (given) => {
    const { words, filters } = requestFrom(report, given);
    passagesAnswering(report, { words, filters }, 5);
  });

  holds('is made of any selection', draft, (text) => {
    const words = selectionWords(text);
    assert.ok(words.length <= 200 && !/[\n"“”„«»]/u.test(words));
    assert.deepEqual(parseFilters(words).filters, []);
    report.search(words);
  });

  growsWithLength('analyse', repetition, analyse);
  growsWithLength('a search', repetition, (text) => report.search(readRequest(report, text).words));
});
