import assert from 'node:assert/strict';
import fc from 'fast-check';
import { partsOf, wholeWords } from '../../../../src/report/quoting/part';
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

  it('takes a figure or a word whole as it is printed, less what stands around it', () => {
    const cases: [number, string, string][] = [
      [120, '00-1,500 Russian tr', '1,400-1,500 Russian troops'],
      [120, 'About 1,4', 'About 1,400-1,500'],
      [164, '6.4 million', '$26.4 million'],
      [165, 'plus .6', 'plus .612%'],
    ];
    for (const [number, selected, whole] of cases) assert.equal(shown(quoted(words(number, selected))), `${whole} (¶${number})`);
    const part = (text: string, selected: string) => {
      const start = text.indexOf(selected);
      const { start: from, end: to } = wholeWords(text, { start, end: start + selected.length });
      return text.slice(from, to);
    };
    assert.equal(part('It re-gained control.', 'gained con'), 're-gained control');
    assert.equal(part('The pro-Russian U.S.-Azerbaijani group', 'Russian U'), 'pro-Russian U.S.-Azerbaijani');
    assert.equal(part('Aid by the U.S. (P.L. 112-175), FY2013.', 'U'), 'U.S.');
    assert.equal(part('Aid by the U.S. (P.L. 112-175), FY2013.', 'L. 112-1'), 'P.L. 112-175');
    assert.equal(part('Aid by the U.S. (P.L. 112-175), FY2013.', '175), FY2'), '112-175), FY2013');
    assert.equal(part('For (Heydar Aliyev—the leader) and/or "him."', 'liyev'), 'Aliyev');
    assert.equal(part('For (Heydar Aliyev—the leader) and/or "him."', 'he leader'), 'the leader');
    assert.equal(part('For (Heydar Aliyev—the leader) and/or "him."', '(Hey'), '(Heydar');
    assert.equal(part('For (Heydar Aliyev—the leader) and/or "him."', 'or "hi'), 'and/or "him');
    assert.equal(part('For (Heydar Aliyev—the leader) and/or "him."', 'im.'), 'him.');
    assert.equal(part("Of the States' (or “it’s”) -5%: 3€, .5.", 'State'), "States'");
    assert.equal(part("Of the States' (or “it’s”) -5%: 3€, .5.", 's”) -'), 'it’s”) -5%');
    assert.equal(part("Of the States' (or “it’s”) -5%: 3€, .5.", '€, .5'), '3€, .5');
    assert.equal(part('Of – some — ', '– some — '), '– some —');
  });

  it('begins and ends at no place inside of a figure or a word, and has all that was chosen', () => {
    for (const { text } of report.passages) {
      // Where a part may neither begin nor end.
      const inside = new Set<number>();
      for (const { 0: chunk, index } of text.matchAll(/[^\s—]+/g)) {
        const from = index + (/^["([]*/.exec(chunk)?.[0].length ?? 0);
        const closing = /(?:(?<=U\.[SN]\.|P\.L\.)|(?<!U\.[SN]|P\.L)[.,;:?!")\]])[.,;:?!")\]]*$/.exec(chunk)?.[0].length ?? 0;
        for (let at = from + 1; at < index + chunk.length - closing; at++) inside.add(at);
      }
      const check = (start: number, end: number) => {
        const chosen = text.slice(start, end);
        const part = wholeWords(text, { start, end });
        const shownPart = `${start}–${end}: ${text.slice(part.start, part.end)}`;
        assert(!inside.has(part.start) && !inside.has(part.end), shownPart);
        if (!chosen.trim()) return assert.equal(part.start, part.end);
        assert(part.start <= start + chosen.search(/\S/) && part.end >= start + chosen.trimEnd().length, shownPart);
        assert(!/\s/.test(text.slice(part.start, start) + text.slice(end, part.end)), shownPart);
      };
      for (let at = 0; at <= text.length; at++) {
        check(0, at);
        check(at, text.length);
      }
    }
    fc.assert(
      fc.property(fc.constantFrom(...report.passages), fc.nat(), fc.nat(), (passage, a, b) => {
        const { text } = passage;
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const part = wholeWords(text, { start, end });
        const { pieces } = quoted({ passage, part: { start, end } });
        const plain = (words: string) => words.replaceAll('"', '');
        const written = render(pieces, { words: plain, inner: plain, omission: '…' });
        assert.equal(written, plain(text.slice(part.start, part.end)));
      }),
    );
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
    assert.equal(found('A'.repeat(100_000)), undefined);
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
        const plain = (words: string) =>
          words
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim()
            .toLowerCase();
        assert.equal(plain(parts.map((part) => text.slice(part.start, part.end)).join(' ')), plain(text.slice(start, end)));
      }),
    );
  });
});
