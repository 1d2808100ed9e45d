/**
 * Paragraphs in which what stands around a name decides whose or what it is, with a judgement made by hand, in the form of
 * `sentences.ts`. They were written before the rules that read them; `HELD_OUT_PARAGRAPHS` was not looked at while those were made.
 */
import type { JudgedSentence } from './sentences';

const all = (kind: JudgedSentence['kind'], ...marked: string[]): JudgedSentence[] => marked.map((one) => ({ kind, marked: one }));

export const CONTEXT_PARAGRAPHS: readonly JudgedSentence[] = [
  ...all(
    'ambiguous',
    // A date that belongs to the mention, before other signs
    'In November 2020 ⟦Aliyev→Ilham Aliyev⟧ signed a ceasefire agreement after six weeks of war.',
    'The truce of 1994 was never more than that, ⟦Aliyev→Ilham Aliyev⟧ told reporters in 2016.',
    'After the ceasefire agreement ⟦Aliyev→Ilham Aliyev⟧ went on television. The victory parade of 2020 followed a month later.',
    'By 1996 ⟦Aliyev→Heydar Aliyev⟧ had his courts in order; the tribunal of 2010 was still far away.',
    // A later full name turns nobody round
    '⟦Aliyev→Ilham Aliyev⟧ laid a wreath at the grave of ⟦Heydar Aliyev→Heydar Aliyev⟧ and went home.',
    '⟦Aliyev→Ilham Aliyev⟧ opened a wing of the Heydar Aliyev Center.',
    '⟦Aliyev→Ilham Aliyev⟧ flew out of ⟦Heydar Aliyev International Airport→Baku airport⟧ at noon.',
    // What a document is about
    '# ⟦Heydar Aliyev→Heydar Aliyev⟧: a political life\n\nHe was born far from the capital.\n\n⟦Aliyev→Heydar Aliyev⟧ never forgot a slight.\n\n- ⟦Aliyev→Heydar Aliyev⟧ and oil\n- ⟦Aliyev→Heydar Aliyev⟧ and the army',
    '# Rulers\n\n## ⟦Heydar Aliyev→Heydar Aliyev⟧\n\nOrder came first, and ⟦Aliyev→Heydar Aliyev⟧ said so.\n\n## ⟦Ilham Aliyev→Ilham Aliyev⟧\n\nMoney came next, and ⟦Aliyev→Ilham Aliyev⟧ spent it.',
    // Two Clintons
    'President Bill Clinton received the guests. Clinton had promised a visit of his own.',
    'In 1997 Clinton received the guests in the Oval Office.',
    'In 2010 ⟦Clinton→Hillary Clinton⟧ said that a waiver would do.',
    '⟦Hillary Clinton→Hillary Clinton⟧ came in July. ⟦Clinton→Hillary Clinton⟧ stayed a day.',
    'After Bill Clinton left office, ⟦Hillary Clinton→Hillary Clinton⟧ ran for the ⟦Senate⟧, and ⟦Clinton→Hillary Clinton⟧ won.',
  ),
  ...all(
    'plain',
    'The ⟦Azerbaijani army⟧ has bought tanks, and ⟦Azerbaijan’s armed forces⟧ want more.',
    '⟦Armenia⟧’s ⟦Defense Ministry⟧ denied it, and so did ⟦Armenia⟧’s ⟦Ministry of Defence⟧.',
    'Shots rang out along the ⟦contact line⟧ between ⟦Armenia⟧ and ⟦Azerbaijan⟧ on Sunday.',
    'The ⟦CSTO’s collective rapid reaction forces⟧ trained in ⟦Belarus⟧.',
    'President ⟦Dmitri Medvedev⟧ handed over to Vladmir ⟦Putin⟧.',
    'The voters of ⟦Armenia⟧, Bolivia and Colombia were asked the same question.',
    'The budget of the ⟦NKR⟧ came from Yerevan.',
  ),
  ...all(
    'quiet',
    'Gates and Allen wrote it in a dormitory. Bill Gates dropped out a year later.',
    'In France the National Assembly debated the bill all night. Deputies of the National Assembly then went home.',
    'She trained with the Docker team and ran every CIS check on the new hosts.',
    'The PACE team visits frail patients at home and bills the insurer by the month.',
    'They live in Fannin County, Georgia, near the lake.',
  ),
  ...all(
    'plain',
    'Turkish troops stayed away. In Ankara the Foreign Ministry said so, and the Presidential Office agreed.',
    'The ⟦Foreign Ministry⟧ accused ⟦Armenia⟧ of shelling the village.',
    'The ⟦NATO⟧ summit in 1997 let in three new members.',
    'The clerk cited the Consolidated Appropriations Act of 2027, not the one on the ⟦Silk Road Strategy Act⟧.',
  ),
];

/** Not looked at while the rules were made. */
export const HELD_OUT_PARAGRAPHS: readonly JudgedSentence[] = [
  ...all(
    'ambiguous',
    'The 1994 truce is dead, ⟦Aliyev→Ilham Aliyev⟧ warned in the summer of 2014.',
    'On 8 May 1994 ⟦Aliyev→Heydar Aliyev⟧ weighed a text that others would still be quoting in 2015.',
    '⟦Aliyev→Ilham Aliyev⟧ recalled in 2013 how he had flown to Cleveland with the family.',
    'The statue of ⟦Heydar Aliyev→Heydar Aliyev⟧ was unveiled in 2005, and ⟦Aliyev→Ilham Aliyev⟧ cut the ribbon.',
    '⟦Aliyev→Ilham Aliyev⟧ spoke for an hour, mostly of oil. He ended on a line of ⟦Heydar Aliyev→Heydar Aliyev⟧.',
    '---\ntitle: The last years of ⟦Heydar Aliyev→Heydar Aliyev⟧\n---\n\nThe press was told little.\n\n⟦Aliyev→Heydar Aliyev⟧ trusted his doctors.\n\n| who | what |\n| --- | --- |\n| ⟦Aliyev→Heydar Aliyev⟧ | chair |',
    '\\section{⟦Ilham Aliyev→Ilham Aliyev⟧ in office}\n\nThe oil money came.\n\nThe old guard grumbled, but ⟦Aliyev→Ilham Aliyev⟧ had the police.',
    'In 1999 Clinton met both presidents in ⟦Washington⟧.',
    'Bill Clinton sent an envoy to ⟦Baku⟧. Later Clinton sent a letter.',
    'As Secretary of State ⟦Clinton→Hillary Clinton⟧ saw the region twice.',
    'Clinton signed the bill in 1995; it took ⟦Obama⟧ until 2012 to mend it.',
  ),
  ...all(
    'plain',
    'Recruits of the ⟦Azerbaijan army⟧ swore an oath; the ⟦armed forces of Azerbaijan⟧ have few volunteers.',
    'A spokesman of ⟦Armenia⟧’s ⟦Defence Ministry⟧ read a list of names.',
    'Snipers on both sides of the ⟦contact line⟧ hold ⟦Karabakh⟧ awake.',
    'The ⟦CSTO’s Rapid Reaction Force⟧ has no helicopters of its own.',
    'Richrad ⟦Morningstar⟧ took the post, as Serhz ⟦Sargsyan⟧ noted.',
    'Delegates from Albania, ⟦Armenia⟧, Chile and Colombia sat in one row.',
    'Parliament of the ⟦NKR⟧ met in Stepanakert.',
    'Prices in ⟦Turkey⟧ point the same way, as do wages in ⟦Georgia⟧.',
    'Both President ⟦Obama⟧ and the First Lady came to the airport.',
    'The ⟦National Assembly⟧ in ⟦Baku⟧ answered ⟦Iran⟧ the next day.',
    'The ⟦Foreign Ministry⟧ said that ⟦Russia⟧ had been told.',
    'The ⟦Senate⟧ confirmed him before it heard from ⟦Turkey⟧ again.',
  ),
  ...all(
    'quiet',
    'The Gates of those years was no reader. Bill Gates said so himself.',
    'Prussia had a Foreign Ministry of forty clerks, and the Presidential Office came with Weimar.',
    'Cato spoke in the Senate against Carthage until the tribunes tired of it.',
    'Cultured NK lines were stained and counted by flow cytometry.',
    'We measured BP twice a day in the clinic.',
    'A farm in Coweta County, Georgia, grows them.',
    'See section 907(b)(2) of the tax code.',
  ),
];
