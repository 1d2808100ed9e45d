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

  it('is a date or figure in another form, as a whole', () => {
    const first = (query: string) => reasons(query, 1)[0]?.said;
    assert.deepEqual(first('67 thousand troops'), ['67 thousand ≈ 66,940']);
    assert.deepEqual(first('12.02.2013'), ['12.02.2013 ≈ February 12, 2013']);
    // "2008 ≈ July 20" would read as false, though it is that year's.
    const onBoycott = reasons('who was elected president in 2008', 10).find(({ passage }) => passage.number === 24);
    assert.equal(
      onBoycott?.said.some((one) => one.includes('July 20')),
      false,
    );
    // What the passage has as it is typed explains itself, as does what its opening means, which the row says.
    assert.deepEqual(first('June 1993 '), []);
    assert.deepEqual(
      reasons('feb 2012 embassy plot sentenced', 1)[0]?.said.filter((one) => one.includes('That same month')),
      [],
    );
  });

  it('is a word, or words, that mean much the same', () => {
    const passage = report.passages.find(({ text }) => text.includes('armed forces'));
    assert(passage);
    const start = passage.text.indexOf('armed forces');
    const near = (from: number, to: number): WordMatch => ({
      start: start + from,
      end: start + to,
      asked: 'soldiers',
      words: 'soldiers',
      kind: 'near',
      isEvident: false,
      same: ['soldiers', 'armed forces'],
    });
    const source = {
      passages: report.passages,
      headingsOf: report.headingsOf.bind(report),
      name: report.name.bind(report),
      openingsIn: report.openingsIn.bind(report),
      matchesIn: (one: Passage) => (one === passage ? [near(0, 5), near(6, 12)] : []),
      inOtherWords: (): OtherWords[] => [{ asked: 'headcount', words: 'headcount of the army' }],
    };
    assert.deepEqual(reasonsFor(source, 'the soldiers')(passage), ['soldiers ≈ armed forces']);
    assert.deepEqual(reasonsFor(source, 'the sailor')(passage), []);
    assert.deepEqual(reasonsFor(source, 'headcount')(passage), ['about: headcount of the army']);
  });

  it('is nothing that a reader would wonder at', () => {
    for (const [query, odd] of [
      ['house', /≈ Obama/],
      ['five', /conflict/],
      ['first', /NK/],
      ['islam', /Iran/],
      ['gas', /Hasanov/],
      ['hope', /candidate/],
      ['imports', /major|significan/],
      ['territories', /landing/],
      ['agreement', /accord(?:ing|ance)/i],
      ['raydar', /Heydar/],
      ['wine ', /line|wide/],
      ['maternal health ', /ternal|materials/],
      ['armenia', /conflict/],
      ['torture', /prison/],
    ] as const)
      for (const { said } of reasons(query, 50)) for (const words of said) assert.doesNotMatch(words, odd, `${query}: ${words}`);
  });

  it('is a name that is asked for by a whole form of it, or by the first name of a person', () => {
    const said = (query: string) => new Set(reasons(query, 50).flatMap(({ said }) => said));
    assert(said('united nations ').has('united nations ≈ U.N.'));
    assert(said('karabakh').has('karabakh ≈ NK'));
    assert(said('heydar ').has('heydar ≈ Aliyev') || said('ilham ').has('ilham ≈ Aliyev'));
    assert(said('serge sarkissian ').has('serge sarkissian ≈ Sargisyan'));
  });

  it('is said of words that mean something together as they are typed', () => {
    const said = reasons('foreign fighters ', 50).flatMap(({ said }) => said);
    assert(said.includes('foreign fighters ≈ armed volunteers'), said.join());
  });

  it('is not said where the meaning of an opening stands before the words', () => {
    const said = (query: string, number: number) => reasons(query, 30).find(({ passage }) => passage.number === number)?.said;
    assert.deepEqual(said('Hillary democratization', 133), []);
    assert.deepEqual(said('Morningstar senate', 162), []);
    assert.deepEqual(said('newspaper lieutenant', 104), []);
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
