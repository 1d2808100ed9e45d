import { comesBack, passagesOfSigns } from './pandoc';

const SIGNS = [
  ...'*_`~[](){}<>!#|\\&;:=-+.1^@$%/\'" aZé',
  "''",
  '[[x]]',
  '{{x}}',
  '<b>',
  '&amp;',
  '~~~~',
  '__TOC__',
  '[http://x y]',
  '(c)',
  '"x":y',
];
const places = { 'a sentence': 'It says: | and more.', 'an empty paragraph': '|', 'a list': '* One\n* two |\n* three' };
const withoutBlocks = ['a list'];

for (const passages of [undefined, passagesOfSigns(SIGNS)])
  comesBack(passages ? 'any signs in a wiki' : 'a wiki', {
    language: 'mediawiki',
    from: 'mediawiki',
    places,
    withoutBlocks,
    ...(passages ? { passages } : {}),
    cites: ({ notes }, number) => notes.length === 1 && notes[0]?.trim().endsWith(`, ¶${number}.`) === true,
  });
