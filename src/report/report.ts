/**
 * The room of the report: its passages, topics and names, and everything that can be asked of them, in a terminal as in a
 * browser. It does not know what a card says or a search means, which is for `cards/` and `searching/`, and it shows nothing,
 * which is for `src/features` and `src/cli`. Begin here, then read `model.ts`.
 */

import { groupBy } from '../common/groupBy';
import { once } from '../common/once';
import type { NameKind } from '../names/definition';
import { type Mention, NameMatcher } from '../names/matcher';
import { OwnNames, type WrittenName } from '../names/subject';
import type { DateMention } from '../prose/dates/dates';
import { fold } from '../prose/fold';
import type { Setting } from '../prose/setting';
import type { OtherWords, WordMatch } from '../search/matches';
import { PassageSearch, type SearchHit, type SearchOptions, type WeighedWord } from '../search/search';
import type { SpellingOptions } from '../search/spelling';
import { decodeBundle } from './bundle';
import { layOutDocument, type ReportDocument } from './document';
import { type TellingFigure, tellingFigures } from './figures';
import { filedAs } from './filing';
import type { Opening, Passage, PassageMention, Pointer, ReportData, ReportFacts, Subtopic, Topic } from './model';
import { WordIndex } from './quoting/wordIndex';

/** A named thing of the report, with the passages that speak of it. */
export interface ReportName {
  readonly id: string;
  /** The full name. */
  readonly name: string;
  /** The name as an alphabetical list has it: a person's family name first. */
  readonly filed: string;
  readonly kind: NameKind;
  /** The forms that `names.yaml` lists for it, the report's own first. */
  readonly listed: readonly string[];
  /** Every form it is known by: the listed ones, and spellings that follow from them. */
  readonly forms: readonly string[];
  /** Who or what it is, in words of a passage; undefined where the report does not say it. */
  readonly is: { readonly passage: number; readonly words: string } | undefined;
  /** Of a country, what is called after it: "Iranian". */
  readonly people: readonly string[];
  /** Of a capital, whom writers often mean by it, as an identifier and in words ("the Iranian government"). */
  readonly standsFor: { readonly name: string; readonly words: string } | undefined;
  /** Numbers of the passages that tell most about it, the most telling first. */
  readonly tells: readonly number[];
  /** Numbers of the passages about it: those that tell most first, then the others in reading order. */
  readonly passages: readonly number[];
}

/** Where a passage stands: the editorial headings above it. */
export interface PassageHeadings {
  readonly topic: Topic;
  readonly subtopic: Subtopic;
}

/** The number of a passage that a query consists of, as citations have it ("¶120"), whether or not there is such a passage. */
export function passageCalled(query: string): number | undefined {
  const number = /^\s*¶+\s*(\d+)\s*$/u.exec(query)?.[1];
  return number === undefined ? undefined : Number(number);
}

/**
 * The report and everything that can be asked of it. It knows nothing of the editor: `features/` and `cli/` put the questions.
 * Reading the data is cheap; the matcher and the index are made ready when first asked for.
 */
export class Report {
  readonly facts: ReportFacts;
  readonly topics: readonly Topic[];
  readonly passages: readonly Passage[];
  /** In alphabetical order. */
  readonly names: readonly ReportName[];
  readonly #data: ReportData;
  readonly #passages: ReadonlyMap<number, Passage>;
  readonly #names: ReadonlyMap<string, ReportName>;
  readonly #mentions: ReadonlyMap<number, readonly PassageMention[]>;
  #folded: ReadonlyMap<string, ReportName> | undefined;
  readonly #openings: ReadonlyMap<number, readonly Opening[]>;
  readonly #pointers: ReadonlyMap<number, readonly Pointer[]>;
  #document: ReportDocument | undefined;
  #wordIndex: WordIndex | undefined;
  #nameMatcher: NameMatcher | undefined;
  readonly #ownNames: OwnNames;
  #passageSearch: PassageSearch | undefined;
  readonly #related = new Map<string, readonly ReportName[]>();
  readonly #figures = new Map<number, readonly TellingFigure[]>();

  constructor(data: ReportData) {
    this.#data = data;
    this.facts = data.facts;
    this.#ownNames = new OwnNames(data.names);
    this.topics = data.topics;
    this.passages = data.passages;
    this.#passages = new Map(data.passages.map((passage) => [passage.number, passage]));
    this.#mentions = groupBy(data.mentions, (mention) => mention.passage);
    this.#openings = groupBy(data.openings, ({ passage }) => passage);
    this.#pointers = groupBy(data.pointers, ({ passage }) => passage);
    const byName = groupBy(data.mentions, (mention) => mention.name);
    const formsOf = (id: string) => this.#matcher.formsOf(id);
    this.names = data.names.names
      .map(({ id, name, kind, forms, aliases = [], surname = [], tells = [], is, people = [], standsFor }) => ({
        id,
        name,
        filed: filedAs(name, surname),
        kind,
        is,
        people,
        standsFor,
        tells,
        listed: [...new Set([...forms, ...aliases, ...surname])],
        get forms() {
          return formsOf(id);
        },
        passages: [...new Set([...tells, ...(byName.get(id) ?? []).map(({ passage }) => passage)])],
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
    this.#names = new Map(this.names.map((name) => [name.id, name]));
  }

  /**
   * The report from the bytes of the bundled file.
   * @throws {BundleError} when they are damaged, cut short or of another version
   */
  static fromBytes(bytes: Uint8Array): Report {
    return new Report(decodeBundle(bytes));
  }

  /** Words for peoples, such as "Russian". */
  get peoples(): readonly string[] {
    return this.#data.names.shared.peoples;
  }

  /** The passage of that number. */
  passage(number: number): Passage | undefined {
    return this.#passages.get(number);
  }

  /** The number of the passage behind one: numbers are left out where a passage has several lines of the source. */
  following(number: number): number | undefined {
    const last = this.passage(number)?.source.at(-1);
    return last === undefined ? undefined : this.passage(last + 1)?.number;
  }

  /** The report laid out for reading. */
  get document(): ReportDocument {
    this.#document ??= layOutDocument(this);
    return this.#document;
  }

  /** Where words of the report stand, as quotations are compared with it. */
  get wordIndex(): WordIndex {
    this.#wordIndex ??= new WordIndex(this.passages);
    return this.#wordIndex;
  }

  /** The headings above a passage. */
  headingsOf(passage: Passage): PassageHeadings {
    const topic = this.topics[passage.topic] as Topic;
    return { topic, subtopic: topic.subtopics[passage.subtopic] as Subtopic };
  }

  /** The name with that identifier. */
  name(id: string): ReportName | undefined {
    return this.#names.get(id);
  }

  /** The name that is written this way as a whole, whatever its case and accents: the usual one where several are. */
  nameWritten(text: string): ReportName | undefined {
    const [mention] = this.match(text.trim());
    if (mention?.start === 0 && mention.end === text.trim().length) return this.name(mention.name);
    return this.#namesByForm.get(fold(text.trim()));
  }

  /**
   * Who or what is meant by the words with which a passage opens, where they do not say it: "Clinton" for "She claimed …". It is ours
   * and stands in square brackets ({@link readAlone}); undefined for passages that need none.
   */
  meantIn(passage: Passage): string | undefined {
    const meant = this.openingsIn(passage).map(({ means }) => means);
    return meant.length ? meant.join('; ') : undefined;
  }

  /** Words early in a passage that do not say what they mean, the one to say first before the others. */
  openingsIn(passage: Passage): readonly Opening[] {
    return this.#openings.get(passage.number) ?? [];
  }

  /** Words of a passage that point elsewhere in the report, in reading order. */
  pointersIn(passage: Passage): readonly Pointer[] {
    return this.#pointers.get(passage.number) ?? [];
  }

  /** The names in a passage, in reading order. */
  mentionsIn(passage: Passage): readonly PassageMention[] {
    return this.#mentions.get(passage.number) ?? [];
  }

  /**
   * The names in any text, such as a paragraph of a draft.
   * @param setting tells what stands over it in its document, where that is asked; left out where it is the whole of one
   */
  match(text: string, setting?: () => Setting): Mention[] {
    return this.#matcher.match(text, setting);
  }

  /** Is a name, as it is written there, one of the report's own matters and not the world's? */
  isOwn(written: WrittenName): boolean {
    return this.#ownNames.isOwn(written);
  }

  /** Names that share passages with this one, those that share most first. Names that are everywhere say little, and count less. */
  relatedTo(name: ReportName): readonly ReportName[] {
    return once(this.#related, name.id, () => this.#sharingPassages(name));
  }

  /** How little of the report speaks of a name: 1 for one passage, 0 for all. */
  rarityOf({ passages }: ReportName): number {
    return 1 - Math.log(Math.max(1, passages.length)) / Math.log(this.passages.length);
  }

  /** Amounts, shares, counts and days in a passage, in order. */
  figuresIn(passage: Passage): readonly TellingFigure[] {
    return once(this.#figures, passage.number, () => tellingFigures(passage.text, this.#search.unitsIn(passage.number)));
  }

  /** The dates in a passage, in order, with the year that the passages before say for it. */
  datesIn(passage: Passage): readonly DateMention[] {
    return this.#search.unitsIn(passage.number).dates;
  }

  /** The places of a name in a passage, in reading order. */
  mentionsOf(passage: Passage, name: string): readonly PassageMention[] {
    return this.mentionsIn(passage).filter((mention) => mention.name === name);
  }

  /** The place of a name in a passage; the first where there are several. */
  mentionIn(passage: Passage, name: string): PassageMention | undefined {
    return this.mentionsOf(passage, name)[0];
  }

  /** Makes ready what is otherwise made when it is first asked for: the matcher and the search index. */
  makeReady(): void {
    this.match('');
    // With a date and a figure, since what reads them is made when it first meets one.
    this.search('May 2012, $1 million');
  }

  /** The passages that answer a query, best first; the passage itself where one is called by its number, as a citation does: "¶120". */
  search(query: string, options?: SearchOptions): SearchHit[] {
    const called = this.passage(passageCalled(query) ?? 0)?.number;
    if (called === undefined) return this.#search.search(query, options);
    return options?.within?.has(called) === false ? [] : [{ passage: called, score: 1 }];
  }

  /** Where a passage has what a query asks for, and by which of its words, in reading order. */
  matchesIn(passage: Passage, query: string): readonly WordMatch[] {
    return this.#search.matches(query, passage, this.mentionsIn(passage));
  }

  /** What a query has in quotation marks and no passage word for word: it is searched for as if there were none. */
  quotedNowhere(query: string): string[] {
    return this.#search.quotedNowhere(query);
  }

  /** What of a query the report does not have in any form or meaning, as it is typed; names and other words that tell. */
  missingFrom(query: string): string[] {
    return this.#search.missing(query);
  }

  /** Words of the report for which one may be a misspelling, the likeliest first. */
  spelledLike(word: string, options?: SpellingOptions): string[] {
    return this.#search.spelledLike(word, options);
  }

  /** Other words than a passage's own by which a query leads to it. They are not the report's. */
  inOtherWords(passage: Passage, query: string): OtherWords[] {
    return this.#search.inOtherWords(query, passage);
  }

  /** The telling words of running text, such as a sentence of a draft, each with what it comes to in the passages. */
  weigh(text: string): readonly WeighedWord[] {
    return this.#search.weigh(text);
  }

  #sharingPassages(name: ReportName): ReportName[] {
    const shared = new Map<string, number>();
    for (const number of name.passages) {
      const passage = this.passage(number);
      const names = new Set(passage && this.mentionsIn(passage).map((mention) => mention.name));
      for (const id of names) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    return [...shared]
      .flatMap(([id, times]) => {
        const other = this.name(id);
        return other && other !== name ? [{ other, score: times * this.rarityOf(other) }] : [];
      })
      .sort((a, b) => b.score - a.score || a.other.name.localeCompare(b.other.name, 'en'))
      .map(({ other }) => other);
  }

  /** The names by their forms, folded; of several with one form the first. It is asked with every letter of a filter that is typed. */
  get #namesByForm(): ReadonlyMap<string, ReportName> {
    this.#folded ??= new Map(this.names.flatMap((name) => name.forms.map((form) => [fold(form), name] as const)).reverse());
    return this.#folded;
  }

  get #matcher(): NameMatcher {
    this.#nameMatcher ??= new NameMatcher(this.#data.names);
    return this.#nameMatcher;
  }

  get #search(): PassageSearch {
    this.#passageSearch ??= new PassageSearch(this.#data);
    return this.#passageSearch;
  }
}
