import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceOf } from '../../../../../src/report/quoting/bibliography/source';
import type { Finding } from '../../../../../src/report/quoting/checking/checked';
import { QuotationChecker } from '../../../../../src/report/quoting/checking/checker';
import { applied } from '../../../../../src/report/quoting/insertion';
import { theReport } from '../../../theReport';

const report = theReport();
const newChecker = (language = 'markdown') =>
  new QuotationChecker(report, language, { source: sourceOf(report.facts), preferences: { marks: '“ ”' } });
const check = (text: string, language?: string) => {
  const checker = newChecker(language);
  assert(checker.read(text));
  const { checked } = checker;
  assert(checked);
  return checked;
};
const textOf = (number: number): string => {
  const passage = report.passage(number);
  assert(passage);
  return passage.text;
};
/** What a finding says, in short. */
const said = (text: string, finding: Finding): string => {
  const at = text.slice(finding.start, finding.end);
  switch (finding.kind) {
    case 'altered':
      return `${finding.change} ¶${finding.passage}: “${finding.written}” for “${finding.reports}”`;
    case 'omitted-negation':
      return `omits “${finding.reports}” ¶${finding.passage}`;
    default:
      return `${finding.kind} ${at} -> ${finding.fixed}`;
  }
};
const findingsIn = (text: string, language?: string): string[] =>
  check(text, language).findings.map((finding) => said(text, finding));
const fixed = (text: string, language?: string): string =>
  applied(text, {
    edits: check(text, language).findings.flatMap((finding) => {
      if (finding.kind === 'omitted-negation' || finding.fixed === undefined) return [];
      const { start, end, fixed } = finding;
      return [{ start, end, text: fixed }];
    }),
  });
const marked = (text: string): string =>
  applied(text, {
    edits: check(text).findings.flatMap((finding) =>
      finding.kind === 'altered' && finding.marked !== undefined
        ? [{ start: finding.start, end: finding.end, text: finding.marked }]
        : [],
    ),
  });

describe('checking quotations', () => {
  describe('exact ones', () => {
    const silent: readonly (readonly [string, string, string?])[] = [
      ['as it stands', `“${textOf(116)}” (¶116)`],
      ['a part', 'They have “about 5,000 border guards and more than 10,000 Interior (police) Ministry troops”.'],
      ['another case at the start, and a stop put inside', 'So “[t]here also are about 5,000 border guards.”'],
      ['an omission', '“There also are … more than 10,000 Interior (police) Ministry troops” (¶116)'],
      ['omissions of any shape', '“There also are about 5,000 . . . and more than 10,000 [...] Ministry troops”'],
      [
        'words in square brackets',
        '“There also are [in 2012] about 5,000 border guards and more than 10,000 [sic] Interior (police) Ministry troops”',
      ],
      ['words replaced in square brackets', '“[The country] has agreements for military training with Russia, Turkey, and NATO”'],
      [
        'broken over lines',
        '> “There also are about 5,000 border\n> guards and more than 10,000 Interior (police)\n> Ministry troops.”',
      ],
      [
        'with markup',
        '“There also are *about 5,000* border guards and [more than](https://example.org) 10,000 Interior (police) Ministry troops”',
      ],
      [
        'with a note inside',
        '“There also are about 5,000 border guards[^1] and more than 10,000 Interior (police) Ministry troops”\n\n[^1]: A note.',
      ],
      [
        'interrupted',
        '“There also are”, it says, “about 5,000 border guards and more than 10,000 Interior (police) Ministry troops” (¶116).',
      ],
      ['two passages that follow each other', `“${textOf(115)} ${textOf(116)}” (¶¶115–116)`],
      ['its source on the same line', `> ${textOf(116)} -- Policy report, ¶116`],
      ['its source in a sentence behind it', `> ${textOf(116)} Source: policy report, ¶116.`],
      ['a word of the writer’s before it in a block', `> **Numbers.** ${textOf(116)}`],
      ['between marks in a block with the writer’s words', `> The report says: “${textOf(116)}”`],
      [
        'with a word shown as code',
        '“There also are about 5,000 `border` guards and more than 10,000 Interior (police) Ministry troops”',
      ],
      [
        'with a word shown as code in Org',
        '"There also are about 5,000 =border= guards and more than ~10,000~ Interior (police) Ministry troops"',
        'org',
      ],
      [
        'with a comment within',
        '“There also are about 5,000 border <!-- sic --> guards and more than 10,000 Interior (police) Ministry troops”',
      ],
      ['in a note', `Text.\\footnote{It says \`\`${textOf(116)}'' (¶116).}`, 'latex'],
      [
        '“US” for “U.S.”',
        '“The US State Department responded that the United States remained evenhanded in its mediation efforts.”',
      ],
      [
        'commands of TeX',
        "``There also are \\emph{about} 5,000~border guards \\ldots{} Ministry troops'' \\autocite[\\P 116]{azerbaijan-report}",
        'latex',
      ],
      ['sums of money in TeX, whose dollars are not escaped', `\`\`${textOf(121)}'' (¶121), and \`\`${textOf(117)}''`, 'latex'],
      ['such sums in Typst', `"${textOf(121)}" (¶121), and "${textOf(117)}"`, 'typst'],
    ];
    for (const [what, text, language] of silent) {
      it(what, () => {
        const { findings, quotations } = check(text, language);
        assert.deepEqual(findings, []);
        assert(quotations.length > 0);
        assert(quotations.every(({ isExact }) => isExact));
      });
    }
  });

  describe('other words', () => {
    const altered: readonly (readonly [string, string, string])[] = [
      [
        'a word',
        '“There also are about 5,000 frontier guards and more than 10,000 Interior (police) Ministry troops”',
        'replaced ¶116: “frontier” for “border”',
      ],
      [
        'a figure, where the passage is cited',
        'They have “about 6,000 border guards” (¶116).',
        'replaced ¶116: “6,000” for “5,000”',
      ],
      [
        'a word less',
        '“There also are 5,000 border guards and more than 10,000 Interior (police) Ministry troops”',
        'dropped ¶116: “” for “about”',
      ],
      [
        'a word more',
        '“There also are about 5,000 armed border guards and more than 10,000 Interior (police) Ministry troops”',
        'added ¶116: “armed” for “”',
      ],
      [
        'words moved',
        '“Azerbaijan has agreements for military training with Turkey, Russia, and NATO (see below)”',
        'moved ¶118: “Russia” for “Russia”',
      ],
      [
        'a word moved away from the beginning, where another one begins alike',
        '“then, government may continue to the draw on the assets of the State Oil Fund”',
        'moved ¶45: “the” for “the”',
      ],
      ['a negation gone', '“President Aliyev has stated that the country seeks to join NATO”', 'dropped ¶123: “” for “not”'],
      [
        'a spelling made modern',
        '“it continues to be a ‘strategic partner’ in counterterrorism cooperation and energy security”',
        'replaced ¶128: “counterterrorism” for “counter-terrorism”',
      ],
    ];
    it('does not take the label of a note for another source', () =>
      assert.deepEqual(
        findingsIn('“There also are about 6,000 border guards and more than 10,000 Interior (police) Ministry troops”[^Report1]'),
        ['replaced ¶116: “6,000” for “5,000”'],
      ));

    const further: readonly (readonly [string, string, string])[] = [
      [
        'words added at the end of a sentence',
        '“In July 1994, a ceasefire agreement was signed in the NK conflict in Bishkek.”',
        'replaced ¶10: “in Bishkek” for “see below”',
      ],
      [
        'a slip in what somebody is said to have said',
        'Clinton told him that “there is a lot of space for improvement”.',
        'replaced ¶133: “space” for “room”',
      ],
    ];
    for (const [what, text, finding] of [...altered, ...further]) it(what, () => assert.deepEqual(findingsIn(text), [finding]));

    it('says once that much is other', () => {
      const text = '“There also exist about 5,000 frontier guards and over 10,000 Interior (police) troops” (¶116)';
      assert.equal(findingsIn(text).length, 1);
    });

    it('tells two places that run together without a sign', () => {
      const text = '“There also are about 5,000 border guards for military training with Russia, Turkey, and NATO”';
      assert.equal(
        fixed(text),
        '“There also are about 5,000 border guards … for military training with Russia, Turkey, and NATO”',
      );
    });

    it('tells places that stand in another order than in the report, whatever is said to be left out', () => {
      const text = '“more than 10,000 Interior (police) Ministry troops … about 5,000 border guards” (¶116)';
      assert.match(findingsIn(text).join(), /^disordered ¶116/);
      assert.equal(fixed(text), '“about 5,000 border guards … more than 10,000 Interior (police) Ministry troops” (¶116)');
    });

    it('warns of a “not” that an omission leaves out', () =>
      assert.deepEqual(findingsIn('“President Aliyev has … stated that the country seeks to join NATO”'), ['omits “not” ¶123']));
  });

  describe('mending', () => {
    it('puts the report’s words, and nothing else', () =>
      assert.equal(
        fixed(
          '- **So** “There also are *about* 6,000 border guards and than 10,000 Interior (police) Ministry troops”, no less.',
        ),
        '- **So** “There also are *about* 5,000 border guards and more than 10,000 Interior (police) Ministry troops”, no less.',
      ));

    it('writes them in the draft’s own format', () =>
      assert.equal(
        fixed(
          "``GDP growth slowed substantially to a scant 1.0 percent, mainly because maintenance work in the oilfields contributed''",
          'latex',
        ),
        "``GDP growth slowed substantially to a scant 0.1\\%, mainly because maintenance work in the oilfields contributed''",
      ));

    it('sets “…” between two passages, whichever of them the report has first', () =>
      assert.equal(
        fixed(
          '“It re-gained independence when the Soviet Union collapsed at the end of 1991. However, it was re-conquered by Red Army forces”',
        ),
        '“It re-gained independence when the Soviet Union collapsed at the end of 1991. … However, it was re-conquered by Red Army forces”',
      ));

    it('takes a word with a bracket in it as a whole', () => {
      const moved =
        '“[I]n March 2005 Aliyev pardoned 114 prisoners, including many termed political prisoners by the OSCE” (¶19)';
      assert.equal(
        fixed(moved),
        '“Aliyev [I]n March 2005 pardoned 114 prisoners, including many termed political prisoners by the OSCE” (¶19)',
      );
      assert.equal(
        marked(moved),
        '“… [I]n March 2005 [Aliyev] pardoned 114 prisoners, including many termed political prisoners by the OSCE” (¶19)',
      );
      assert.equal(
        fixed('“[O]n July 20 the opposition Azadliq (Freedom) party bloc decided that it would boycott the election”'),
        '“the opposition Azadliq (Freedom) party bloc decided on July 20 that it would boycott the election”',
      );
    });

    it('takes what is marked for marked, also before a percent sign and a note', () => {
      const poverty =
        'The government claims that the unemployment rate has decreased in recent years to about 5% and the poverty rate to about';
      for (const draft of [
        `“${poverty} 2%” (¶52)`,
        `> ${poverty}\n> 2%[^1]\n\n[^1]: Policy report, ¶52.\n`,
        `> ${poverty.replace('government', 'president')} 8%[^1]\n\n[^1]: Policy report, ¶52.\n`,
        `> ${poverty.replace('about 5% and the poverty rate to about', 'around')}[^1]\n\n[^1]: Policy report, ¶52.\n`,
        'He said “in March 2005 Aliyev pardoned 114 prisoners, including many termed political prisoners by the OSCE” (¶19).',
        'He said “Aliyev in March 2005 by the OSCE pardoned 114 prisoners, including many termed political prisoners” (¶19), no less.',
      ]) {
        assert.notEqual(marked(draft), draft);
        assert.deepEqual(findingsIn(marked(draft)), [], marked(draft));
      }
    });

    it('lets a letter in brackets change the case of a word, and no more', () => {
      const quoted = (first: string) => `“${first} also are about 5,000 border guards” (¶116)`;
      assert.deepEqual(findingsIn(quoted('[t]here')), []);
      assert.equal(fixed(quoted('[H]ere')), quoted('There'));
    });

    it('gives quotations of the report’s own the marks that the draft has for them', () => {
      const block = (words: string) =>
        `\\startblockquote\nAfter the terrorist attacks on the United States on September 11, 2001, ${words} in Afghanistan. \\cite[righttext={{¶185}}][azerbaijan-report]\n\\stopblockquote\n`;
      assert.equal(
        fixed(block('\\quotation{granted blanket} … \\quotation{military operations}'), 'context'),
        block('Azerbaijan \\quotation{granted blanket} … \\quotation{military operations}'),
      );
    });

    it('marks a change that is meant', () =>
      assert.equal(
        marked('“There also are 5,000 frontier guards and more than 10,000 armed Interior (police) Ministry troops”'),
        '“There also are … 5,000 [frontier] guards and more than 10,000 [armed] Interior (police) Ministry troops”',
      ));

    it('never marks a “not” away', () =>
      assert.equal(
        marked('“President Aliyev has stated that the country seeks to join NATO”'),
        '“President Aliyev has stated that the country seeks to join NATO”',
      ));

    it('leaves nothing to find', () => {
      const words = report.passages.filter(({ text }) => text.split(' ').length > 12);
      fc.assert(
        fc.property(
          fc.constantFrom(...words),
          fc.nat(),
          fc.constantFrom('drop', 'add', 'other', 'swap'),
          ({ text }, at, change) => {
            const list = text.split(' ');
            const i = at % (list.length - 1);
            if (change === 'drop') list.splice(i, 1);
            else if (change === 'add') list.splice(i, 0, 'indeed');
            else if (change === 'other') list[i] = 'indeed';
            else list.splice(i, 2, list[i + 1] as string, list[i] as string);
            const draft = `It says: “${list.join(' ')}” and so on.`;
            assert.deepEqual(findingsIn(fixed(draft)), []);
          },
        ),
      );
    });
  });

  describe('numbers', () => {
    const cases: readonly (readonly [string, string, readonly string[]])[] = [
      ['another passage’s', `“${textOf(116)}” (¶115)`, ['wrong-passage ¶115 -> ¶116']],
      ['that no passage has', `“${textOf(116)}” (¶216)`, ['no-such-passage ¶216 -> ¶116']],
      ['of a line within a passage', `“${textOf(116)}” (¶136)`, ['no-such-passage ¶136 -> ¶116']],
      ['before the quotation', `As ¶115 puts it, “${textOf(116)}”`, ['wrong-passage ¶115 -> ¶116']],
      ['with the writer’s space', `“${textOf(116)}” (¶ 115)`, ['wrong-passage ¶ 115 -> ¶ 116']],
      ['of two passages', `“${textOf(115)} ${textOf(116)}” (¶¶ 113-114)`, ['wrong-passage ¶¶ 113-114 -> ¶¶ 115-116']],
      ['in a note', `“${textOf(116)}”[^1]\n\n[^1]: Policy report on Azerbaijan, ¶115.`, ['wrong-passage ¶115 -> ¶116']],
      ['with the report’s key, and no words', 'Aid fell [@azerbaijan-report, ¶0].', ['no-such-passage ¶0 -> undefined']],
      ['of two passages in emphasis', `“${textOf(8)} … ${textOf(27)}” (*¶¶8, 29*)`, ['wrong-passage ¶¶8, 29 -> ¶¶8, 27']],
      ['beside a figure', `“${textOf(116)}” (¶116, 20th century)`, []],
      ['more passages than the words have', `“${textOf(116)}” (¶¶115–117)`, []],
      ['of a passage with the same words', 'He spoke of “the South Caucasus and Central Asia” (¶183).', []],
      ['of another document', 'Aid fell [@unsc, ¶412], says Resolution 853, ¶300, too.', []],
      ['for words that are not quoted', `“${textOf(116)}” (¶116), and aid fell in 2012 (¶165).`, []],
    ];
    for (const [what, text, findings] of cases) it(what, () => assert.deepEqual(findingsIn(text), findings));
  });

  describe('silence', () => {
    const silent: readonly (readonly [string, string])[] = [
      [
        'what others say with some of the words',
        '“We have seen progress here. But as with any young country there is a lot of room for improvement, and I said so to the president.”',
      ],
      ['a term', '“third-party aggressors” and a “frozen conflict”'],
      [
        'the report’s words without marks',
        'There also are about 6,000 border guards and more than 10,000 Interior (police) Ministry troops.',
      ],
      ['code', '`"There also are about 6,000 border guards and more than 10,000 Interior (police) Ministry troops"`'],
      [
        'nearly the same words with a note on another source',
        '“There also are about 6,000 border guards and more than 10,000 Interior Ministry troops”[^1]\n\n[^1]: Speech of the Minister, Baku, May 4, 2012.',
      ],
      [
        'nearly the same words that somebody else is said to have said',
        'The Minister told APA: “There also are some 6,000 border guards and more than 10,000 Interior Ministry soldiers.”',
      ],
      [
        'a block that names somebody else',
        '> There also are some 6,000 border guards and more than 10,000 Interior (police) Ministry troops.\n>\n> — the Minister',
      ],
      [
        'words of two passages that somebody is said to have said',
        'Aliyev said: “Azerbaijan has agreements for military training with Russia, and the military budget has greatly increased in recent years.”',
      ],
      [
        'nearly the same words of another source',
        '“There also are about 6,000 border guards and more than 10,000 Interior Ministry troops” [@reuters, p. 3]',
      ],
    ];
    for (const [what, text] of silent) it(what, () => assert.deepEqual(findingsIn(text), []));

    it('counts quotations of others', () => assert.equal(check('“Never mind”, she said, “the weather.”').others, 2));
  });

  it('reads a draft again as it was read at once, whatever is edited', () => {
    const parts = [
      `“${textOf(116)}” (¶115)`,
      '“There also are about 6,000 border guards”[^1] (¶116)',
      '```',
      '> quoted',
      '[^1]: ¶116',
      '“',
      'Prose.',
    ];
    const drafts = fc.array(fc.array(fc.constantFrom(...parts), { maxLength: 6 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(drafts, (versions) => {
        const checker = newChecker();
        for (const version of versions) {
          const text = version.join('\n\n');
          checker.read(text);
          const anew = check(text);
          assert.deepEqual(
            checker.checked?.findings.map((finding) => said(text, finding)),
            anew.findings.map((finding) => said(text, finding)),
          );
          assert.deepEqual(checker.checked?.quotations, anew.quotations);
        }
      }),
    );
  });

  it('takes any text, in any format, and keeps what it finds apart', () => {
    const bits = textOf(116).split(' ');
    const word = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...bits) },
      fc.constantFrom(
        '“',
        '”',
        '"',
        "''",
        '``',
        '\n\n',
        '\n> ',
        '…',
        '[',
        ']',
        '(¶115)',
        '[^1]',
        '\n\n[^1]: ¶7',
        '\\enquote{',
        '}',
        '#quote[',
        '`',
        '$',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
    const language = fc.constantFrom(
      'markdown',
      'latex',
      'typst',
      'asciidoc',
      'org',
      'restructuredtext',
      'plaintext',
      'mediawiki',
    );
    fc.assert(
      fc.property(text, language, (draft, language) => {
        const { findings, quotations } = check(draft, language);
        for (const { start, end } of [...findings, ...quotations]) assert(start >= 0 && start <= end && end <= draft.length);
        const altered = findings.filter((one) => one.kind === 'altered');
        for (const [i, one] of altered.entries()) {
          assert.equal(typeof one.fixed, 'string');
          assert(one.marked === undefined || one.marked !== draft.slice(one.start, one.end) || one.written === '');
          assert(i === 0 || one.start >= (altered[i - 1]?.end ?? 0));
        }
      }),
    );
  });

  it('goes on where its time was up', () => {
    const text = [`“${textOf(116)}” (¶115)`, `“${textOf(115)}”`, 'Prose.'].join('\n\n');
    const checker = newChecker();
    let steps = 1;
    while (!checker.read(text, () => true)) steps++;
    assert(steps > 1);
    assert.deepEqual(
      checker.checked?.findings.map((finding) => said(text, finding)),
      ['wrong-passage ¶115 -> ¶116'],
    );
  });
});
