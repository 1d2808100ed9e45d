import { comesBack, passagesOfSigns } from './pandoc';

// No "(": Pandoc reads no entity right behind one.
const SIGNS = [...'*_`~[]{}<>!#|\\&;:=-+.1^@$%?/\'" aZé', '<b>', '&amp;', '(c)', '"x":y', '==', '--', '...', '??', '[1]'];
const places = {
  'a sentence': 'It says: | and more.',
  'an empty paragraph': '|',
  'a list': '* One\n* two |\n* three',
  'a row': '\\|one\\|two | so\\|',
};
const inText = (number: number) => `(policy report on Azerbaijan, ¶${number})`;

for (const passages of [undefined, passagesOfSigns(SIGNS, 150)])
  comesBack(passages ? 'any signs in Textile' : 'Textile', {
    language: 'textile',
    from: 'textile',
    places,
    withoutBlocks: ['a list', 'a row'],
    ...(passages ? { passages } : {}),
    inText,
    cites: ({ words }, number) => words.includes(inText(number)),
  });
