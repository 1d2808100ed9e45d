import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { NameFile } from '../../../src/names/definition';
import { NameMatcher } from '../../../src/names/matcher';
import { fold } from '../../../src/prose/fold';
import { CONTEXT_PARAGRAPHS, HELD_OUT_PARAGRAPHS } from './contextSentences';
import { FIXTURE } from './fixture';
import { FURTHER_SENTENCES } from './furtherSentences';
import { mark, unmark } from './marked';
import { SENTENCES } from './sentences';

const matcher = new NameMatcher(FIXTURE);

/** Each line is matched by itself and must come back with the same marks. */
const finds = (...lines: readonly string[]) => {
  for (const line of lines) assert.equal(mark(matcher, unmark(line).text, line.includes('→')), line);
};

describe('the name matcher', () => {
  describe('is quiet', () => {
    it('about longer words and numbers that begin or end like a name', () =>
      finds(
        'Bakuvia, Gabalaland, Section 9071, a Section 907.5, S-3000, S-300PMU, NATOs21',
        'Xbaku, MS-300, P.L. 102-5110, 1102-511',
      ));

    it('about common words in small letters', () => finds('Set the pace. The gates of a commonwealth, an us, a nato.'));

    it('about words set in capitals', () => finds('KEEP UP THE PACE, RUNNERS', 'GIVE US MORE', 'Aside. GIVE US THE PACE!'));

    it('in URLs, addresses and paths', () =>
      finds(
        'https://example.org/Baku/Gabala_(Baku) www.baku.az baku.az/Baku press@baku.example',
        '/srv/Baku/x ./Baku ../Baku/x ~/Baku C:\\Baku\\Gabala.docx maps/Baku.png data/gabala gabala-2011.csv',
        'img/Baku feature/Baku baku.az/Baku env.x.Baku drafts/2011/Baku',
      ));

    it('in link targets, definitions and labels', () =>
      finds(
        '[x](Baku.html) [x](<Baku and more.html>) [x][Baku] ![x](img/Baku.png "Baku") [^Baku] [[gabala]] <Baku>',
        '[Baku]: https://example.org "x"',
        '.. _Baku: https://example.org',
        'link:Baku[x] image::Baku.png[x] <<Baku,x>> <<Baku>> :ref:`gabala` :ref:`x <gabala>` {#sec-gabala .gabala}',
        '[[Category:Baku]]',
        ':CUSTOM_ID: Baku',
      ));

    it('in keys of citations, labels and files', () =>
      finds(
        '\\label{Baku} \\ref{Baku} \\autoref{sec:Baku} \\cite{Baku} \\parencite[x][p. 4]{Baku} \\input{Baku} \\includegraphics[width=1cm]{Baku}',
        '\\usepackage{Baku} \\href{https://x/Baku}{x} \\hyperref[Baku]{x} \\gls{Baku} \\begin{Baku} \\Baku',
        '\\index{Baku!harbour} \\acs{NATO} \\acl{NATO}',
        '[@Baku2012, p. 4; -@Baku] @Baku @book{Baku, fig:Baku #cite(<Baku>)',
      ));

    it('in identifiers, tags and imports', () =>
      finds(
        'gabala_map BakuOffice officeBaku gabala-map $gabala --gabala gabala(x)',
        '<Card id="Baku" href={Baku}>x</Card>',
        "import Baku from './x'",
        "const Baku = require('x')",
        'slug: gabala',
      ));

    it('about other bearers of a family name', () =>
      finds(
        'Bill Gates, Melinda Gates, Zork Gates and J. Gates met Mehriban Aliyev.',
        'The Gates Foundation, Gates County and the Gates Zork Initiative.',
        'Mr. Gates-Zork came.',
        'BILL GATES LEAVES TOWN',
        'Melinda, Bill Gates and others',
      ));

    it('about somebody else of whom the paragraph has spoken', () =>
      finds(
        'Bill Gates came. Then Gates left, and Mr. Gates slept.',
        'Bill Gates came. Then Secretary ⟦Gates⟧ left.',
        'Bill Gates came. ⟦Robert Gates⟧ left. Then ⟦Gates⟧ slept.',
        'Bill Gates came.\n\nThen ⟦Gates⟧ left.',
      ));

    it('about streets and places with another name', () =>
      finds(
        'Baku Street and Georgia Avenue, the New Georgia islands, Fort Georgia.',
        'New ⟦Georgia⟧ talks',
        'The New ⟦Georgia⟧ Talks Begin',
      ));

    it('where a rule says so', () =>
      finds(
        'Georgia Tech won.',
        'In the State of Georgia it rained.',
        'From Atlanta it is far, and Georgia is hot.',
        'The Commonwealth is old.',
      ));
  });

  describe('knows spellings', () => {
    it('with any case, accent and composition', () =>
      finds('⟦BAKU⟧ ⟦Bakı⟧ ⟦Ba\u0301ku\u0301⟧ ⟦Bákù⟧ ⟦Gul⟧ ⟦Gu\u0308l⟧ ⟦İlham Əliyev⟧ ⟦I\u0307lham Əliyev⟧ ⟦Ilham Aliyev⟧'));

    it('with small letters where the name allows it', () => finds('⟦gabala⟧ and ⟦nagorno-karabakh⟧ and ⟦aliyev⟧, not baku'));

    it('with small letters as a whole where only the whole cannot be mistaken', () =>
      finds('the ⟦caspian sea⟧ and the ⟦Caspian sea⟧, no caspian tern, sea, caspian; caspian-sea-map and $caspian sea'));

    it('with invisible characters and entities inside words', () =>
      finds('⟦Ba\u00adku⟧ ⟦Ba\u200bku⟧ ⟦Ba&shy;ku⟧ ⟦G&uuml;l⟧ ⟦G&#252;l⟧ ⟦G&#xFC;l⟧ ⟦Ga\\-bala⟧ ⟦Ga\u00ad\nbala⟧'));

    it('with TeX accents', () => finds('⟦G{\\"u}l⟧ ⟦G\\"ul⟧ ⟦G\\"{u}l⟧ ⟦Bak{\\i}⟧ ⟦Bak\\i{}⟧ ⟦Bak\\u{u}⟧ ⟦\\c{B}aku⟧'));

    it('with any space, hyphen, dash and tie', () =>
      finds(
        '⟦Nagorno Karabakh⟧ ⟦Nagorno\u00a0Karabakh⟧ ⟦Nagorno‑Karabakh⟧ ⟦Nagorno–Karabakh⟧ ⟦Nagorno - Karabakh⟧ ⟦Nagorno--Karabakh⟧',
        '⟦Section~907⟧ ⟦Section\\ 907⟧ ⟦Section\\,907⟧ ⟦Section&nbsp;907⟧ ⟦Section&#160;907⟧ ⟦Nagorno&ndash;Karabakh⟧ ⟦Nagorno\\-Karabakh⟧',
        '⟦Nagorno"=Karabakh⟧ ⟦Nagorno"~Karabakh⟧ ⟦S$-$300⟧ ⟦Nagorno\\hyp{}Karabakh⟧ ⟦Nagorno\u00adKarabakh⟧',
      ));

    it('of acronyms, with the dots inside', () =>
      finds('The ⟦U.S.⟧ and the ⟦US⟧, ⟦N.A.T.O.⟧ and ⟦NATO⟧, ⟦N.K.⟧ and ⟦NK⟧, ⟦PfP⟧ and ⟦PFP⟧, not Pfp; he left the ⟦U.S.⟧'));

    it('of plurals, but possessives are outside', () =>
      finds(
        "⟦IPAPs⟧, ⟦S-300s⟧, ⟦Individual Partnership Action Plans⟧; ⟦NATO⟧’s, ⟦Baku⟧'s, ⟦U.S.⟧'s, the ⟦United States⟧', Bakus",
      ));

    it('of sections and public laws', () =>
      finds(
        '⟦Sects. 907⟧ ⟦Section no. 907⟧ ⟦Sections 907⟧ and 908, ⟦PL102-511⟧ ⟦Public Laws 102-511⟧ and 1-2',
        '⟦§907⟧ ⟦§ 907⟧ ⟦§§ 907⟧ ⟦\\S907⟧ ⟦\\S~907⟧ ⟦&sect;907⟧ ⟦Sec. 907⟧ ⟦sect. 907⟧ ⟦SECTION 907⟧ ⟦Sections 907⟧ ⟦Sec.907⟧(b)',
        '⟦PL 102-511⟧ ⟦P. L. 102–511⟧ ⟦Public Law 102-511⟧ ⟦Pub. L. 102-511⟧ ⟦Pub.L. 102-511⟧ ⟦Pub. L. No. 102-511⟧',
      ));

    it('of people, turned round as in a list', () =>
      finds(
        '⟦Gates, Robert⟧: a life. ⟦Gates Robert⟧ and ⟦Gül, Abdullah⟧',
        'They met ⟦Gates⟧, Robert Zork and others; ⟦Gates⟧, ⟦Robert Gates⟧.',
      ));

    it('in small capitals', () =>
      finds('It told \\textsc{⟦nato⟧} of {\\sc ⟦us⟧} \\textsc{⟦Nato⟧} \\MakeUppercase{⟦baku⟧}', '\\emph{nato} \\textsc{x} nato'));

    it('of parts that are written out or shortened', () =>
      finds('⟦United States Commerce Department⟧ ⟦US Commerce Department⟧ ⟦North Atlantic Treaty Organisation⟧ ⟦S300⟧'));

    it('with the signs that a form has', () =>
      finds('⟦San Antonio, TX⟧, ⟦San Antonio TX⟧, ⟦Gabala (Qabala) early-warning radar station⟧'));

    it('in capitals where the line says nothing', () =>
      finds('⟦US⟧ TROOPS LEAVE', 'ALL OF THE ⟦US⟧ VOTED', '| ⟦PACE⟧ | ⟦NATO⟧ |'));
  });

  describe('sees through markup', () => {
    it('inside and around names', () =>
      finds(
        '**⟦Nagorno**-Karabakh⟧ *⟦Section* 907⟧ `⟦Baku⟧` _⟦Baku⟧_ __⟦Baku⟧__ ~~⟦Baku⟧~~ <b>⟦Nagorno</b>-Karabakh⟧ \\textbf{⟦Baku⟧} `⟦S-300⟧`s',
        '[⟦Nagorno](https://x.org)-Karabakh⟧ [⟦Baku⟧](x.html) ![⟦Baku⟧ at night](x.png) <img alt="In ⟦Baku⟧" src="Baku.png">',
        '\\section{⟦Baku⟧}\\footnote{⟦Baku⟧}\\entry{⟦Baku⟧}{⟦Baku⟧} ⟦Baku⟧<br>⟦Baku⟧<sup>1</sup>[^1]',
        '{⟦B}aku⟧ \\cite[see ⟦Baku⟧]{x} link:x.html[⟦Baku⟧] <<x,⟦Baku⟧>> :ref:`⟦Baku⟧ <x>` ⟦Baku⟧_ #⟦Baku⟧',
        '[[⟦Baku⟧]], [[Baku]]vian, [Baku](x)vian, [[⟦S-300⟧]]s, [⟦Baku⟧](x)⟦Baku⟧',
      ));

    it('across the end of a line', () =>
      finds(
        'the ⟦Caspian\nSea⟧',
        'the ⟦Caspian\r\n    Sea⟧',
        '> the ⟦Caspian\n> Sea⟧',
        '// the ⟦Caspian\n// Sea⟧',
        '⟦Nagorno-\nKarabakh⟧',
        'the ⟦Ga-\nbala⟧ field',
      ));

    it('but not across paragraphs, items and cells', () =>
      finds('the Caspian\n\nSea', '- Caspian\n- Sea', '| Caspian | Sea |', 'Caspian. Sea', 'Caspian, Sea', '## Caspian\n\nSea'));
  });

  describe('knows words around names', () => {
    it('in compounds', () =>
      finds(
        '⟦U.S.⟧-Azerbaijani, pre-⟦Aliyev⟧, ⟦Baku⟧–⟦Georgia⟧, ⟦NATO⟧-led, non-⟦U.S.⟧, ⟦Baku⟧/⟦Georgia⟧, pro-⟦Georgia⟧/anti-⟦NATO⟧',
        'the capital/⟦Baku⟧, ⟦Baku⟧.Then, the ⟦Gates⟧-Zork talks',
      ));

    it('before family names', () =>
      finds(
        'Ask ⟦Gates⟧. When ⟦Gates⟧ left, Mr. ⟦Gates⟧ and Secretary ⟦Gates⟧ met Armenian President ⟦Aliyev⟧, ⟦Baku⟧’s ⟦Gates⟧.',
        'On Monday ⟦Gates⟧ left; at ⟦NATO⟧ ⟦Gates⟧ stayed. The ⟦Gates⟧ visit.',
        '⟦Robert M. Gates⟧, ⟦R. Gates⟧, ⟦Robert Gates⟧ and ⟦R. M. Gates⟧ are one.',
      ));

    it('after family names', () => finds('He told ⟦Gates⟧ Monday. ⟦Gates⟧’s Foundation. They gave ⟦Gates⟧ ⟦Baku⟧.'));

    it('in headings, where capitals say nothing', () =>
      finds('How ⟦Aliyev⟧ Won the Vote', 'HOW ⟦GATES⟧ WON THE DAY', 'Why Bill Gates Gave It Away'));

    it('of the rules, in the same sentence only', () =>
      finds(
        'Atlanta is far. ⟦Georgia⟧ is near.',
        'Mr. Smith of Atlanta left Georgia.',
        'Russia left the ⟦Commonwealth⟧.',
        '⟦Georgia⟧ (Tech is elsewhere).',
      ));
  });

  describe('tells namesakes apart', () => {
    it('by the signs in the sentence', () =>
      finds(
        'In June 1993 ⟦Aliyev→heydar⟧ came.',
        'In the 1990s ⟦Aliyev→heydar⟧ ruled.',
        'In 2008 ⟦Aliyev→ilham⟧ won.',
        '⟦Aliyev→heydar⟧ left it to his son.',
      ));

    it('by the full name before it, then by the paragraph, then by the order of the file', () =>
      finds(
        '⟦Heydar Aliyev→heydar⟧ came. Then ⟦Aliyev→heydar⟧ won.',
        '⟦Ilham Aliyev→ilham⟧ came in 1993. Then ⟦Aliyev→ilham⟧ won.',
        'It was 1993. Then ⟦Aliyev→heydar⟧ won.',
        'It was 1993.\n\nThen ⟦Aliyev→ilham⟧ won.',
        'Then ⟦Aliyev→ilham⟧ won.',
      ));

    it('and names the others', () => {
      const [mention] = matcher.match('Then Aliyev won.');
      assert.deepEqual([mention?.name, mention?.alternatives], ['ilham', ['heydar']]);
    });
  });

  describe('takes the longest name', () => {
    it('and keeps what is inside within reach', () => {
      finds('the ⟦NATO Summit in Chicago⟧', '⟦Section 907 of the FREEDOM Support Act⟧', '⟦Section 907⟧ of the Tax Code');
      const [mention] = matcher.match('Section 907 of the FREEDOM Support Act');
      assert.deepEqual(
        mention?.inner?.map(({ name, start, end }) => [name, start, end]),
        [['fsa', 19, 38]],
      );
    });

    it('and tells which listed form it is', () => {
      assert.deepEqual(
        matcher.match('§ 907 and IPAPs').map(({ form }) => form),
        ['Section 907', 'IPAP'],
      );
    });
  });

  it('lists the forms of a name, the listed ones first', () => {
    const forms = matcher.formsOf('section-907');
    assert.deepEqual(forms.slice(0, 2), ['Section 907 of the FREEDOM Support Act', 'Section 907']);
    assert.ok(forms.includes('§ 907'));
    assert.deepEqual(matcher.formsOf('nobody'), []);
  });

  it('refuses a file that contradicts itself', () => {
    const [baku] = FIXTURE.names;
    assert.ok(baku);
    assert.throws(() => new NameMatcher({ ...FIXTURE, names: [baku, baku], ambiguous: [] }), /baku is used twice/);
    assert.throws(() => new NameMatcher({ ...FIXTURE, names: [baku] }), /no name with the id ilham/);
  });
});

describe('the names of the report', () => {
  const names = parse(readFileSync('data/names.yaml', 'utf8')) as NameFile;
  const real = new NameMatcher(names);
  const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

  for (const { kind, marked } of [...SENTENCES, ...FURTHER_SENTENCES, ...CONTEXT_PARAGRAPHS, ...HELD_OUT_PARAGRAPHS]) {
    it(`are found as judged (${kind}): ${marked.replace(/\s+/g, ' ')}`, () => {
      const { text, spans } = unmark(marked);
      const plain = marked.replace(/→[^⟧]*⟧/g, '⟧');
      assert.equal(mark(real, text), plain);
      real.match(text).forEach(({ name }, i) => {
        const wanted = spans[i]?.name;
        if (wanted)
          assert.ok(
            real.formsOf(name).some((form) => letters(form) === letters(wanted)),
            `${name}, wanted ${wanted}`,
          );
      });
    });
  }

  it('are each found by every listed form, or else a rule wants company or another name is meant', () => {
    const silent: string[] = [];
    for (const name of names.names)
      for (const form of [name.name, ...name.forms, ...(name.aliases ?? [])]) {
        const found = real.match(form).some((one) => one.name === name.id || one.alternatives.includes(name.id));
        const hasRule = (name.only ?? []).some(
          ({ forms }) => forms === undefined || forms.some((one) => letters(one) === letters(form)),
        );
        const mustBeSaid = name.whose?.assumed === 'never' && name.whose.forms.includes(form);
        if (!found && !hasRule && !mustBeSaid) silent.push(`${name.id}: ${form}`);
      }
    assert.deepEqual(silent, []);
  });
});
