import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answer, BadRequest, toRequest } from '../../src/cli/requests';
import { show } from '../../src/cli/show';
import { commandUri, keepsFocus, nameIdOf, passageNumberOf } from '../../src/features/targets';
import { BundleError, decodeBundle } from '../../src/report/bundle';
import { theReport } from '../unit/theReport';
import { holds } from './holds';
import { argument, draft, language, NAMES, OBJECT_WORDS, query } from './inputs';

const report = theReport();
const op = fc.constantFrom('passages', 'names', 'search', 'match', 'card', 'quote', 'check', ...OBJECT_WORDS);
const text = fc.oneof(draft, query, fc.constantFrom(...NAMES, ...OBJECT_WORDS, ''));
const request = fc.oneof(
  fc.record(
    {
      op,
      query: text,
      text,
      name: text,
      sentence: text,
      language,
      form: fc.constantFrom('inline', 'block', 'citation', 'constructor'),
      passage: fc.integer({ min: -1, max: 200 }),
      offset: fc.oneof(fc.nat({ max: 300 }), fc.double()),
      limit: fc.oneof(fc.nat({ max: 300 }), fc.double()),
      part: text,
      quiet: fc.boolean(),
    },
    { requiredKeys: ['op'] },
  ),
  argument(['op', 'query', 'text', 'name', 'passage', 'offset', 'limit'], fc.oneof(op, text, fc.nat())),
);

describe('ask', () => {
  holds('answers any request, or says in a sentence what is wrong with it', request, (given) => {
    try {
      const asked = toRequest(given);
      const result = answer(report, asked);
      assert.deepEqual(JSON.parse(JSON.stringify(result)) && toRequest(given), asked);
      assert.ok(show(asked, result));
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      assert.match(error.message, /\S/);
    }
  });

  holds('understands its command line', fc.tuple(op, fc.array(text, { maxLength: 3 })), ([command, words]) => {
    const said = words.join(' ');
    try {
      const asked = toRequest({ op: command, query: said, text: said, name: said });
      show(asked, answer(report, asked));
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
    }
  });
});

describe('what a command is run on', () => {
  holds(
    'is taken for a passage or a name, or for neither',
    argument(['passage', 'name', 'preserveFocus'], fc.oneof(text, fc.nat())),
    (given) => {
      const passage = passageNumberOf(given);
      if (passage !== undefined) report.passage(passage);
      const name = nameIdOf(given);
      if (name !== undefined) report.name(name);
      keepsFocus(given);
    },
  );

  holds('comes back from a link', text, (given) => {
    const uri = commandUri('a.command', given);
    assert.doesNotMatch(uri, /[\s()]/);
    assert.deepEqual(JSON.parse(decodeURIComponent(uri.slice(uri.indexOf('?') + 1))), [given]);
  });
});

describe('a bundled report', () => {
  holds(
    'is read, or refused in a sentence',
    fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      draft.map((one) => new TextEncoder().encode(one)),
    ),
    (bytes) => {
      assert.throws(() => decodeBundle(bytes), BundleError);
    },
  );
});
