/** Whose words or views a query asks for: "Clinton on democracy", "what Armenia thinks of Turkey", "reaction of the World Bank". */
import { stemOf, type Token } from './analysis';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(stemOf));

/** Behind whoever speaks. */
const SAYING = setOf(
  `accuse accused answered argue argued ask asked assert asserted believe believed claim claimed complain complained consider considered
  criticise criticised criticize criticized demand demanded explain explained feel felt insist insisted pledge pledged promise promised
  react reacted reply replied respond responded said say says stress stressed tell told think thought want wanted warn warned`,
);
/** What is somebody's: "Armenia's view", "view of Armenia". */
const SAID = setOf(
  'answer attitude comment complaint concern criticism opinion position reaction remark response speech stance statement view warning words',
);
const OF = new Set(['of', 'by', 'from']);
const ON = new Set(['on', 'about']);
/** How many words a name may have that stands beside such a word. */
const LONGEST_NAME = 3;

/** The words of a query that may name whose words or views are asked for. */
export function speakersIn(tokens: readonly Token[]): ReadonlySet<Token> {
  const terms = tokens.map(({ term }) => term);
  const speakers = new Set<Token>();
  const add = (from: number, to: number) => {
    for (const token of tokens.slice(Math.max(0, from), to)) speakers.add(token);
  };
  terms.forEach((term, i) => {
    const next = terms[i + 1] ?? '';
    const stem = stemOf(term);
    if (SAYING.has(stem)) add(i - LONGEST_NAME, i);
    else if (SAID.has(stem) && OF.has(next)) add(i + 2, i + 2 + LONGEST_NAME);
    else if (SAID.has(stem)) add(i - LONGEST_NAME, i);
    else if (term === 'according' && next === 'to') add(i + 2, i + 2 + LONGEST_NAME);
    else if (ON.has(term) && i <= LONGEST_NAME) add(0, i);
  });
  return speakers;
}
