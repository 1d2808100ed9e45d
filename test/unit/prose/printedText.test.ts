import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printText } from '../../../src/prose/printedText';

/** Printed text with the signs for what is left out made visible: ¶ for another paragraph, ◌ for a thing, | for a seam. */
const seen = (source: string): string =>
  printText(source).text.replaceAll('\u2029', '¶').replaceAll('\ufffc', '◌').replaceAll('\u200b', '|');

const prints = (cases: ReadonlyArray<readonly [source: string, printed: string]>) => {
  for (const [source, printed] of cases) assert.equal(seen(source), printed, source);
};

describe('printed text', () => {
  it('is prose as it stands, whatever its language and punctuation', () => {
    const plain = 'He said: “No – the U.S. (and 3.7% of Baku’s voters) won’t!” Qəbələ, 東京; 1,400 Russia/Georgia?';
    prints([[plain, plain]]);
  });

  it('has no markup of Markdown', () =>
    prints([
      ['**Nagorno**-_Karabakh_ and `Baku`', 'Nagorno-Karabakh and Baku'],
      ['[Baku](x.html "t") [Baku][1] ![at night](x.png)', '|Baku| |Baku| !|at night|'],
      ['[Iran](x)ian, [[Iran]]ian, [[S-300]]s, `S-300`s', '|Iranian, |Iranian, |S-300|s, S-300|s'],
      ['Baku[^1] [#x] [[Category:Baku]] [[Baku|there]]', 'Baku◌ ◌ ◌] ◌there|'],
      ['[A]zerbaijan', '[A]zerbaijan'],
      ['5 \\* 3 \\& \\$4 \\# \\[x\\]', '5  3 & $4 # [x]'],
      ['<b>Baku</b><br>x <img alt="At Baku" src="y.png"> a < b', 'Baku x ◌At Baku◌ a < b'],
    ]));

  it('has no markup of TeX', () =>
    prints([
      ['\\section{Baku}\\footnote{See \\emph{there}.}', '◌Baku◌See there.'],
      ['\\cite[see Baku][4]{key} \\ref{x} \\href{https://x.org}{Baku}', '◌|see Baku|◌ ◌ |Baku'],
      ['Section~907\\,\\S\\ 3 \\% \\& \\_', 'Section\u00a0907 § 3 % & '],
      ['\\textsc{nato} {\\sc us} \\MakeUppercase{baku}', 'NATO  US BAKU'],
      ['Nagorno"=Karabakh S$-$300 Ga\\-bala Nagorno\\-Karabakh', 'Nagorno-Karabakh S-300 Gabala Nagorno-Karabakh'],
    ]));

  it('has letters for escapes', () =>
    prints([
      ['G\\"ul G{\\"u}l G\\"{u}l \\c{s} \\c s \\v{z}\\u a', 'Gül Gül Gül ş ş žă'],
      ['\\ss{} \\o{} {\\aa} \\i{} {\\schwa}liyev', 'ß ø å ı əliyev'],
      ['G&uuml;l G&#252;l G&#xFC;l Fran&ccedil;ais &sect;&nbsp;907 AT&amp;T', 'Gül Gül Gül Français §\u00a0907 AT&T'],
      ['Ba\u00adku Ba&shy;ku Ba\u200bku Nagorno\u00adKarabakh', 'Baku Baku Baku Nagorno-Karabakh'],
      ["Baku\\'s \\'s", "Baku's 's"],
    ]));

  it('has things instead of what is no prose', () =>
    prints([
      ['see https://x.org/Baku_(city), www.baku.az or a@b.az.', 'see ◌, ◌ or ◌.'],
      ['img/Baku, ~/Baku, C:\\Baku\\x.doc, env.x.US, fig:Baku, gabala_map', '◌, ◌, ◌, ◌, ◌, ◌'],
      ['[@Baku2012, p. 4] @Baku @book{Baku,', '[◌, p. 4] ◌ ◌,'],
      ['image::Baku.png[At night] link:x.html[Baku] <<x,Baku>> :ref:`x <y>`', '◌[At night] ◌[Baku] ◌Baku>> :ref:x ◌'],
      ['and/or, his/her, land/sea; img/baku, app/src, a/b/c, x/y.md, x2/y, ./x', 'and/or, his/her, land/sea; ◌, ◌, ◌, ◌, ◌, ◌'],
      ["import Baku from './x'\nBaku", '◌\nBaku'],
      ['Baku\n[1]: https://x.org\nslug: gabala', 'Baku\n◌\n◌'],
    ]));

  it('has lines, and paragraphs where another begins', () =>
    prints([
      ['the Caspian\n    Sea', 'the Caspian\nSea'],
      ['> the Caspian\r\n> Sea', '> the Caspian\nSea'],
      ['one\n\ntwo\n- three\n2. four\n# five\n```\nsix', 'one¶\ntwo¶- three¶2. four¶# five\n¶\nsix'],
    ]));

  const pieces = [
    'Baku',
    'the ',
    ' ',
    '\n',
    '**',
    '[',
    '](',
    ')',
    ']]',
    '<b',
    '>',
    '{',
    '}',
    '\\',
    '"',
    '&uuml;',
    'u',
    '\u0308',
    '://',
    '/',
  ];
  const more = ['@', '.', '\\cite[', '\\textsc{', '`', '$', '<<', '|', '\u00ad', '\u200b', '\\"', '#', '𝒳', '\ud800'];
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...pieces, ...more), fc.string({ maxLength: 4 })), { maxLength: 30 })
    .map((all) => all.join(''));

  it('knows for each of its characters where it comes from, for any text', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const printed = printText(source);
        let last = 0;
        for (let at = 0; at < printed.text.length; at++) {
          const start = printed.sourceStart(at);
          const end = printed.sourceEnd(at);
          assert(last <= start && start < end && end <= source.length, `${at}: ${start}-${end}`);
          last = start;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no letter of words that have no markup in or at them, for any text around', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, behind) => {
        const source = `${before}\n\nAliyev went to Baku\n\n${behind}`;
        assert(before.includes('{') || before.includes('<') || printText(source).text.includes('Aliyev went to Baku'));
      }),
      { numRuns: 2000 },
    );
  });
});
