import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { answer, BadRequest, toRequest } from '../../../src/cli/requests';
import { show } from '../../../src/cli/show';
import { theReport } from '../theReport';

const ask = (request: unknown) => answer(theReport(), toRequest(request));

describe('ask', () => {
  it('gives all source lines in reading order', () => {
    const { passages = [] } = ask({ op: 'passages' });
    assert.deepEqual(
      passages.flatMap(({ source }) => source),
      Array.from({ length: 195 }, (_, i) => i + 1),
    );
    for (const { passage, source, text, topic } of passages) {
      assert.equal(passage, source[0]);
      assert(text && topic.length === 2 && topic.every(Boolean));
    }
  });

  it('searches within a limit', () => {
    const { results = [] } = ask({ op: 'search', query: 'gabala lease', limit: 2 });
    assert.equal(results.length, 2);
    assert.match(results[0]?.text ?? '', /lease/);
  });

  it('says how much of a long query it has searched for', () => {
    const query = 'gabala lease '.repeat(100);
    const found = ask({ op: 'search', query, limit: 2 });
    assert.ok(found.searched && query.startsWith(found.searched) && found.searched.length > 500);
    assert.deepEqual(found.results, ask({ op: 'search', query: found.searched, limit: 2 }).results);
    assert.match(
      show({ op: 'search', query, limit: 2 }, found),
      /^Only the beginning is searched for, up to “lease gabala lease”\.$/m,
    );
    assert.equal(ask({ op: 'search', query: 'gabala lease' }).searched, undefined);
  });

  it('lists names with the lines that mention them', () => {
    const { names = [] } = ask({ op: 'names' });
    assert(names.length > 100);
    for (const { id, name, kind, aliases, source } of names) assert(id && name && kind && aliases.length && source.length, id);
  });

  it('finds names with UTF-16 offsets', () => {
    const text = 'Near 🛰 Gabala.';
    const { spans = [] } = ask({ op: 'match', text });
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      ['Gabala'],
    );
    assert.deepEqual(ask({ op: 'match', text: '' }), { spans: [] });
  });

  it('leaves out what is quiet in a draft of that text, where it is asked to', () => {
    const text = `NATO met, and the ${'long '.repeat(70)}day went by.`;
    assert.equal(ask({ op: 'match', text }).spans?.length, 1);
    assert.deepEqual(ask({ op: 'match', text, quiet: true }), { spans: [] });
    const { spans = [] } = ask({ op: 'match', text: `${text}\n\nBaku did not.`, quiet: true });
    assert.deepEqual(
      spans.map(({ start, entity }) => [start, entity?.id]),
      [
        [0, 'nato'],
        [text.length + 2, 'baku'],
      ],
    );
  });

  it('checks the quotations of a draft', () => {
    const text = 'They have "about 6,000 border guards" (¶116), but "There also are about 5,000 border guards" (¶115).';
    const { findings, exact } = ask({ op: 'check', text });
    assert.deepEqual(findings, [
      { start: text.indexOf('6,000'), end: text.indexOf(' border'), kind: 'altered', passage: 116, fixed: '5,000' },
      { start: text.indexOf('¶115'), end: text.length - 2, kind: 'wrong-passage', passage: 116 },
    ]);
    assert.deepEqual(exact, [{ start: text.indexOf('There'), end: text.lastIndexOf('"'), passage: 116 }]);
    assert.deepEqual(ask({ op: 'check', text: '', language: 'latex' }), { findings: [], exact: [] });
    for (const bad of [{}, { text: 1 }, { text: '', language: 1 }])
      assert.throws(() => toRequest({ op: 'check', ...bad }), BadRequest, JSON.stringify(bad));
  });

  it('quotes a passage, or a part of it, into a draft', () => {
    const text = 'It says  so.';
    const quoted = ask({ op: 'quote', passage: 116, text, offset: 8, part: 'about 5,000 border guards' });
    assert.equal(quoted.text, 'It says “about 5,000 border guards” (policy report on Azerbaijan, ¶116) so.');
    assert.equal(quoted.caret, quoted.text?.indexOf(' so.'));
    assert.match(ask({ op: 'quote', passage: 116, text: '', offset: 0, form: 'citation' }).text ?? '', /^\([^“]*¶116\)$/);
    for (const bad of [
      { passage: 136 },
      { offset: 13 },
      { offset: -1 },
      { form: 'footnote' },
      { part: 'six guards' },
      { text: 1 },
    ])
      assert.throws(() => ask({ op: 'quote', passage: 116, text, offset: 0, ...bad }), BadRequest, JSON.stringify(bad));
  });

  it('gives a card, or null', () => {
    const { card } = ask({ op: 'card', name: 'section 907' });
    assert.match(card?.name ?? '', /Section 907/);
    assert(card?.markdown && card.source.length);
    assert.deepEqual(ask({ op: 'card', name: 'Atlantis' }), { card: null });
  });

  it('says what is wrong with a request', () => {
    const wrong: [unknown, RegExp][] = [
      [null, /JSON object/],
      [{}, /op must be passages, search, names, match, card, quote or check/],
      [{ op: 'sing' }, /not "sing"/],
      [{ op: 'search' }, /needs a query/],
      [{ op: 'search', query: 'x', limit: 0 }, /whole number from 1/],
      [{ op: 'match' }, /needs a text/],
      [{ op: 'match', text: '', quiet: 'yes' }, /quiet of a match is true or false/],
      [{ op: 'card', name: '' }, /needs a name/],
    ];
    for (const [request, message] of wrong)
      assert.throws(
        () => ask(request),
        (error) => error instanceof BadRequest && message.test(error.message),
      );
  });

  it('answers line by line, and goes on after a bad one', () => {
    const lines = ['{"op":"card","name":"NDN"}', 'no json', '{"op":"sing"}', '', '{"op":"match","text":"Baku"}'];
    const { stdout, status } = spawnSync(process.execPath, ['out/ask.cjs', 'batch'], {
      input: lines.join('\n'),
      encoding: 'utf8',
    });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => Object.keys(JSON.parse(line))[0]);
    assert.deepEqual(answers, ['card', 'error', 'error', 'spans']);
    assert.equal(status, 0);
  });

  it('prints for a person, and says how it is used', () => {
    const run = (...args: string[]) => spawnSync(process.execPath, ['out/ask.cjs', ...args], { encoding: 'utf8' });
    assert.match(run('search', 'gabala', 'lease').stdout, /^¶\d+\n/);
    assert.match(run('match', 'To Baku').stdout, /3-7 {2}Baku {2}= {2}Baku/);
    assert.match(run('card', 'Atlantis').stdout, /no such name/);
    const { stdout, status } = run('--help');
    assert.match(stdout, /"op":"quote"/);
    assert.equal(status, 0);
    const wrong = run('sing');
    assert.match(wrong.stderr, /usage:/);
    assert.equal(wrong.status, 2);
  });
});
