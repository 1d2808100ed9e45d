import assert from 'node:assert/strict';
import fc from 'fast-check';
import { authorsIn } from '../../../../../src/report/quoting/bibliography/authors';

const person = (family: string, given: string, suffix = '') => ({ family, given, suffix });
const body = (name: string) => ({ name });

describe('The authors that a writer names', () => {
  for (const [line, ...authors] of [
    ['Jane Doe', person('Doe', 'Jane')],
    ['Doe, Jane', person('Doe', 'Jane')],
    ['Jane Doe and John Smith', person('Doe', 'Jane'), person('Smith', 'John')],
    ['Jane Doe, and John Q. Smith', person('Doe', 'Jane'), person('Smith', 'John Q.')],
    ['Jane Doe & John Smith', person('Doe', 'Jane'), person('Smith', 'John')],
    ['Doe, Jane; Smith, John', person('Doe', 'Jane'), person('Smith', 'John')],
    ['Doe, Jane and Smith, John', person('Doe', 'Jane'), person('Smith', 'John')],
    ['Ludwig van Beethoven', person('van Beethoven', 'Ludwig')],
    ['Juan de la Cruz', person('de la Cruz', 'Juan')],
    ['Martin Luther King Jr.', person('King', 'Martin Luther', 'Jr.')],
    ['Martin Luther King, Jr.', person('King', 'Martin Luther', 'Jr.')],
    ['King, Jr., Martin Luther', person('King', 'Martin Luther', 'Jr.')],
    ['King, Martin Luther, Jr.', person('King', 'Martin Luther', 'Jr.')],
    ['Aliyev, Ilham Heydar oglu', person('Aliyev', 'Ilham Heydar oglu')],
    ['Leyla Əliyeva', person('Əliyeva', 'Leyla')],
    ['World Bank', body('World Bank')],
    ['OSCE', body('OSCE')],
    ['Ministry of Trade and Industry', body('Ministry of Trade and Industry')],
    ['Institute for War and Peace Reporting', body('Institute for War and Peace Reporting')],
    ['Johnson & Johnson', body('Johnson & Johnson')],
    ['House of Commons, Foreign Affairs Committee', body('House of Commons, Foreign Affairs Committee')],
    ['World Bank; Jane Doe', body('World Bank'), person('Doe', 'Jane')],
    ['{Crisis Watchers}', body('Crisis Watchers')],
    ['Jane Doe, John Smith, Ann Lee', body('Jane Doe, John Smith, Ann Lee')],
    ['Doe, Jane and John Smith', body('Doe, Jane and John Smith')],
    [' ; '],
  ] as const)
    it(`of “${line}”`, () => assert.deepEqual(authorsIn(line), authors));

  it('are named in words of the line, whatever it says', () => {
    const word = fc.constantFrom('and', '&', ';', ',', 'Jr.', 'van', 'Doe', 'Jane', 'Bank', 'of', '{', '}');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const line = words.join(' ');
        for (const author of authorsIn(line))
          for (const part of Object.values(author)) for (const one of part.split(' ')) assert(line.includes(one));
      }),
    );
  });
});
