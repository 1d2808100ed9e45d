/** Which of a name's passages help a sentence along: what a card leads with. */
import type { Mention } from '../../names/matcher';
import { sentenceAt } from '../../prose/sentences';
import { stems } from '../../search/analysis';
import type { Report, ReportName } from '../report';

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

/** How much the rest of the paragraph counts beside the sentence. */
const PARAGRAPH_WEIGHT = 0.15;
/** UTF-16 units before and behind the sentence that are looked at, and how far a sentence itself is looked at. */
const AROUND = 120;
const FURTHEST = 400;
/** What the passage that tells most has ahead of the others, in the scores of the index; the next ones have ever less. */
const TELLING = 8;
/** How much a name that both speak of counts, for one that a single passage mentions. Those of many passages count less. */
const SHARED_NAME = 3;

/**
 * A name's passages, the one that tells most for a sentence first: those that share its words, figures and names. Where the sentence
 * says nothing in particular, and among equals, the order is that of {@link ReportName.passages}. The passage that is being read
 * comes last.
 */
export function passagesFor(report: Report, name: ReportName, place: DraftPlace | undefined): readonly number[] {
  if (!place) return name.passages;
  const telling = new Map(name.tells.map((number, i) => [number, TELLING / (1 + i)]));
  const alike = likeness(report, name, place);
  const scoreOf = (number: number) => (number === place.reading ? -1 : (telling.get(number) ?? 0) + (alike.get(number) ?? 0));
  const scores = new Map(name.passages.map((number) => [number, scoreOf(number)]));
  return [...name.passages].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

/** How much each passage has in common with the sentence and, less, with what stands around it. */
function likeness(report: Report, name: ReportName, place: DraftPlace): Map<number, number> {
  const sentence = sentenceAt(place.text, place.start, place.end);
  const from = Math.max(0, sentence.start - AROUND, place.start - FURTHEST);
  const text = place.text.slice(from, Math.min(sentence.end + AROUND, place.end + FURTHEST));
  const start = place.start - from;
  const end = place.end - from;
  const weightAt = (offset: number) => (offset >= sentence.start - from && offset < sentence.end - from ? 1 : PARAGRAPH_WEIGHT);
  const known = place.mentions?.map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from }));
  const mentions = known?.filter((mention) => mention.start >= 0 && mention.end <= text.length) ?? report.match(text);
  const own = mentions.filter((mention) => mention.name === name.id || (mention.start < end && mention.end > start));
  const weights = new Map<string, number>();
  for (const { term, start: offset } of stems(text)) {
    // The name itself says nothing of which of its passages to take.
    if (own.some((mention) => offset >= mention.start && offset < mention.end)) continue;
    weights.set(term, Math.max(weights.get(term) ?? 0, weightAt(offset)));
  }
  const shared = new Map<string, number>();
  for (const mention of mentions) {
    if (own.includes(mention)) continue;
    shared.set(mention.name, Math.max(shared.get(mention.name) ?? 0, weightAt(mention.start)));
  }
  const scores = new Map<number, number>();
  const add = (passage: number, score: number) => scores.set(passage, (scores.get(passage) ?? 0) + score);
  for (const [stem, weight] of weights) for (const [passage, score] of report.stemScores(stem)) add(passage, weight * score);
  for (const [id, weight] of shared) {
    const other = report.name(id);
    if (!other) continue;
    const score = SHARED_NAME * weight * report.rarityOf(other);
    for (const passage of other.passages) add(passage, score);
  }
  return scores;
}
