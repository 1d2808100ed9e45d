import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NameCompleter } from '../../../src/names/completion';
import { theReport } from '../theReport';

describe('the names that may be meant while one types', () => {
  const completer = new NameCompleter(theReport().names);
  const suggest = (before: string, minimum = 3, capitals = true) => completer.suggest(before, minimum, capitals);
  const forms = (before: string) => suggest(before)?.suggestions.map(({ form }) => form) ?? [];
  const names = (before: string) => suggest(before)?.suggestions.map(({ name }) => name.id) ?? [];

  it('begin as typed, by any of their forms', () => {
    assert(names('The radar at Gab').includes('gabala-radar'));
    assert(names('By way of the NDN').includes('northern-distribution-network'));
    assert(names('Hillary Cl').includes('hillary-clinton'));
    assert(names('The US Cong').includes('us-congress'));
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
    assert(forms('The NDN').includes('Northern Distribution Network'));
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
    for (const before of ['', ' ', 'The radar ', 'The rad', 'the gab', 'Ga', 'Xyzz', 'Gabalaland', 'a.b', '. '])
      assert.equal(suggest(before), undefined, before);
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

  it('need one small letter only where they are asked for', () => {
    assert(suggest('near gab', 1, false)?.suggestions.some(({ name }) => name.id === 'gabala-radar'));
    assert(suggest('I', 1, false)?.suggestions.some(({ name }) => name.id === 'iran'));
  });

  it('always begin as typed, whatever was typed', () => {
    const bit = fc.oneof(
      fc.constantFrom('Gab', 'Section ', 'Əli', 'U.S', ' ', '-', 'Nagorno', 'Al', '§'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 8 }), fc.boolean(), (bits, capitals) => {
        const before = bits.join('');
        const found = suggest(before, 1, capitals);
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
