import { foldedWord, WORD } from '../prose/words';
import type { Opening, Passage, PassageMention, Pointer } from '../report/model';
import { type DataFile, type Fail, noSuchPassage, type Path, readYaml } from './yamlFile';

/** What `references.yaml` says, for the bundle. */
export interface References {
  /** In the order of the file. */
  readonly openings: readonly Opening[];
  readonly pointers: readonly Pointer[];
  /** Where the words of an opening mean a name: the passage speaks of it as if it had the name. */
  readonly mentions: readonly PassageMention[];
  /** The names whose words or views a passage has, by its number. */
  readonly speakers: ReadonlyMap<number, readonly string[]>;
}

/** What the file is checked against. */
export interface ReferredReport {
  readonly passages: readonly Passage[];
  /** The names that there are, each with the passages that have it in one of its forms, or tell most about it. */
  readonly passagesOn: ReadonlyMap<string, ReadonlySet<number>>;
}

const OPENING_KEYS = ['passage', 'words', 'means', 'after', 'in', 'name', 'clear', 'open'];
const POINTER_KEYS = ['passage', 'words', 'to', 'nowhere'];

/** Words that do not say by themselves what they mean, where a passage opens with them. */
const OPENING_WORDS = new Set(
  'he she they it his her hers their theirs its him them this these those such then later'.split(' '),
);
/** Words that do not, as the first of all; elsewhere most of them do other work. */
const FIRST_WORDS = new Set('that there here other others another both neither'.split(' '));
/** Words that do not, as the second after “The”. */
const AFTER_THE = new Set('two three latter former next following previous same'.split(' '));
/** A passage opens with so many words, or those before the first comma where it comes earlier, and then so many more. */
const OPENING_LENGTH = 8;
const AFTER_COMMA = 2;

const POINTER_WORD = /\b(?:above|below)\b/giu;

interface Entry {
  readonly passage: number;
  readonly words: string;
}

interface OpeningEntry extends Entry {
  readonly means?: string;
  readonly after?: string;
  readonly in?: number | readonly number[];
  readonly name?: string;
  readonly clear?: string;
  readonly open?: string;
}

interface PointerEntry extends Entry {
  readonly to?: readonly number[];
  readonly nowhere?: string;
}

/** An entry that has been found in its passage. */
interface Placed<T extends Entry> {
  readonly entry: T;
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads and checks `references.yaml`: that the words stand where it says, that what they mean does too, and that no opening and no
 * pointer of the report is left out.
 * @throws {DataError} at the first thing that is wrong
 */
export function parseReferences(file: DataFile, report: ReferredReport): References {
  const { value, fail } = readYaml(file);
  const {
    openings,
    pointers,
    speakers = {},
  } = (value ?? {}) as {
    openings?: OpeningEntry[];
    pointers?: PointerEntry[];
    speakers?: Readonly<Record<string, readonly number[]>>;
  };
  if (!Array.isArray(openings) || !Array.isArray(pointers)) return fail([], 'the file needs two lists, openings and pointers.');
  const text = new Map(report.passages.map((passage) => [passage.number, passage.text]));
  const place = <T extends Entry>(entries: readonly T[], list: string, keys: readonly string[]) =>
    entries.map((entry, i) => placed(entry, [list, i], keys, text, fail));

  const found = place(openings, 'openings', OPENING_KEYS);
  for (const one of found) checkOpening(one, text, report.passagesOn, fail);
  wantAll(report.passages, found, openingWords, (number, words) =>
    fail(['openings'], `¶${number} opens with “${words}”: say what it means, or why it needs no saying (clear, open).`),
  );

  const pointing = place(pointers, 'pointers', POINTER_KEYS);
  for (const one of pointing) checkPointer(one, text, fail);
  wantAll(report.passages, pointing, pointerWords, (number, words) =>
    fail(['pointers'], `¶${number} has “${words}”: say to which passages it points, or why to none (nowhere).`),
  );

  const mentions = found.flatMap(({ entry: { passage, name }, start, end }) => (name ? [{ passage, start, end, name }] : []));
  return {
    openings: found.flatMap(({ entry: { passage, means, after }, start, end }) => {
      const meant = after ? `after ${after}` : means;
      return meant ? { passage, start, end, means: meant } : [];
    }),
    pointers: pointing.map(({ entry: { passage, to = [] }, start, end }) => ({ passage, start, end, to })),
    mentions,
    speakers: speakersByPassage(speakers, mentions, text, report.passagesOn, fail),
  };
}

/** Turns the list round, and checks that each passage has the name, a word that means it, or one that is made of it (“Armenian”). */
function speakersByPassage(
  speakers: Readonly<Record<string, readonly number[]>>,
  mentions: readonly PassageMention[],
  text: ReadonlyMap<number, string>,
  passagesOn: ReferredReport['passagesOn'],
  fail: Fail,
): Map<number, string[]> {
  const byPassage = new Map<number, string[]>();
  for (const [name, passages] of Object.entries(speakers)) {
    const path = ['speakers', name];
    const on = passagesOn.get(name) ?? fail(path, `there is no name with the id ${name}.`);
    if (!Array.isArray(passages)) return fail(path, `${name} needs a list of passages.`);
    passages.forEach((passage: number, i) => {
      const isMeant = mentions.some((mention) => mention.passage === passage && mention.name === name);
      const isNamed = foldedWords(text.get(passage) ?? '').some((word) => word.startsWith(name));
      if (!on.has(passage) && !isMeant && !isNamed) fail([...path, i], `¶${passage} does not speak of ${name}.`);
      byPassage.set(passage, [...(byPassage.get(passage) ?? []), name]);
    });
  }
  return byPassage;
}

/** The entry with the place of its words in its passage. */
function placed<T extends Entry>(
  entry: T,
  path: Path,
  keys: readonly string[],
  text: ReadonlyMap<number, string>,
  fail: Fail,
): Placed<T> {
  for (const key of Object.keys(entry)) {
    if (!keys.includes(key)) fail([...path, key], `${key} is not known here; an entry may have ${keys.join(', ')}.`);
  }
  const { passage, words } = entry;
  const sentence = text.get(passage) ?? fail([...path, 'passage'], noSuchPassage(passage));
  if (typeof words !== 'string' || !words) return fail(path, `¶${passage} needs the words that are spoken of.`);
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${words.replace(/[.()$]/g, String.raw`\$&`)}(?![\p{L}\p{N}])`, 'u');
  const start = sentence.search(pattern);
  if (start < 0) fail([...path, 'words'], `¶${passage} does not have “${words}”; give the words as they stand there.`);
  return { entry, path, start, end: start + words.length };
}

function checkOpening(
  { entry, path }: Placed<OpeningEntry>,
  text: ReadonlyMap<number, string>,
  passagesOn: ReferredReport['passagesOn'],
  fail: Fail,
): void {
  const { passage, means, after, name, clear, open } = entry;
  const said = [means, after, clear, open].filter((one) => one !== undefined);
  if (said.length !== 1 || typeof said[0] !== 'string' || !said[0].trim())
    fail(path, `the opening of ¶${passage} needs one of means, after, clear, open, in words.`);
  const meant = means ?? after;
  const sources = [entry.in ?? []].flat();
  if (meant === undefined) {
    if (sources.length || name !== undefined) fail(path, `in and name belong to means; ¶${passage} does not have it.`);
    return;
  }
  if (!sources.length) fail(path, `the opening of ¶${passage} needs in: the passage that says what is meant.`);
  for (const number of sources) {
    if (!text.has(number)) fail([...path, 'in'], noSuchPassage(number));
    if (number === passage) fail([...path, 'in'], `¶${passage} cannot say itself what it leaves open; use clear where it does.`);
  }
  const there = new Set(sources.flatMap((number) => foldedWords(text.get(number) ?? '')));
  const where = sources.map((number) => `¶${number}`).join(', ');
  for (const word of foldedWords(meant)) {
    if (!there.has(word))
      fail([...path, means === undefined ? 'after' : 'means'], `${where} does not have “${word}” of “${meant}”.`);
  }
  if (name === undefined) return;
  const on = passagesOn.get(name) ?? fail([...path, 'name'], `there is no name with the id ${name}.`);
  if (!sources.some((number) => on.has(number))) fail([...path, 'name'], `${where} does not speak of ${name}.`);
}

function checkPointer({ entry, path }: Placed<PointerEntry>, text: ReadonlyMap<number, string>, fail: Fail): void {
  const { passage, words, to, nowhere } = entry;
  if ((to === undefined) === (nowhere === undefined))
    fail(path, `“${words}” in ¶${passage} needs either to, a list of passages, or nowhere, a reason.`);
  if (nowhere !== undefined && (typeof nowhere !== 'string' || !nowhere.trim()))
    fail([...path, 'nowhere'], `nowhere needs its reason in words.`);
  if (to !== undefined && (!Array.isArray(to) || !to.length))
    fail([...path, 'to'], 'to is a list of passages, such as [120, 121].');
  for (const number of to ?? []) {
    if (!text.has(number)) fail([...path, 'to'], noSuchPassage(number));
    if (/below/i.test(words) ? number <= passage : number >= passage)
      fail([...path, 'to'], `“${words}” in ¶${passage} cannot mean ¶${number}, which is on the other side.`);
  }
}

/** A word of a passage. */
interface WordPlace {
  readonly word: string;
  readonly start: number;
}

/** Complains of the first of the words for which there is no entry. */
function wantAll(
  passages: readonly Passage[],
  entries: ReadonlyArray<Placed<Entry>>,
  wordsIn: (text: string) => WordPlace[],
  complain: (passage: number, word: string) => never,
): void {
  for (const { number, text } of passages) {
    const own = entries.filter(({ entry }) => entry.passage === number);
    for (const { word, start } of wordsIn(text)) {
      if (!own.some((entry) => entry.start <= start && start < entry.end)) complain(number, word);
    }
  }
}

/** The words with which a passage opens and that do not say what they mean. */
function openingWords(text: string): WordPlace[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, folded: foldedWord(word), start: index }));
  const comma = words.findIndex(({ start }) => start > (text.indexOf(',') + 1 || text.length));
  const end = comma > 0 && comma <= OPENING_LENGTH ? comma + AFTER_COMMA : OPENING_LENGTH;
  return words
    .slice(0, end)
    .filter(
      ({ folded }, i) =>
        OPENING_WORDS.has(folded) ||
        (i === 0 && FIRST_WORDS.has(folded)) ||
        (i === 1 && AFTER_THE.has(folded) && words[0]?.folded === 'the'),
    );
}

const pointerWords = (text: string): WordPlace[] =>
  [...text.matchAll(POINTER_WORD)].map(({ 0: word, index }) => ({ word, start: index }));

const foldedWords = (text: string): string[] => [...text.matchAll(WORD)].map(([word]) => foldedWord(word));
