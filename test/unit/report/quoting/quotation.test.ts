import assert from 'node:assert/strict';
import fc from 'fast-check';
import { partsOf } from '../../../../src/report/quoting/part';
import { passageNumbers } from '../../../../src/report/quoting/passageNumbers';
import { render } from '../../../../src/report/quoting/pieces';
import { goingOn, type Quotation, quotationOf, type Stretch } from '../../../../src/report/quoting/quotation';
import { theReport } from '../../theReport';

const report = theReport();
const passageOf = (number: number) => {
  const passage = report.passage(number);
  assert(passage);
  return passage;
};
/** Words of a passage, as somebody selects them. */
const words = (number: number, selected?: string): Stretch => {
  const passage = passageOf(number);
  if (selected === undefined) return { passage };
  const start = passage.text.indexOf(selected);
  assert(start >= 0, selected);
  return { passage, part: { start, end: start + selected.length } };
};
const quoted = (...stretches: Stretch[]) => quotationOf(stretches, (number) => report.following(number));
const shown = ({ pieces, runs }: Quotation) =>
  `${render(pieces, { words: (text) => text, inner: (text) => `‘${text}’`, omission: '…' })} (${passageNumbers(runs)})`;

describe('a quotation', () => {
  it('has all of a passage, or the part that is chosen', () => {
    assert.equal(shown(quoted(words(115))), `${passageOf(115).text} (¶115)`);
    assert.equal(shown(quoted(words(115, 'air defense'))), 'air defense (¶115)');
    assert.equal(shown(quoted(words(115, 'navy'))), 'navy (¶115)');
  });

  it('takes a word whole that the choice cuts', () => {
    assert.equal(shown(quoted(words(115, 'ir defens'))), 'air defense (¶115)');
    assert.equal(shown(quoted(words(115, 'consist '))), 'consist (¶115)');
  });

  it('has "…" only where words inside are left out', () => {
    assert.equal(shown(quoted(words(115, 'army'), words(115, 'navy troops'))), 'army … navy troops (¶115)');
    assert.equal(shown(quoted(words(115), words(116))), `${passageOf(115).text} ${passageOf(116).text} (¶¶115–116)`);
    assert.equal(shown(quoted(words(116), words(115, 'navy troops.'))), `navy troops. ${passageOf(116).text} (¶¶115–116)`);
    assert.equal(shown(quoted(words(115, 'army'), words(116))), `army … ${passageOf(116).text} (¶¶115–116)`);
    assert.equal(shown(quoted(words(115), words(120))), `${passageOf(115).text} … ${passageOf(120).text} (¶¶115, 120)`);
    assert.equal(shown(quoted(words(115, 'army'), words(115, 'army, air'))), 'army, air (¶115)');
  });

  it('counts passages of several lines of the source as one behind the other', () => {
    const long = report.passages.find(({ source }) => source.length > 1);
    assert(long);
    const next = report.following(long.number);
    assert(next !== undefined && next > long.number + 1);
    assert(shown(quoted({ passage: long }, words(next))).endsWith(`(¶¶${long.number}–${next})`));
  });

  it('closes and opens the marks of the report’s own that a part cuts', () => {
    const { text } = passageOf(135);
    assert.match(text, /"speaking personally, for myself/);
    assert.equal(shown(quoted(words(135, 'stated that "speaking personally'))), 'stated that ‘speaking personally’ (¶135)');
    assert.equal(shown(quoted(words(135, 'effects on Azerbaijan.'))), '‘effects on Azerbaijan.’ (¶135)');
  });

  it('goes on without its full stop, which an abbreviation keeps', () => {
    assert.equal(shown(goingOn(quoted(words(115, 'navy troops.')))), 'navy troops (¶115)');
    const usText = passageOf(1).text;
    assert(
      !/\.$/.test(shown(goingOn(quoted({ passage: passageOf(1), part: { start: 0, end: usText.length } }))).split(' (')[0] ?? ''),
    );
    const abbreviated = { ...passageOf(1), text: 'It is in the U.S.' };
    assert.equal(shown(goingOn(quoted({ passage: abbreviated }))), 'It is in the U.S. (¶1)');
  });

  it('says in brackets who or what is meant, where that is wanted', () => {
    const named = (number: number) =>
      shown(
        quotationOf(
          [words(number)],
          (one) => report.following(one),
          (passage) => report.openingsIn(passage),
        ),
      );
    assert.match(named(133), /^\[Clinton\] claimed/);
    assert.match(named(12), /^\[Heydar Aliyev’s\] son/);
    assert.match(named(92), /^These \[strains in relations with Russia\] have/);
  });
});

describe('words somebody gives for a part', () => {
  it('are found whatever the marks, the case and the spaces between them', () => {
    const { text } = passageOf(135);
    const found = (written: string) => partsOf(text, written)?.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found('Speaking  personally, for\nmyself'), ['speaking personally, for myself']);
    assert.deepEqual(found('“speaking personally … up to the [U.S. Congress].'), [
      '"speaking personally',
      'up to the [U.S. Congress].',
    ]);
    assert.equal(found('speaking for Azerbaijan'), undefined);
    assert.equal(found('peaking personally'), undefined);
    assert.equal(found(' … '), undefined);
  });

  it('are those of any part of any passage', () => {
    fc.assert(
      fc.property(fc.constantFrom(...report.passages), fc.nat(), fc.nat(), ({ text }, a, b) => {
        const tokens = [...text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)];
        const [first = 0, last = 0] = [a % tokens.length, b % tokens.length].sort((x, y) => x - y);
        const start = tokens[first]?.index ?? 0;
        const end = (tokens[last]?.index ?? 0) + (tokens[last]?.[0].length ?? 0);
        const parts = partsOf(text, text.slice(start, end));
        assert(parts, text.slice(start, end));
        const plain = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
        assert.equal(plain(parts.map((part) => text.slice(part.start, part.end)).join(' ')), plain(text.slice(start, end)));
      }),
    );
  });
});
