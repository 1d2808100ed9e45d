/**
 * From the listed forms of a name to all the spellings that the matcher knows. Every rule works on strings, in one place, so that
 * what is generated can be listed ({@link spellingsOf}) and is matched exactly like a listed form.
 */
import type { NameDefinition, NameKind } from './definition';

/** One spelling of a name. */
export interface Spelling {
  /** As it is matched; a word in lower case stands for any case. */
  readonly text: string;
  /** The listed form that it comes from. */
  readonly listed: string;
  /** True where it is a family name alone. */
  readonly surname: boolean;
}

type Respelling = (form: string) => readonly string[];

/** Legal citations: what a writer may put for the first word before a number. Lower case, so that any case matches. */
const BEFORE_NUMBERS: ReadonlyArray<readonly [RegExp, readonly string[]]> = [
  [
    /\b(?:Section|Sect?\.?|§)\s*(?=\d)/iu,
    ['section ', 'sections ', 'section no. ', 'sec. ', 'secs. ', 'sect. ', 'sects. ', '§ '],
  ],
  [/\b(?:Article|Art\.)\s*(?=\d)/iu, ['article ', 'art. ']],
  [
    /\b(?:P\.\s?L\.|PL|Public Law|Pub\.\s?L\.)\s*(?=\d)/u,
    [
      'P.L. ',
      'P. L. ',
      'PL ',
      'PL',
      'P.L. No. ',
      'public law ',
      'public laws ',
      'public law no. ',
      'Pub. L. ',
      'Pub. Law ',
      'Pub. L. No. ',
    ],
  ],
];

/** Countries and organizations that are written out or as letters inside longer names. */
const SHORT_AND_LONG: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<![\w.])(?:U\.S\.|US)(?=[\s-])/u, 'United States'],
  [/(?<![\w.])(?:U\.N\.|UN)(?=[\s-])/u, 'United Nations'],
  [/(?<![\w.])United States(?=\s\p{Lu})/u, 'U.S.'],
  [/(?<![\w.])United Nations(?=\s\p{Lu})/u, 'U.N.'],
];

/** American and British spellings of words that are common in names. */
const TWO_SPELLINGS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(\p{L}+)iz(ations?|ed|ing)\b/u, '$1is$2'],
  [/\b(\p{L}+)is(ations?|ed|ing)\b/u, '$1iz$2'],
  [/\b(D|d)efense\b/u, '$1efence'],
  [/\b(D|d)efence\b/u, '$1efense'],
  [/\b(C|c)enter\b/u, '$1entre'],
  [/\b(C|c)entre\b/u, '$1enter'],
  [/\b(P|p)rogram\b/u, '$1rogramme'],
  [/\b(P|p)rogramme\b/u, '$1rogram'],
  [/\b(L|l)abor\b/u, '$1abour'],
  [/\b(C|c)ooperation\b/u, '$1o-operation'],
  [/\b(C|c)o-operation\b/u, '$1ooperation'],
];

const replacements =
  (pairs: ReadonlyArray<readonly [RegExp, string | readonly string[]]>): Respelling =>
  (form) =>
    pairs.flatMap(([pattern, by]) => (pattern.test(form) ? [by].flat().map((one) => form.replace(pattern, one)) : []));

/** The article is not part of a name. */
const withoutArticle = (form: string): string => form.replace(/^the\s+/i, '');

/** A letter and a number: "S-300" is also "S300". */
const joined: Respelling = (form) => (/^\p{Lu}{1,3}-\d+\p{L}*$/u.test(form) ? [form.replace('-', '')] : []);

/** Dotted letters are also written apart: "U. S. Congress". Without dots they fold to the same word, so that needs no rule. */
const apart: Respelling = (form) =>
  /(?<![\p{L}.])\p{Lu}\.\p{Lu}\./u.test(form)
    ? [form.replace(/(?<![\p{L}.])(\p{Lu}\.)(\p{Lu}\.)(\p{Lu}\.)?/u, '$1 $2 $3').trim()]
    : [];

/** Plural of the last word, for things of which there can be several. */
const plural: Respelling = (form) => {
  const last = /[\p{L}\p{N}]+$/u.exec(form)?.[0];
  if (last === undefined || /s$/i.test(last) || (/^\d+$/.test(last) && !/^\p{Lu}{1,3}-?\d+$/u.test(form))) return [];
  if (/[^aeiou]y$/.test(last)) return [`${form.slice(0, -1)}ies`];
  return [/(?:ch|sh|x|z)$/.test(last) ? `${form}es` : `${form}s`];
};
const WITH_PLURAL: ReadonlySet<NameKind> = new Set([
  'organization',
  'law',
  'programme',
  'event',
  'facility',
  'weapon',
  'document',
]);

/** "R. Gates" of "Robert Gates", where "Gates" may stand alone. */
const initials =
  (surnames: ReadonlySet<string>): Respelling =>
  (form) => {
    const given = /^(\p{Lu})\p{L}+\s+(?:\p{Lu}\.\s+)?(\S.*)$/u.exec(form);
    return given !== null && surnames.has(given[2] as string) ? [`${given[1]}. ${given[2]}`] : [];
  };

/** "Gates, Robert" of "Robert Gates", as in a list of names. */
const inverted =
  (surnames: ReadonlySet<string>): Respelling =>
  (form) => {
    for (const surname of surnames)
      if (/^\p{Lu}\p{L}/u.test(form) && form.endsWith(` ${surname}`))
        return [`${surname}, ${form.slice(0, -surname.length - 1)}`];
    return [];
  };

/** All spellings of a name, listed ones first, each once. */
export const spellingsOf = (definition: NameDefinition): readonly Spelling[] => {
  const surnames = new Set(definition.surname ?? []);
  const rules: Respelling[] = [
    replacements(BEFORE_NUMBERS),
    replacements(SHORT_AND_LONG),
    replacements(TWO_SPELLINGS),
    joined,
    apart,
  ];
  if (definition.kind === 'person') rules.push(inverted(surnames), initials(surnames));
  if (WITH_PLURAL.has(definition.kind)) rules.push(plural);
  const found = new Map<string, Spelling>();
  const add = (text: string, listed: string): void => {
    const bare = withoutArticle(text);
    if (bare !== '' && !found.has(bare)) found.set(bare, { text: bare, listed, surname: surnames.has(bare) });
  };
  const listed = [definition.name, ...definition.forms, ...(definition.aliases ?? []), ...surnames];
  for (const form of listed) add(form, form);
  for (const rule of rules)
    for (const { text, listed: origin } of [...found.values()]) for (const other of rule(text)) add(other, origin);
  return [...found.values()];
};
