import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NameCompleter } from '../../../src/names/completion';
import { theReport } from '../theReport';

describe('the names that may be meant while one types', () => {
  const completer = new NameCompleter(theReport().names, theReport().peoples);
  const suggest = (before: string, trigger?: string) => completer.suggest(before, trigger);
  const forms = (before: string) => suggest(before)?.suggestions.map(({ form }) => form) ?? [];
  const names = (before: string) => suggest(before)?.suggestions.map(({ name }) => name.id) ?? [];

  it('begin as typed, by any of their forms', () => {
    assert(names('The radar at Gab').includes('gabala-radar'));
    assert(names('By way of the ND').includes('northern-distribution-network'));
    assert(names('Hillary Cl').includes('hillary-clinton'));
    assert(names('The US Cong').includes('us-congress'));
    assert(names('near gab').includes('gabala-radar'));
    assert(names('I').includes('iran'));
  });

  it('begin where the longest of what has been typed begins', () => {
    const before = 'Aid was held back by Section 9';
    const found = suggest(before);
    assert.equal(found?.start, before.indexOf('Section'));
    assert(found.suggestions.some(({ name }) => name.id === 'section-907'));
    assert.equal(names('President Heydar Al')[0], 'heydar-aliyev');
    assert(!names('President Heydar Al').includes('ali-hasanov'));
  });

  it('are offered as one has begun to write them, and as the report does', () => {
    const offered = forms('Near Qəb');
    assert(
      offered.some((form) => form.startsWith('Qəbələ')),
      offered.join(),
    );
    assert(offered.includes('Gabala'), offered.join());
    assert(forms('The ND').includes('Northern Distribution Network'));
  });

  it('are offered short and whole', () => {
    assert.deepEqual(forms('Section 9'), ['Section 907', 'Section 907 of the FREEDOM Support Act']);
    assert.equal(forms('Ali')[0], 'Aliyev');
  });

  it('put those first of which the report says more', () => {
    const offered = names('Tur');
    assert(offered.indexOf('turkey') < offered.indexOf('turkmenistan'), offered.join());
  });

  it('are none where no name begins', () => {
    for (const before of ['', ' ', 'The radar ', 'The xad', 'Xyzz', 'Gabalaland', '. ', 'Gab '])
      assert.equal(suggest(before), undefined, before);
  });

  it('are none where a whole name or a whole word of one stands', () => {
    for (const before of [
      'flew to Baku',
      'He met the Russian',
      'the Nagorno',
      'Section 907',
      'the U.S',
      'Heydar Aliyev',
      'President Aliyev',
      'the OSCE',
      'Congress',
      'the NATO',
    ])
      assert.equal(suggest(before), undefined, before);
    assert(names('Nagorno K').includes('nagorno-karabakh'));
  });

  it('are none of which only a month, a number, an article or a common word has been typed', () => {
    for (const before of [
      'signed in Ma',
      'signed in May',
      'in May 20',
      'since Marc',
      'since March 200',
      'in 20',
      'The',
      'the Stat',
      'Sec',
      'Russia',
      'a Russi',
    ])
      assert(!names(before).some((id) => /summit|referendum|conflict|treaty|section|department/.test(id)), before);
    assert(names('in May 2012 NA').includes('nato-summit'));
    assert(names('the State Dep').length > 0);
  });

  it('may be asked for by a character, which they replace', () => {
    const found = suggest('He went to @Gab', '@');
    assert.equal(found?.start, 11);
    assert(found.suggestions.some(({ name }) => name.id === 'gabala-radar'));
    assert.equal(suggest('He went to @', '@')?.suggestions.length !== 0, true);
    for (const before of ['mail me@', 'mail me@Gab', 'He said @ ', '@Baku', 'in @May'])
      assert.equal(suggest(before, '@')?.suggestions.length ?? 0, 0, before);
    assert(suggest('near Gab', '@')?.suggestions.length);
  });

  it('are none in a path, an address, a command, a variable or a link target', () => {
    for (const before of [
      'see https://example.org/Gab',
      'docs/Gab',
      '\\Gab',
      '\\cite{Gab',
      '\\ref{Gab',
      '@Gab',
      '#Gab',
      '$Gab',
      '[the station](Gab',
      '<a href="Gab',
    ])
      assert.equal(suggest(before), undefined, before);
    for (const before of [
      '**Gab',
      '_Gab',
      '`Gab',
      '"Gab',
      '“Gab',
      '(Gab',
      '[Gab',
      '\\emph{Gab',
      '<b>Gab',
      '# Gab',
      '- Gab',
      '> Gab',
    ])
      assert(names(before).includes('gabala-radar'), before);
  });

  it('always begin as typed, whatever was typed', () => {
    const bit = fc.oneof(
      fc.constantFrom('Gab', 'Section ', 'Əli', 'U.S', ' ', '-', 'Nagorno', 'Al', '§'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 8 }), fc.constantFrom('', '@', 'G'), (bits, trigger) => {
        const before = bits.join('');
        const found = suggest(before, trigger);
        if (!found) return;
        assert(found.start >= 0 && found.start < before.length);
        assert(found.suggestions.length > 0);
        for (const { form, begun, name } of found.suggestions) {
          assert(form.length > 0 && [name.name, ...name.listed].includes(form));
          assert([name.name, ...name.listed].includes(begun));
        }
      }),
    );
  });
});
