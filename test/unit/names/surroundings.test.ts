import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NameMatcher } from '../../../src/names/matcher';
import { FIXTURE } from './fixture';
import { mark, unmark } from './marked';

const matcher = new NameMatcher({
  ...FIXTURE,
  shared: {
    ...FIXTURE.shared,
    polities: {
      azerbaijan: ['Azerbaijan', 'Azerbaijani', 'Baku'],
      armenia: ['Armenia', 'Armenian', 'Yerevan', '-yan'],
      italy: ['Italy', 'Italian', 'Rome'],
      america: ['America', 'American', 'U.S.'],
    },
  },
  names: [
    ...FIXTURE.names.filter(({ id }) => id !== 'nato-summit'),
    {
      id: 'foreign-ministry',
      name: 'Foreign Ministry of Azerbaijan',
      kind: 'organization',
      forms: ['Foreign Ministry'],
      whose: { of: 'azerbaijan', assumed: 'alone', forms: ['Foreign Ministry'] },
    },
    {
      id: 'parliament',
      name: 'National Assembly of Azerbaijan',
      kind: 'organization',
      forms: ['National Assembly'],
      whose: { of: 'azerbaijan', assumed: 'brief', forms: ['National Assembly'] },
    },
    {
      id: 'party',
      name: 'Communist Party of Azerbaijan',
      kind: 'organization',
      forms: ['Communist Party'],
      whose: { of: 'azerbaijan', assumed: 'never', forms: ['Communist Party'] },
    },
    {
      id: 'senate',
      name: 'U.S. Senate',
      kind: 'organization',
      forms: ['Senate'],
      whose: { of: 'america', assumed: 'always', forms: ['Senate'] },
    },
    {
      id: 'nato-summit',
      name: 'NATO summit in Chicago',
      kind: 'event',
      forms: ['NATO summit', 'NATO summit in Chicago'],
      dated: { years: [2012, 2012], forms: ['NATO summit'] },
    },
    {
      id: 'elchibey',
      name: 'Abulfaz Elchibey',
      kind: 'person',
      of: 'azerbaijan',
      forms: ['Abulfaz Elchibey'],
      surname: ['Elchibey'],
    },
    {
      id: 'bp',
      name: 'British Petroleum',
      kind: 'organization',
      forms: ['British Petroleum', 'BP'],
      only: [{ forms: ['BP'], around: ['oil', 'gas'], why: 'letters' }],
    },
    { id: 'hillary', name: 'Hillary Clinton', kind: 'person', forms: ['Hillary Clinton'], surname: ['Clinton'] },
  ],
  others: [
    { id: 'bill', name: 'Bill Clinton', kind: 'person', forms: ['Bill Clinton', 'President Clinton'], surname: ['Clinton'] },
  ],
  ambiguous: [
    ...FIXTURE.ambiguous,
    {
      form: 'Clinton',
      candidates: ['hillary', 'bill'],
      cues: [
        { for: 'bill', years: [1993, 2000], why: 'in office' },
        { for: 'hillary', years: [2009, 2013], why: 'in office' },
        { for: 'hillary', words: ['her husband'], sure: true, why: 'the wife' },
      ],
    },
  ],
});

/** Each text is matched by itself and must come back with the same marks. */
const finds = (...texts: readonly string[]) => {
  for (const text of texts) assert.equal(mark(matcher, unmark(text).text, text.includes('→')), text);
};

describe('what stands around a name', () => {
  describe('says whose an institution is', () => {
    it('right before it or behind it', () =>
      finds(
        'Armenian Foreign Ministry, Armenia’s busy Foreign Ministry, Ruritania’s Foreign Ministry, Ruritanian Foreign Ministry',
        'The XYZ Foreign Ministry, the Foreign Ministry of Ruritania, the Foreign Ministry in Yerevan',
        'The ⟦Foreign Ministry⟧ in ⟦Baku⟧, the Azerbaijani ⟦Foreign Ministry⟧ and ⟦Baku⟧’s ⟦Foreign Ministry⟧',
        'Italian Senate, the Senate of Rome, the American ⟦Senate⟧',
      ));

    it('by the state that the sentence speaks of before it', () =>
      finds(
        'In Armenia the Foreign Ministry met.',
        'Armenia mourned and the Foreign Ministry met.',
        'In Armenia, unlike Azerbaijan, the ⟦Foreign Ministry⟧ met.',
        'In Rome the Senate met.',
      ));

    it('but not by guests, or by those with whom something is done', () =>
      finds(
        'The Armenian ambassador came to the ⟦Foreign Ministry⟧.',
        'After talks with Armenia the ⟦Foreign Ministry⟧ met.',
        'Armenia lobbied the ⟦Senate⟧, ⟦Baku⟧ thanked ⟦Senate⟧ leaders, and Rome has much closer ⟦Senate⟧ ties.',
        'The ⟦Foreign Ministry⟧ accused Armenia.',
      ));

    it('by the state that the paragraph speaks of', () =>
      finds(
        'Armenia mourned. The Foreign Ministry met.',
        'Armenia and Azerbaijan mourned. The ⟦Foreign Ministry⟧ met.',
        'Italy mourned. The ⟦Senate⟧ met.',
        'Armenia mourned.\n\nThen the ⟦Foreign Ministry⟧ in ⟦Baku⟧ met.',
      ));

    it('by somebody who belongs to it', () =>
      finds(
        'Foreign Ministry spokesman Tigran Balayan spoke.',
        'Armenia mourned, and ⟦Foreign Ministry⟧ spokesman ⟦Elchibey⟧ spoke.',
        'The ⟦Communist Party⟧ let ⟦Abulfaz Elchibey⟧ go.',
      ));

    it('by the headings, the title and the opening', () =>
      finds(
        '# Armenia\n\nIt is small.\n\nThe Foreign Ministry met.',
        '---\ntitle: Notes on Armenia\n---\n\nIt is small.\n\nThe Foreign Ministry met.',
        'Armenia is small.\n\nThe Foreign Ministry met.',
        'Armenia is small.\n\n## Azerbaijan\n\nThe ⟦Foreign Ministry⟧ met.',
      ));

    it('or else it is as far assumed as it says', () =>
      finds(
        'The ⟦Foreign Ministry⟧ met.',
        'The ⟦National Assembly⟧ met.',
        `The National Assembly met.${' It went on for long.'.repeat(6)}`,
        'The Communist Party met.',
        'The ⟦Senate⟧ met.',
      ));
  });

  it('says that another time is meant, by article, place or year', () =>
    finds(
      'The ⟦NATO summit⟧ began. The ⟦NATO summit⟧ of 2012 began. In May 2012 the ⟦NATO summit⟧ began.',
      'A ⟦NATO⟧ summit, the Lisbon ⟦NATO⟧ summit, the next ⟦NATO⟧ summit, the ⟦NATO⟧ summit in Lisbon',
      'In 1997 the ⟦NATO⟧ summit began.',
      'It was 1997. The ⟦NATO⟧ summit began.',
      'At the ⟦NATO summit⟧ he spoke at some length of leaving the country in 2014.',
      '---\ntitle: x\ndate: 2018-07-11\n---\n\nThe ⟦NATO⟧ summit began.',
      'In 2014 he spoke of the ⟦NATO summit in Chicago⟧.',
    ));

  it('says what letters stand for', () =>
    finds(
      'Ask ⟦BP⟧.',
      'We measured BP in all of the patients before and after.',
      'We asked ⟦BP⟧ in all of the countries where there is gas.',
      '# On gas\n\nWe asked ⟦BP⟧ in all of the countries where they work.',
      'Brazilian Portuguese (BP) has a word for oil. So BP has one for gas.',
      'BP (Brazilian Portuguese) has a word for oil.',
      '⟦British Petroleum⟧ (⟦BP⟧) has oil. ⟦BP⟧ (⟦British Petroleum⟧) has gas.',
      'An e-BP for oil.',
    ));

  describe('tells namesakes apart', () => {
    it('by the nearest date of the sentence, one that says when before one that says of when', () =>
      finds(
        'The 1994 truce is over, ⟦Aliyev→ilham⟧ said in 2010.',
        'In 1994 ⟦Aliyev→heydar⟧ knew nothing of 2010.',
        'The 2010 talks left ⟦Aliyev→ilham⟧ cold.',
        '⟦Aliyev→ilham⟧ went to the town, which had lain in ruins and in silence ever since the war of 1993.',
      ));

    it('by who was named in full before, rather one who was not named in passing', () =>
      finds(
        '⟦Aliyev→ilham⟧ met ⟦Heydar Aliyev→heydar⟧.',
        '⟦Ilham Aliyev→ilham⟧ stood at the grave of ⟦Heydar Aliyev→heydar⟧. ⟦Aliyev→ilham⟧ wept.',
        '⟦Heydar Aliyev→heydar⟧ died. ⟦Aliyev→heydar⟧ was old.',
      ));

    it('by a late date of the paragraph, for nobody acts after his time', () =>
      finds('⟦Aliyev→ilham⟧ saw ⟦Elchibey→elchibey⟧. It was 2010.', '⟦Aliyev→heydar⟧ saw ⟦Elchibey→elchibey⟧. It was 1993.'));

    it('by the title, the headings and the opening, in lists and tables too', () =>
      finds(
        '# ⟦Heydar Aliyev→heydar⟧\n\nA life.\n\n- ⟦Aliyev→heydar⟧ at home\n- ⟦Aliyev→heydar⟧ at work\n\n| ⟦Aliyev→heydar⟧ | x |\n| --- | --- |',
        '\\title{⟦Heydar Aliyev→heydar⟧}\n\nA life.\n\n⟦Aliyev→heydar⟧ won.',
        '<h1>⟦Heydar Aliyev→heydar⟧</h1>\n\n⟦Aliyev→heydar⟧ won.\n\n<h2>⟦Ilham Aliyev→ilham⟧</h2>\n\n⟦Aliyev→ilham⟧ won.',
        '⟦Heydar Aliyev→heydar⟧ lived long.\n\nHe liked it.\n\n⟦Aliyev→heydar⟧ won.',
        'The war lasted from 1991 to 1994.\n\n⟦Aliyev→heydar⟧ won.',
        'It was 1993.\n\n⟦Aliyev→ilham⟧ won.',
      ));

    it('from those of whom the report does not speak', () =>
      finds(
        'Bill Clinton spoke. Clinton left.',
        'President Clinton spoke. In 2010 ⟦Clinton→hillary⟧ left.',
        'In 1995 Clinton spoke. ⟦Clinton→hillary⟧ left with her husband in 1995.',
        'Bill Clinton and ⟦Hillary Clinton→hillary⟧ spoke. ⟦Clinton→hillary⟧ left.',
        'President Clinton spoke to ⟦Clinton→hillary⟧ in 2010.',
        '# Bill Clinton\n\nA life.\n\nClinton left.',
      ));

    it('from somebody whose full name follows a headline', () =>
      finds('Gates gives. Bill Gates said so.', '⟦Gates→gates⟧ gives. ⟦Robert Gates→gates⟧ said so. Bill Gates did not.'));
  });

  it('does not hide a slip in a first name, or a father’s name', () =>
    finds(
      'Robret ⟦Gates⟧ and Robbert ⟦Gates⟧, not Rupert Gates',
      '⟦Heydar Alirza oghlu Aliyev⟧ was born. Samir Alirza oghlu Aliyev was not.',
    ));

  it('never fails, and is always the same', () => {
    const part = fc.constantFrom(
      'Foreign Ministry ',
      'National Assembly ',
      'Senate ',
      'of ',
      'in ',
      'Armenia',
      '’s ',
      'Azerbaijani ',
      'BP ',
      '(BP) ',
      'British Petroleum ',
      'NATO summit ',
      '2012 ',
      '1997 ',
      'Aliyev ',
      'Heydar Aliyev. ',
      'Clinton ',
      'Bill Clinton ',
      '\n\n',
      '\n# ',
      '---\ntitle: ',
      '\n---\n',
      '. ',
    );
    const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (draft) => {
        const found = matcher.match(draft);
        assert.deepEqual(matcher.match(draft), found);
        for (const { start, end, name, alternatives } of found) {
          assert.ok(start < end && end <= draft.length);
          assert.ok(![name, ...alternatives].includes('bill'));
        }
      }),
      { numRuns: 500 },
    );
  });
});
