import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compileReport, type ReportSources } from '../../../src/compiler/compile';

/** The data of the report, in which one file, the list of names as it comes, is changed. */
function sourcesWith(change: (text: string) => string, file: 'names' | 'report' = 'names'): ReportSources {
  const read = (path: string) => {
    const text = readFileSync(`data/${path}`, 'utf8');
    if (path !== `${file}.yaml`) return { path, text };
    assert.notEqual(change(text), text);
    return { path, text: change(text) };
  };
  return {
    source: read('source/000_c20cc79eac806e57.txt'),
    edition: read('edition.md'),
    names: read('names.yaml'),
    references: read('references.yaml'),
    report: read('report.yaml'),
    thesaurus: read('thesaurus.yaml'),
    plainWords: read('plain-words.yaml'),
    nearWords: read('near-words.txt'),
    generalWords: read('general-words.txt'),
  };
}

describe('What a name is', () => {
  const IS = 'is: { passage: 76, words: supreme leader }';
  for (const [what, is, message] of [
    ['is not in the passage word for word', 'is: { passage: 76, words: Supreme Leader }', /¶76 does not have “Supreme Leader”/],
    ['is in a passage that is not on the name', 'is: { passage: 75, words: Iran }', /¶75 is no passage on ali-khamenei/],
    ['has no passage', 'is: { words: supreme leader }', /ali-khamenei needs, under is, a passage and words of it/],
    ['has more than that', 'is: { passage: 76, words: supreme leader, why: x }', /why is not known here/],
  ] as const) {
    it(`is refused where it ${what}`, () => {
      assert.throws(() => compileReport(sourcesWith((names) => names.replace(IS, is))), { name: 'DataError', message });
    });
  }
});

describe('What is known of the report', () => {
  for (const [what, key, message] of [
    ['a key that a bibliography may not have', 'key: azerbaijan report', /“ ” is none of these/],
    ['no key', 'old-key: x', /description, key, textEnds and note are all needed/],
  ] as const)
    it(`is refused with ${what}`, () => {
      const sources = sourcesWith((text) => text.replace(/^key: .*$/m, key), 'report');
      assert.throws(() => compileReport(sources), { name: 'DataError', message });
    });
});

describe('The mark of common names', () => {
  it('is refused where the name has no such form', () => {
    const sources = sourcesWith((names) => names.replace('common: [Communist Party]', 'common: [Labour Party]'));
    assert.throws(() => compileReport(sources), {
      name: 'DataError',
      message: /communist-party-of-azerbaijan has no form “Labour Party”/,
    });
  });

  it('is refused where it is neither true nor a list of forms', () => {
    const sources = sourcesWith((names) => names.replace('common: [Communist Party]', 'common: Communist Party'));
    assert.throws(() => compileReport(sources), { name: 'DataError', message: /common must be a list of words/ });
  });
});

describe('Whom a name is said for', () => {
  const STANDS_FOR = 'standsFor: { name: iran, words: the Iranian government }';
  for (const [what, standsFor, message] of [
    ['is no name of the report', 'standsFor: { name: iranian-government, words: x }', /there is no name with the id iranian-gov/],
    ['is the name itself', 'standsFor: { name: tehran, words: x }', /tehran cannot stand for itself/],
    ['has no words', 'standsFor: { name: iran }', /tehran needs words for whom it stands for/],
    ['has more than that', 'standsFor: { name: iran, words: x, why: x }', /why is not known here/],
  ] as const) {
    it(`is refused where it ${what}`, () => {
      assert.throws(() => compileReport(sourcesWith((names) => names.replace(STANDS_FOR, standsFor))), {
        name: 'DataError',
        message,
      });
    });
  }

  it('is refused where its people are no words', () => {
    const withoutWords = (names: string) => names.replace('people: [Iranian]', 'people: Iranian');
    assert.throws(() => compileReport(sourcesWith(withoutWords)), {
      name: 'DataError',
      message: /people must be a list of words/,
    });
  });
});

describe('Whose an institution is, and of which year an act', () => {
  const WHOSE = 'whose: { of: united-states, assumed: always, forms: [Congress] }';
  const of = (polity: string, assumed: string, form: string) => `whose: { of: ${polity}, assumed: ${assumed}, forms: [${form}] }`;
  for (const [what, whose, message] of [
    ['is of no polity', of('ruritania', 'always', 'Congress'), /ruritania is not among the polities/],
    [
      'is assumed in no known way',
      of('united-states', 'often', 'Congress'),
      /assumed must be one of always, alone, brief, never/,
    ],
    ['has a form of no such name', of('united-states', 'always', 'Duma'), /“Duma” is no form of the name/],
  ] as const) {
    it(`is refused where it ${what}`, () => {
      assert.throws(() => compileReport(sourcesWith((names) => names.replace(WHOSE, whose))), { name: 'DataError', message });
    });
  }

  it('is refused where the years are not two in order', () => {
    const backwards = (names: string) => names.replace(/dated: \{ years: \[\d+, \d+\]/, 'dated: { years: [2013, 2012]');
    const message = /years are the first year and the last/;
    assert.throws(() => compileReport(sourcesWith(backwards)), { name: 'DataError', message });
  });

  it('is refused where a person is of no polity', () => {
    const unknown = (names: string) => names.replace('    of: iran\n', '    of: ruritania\n');
    assert.throws(() => compileReport(sourcesWith(unknown)), {
      name: 'DataError',
      message: /ruritania is not among the polities/,
    });
  });
});
