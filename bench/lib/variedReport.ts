/** The report in any size: told again and again with other names, other figures and more and more words. */

import { once } from '../../src/common/once';
import { searchTablesOf } from '../../src/compiler/searchTables';
import type { NameDefinition } from '../../src/names/definition';
import { NameMatcher } from '../../src/names/matcher';
import type { Passage, PassageMention, ReportData } from '../../src/report/model';
import { isCommon } from '../../src/search/analysis';
import type { SearchTables } from '../../src/search/tables';
import { madeUpWord, namesOfSize } from './madeUpNames';
import type { Random } from './random';

/** A stretch of a passage. Of a name, with the mentions in it: itself, and the names inside it. */
interface Piece {
  readonly kind: 'name' | 'year' | 'number' | 'word' | 'other';
  readonly text: string;
  readonly mentions: readonly PassageMention[];
}

/** Vocabularies grow with about this power of the length of a text (Heaps' law); the names of the report grow so too. */
const GROWTH = 0.55;
/** How likely a name is another one in a retelling, and how likely a figure or word is another one. */
const OTHER_NAME = 0.5;
const OTHER_FIGURE = 0.7;
const OTHER_WORD = 0.1;
const FIRST_YEAR = 1988;
const YEARS = 26;
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'ation', 'al', 'ly'];
const PARTS = /(?<year>\b(?:19|20)\d\d\b)|(?<number>\d+(?:[.,]\d+)*)|(?<word>\p{L}+)|[^\p{L}\d]+/gu;

/** A report of that many passages, the real one first. */
export function variedReport(data: ReportData, size: number, random: Random): ReportData {
  const times = size / data.passages.length;
  const names = namesOfSize(data.names, Math.round(data.names.names.length * Math.max(1, times ** GROWTH)), random);
  const retelling = new Retelling(data, names.names, random);
  const passages: Passage[] = [];
  const own = JSON.parse(data.searchTables) as SearchTables;
  const plainWords: Array<readonly string[]> = [];
  const mentions: PassageMention[] = [];
  const tells = new Map<string, number[]>();
  const lines = Math.max(...data.passages.flatMap(({ source }) => source));
  const paragraphs = Math.max(...data.passages.map(({ paragraph }) => paragraph)) + 1;
  for (let copy = 0; passages.length < size; copy++) {
    retelling.begin(copy === 0);
    const told = data.passages.slice(0, size - passages.length);
    const numbers = new Set(told.map(({ number }) => number));
    plainWords.push(...own.plainWords.slice(0, told.length));
    for (const passage of told) {
      const number = passage.number + copy * lines;
      const { text, mentions: named } = retelling.tell(passage);
      passages.push({
        ...passage,
        number,
        source: passage.source.map((line) => line + copy * lines),
        text,
        paragraph: passage.paragraph + copy * paragraphs,
      });
      for (const mention of named) mentions.push({ ...mention, passage: number });
    }
    for (const name of data.names.names) {
      const { id } = retelling.nameFor(name.id);
      for (const number of name.tells ?? []) if (numbers.has(number)) listOf(tells, id).push(number + copy * lines);
    }
  }
  const byTopic = new Map<string, number[]>();
  for (const { topic, subtopic, number } of passages) listOf(byTopic, `${topic} ${subtopic}`).push(number);
  const matcher = new NameMatcher(names);
  const topics = data.topics.map(({ title, subtopics }, i) => ({
    title,
    subtopics: subtopics.map((subtopic, j) => ({ title: subtopic.title, passages: byTopic.get(`${i} ${j}`) ?? [] })),
  }));
  const told = names.names.map((name) => ({ ...name, tells: tells.get(name.id) ?? [] }));
  const nearWords = new Map(own.nearWords);
  const { generalWords } = own;
  const searched = {
    passages,
    plainWords,
    topics,
    names: told,
    mentions,
    openings: [],
    nearWords,
    generalWords,
    speakers: new Map<number, readonly string[]>(),
  };
  const searchTables = JSON.stringify(searchTablesOf(searched, (id) => matcher.formsOf(id)));
  return { ...data, topics, passages, names: { ...names, names: told }, mentions, searchTables };
}

const listOf = <K, V>(lists: Map<K, V[]>, key: K): V[] => once(lists, key, () => []);

/** Tells the passages in other words, the same names being the same others throughout one retelling. */
class Retelling {
  readonly #pieces: ReadonlyMap<number, readonly Piece[]>;
  readonly #names: ReadonlyMap<string, NameDefinition>;
  readonly #byKind = new Map<string, NameDefinition[]>();
  readonly #random: Random;
  /** Words that have been used, each as often as it was, so that the frequent ones stay so. */
  readonly #used: string[];
  readonly #ownWords: number;
  readonly #ownLength: number;
  #length: number;
  #others = new Map<string, NameDefinition>();
  #unchanged = true;

  constructor(data: ReportData, names: readonly NameDefinition[], random: Random) {
    const mentions = new Map<number, PassageMention[]>();
    for (const mention of data.mentions) listOf(mentions, mention.passage).push(mention);
    for (const name of names) listOf(this.#byKind, name.kind).push(name);
    this.#pieces = new Map(
      data.passages.map((passage) => [passage.number, piecesOf(passage, mentions.get(passage.number) ?? [])]),
    );
    this.#names = new Map(names.map((name) => [name.id, name]));
    this.#random = random;
    this.#used = [...this.#pieces.values()].flat().flatMap((piece) => (isTelling(piece) ? [piece.text.toLowerCase()] : []));
    this.#ownWords = new Set(this.#used).size;
    this.#ownLength = this.#used.length;
    this.#length = this.#used.length;
  }

  /** Begins a retelling. */
  begin(unchanged: boolean): void {
    this.#unchanged = unchanged;
    this.#others = new Map();
  }

  /** The name that stands for that one in this retelling: one of the same kind, or itself. */
  nameFor(id: string): NameDefinition {
    let other = this.#others.get(id);
    if (!other) {
      const own = this.#names.get(id) as NameDefinition;
      const changed = !this.#unchanged && this.#random.chance(OTHER_NAME);
      other = changed ? this.#random.pick(this.#byKind.get(own.kind) as readonly NameDefinition[]) : own;
      this.#others.set(id, other);
    }
    return other;
  }

  /** Tells a passage. */
  tell({ number, text }: Passage): { readonly text: string; readonly mentions: readonly PassageMention[] } {
    const pieces = this.#pieces.get(number) as readonly Piece[];
    if (this.#unchanged) return { text, mentions: pieces.flatMap(({ mentions }) => mentions) };
    let told = '';
    const mentions: PassageMention[] = [];
    for (const piece of pieces) {
      const [outer] = piece.mentions;
      const other = outer && this.nameFor(outer.name);
      if (outer === undefined || other === undefined) {
        told += this.#retold(piece);
      } else if (other.id === outer.name) {
        const shift = told.length - outer.start;
        for (const mention of piece.mentions)
          mentions.push({ ...mention, start: mention.start + shift, end: mention.end + shift });
        told += piece.text;
      } else {
        const form = this.#random.pick(other.forms);
        mentions.push({ passage: number, start: told.length, end: told.length + form.length, name: other.id });
        told += form;
      }
    }
    return { text: told, mentions };
  }

  #retold(piece: Piece): string {
    const random = this.#random;
    if (piece.kind === 'year' && random.chance(OTHER_FIGURE)) return `${FIRST_YEAR + random.below(YEARS)}`;
    if (piece.kind === 'number' && random.chance(OTHER_FIGURE))
      return piece.text.replace(/\d/g, (_, at: number) => `${at === 0 ? 1 + random.below(9) : random.below(10)}`);
    return isTelling(piece) ? this.#otherWord(piece.text) : piece.text;
  }

  /** The word, or now and then one that was used before, or one that never was: the rarer, the longer the text has become. */
  #otherWord(word: string): string {
    const random = this.#random;
    this.#length++;
    const newWords = (GROWTH * this.#ownWords * (this.#length / this.#ownLength) ** (GROWTH - 1)) / this.#ownLength;
    let other: string | undefined;
    if (random.chance(newWords)) other = madeUpWord(random, 2 + random.below(3)) + random.pick(ENDINGS);
    else if (random.chance(OTHER_WORD)) other = random.pick(this.#used);
    if (other === undefined) return word;
    this.#used.push(other);
    return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  }
}

const isTelling = ({ kind, text }: Piece): boolean => kind === 'word' && text.length > 1 && !isCommon(text.toLowerCase());

/** A passage cut into its names, figures and words, and what is between them. */
function piecesOf({ text }: Passage, mentions: readonly PassageMention[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const upTo = (end: number) => {
    for (const { 0: part, groups } of text.slice(at, end).matchAll(PARTS)) {
      const kind = groups?.year ? 'year' : groups?.number ? 'number' : groups?.word ? 'word' : 'other';
      pieces.push({ kind, text: part, mentions: [] });
    }
    at = end;
  };
  // the outer before those inside it
  for (const outer of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (outer.start < at) continue;
    upTo(outer.start);
    const inside = mentions.filter((mention) => mention !== outer && mention.start >= outer.start && mention.end <= outer.end);
    pieces.push({ kind: 'name', text: text.slice(outer.start, outer.end), mentions: [outer, ...inside] });
    at = outer.end;
  }
  upTo(text.length);
  return pieces;
}
