/**
 * The room of cards: what is said of a name at a glance, and how it is put into words and markup. It does not find the names of a
 * draft, which is for `src/names`, and does not show a card, which is for `src/features/naming`. Begin here, then read
 * `relevance.ts` and `cardSetting.ts`.
 */

import type { NameKind } from '../../names/definition';
import type { Mention } from '../../names/matcher';
import { excerpt } from '../../prose/excerpt';
import { sentenceAt } from '../../prose/sentences';
import type { Passage } from '../model';
import { wordsOf } from '../readAlone';
import type { Report, ReportName } from '../report';
import { insideQuotes } from '../text';
import { afterTheReport } from './afterword';
import { type Overview, overviewOf } from './overview';
import { type DraftPlace, relevance } from './relevance';

/** The name that a card is on, and what the draft says around it. */
export interface CardSubject {
  readonly name: ReportName;
  /** Other names that the same words may stand for, likelier first. */
  readonly alternatives?: readonly ReportName[];
  /** Names of other things inside of it. */
  readonly inner?: readonly ReportName[];
  /** Where in a draft it stands. */
  readonly place?: DraftPlace;
}

/** Words of the report, with the passage that has them. */
export interface Quote {
  /** The passage number. */
  readonly passage: number;
  /** As it stands between quotation marks; "…" where something is left out. */
  readonly text: string;
  /** Who or what its opening means, where the words do not say it. Ours. */
  readonly meant?: string | undefined;
  /** Its words that point elsewhere, such as "see below", each with the passages that they mean; none where the text has none. */
  readonly pointers?: ReadonlyArray<{ readonly words: string; readonly to: readonly number[] }>;
}

/** A name that a card leads to. */
export interface NameLink {
  readonly id: string;
  readonly name: string;
}

/** Whom a name is often said for. */
export interface StandsFor extends NameLink {
  /** In words, such as "the Iranian government". */
  readonly words: string;
  /** How many passages are on them. */
  readonly passages: number;
}

/** What a card shows of one name. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly kind: NameKind;
  /** Who or what it is, in words of the report. */
  readonly is: Quote | undefined;
  /** Of a capital, the government that is often meant. */
  readonly standsFor: StandsFor | undefined;
  /** Where no passage seems to be about what the sentence says, what there is. */
  readonly elsewhere: Overview | undefined;
  /** The passages, the one that helps this sentence most first. None where {@link elsewhere} has topics. */
  readonly quotes: readonly Quote[];
  /** Figures and dates of other passages, in their words. */
  readonly figures: readonly Quote[];
  /** Names that stand in the same passages most often. */
  readonly related: readonly NameLink[];
  readonly inner: readonly NameLink[];
  readonly alternatives: readonly NameLink[];
  /** How many passages on the name the card does not quote. */
  readonly more: number;
  /** What the draft's sentence speaks of that came after the report, as in "2019". */
  readonly after: string | undefined;
  /** The last month that the report's text speaks of. */
  readonly textEnds: string;
}

/** A card is read at a glance: Wikipedia's previews show some 525 characters. */
const GLANCE = 525;
/** One passage may take this much, so that a second finds room. */
const LONGEST_QUOTE = 330;
/** Less room than this is not worth another passage. */
const SHORTEST_QUOTE = 90;
/** UTF-16 units of the words around a figure. */
const FIGURE_LENGTH = 64;
const MOST_FIGURES = 3;
const MOST_RELATED = 4;

/** The card of a name: what the report says of it in its own words, what helps the draft's sentence first, and the way to the rest. */
export function buildCard(report: Report, { name, alternatives = [], inner = [], place }: CardSubject): Card {
  const { passages: ordered, isElsewhere } = relevance(report, name, place);
  // What is being read needs no card to say it.
  const passages = ordered.filter((number) => number !== place?.reading);
  const elsewhere = isElsewhere ? overviewOf(report, name) : undefined;
  const isQuoted = !elsewhere?.topics.length;
  const quotes = isQuoted ? chooseQuotes(report, name, passages) : [];
  const quoted = new Set(quotes.map(({ passage }) => passage));
  const sentence = place && sentenceAt(place.text, place.start, place.end);
  return {
    id: name.id,
    name: name.name,
    kind: name.kind,
    is: name.is && name.is.passage !== place?.reading ? definition(name.is) : undefined,
    standsFor: standsFor(report, name),
    elsewhere,
    quotes,
    figures: isQuoted ? chooseFigures(report, passages, quoted) : [],
    related: report
      .relatedTo(name)
      .filter((other) => !inner.includes(other))
      .slice(0, MOST_RELATED)
      .map(linkOf),
    inner: inner.map(linkOf),
    alternatives: alternatives.map(linkOf),
    more: name.passages.filter((number) => number !== place?.reading && !quoted.has(number)).length,
    after: sentence && place && afterTheReport(place.text.slice(sentence.start, sentence.end), report.facts),
    textEnds: report.facts.textEnds,
  };
}

/**
 * The card of a mention in a draft, or in the report itself.
 * @param around what else is known of the place
 */
export function cardOf(
  report: Report,
  text: string,
  mention: Mention,
  { mentions, reading }: Pick<DraftPlace, 'mentions' | 'reading'> = {},
): Card | undefined {
  const name = report.name(mention.name);
  const known = (ids: readonly string[]) => ids.flatMap((id) => report.name(id) ?? []);
  return (
    name &&
    buildCard(report, {
      name,
      alternatives: known(mention.alternatives),
      inner: known([...new Set((mention.inner ?? []).map((one) => one.name))]).filter((one) => one !== name),
      place: { text, start: mention.start, end: mention.end, mentions, reading },
    })
  );
}

const definition = ({ passage, words }: NonNullable<ReportName['is']>): Quote => ({ passage, text: insideQuotes(words) });

function standsFor(report: Report, { standsFor: said }: ReportName): StandsFor | undefined {
  const other = said && report.name(said.name);
  return other && { ...linkOf(other), words: said.words, passages: other.passages.length };
}

/** Words of a passage, with what must be said of it where it is read alone. */
function quoteOf(report: Report, passage: Passage, text: string): Quote {
  const pointers = report.pointersIn(passage).map((pointer) => ({ words: wordsOf(passage, pointer), to: pointer.to }));
  return {
    passage: passage.number,
    text,
    meant: report.meantIn(passage),
    pointers: pointers.filter(({ words }) => text.includes(words)),
  };
}

const linkOf = ({ id, name }: ReportName): NameLink => ({ id, name });

/** As many passages as can be read at a glance, each cut so that the name is in view. */
function chooseQuotes(report: Report, name: ReportName, passages: readonly number[]): Quote[] {
  const quotes: Quote[] = [];
  let room = GLANCE;
  for (const number of passages) {
    const passage = report.passage(number);
    if (!passage || room < SHORTEST_QUOTE) break;
    const mention = report.mentionIn(passage, name.id);
    const { text } = excerpt(insideQuotes(passage.text), Math.min(room, LONGEST_QUOTE), mention?.start, mention?.end);
    quotes.push(quoteOf(report, passage, text));
    room -= text.length;
  }
  return quotes;
}

/** Amounts, shares, counts and days of the passages that are not quoted: the more telling kinds, of the more helpful passages, first. */
function chooseFigures(report: Report, passages: readonly number[], quoted: ReadonlySet<number>): Quote[] {
  return passages
    .flatMap((number) => {
      const passage = report.passage(number);
      const figures = passage && !quoted.has(number) ? report.figuresIn(passage) : [];
      const rank = Math.min(...figures.map((figure) => figure.rank));
      const first = figures.find((figure) => figure.rank === rank);
      return passage && first ? [{ passage, figures, first }] : [];
    })
    .sort((a, b) => a.first.rank - b.first.rank)
    .slice(0, MOST_FIGURES)
    .map(({ passage, figures, first }) => {
      // A second figure comes along where both fit: "from $7 million per year to $300 million".
      const last = figures.findLast(({ end }) => end - first.start <= FIGURE_LENGTH) ?? first;
      const end = Math.max(first.end, last.end);
      return quoteOf(report, passage, excerpt(insideQuotes(passage.text), FIGURE_LENGTH, first.start, end).text);
    });
}
