import type { NameFile } from '../../../src/names/definition';

/** A small file of names that has one of each thing the matcher must know. */
export const FIXTURE: NameFile = {
  shared: {
    titles: ['President', 'Prime Minister', 'Secretary', 'Mr'],
    firstNames: ['Mehriban', 'Melinda'],
    peoples: ['Armenian', 'U.S.'],
  },
  names: [
    { id: 'baku', name: 'Baku', kind: 'place', forms: ['Baku'], aliases: ['Bakı'] },
    {
      id: 'gabala',
      name: 'Gabala radar station',
      kind: 'facility',
      forms: ['Gabala', 'Gabala (Qabala) early warning radar station'],
      anyCase: true,
    },
    {
      id: 'karabakh',
      name: 'Nagorno-Karabakh',
      kind: 'place',
      forms: ['Nagorno-Karabakh', 'Karabakh', 'NK'],
      aliases: ['N.K.'],
      anyCase: true,
    },
    { id: 'caspian', name: 'Caspian Sea', kind: 'place', forms: ['Caspian Sea'], anyCase: ['Caspian Sea'] },
    { id: 'united-states', name: 'United States', kind: 'place', forms: ['United States', 'U.S.'] },
    { id: 'san-antonio', name: 'San Antonio, TX', kind: 'place', forms: ['San Antonio, TX', 'San Antonio'] },
    {
      id: 'georgia',
      name: 'Georgia',
      kind: 'place',
      forms: ['Georgia'],
      unless: [
        { after: ['Tech'], why: 'a university' },
        { before: ['State of'], why: 'the American state' },
        { near: ['Atlanta'], why: 'the American state' },
      ],
    },
    {
      id: 'cis',
      name: 'Commonwealth of Independent States',
      kind: 'organization',
      forms: ['Commonwealth of Independent States', 'Commonwealth', 'CIS'],
      only: [{ forms: ['Commonwealth'], near: ['Russia', 'Belarus'], why: 'there are others' }],
    },
    {
      id: 'commerce',
      name: 'U.S. Commerce Department',
      kind: 'organization',
      forms: ['U.S. Commerce Department', 'Commerce Department'],
    },
    { id: 'pace', name: 'Parliamentary Assembly', kind: 'organization', forms: ['PACE'] },
    { id: 'nato', name: 'North Atlantic Treaty Organization', kind: 'organization', forms: ['NATO'] },
    { id: 'nato-summit', name: 'NATO Summit in Chicago', kind: 'event', forms: ['NATO summit', 'NATO Summit in Chicago'] },
    { id: 'pfp', name: 'Partnership for Peace', kind: 'programme', forms: ['Partnership for Peace', 'PfP'] },
    {
      id: 'ipap',
      name: 'Individual Partnership Action Plan',
      kind: 'programme',
      forms: ['Individual Partnership Action Plan', 'IPAP'],
    },
    { id: 's-300', name: 'S-300', kind: 'weapon', forms: ['S-300'] },
    {
      id: 'section-907',
      name: 'Section 907 of the FREEDOM Support Act',
      kind: 'law',
      forms: ['Section 907 of the FREEDOM Support Act', 'Section 907'],
    },
    { id: 'fsa', name: 'FREEDOM Support Act', kind: 'law', forms: ['FREEDOM Support Act', 'P.L. 102-511'] },
    { id: 'gul', name: 'Abdullah Gül', kind: 'person', forms: ['Abdullah Gül'], surname: ['Gül'] },
    {
      id: 'gates',
      name: 'Robert Gates',
      kind: 'person',
      forms: ['Robert Gates'],
      aliases: ['Secretary Gates'],
      surname: ['Gates'],
    },
    { id: 'heydar', name: 'Heydar Aliyev', kind: 'person', forms: ['Heydar Aliyev'], surname: ['Aliyev'], anyCase: true },
    {
      id: 'ilham',
      name: 'Ilham Aliyev',
      kind: 'person',
      forms: ['Ilham Aliyev', 'İlham Əliyev'],
      surname: ['Aliyev', 'Əliyev'],
      anyCase: true,
    },
  ],
  ambiguous: [
    {
      form: 'Aliyev',
      candidates: ['ilham', 'heydar'],
      cues: [
        { for: 'heydar', years: [1990, 2002], why: 'in office' },
        { for: 'ilham', years: [2004, 2013], why: 'in office' },
        { for: 'heydar', words: ['his son', 'Elchibey'], why: 'the father' },
        { for: 'ilham', words: ['his father'], why: 'the son' },
      ],
    },
  ],
};
