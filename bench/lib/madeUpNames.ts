/** Files of names in any size. */
import type { NameDefinition, NameFile, NameKind } from '../../src/names/definition';
import type { Random } from './random';

const SYLLABLES =
  'ba ka ro ven ti mal dor shi lu ga ner zo pel qu ran sa vo hi jen tar mi bel cor du fa gri hos il jo kel um yas'.split(' ');
const KINDS: readonly NameKind[] = ['person', 'place', 'organization', 'person', 'facility'];

/** That many names: of the report's own first, then made-up ones. Rules that speak of names left out are left out too. */
export function namesOfSize(file: NameFile, size: number, random: Random): NameFile {
  const names = file.names.slice(0, size);
  while (names.length < size) names.push(madeUpName(names.length, random));
  const ids = new Set(names.map(({ id }) => id));
  const ambiguous = file.ambiguous.filter(({ candidates, cues }) =>
    [...candidates, ...cues.map((cue) => cue.for)].every((id) => ids.has(id)),
  );
  return { ...file, names, ambiguous };
}

/** Two capitalised words, and for every fourth a single one. A person's second word may stand alone. */
function madeUpName(index: number, random: Random): NameDefinition {
  const kind = KINDS[index % KINDS.length] as NameKind;
  const id = `made-up-${index}`;
  const last = word(random, 3 + random.below(2));
  if (index % 4 === 0 && kind !== 'person') return { id, name: last, kind, forms: [last] };
  const name = `${word(random, 2 + random.below(2))} ${last}`;
  return { id, name, kind, forms: [name], ...(kind === 'person' ? { surname: [last] } : {}) };
}

/** A word that is in no dictionary, in small letters. */
export const madeUpWord = (random: Random, syllables: number): string =>
  Array.from({ length: syllables }, () => random.pick(SYLLABLES)).join('');

function word(random: Random, syllables: number): string {
  const letters = madeUpWord(random, syllables);
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}
