import { NAME_KINDS, type NameFile } from '../names/definition';
import { type DataFile, type Fail, type Path, readYaml } from './yamlFile';

const NAME_KEYS = [
  'id',
  'name',
  'kind',
  'of',
  'forms',
  'aliases',
  'surname',
  'anyCase',
  'common',
  'whose',
  'dated',
  'unless',
  'only',
  'tells',
  'is',
  'people',
  'standsFor',
];
const OTHER_KEYS = ['id', 'name', 'kind', 'forms', 'surname'];
const WHOSE_KEYS = ['of', 'assumed', 'forms'];
const DATED_KEYS = ['years', 'forms'];
const ASSUMED = ['always', 'alone', 'brief', 'never'];
const IS_KEYS = ['passage', 'words'];
const STANDS_FOR_KEYS = ['name', 'words'];
const RULE_KEYS = ['forms', 'before', 'after', 'near', 'around', 'why'];
const CUE_KEYS = ['for', 'words', 'years', 'sure', 'why'];
const WORDS = 'a list of words';

/**
 * Reads and checks `names.yaml`: its shape, and that what it refers to exists. Whether the report has the forms is checked by
 * `compile.ts`, which has the mentions.
 * @throws {DataError} at the first thing that is wrong
 */
export function parseNames(file: DataFile): { readonly names: NameFile; readonly fail: Fail } {
  const { value, fail } = readYaml(file);
  const names = value as NameFile;
  check(names, fail);
  return { names, fail };
}

function check(file: NameFile, fail: Fail): void {
  const isWords = (value: unknown) =>
    Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string' && word.trim());
  const wantWords = (value: unknown, path: Path) => isWords(value) || fail(path, `${path.at(-1)} must be ${WORDS}.`);
  const wantKeys = (value: object, allowed: readonly string[], path: Path) => {
    for (const key of Object.keys(value)) {
      if (!allowed.includes(key)) fail([...path, key], `${key} is not known here; it may have ${allowed.join(', ')}.`);
    }
  };
  if (!Array.isArray((file as { names?: unknown } | null)?.names)) fail([], 'the file needs a list called names.');
  for (const key of ['titles', 'firstNames', 'peoples'] as const) wantWords(file.shared?.[key], ['shared', key]);

  const polities = file.shared?.polities ?? {};
  for (const [key, words] of Object.entries(polities)) wantWords(words, ['shared', 'polities', key]);
  const wantPolity = (of: unknown, path: Path) =>
    (typeof of === 'string' && Object.hasOwn(polities, of)) || fail(path, `${of} is not among the polities.`);
  const wantForms = (forms: readonly string[], own: ReadonlySet<string>, path: Path) => {
    wantWords(forms, path);
    for (const form of forms) if (!own.has(form)) fail(path, `“${form}” is no form of the name.`);
  };
  const isYears = (value: unknown) =>
    Array.isArray(value) && value.length === 2 && value.every(Number.isInteger) && value[0] <= value[1];

  const all = new Set(file.names.map(({ id }) => id));
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  const shared = new Set((file.ambiguous ?? []).map(({ form }) => form));
  file.names.forEach((name, i) => {
    const path = ['names', i];
    wantKeys(name, NAME_KEYS, path);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name.id ?? '')) fail([...path, 'id'], 'a name needs an id in kebab-case.');
    if (ids.has(name.id)) fail([...path, 'id'], `the id ${name.id} is used twice; ids are unique.`);
    ids.add(name.id);
    if (typeof name.name !== 'string' || !name.name.trim()) fail([...path, 'name'], `${name.id} needs its full name.`);
    if (!NAME_KINDS.includes(name.kind))
      fail([...path, 'kind'], `${name.id} has the kind ${name.kind}; it must be one of ${NAME_KINDS.join(', ')}.`);
    wantWords(name.forms, [...path, 'forms']);
    for (const key of ['aliases', 'surname', 'people'] as const)
      if (name[key] !== undefined) wantWords(name[key], [...path, key]);
    const own = new Set([...name.forms, ...(name.aliases ?? []), ...(name.surname ?? [])]);
    for (const form of own) {
      const owner = owners.get(form);
      if (owner && !shared.has(form))
        fail(path, `“${form}” is a form of ${owner} and of ${name.id}; say under ambiguous which is meant when.`);
      owners.set(form, name.id);
    }
    for (const key of ['anyCase', 'common'] as const) {
      const value = name[key];
      if (value === undefined || typeof value === 'boolean') continue;
      wantWords(value, [...path, key]);
      for (const form of value) if (!own.has(form)) fail([...path, key], `${name.id} has no form “${form}”.`);
    }
    if (name.is !== undefined) {
      wantKeys(name.is, IS_KEYS, [...path, 'is']);
      if (!Number.isInteger(name.is.passage) || typeof name.is.words !== 'string' || !name.is.words.trim())
        fail([...path, 'is'], `${name.id} needs, under is, a passage and words of it.`);
    }
    if (name.of !== undefined) wantPolity(name.of, [...path, 'of']);
    if (name.whose !== undefined) {
      wantKeys(name.whose, WHOSE_KEYS, [...path, 'whose']);
      wantPolity(name.whose.of, [...path, 'whose', 'of']);
      if (!ASSUMED.includes(name.whose.assumed))
        fail([...path, 'whose', 'assumed'], `assumed must be one of ${ASSUMED.join(', ')}.`);
      wantForms(name.whose.forms, own, [...path, 'whose', 'forms']);
    }
    if (name.dated !== undefined) {
      wantKeys(name.dated, DATED_KEYS, [...path, 'dated']);
      if (!isYears(name.dated.years)) fail([...path, 'dated', 'years'], 'years are the first year and the last.');
      wantForms(name.dated.forms, own, [...path, 'dated', 'forms']);
    }
    if (name.standsFor !== undefined) {
      wantKeys(name.standsFor, STANDS_FOR_KEYS, [...path, 'standsFor']);
      if (!all.has(name.standsFor.name)) fail([...path, 'standsFor'], `there is no name with the id ${name.standsFor.name}.`);
      // One that stands for another which stands for the first would go on for ever.
      if (file.names.find(({ id }) => id === name.standsFor?.name)?.standsFor || name.standsFor.name === name.id)
        fail([...path, 'standsFor'], `${name.id} cannot stand for itself, nor for a name that stands for another.`);
      if (typeof name.standsFor.words !== 'string' || !name.standsFor.words.trim())
        fail([...path, 'standsFor'], `${name.id} needs words for whom it stands for.`);
    }
    for (const key of ['unless', 'only'] as const) {
      name[key]?.forEach((rule, j) => {
        const here = [...path, key, j];
        wantKeys(rule, RULE_KEYS, here);
        if (!rule.why) fail(here, `a rule of ${name.id} needs its reason: add why.`);
        for (const part of ['forms', 'before', 'after', 'near', 'around'] as const)
          if (rule[part] !== undefined) wantWords(rule[part], [...here, part]);
        if (!rule.before && !rule.after && !rule.near && !rule.around)
          fail(here, `a rule of ${name.id} needs at least one of before, after, near, around.`);
        for (const form of rule.forms ?? []) {
          if (!own.has(form)) fail([...here, 'forms'], `${name.id} has no form “${form}”.`);
        }
      });
    }
  });
  file.others?.forEach((other, i) => {
    const path = ['others', i];
    wantKeys(other, OTHER_KEYS, path);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(other.id ?? '') || ids.has(other.id))
      fail([...path, 'id'], 'a person needs an id of their own in kebab-case.');
    ids.add(other.id);
    if (other.kind !== 'person') fail([...path, 'kind'], 'those who are not in the report are people.');
    wantWords(other.forms, [...path, 'forms']);
    for (const form of other.surname ?? [])
      if (!shared.has(form)) fail([...path, 'surname'], `say under ambiguous who is meant by “${form}” when.`);
  });
  file.ambiguous?.forEach((entry, i) => {
    const path = ['ambiguous', i];
    wantWords(entry.candidates, [...path, 'candidates']);
    entry.candidates.forEach((id, j) => {
      if (!ids.has(id)) fail([...path, 'candidates', j], `there is no name with the id ${id}.`);
    });
    entry.cues?.forEach((cue, j) => {
      const here = [...path, 'cues', j];
      wantKeys(cue, CUE_KEYS, here);
      if (!entry.candidates.includes(cue.for))
        fail([...here, 'for'], `${cue.for} is not among the candidates of “${entry.form}”.`);
      if (!cue.why) fail(here, 'a cue needs its reason: add why.');
      if (!cue.words && !cue.years) fail(here, 'a cue needs words or years.');
    });
  });
}
