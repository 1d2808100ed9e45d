/**
 * Sentences with a judgement made by hand: which names a careful reader would want a card for. They were written before the matcher
 * was, and are checked against `data/names.yaml`; only where that file lists a longer name ("port of Baku") a mark was moved.
 *
 * `⟦Baku⟧` marks a name; `⟦Aliyev→Heydar Aliyev⟧` says besides whose name it is. Everything else is quiet.
 */
export interface JudgedSentence {
  readonly kind: 'plain' | 'variants' | 'markup' | 'ambiguous' | 'longest' | 'quiet';
  /** The sentence with its marks. */
  readonly marked: string;
}

const all = (kind: JudgedSentence['kind'], ...marked: string[]): JudgedSentence[] => marked.map((one) => ({ kind, marked: one }));

export const SENTENCES: readonly JudgedSentence[] = [
  ...all(
    'plain',
    'Troops from ⟦Ganja⟧ marched on ⟦Baku⟧ before ⟦Heydar Aliyev⟧ arrived.',
    'The lease on the ⟦Gabala radar station⟧ ran out at the end of 2012, and ⟦Russia⟧ left.',
    'The ⟦Venice Commission⟧ is an advisory body of the ⟦Council of Europe⟧.',
    '⟦Armenia⟧ counts on the ⟦CSTO⟧ if war returns to ⟦Nagorno-Karabakh⟧.',
    'President ⟦Obama⟧ met him in ⟦Chicago⟧ at the margins.',
    'Reform would ease entry into the ⟦World Trade Organization⟧.',
    'The ⟦State Oil Fund⟧ covers the gap in the budget.',
    '⟦Matthew Bryza⟧ served a year as ambassador in ⟦Baku⟧.',
    'Supplies went by the ⟦Northern Distribution Network⟧ into ⟦Afghanistan⟧.',
    '⟦Serzh Sargisyan⟧ asked why ⟦Armenia⟧ was in the pact at all.',
    'The ⟦Shah Deniz field⟧ is run by ⟦British Petroleum⟧.',
    'A visit to ⟦Tehran⟧ by ⟦Safar Abiyev⟧ changed little.',
  ),
  ...all(
    'variants',
    '⟦GABALA⟧: RENT AND REASON',
    'Neither ⟦Ba\u0301ku⟧ nor ⟦Baki\u0307⟧ is the spelling of the day.',
    '⟦Sargsyan⟧’s answer came a day later.',
    'The ⟦U.S.⟧-Azerbaijani dialogue and the ⟦Armenia⟧–⟦Azerbaijan⟧ border are two subjects.',
    'See ⟦§ 907⟧, ⟦Sect. 907⟧ and ⟦section 907⟧ for the same clause.',
    '⟦Public Law 102-511⟧ and ⟦PL 107–115⟧ are both cited; ⟦Pub.L. 112-175⟧ is the newest.',
    'An ⟦N.K.⟧ settlement is no nearer than the ⟦NK⟧ talks of 1997.',
    'The ⟦S\u2011300s⟧ were shown on the square.',
    'Two ⟦Individual Partnership Action Plans⟧ have been agreed; the third of the ⟦IPAPs⟧ is being written.',
    'They blamed ⟦Azer\u00adbai\u00adjan⟧ first.',
    'The ⟦Nagorno\u00a0Karabakh⟧ file is thick.',
    'Former ⟦Soviet Union⟧ stocks and the ⟦USSR⟧’s old bases remain.',
    'GDP fell, said the ⟦World Bank⟧’s office.',
    'The ⟦O.S.C.E.⟧ mission and the ⟦OSCE⟧ office are one.',
    '⟦Abdullah Gül⟧, or ⟦Abdullah Gul⟧ in plain letters, went to the match.',
    '⟦U.N. Security Council⟧ seats are won by vote; the ⟦UN Security Council⟧ sits in New York.',
  ),
  ...all(
    'markup',
    '**⟦Nagorno**-Karabakh⟧ is what the map calls it.',
    'Aid stopped under \\emph{⟦Section 907⟧}\\label{sec:section-907}, as \\cite{aliyev2003} shows.',
    'The ⟦Caspian\n> Sea⟧ has five shores.',
    '- ⟦Georgia⟧\n- ⟦Turkey⟧\n- ⟦Ukraine⟧',
    '![The ⟦Gabala radar⟧ at dusk](img/gabala-radar.jpg)',
    'He called <b>⟦Ilham</b> Aliyev⟧ twice.',
    'image::maps/baku.png[The ⟦port of Baku⟧]',
    'The statement by ⟦Abdullah G{\\"u}l⟧ was short.',
    '⟦Ahmet Davuto\\u{g}lu⟧ signed in Zurich.',
    'see :ref:`the chapter on ⟦Iran⟧ <iran-azerbaijan>` for more',
    "import Baku from './Baku.mdx'\n\nThe ⟦port of Baku⟧ is ice-free.",
    '<Card title="x" href="/baku">⟦Tabriz⟧</Card>',
    '| ⟦Kosovo⟧ | ⟦Iraq⟧ |\n|---|---|\n| 34 | 150 |',
    'The European&nbsp;Council is not at the table, the ⟦Minsk&#160;Group⟧ is.',
    'In [⟦Ganja⟧](https://example.org/ganja) it began.',
    '\\section{How ⟦Aliyev→Ilham Aliyev⟧ Won the Vote of 2008}',
    'The ⟦Black Sea Rotational\n    Force⟧ trains in summer.',
    "``⟦Section\\ 907⟧ stays,'' she said.",
  ),
  ...all(
    'ambiguous',
    'In October 1993 ⟦Aliyev→Heydar Aliyev⟧ was sworn in.',
    'On February 12, 2013, ⟦Aliyev→Ilham Aliyev⟧ lectured the officials.',
    '⟦Heydar Aliyev⟧ came home in June. A month later ⟦Aliyev→Heydar Aliyev⟧ ran the country.',
    '⟦Clinton→Hillary Clinton⟧ flew to ⟦Baku⟧ in July 2010 as Secretary of State.',
    'When ⟦Gates→Robert Gates⟧ came in June 2010, the mood improved.',
    '⟦Aliyev→Heydar Aliyev⟧ fell ill and left the office to his son.',
    'The pact binds ⟦Russia⟧, ⟦Belarus⟧ and the rest of the ⟦Commonwealth→Commonwealth of Independent States⟧.',
  ),
  ...all(
    'longest',
    'The ⟦OSCE Minsk Group⟧ has three chairs.',
    'The ⟦Collective Security Treaty Organization⟧ is younger than the ⟦Collective Security Treaty⟧.',
    'It is called ⟦Section 907 of the FREEDOM Support Act⟧ in full.',
    'The ⟦U.S. State Department⟧ saw flaws where the ⟦U.N.⟧ saw none.',
  ),
  ...all(
    'quiet',
    'Bill Gates gave the money away.',
    'The Gates Foundation moved to a new building.',
    'He drove through Clinton County on a Sunday.',
    'Michelle Obama planted a garden.',
    'KEEP UP THE PACE, RUNNERS',
    'Mail it to baku@example.com or call.',
    'The file is nagorno-karabakh-2011.csv in the archive.',
    'See https://example.org/azerbaijan/Baku_(city) for it.',
    'The variable gabala_map holds a BakuOffice.',
    'Section 9072 and Function 1500 are other things.',
    'The gates were closed; a turkey ran free.',
    '\\includegraphics[width=4cm]{figures/Baku}',
    'As shown [@aliyev2012; @baku_report].',
    'Open C:\\Drafts\\Azerbaijan\\Baku.docx first.',
    'They told us that nobody had asked us.',
    '[ref]: https://example.org/Georgia "x"',
  ),
];
