/** Which of a name's passages help a sentence along: what a card leads with, and whether any of them does. */
import { once } from '../../common/once';
import type { Mention } from '../../names/matcher';
import { sentenceAt } from '../../prose/sentences';
import type { Span } from '../../prose/span';
import { stemOf, stems } from '../../search/analysis';
import type { Report, ReportName } from '../report';
import { candidatesFor } from './candidates';
import { AS_GOOD_AS_ITSELF, type SentenceWord, sentenceWords } from './sentenceWords';

/** A name where it stands in a draft. Offsets are UTF-16, end exclusive. */
export interface DraftPlace {
  /** The paragraph, or as much of it as is near. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The names in the text, in order, where they have been looked for already. */
  readonly mentions?: readonly Mention[] | undefined;
  /** Where the text is the report itself: the number of the passage. */
  readonly reading?: number | undefined;
}

/** A name's passages, as they are of use where it stands. */
export interface Relevance {
  /** The one that helps most first. */
  readonly passages: readonly number[];
  /** The sentence speaks of something, and that passage has next to nothing of it. */
  readonly isElsewhere: boolean;
}

/** How much the rest of the paragraph counts beside the sentence. */
const PARAGRAPH_WEIGHT = 0.15;
/** UTF-16 units before and behind the sentence that are looked at, and how far a sentence itself is looked at. */
const AROUND = 120;
const FURTHEST = 400;
/** What the passage that tells most has ahead of the others, in the scores of the search; the next ones have ever less. */
const TELLING = 8;
/** The same where a passage has as much of the sentence as a rare word. */
const TELLING_BESIDE = 4;
/** What a passage scores for a name that both speak of and no other passage does. Names of many passages count less. */
const SHARED_NAME = 12;
/** How much a passage that is on a name without naming it counts, beside one that names it. */
const UNNAMED = 0.8;
/** Of its words, each by its rarity, a passage about the same has this share, or the smaller one where it has a rare word. */
const ABOUT = 0.25;
const ABOUT_WITH_RARE = 0.15;
const RARE = 0.6;
/** From this share on, a passage has a word in a meaning that tells that both speak of it. */
const NEAR_ENOUGH = 0.35;
/** One word alone that both have says what a sentence is about where it is so much of it. */
const ABOUT_BY_ONE = 0.33;
/** How much more a passage counts that has all of the sentence than one with next to nothing of it, apart from what each word counts. */
const COVERAGE = 2;
/** A sentence with fewer words that tell may be about anything: a heading, a cell of a table, "Baku said so". */
const FEWEST_WORDS = 2;

/** A name's passages, the one that helps a sentence most first. The one that is being read comes last. */
export function passagesFor(report: Report, name: ReportName, place: DraftPlace | undefined): readonly number[] {
  const own = new Set(name.passages);
  return relevance(report, name, place).passages.filter((number) => own.has(number));
}

/**
 * What the passages that are on a name ({@link candidatesFor}) are to the sentence in which it stands. First comes what shares most of
 * its words, in any meaning that the search knows, and of its names and figures. Where the sentence says nothing in particular, and
 * among equals, the passages that tell most come first. The passage that is being read comes last.
 */
export function relevance(report: Report, name: ReportName, place: DraftPlace | undefined): Relevance {
  const { passages, tells } = candidatesFor(report, name);
  if (!place) return { passages: name.standsFor ? passages : name.passages, isElsewhere: false };
  const surroundings = readPlace(report, name, place);
  const common = commonOf(surroundings);
  const all = surroundings.sentence.reduce((sum, { kind, rarity }) => sum + (tellsAlone(kind) ? rarity : 0), 0);
  const shareOf = (one: Common | undefined) => (one && all > 0 ? Math.min(1, one.sum / all) : 0);
  const saysMuch = passages.some((number) => (common.get(number)?.sum ?? 0) >= RARE);
  const weight = saysMuch ? TELLING_BESIDE : TELLING;
  const telling = new Map(tells.map((number, i) => [number, weight / (1 + i)]));
  const own = new Set(name.passages);
  const total = (number: number) => {
    if (number === place.reading) return -1;
    const one = common.get(number);
    const like = (one?.score ?? 0) * (1 + COVERAGE * shareOf(one));
    return (own.has(number) ? 1 : UNNAMED) * ((telling.get(number) ?? 0) + like);
  };
  const totals = new Map(passages.map((number) => [number, total(number)]));
  const ordered = [...passages].sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0));
  const lead = common.get(ordered[0] ?? 0);
  const least = lead?.hasRare ? ABOUT_WITH_RARE : ABOUT;
  const isAbout = shareOf(lead) >= (lead && lead.words > 1 ? least : ABOUT_BY_ONE);
  const saysSomething = surroundings.sentence.filter(({ kind }) => kind === 'word').length >= FEWEST_WORDS;
  return { passages: ordered, isElsewhere: saysSomething && !isAbout && place.reading === undefined };
}

/** What stands around a name. */
interface Surroundings {
  /** The words of its sentence, and those around that. The name's own are no part: they say nothing of which of its passages to take. */
  readonly sentence: readonly SentenceWord[];
  readonly around: readonly SentenceWord[];
}

function readPlace(report: Report, name: ReportName, place: DraftPlace): Surroundings {
  const { text } = place;
  const whole = sentenceAt(text, place.start, place.end);
  const from = Math.max(0, whole.start - AROUND, place.start - FURTHEST);
  const to = Math.min(whole.end + AROUND, place.end + FURTHEST, text.length);
  const sentence = clauseAt(text, place, { start: Math.max(from, whole.start), end: Math.min(to, whole.end) });
  const mentions =
    place.mentions?.filter(({ start, end }) => start >= from && end <= to) ??
    report.match(text.slice(from, to)).map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
  const others = mentions.filter((one) => one.name !== name.id && (one.start >= place.end || one.end <= place.start));
  // The name that is only begun, where suggestions are asked for, is no mention yet.
  const named: readonly Span[] = [...mentions, place];
  // "Station" beside "Gabala" is the radar station, whatever is said of it.
  const ofName = new Set(stems(name.name).map(({ term }) => term));
  const wordsIn = ({ start, end }: Span) => {
    const names = others.filter((one) => one.end > start && one.start < end).map((one) => one.name);
    const words = sentenceWords(report, text.slice(start, end)).filter(({ term }) => !ofName.has(stemOf(term)));
    return [
      ...words.filter((word) => !named.some((one) => start + word.start < one.end && start + word.end > one.start)),
      ...[...new Set(names)].flatMap((id) => nameWord(report, id) ?? []),
    ];
  };
  return {
    sentence: wordsIn(sentence),
    around: [...wordsIn({ start: from, end: sentence.start }), ...wordsIn({ start: sentence.end, end: to })],
  };
}

const NAME_WORDS = new WeakMap<ReportName, SentenceWord>();

/** A name beside the one that is asked for, which counts as one word. */
function nameWord(report: Report, id: string): SentenceWord | undefined {
  const name = report.name(id);
  if (!name) return undefined;
  return once(NAME_WORDS, name, () => {
    const rarity = report.rarityOf(name);
    const own = new Set(name.passages);
    const scores = candidatesFor(report, name).passages.map((number) => {
      const share = own.has(number) ? 1 : UNNAMED;
      return [number, { score: share * SHARED_NAME * rarity, share }] as const;
    });
    return { term: id, start: 0, end: 0, kind: 'name', rarity, scores: new Map(scores) };
  });
}

/** The part of a sentence between semicolons: long sentences are strung together with them. */
function clauseAt(text: string, { start, end }: Span, sentence: Span): Span {
  const before = text.lastIndexOf('; ', start - 1);
  const behind = text.indexOf('; ', end);
  return {
    start: before < sentence.start ? sentence.start : before + 1,
    end: behind < 0 || behind > sentence.end ? sentence.end : behind,
  };
}

/** What a passage has in common with a sentence and what stands around it. */
interface Common {
  /** What its words score in the search, those of the sentence and, less, those around it. */
  score: number;
  /** The words of the sentence that it has, each by its rarity. */
  sum: number;
  /** How many of the words of the sentence it has, in a meaning that is near enough. */
  words: number;
  hasRare: boolean;
}

/** What each passage has in common with the sentence; none of those that have nothing. */
function commonOf({ sentence, around }: Surroundings): Map<number, Common> {
  const common = new Map<number, Common>();
  const of = (passage: number) => once(common, passage, () => ({ score: 0, sum: 0, words: 0, hasRare: false }));
  for (const { kind, rarity, scores } of sentence) {
    for (const [passage, { score, share }] of scores) {
      const one = of(passage);
      one.score += score;
      if (tellsAlone(kind)) one.sum += rarity * share;
      if (tellsAlone(kind) && share >= NEAR_ENOUGH) one.words++;
      // A year alone is in many passages; a month of it is a time that few speak of.
      if (kind !== 'year' && tellsAlone(kind)) one.hasRare ||= rarity >= RARE && share >= AS_GOOD_AS_ITSELF;
    }
  }
  for (const { scores } of around) for (const [passage, { score }] of scores) of(passage).score += PARAGRAPH_WEIGHT * score;
  return common;
}

const tellsAlone = (kind: SentenceWord['kind']): boolean => kind !== 'beside';
