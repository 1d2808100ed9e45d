import assert from 'node:assert/strict';
import type { Passage } from '../../../../src/report/model';
import { reasonsFor } from '../../../../src/report/searching/reasons';
import type { OtherWords, WordMatch } from '../../../../src/search/matches';
import { theReport } from '../../theReport';

describe('why a passage answers a query', () => {
  const report = theReport();
  const reasons = (query: string, count = 8) => {
    const why = reasonsFor(report, query);
    return report
      .search(query)
      .slice(0, count)
      .map(({ passage: number }) => {
        const passage = report.passage(number);
        assert(passage);
        return { passage, said: why(passage) };
      });
  };

  it('is a word, or words, that mean much the same', () => {
    const passage = report.passages.find(({ text }) => text.includes('armed forces'));
    assert(passage);
    const start = passage.text.indexOf('armed forces');
    const near = (from: number, to: number): WordMatch => ({
      start: start + from,
      end: start + to,
      asked: 'soldiers',
      kind: 'near',
    });
    const source = {
      passages: report.passages,
      headingsOf: report.headingsOf.bind(report),
      matchesIn: (one: Passage) => (one === passage ? [near(0, 5), near(6, 12)] : []),
      inOtherWords: (): OtherWords[] => [{ asked: 'headcount', words: 'size of the army' }],
    };
    assert.deepEqual(reasonsFor(source, 'the soldiers')(passage), ['soldiers ≈ armed forces']);
    assert.deepEqual(reasonsFor(source, 'the sailor')(passage), []);
    assert.deepEqual(reasonsFor(source, 'headcount')(passage), ['about: size of the army']);
  });

  it('is what it says in other words', () => {
    const [first] = reasons('guest workers ', 1);
    assert.deepEqual(first?.said, ['about: guest workers']);
    assert.doesNotMatch(first.passage.text, /guest/);
  });

  it('is another spelling', () => {
    assert.deepEqual(reasons('elchibay', 1)[0]?.said, ['elchibay ≈ Elchibey']);
  });

  it('is the sentence beside it, where that has the word', () => {
    const beside = reasons('gabala lease rada', 20).flatMap(({ passage, said }) => said.map((words) => ({ passage, words })));
    const lent = beside.filter(({ words }) => words.startsWith('beside'));
    assert(lent.length > 0);
    for (const { passage, words } of lent) {
      const number = Number(/¶(\d+)/.exec(words)?.[1]);
      const beside = report.passage(number);
      assert.equal(beside?.paragraph, passage.paragraph);
      for (const word of (words.split(': ')[1] ?? '').split(', ')) assert(beside?.text.includes(word), words);
    }
  });

  it('is not said of the word itself, of an inflection or of a word that is being typed', () => {
    for (const [query, word] of [
      ['lease', /\bleas(e|ed|es|ing)\b/i],
      ['leases ', /\bleas(e|ed|es|ing)\b/i],
      ['gaba', /\bGaba/],
      ['Iran ', /\bIran\b/],
    ] as const)
      for (const { passage, said } of reasons(query, 50))
        if (word.test(passage.text)) assert(!said.some((words) => words.includes('≈')), `${query}: ${said}`);
    for (const { said } of reasons('gabala lease', 3)) assert.deepEqual(said, []);
  });

  it('is not said of a word because it is asked for twice', () => {
    for (const [query, word] of [
      ['gabala Gabala', /\bGabala\b/],
      ['lease leases', /\bleases?\b/],
    ] as const)
      for (const { passage, said } of reasons(query, 50))
        if (word.test(passage.text)) assert.deepEqual(said, [], `${query}, ¶${passage.number}`);
  });

  it('is said in two reasons at the most', () => {
    for (const query of ['soldiers army elchibay unemployement lease', 'who pays for fuel to moscow'])
      for (const { said } of reasons(query, 50)) assert(said.length <= 2);
  });
});
