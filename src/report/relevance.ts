/** Which of a name's passages help a sentence along: what a card leads with. */
import type { Report, ReportName } from './report';
import { stems } from './search/analysis';
import { sentenceAt } from './text';

/** A name where it stands in a draft. Offsets are UTF-16, end exclusive. */
export interface DraftPlace {
  /** The paragraph, or as much of it as is near. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How much the rest of the paragraph counts beside the sentence. */
const PARAGRAPH_WEIGHT = 0.15;
/** What the passage that tells most has ahead of the others, in the scores of the index; the next ones have ever less. */
const TELLING = 8;
/** How much a name that both speak of counts, for one that a single passage mentions. Those of many passages count less. */
const SHARED_NAME = 3;

/**
 * A name's passages, the one that tells most for a sentence first: those that share its words, figures and names. Where the sentence
 * says nothing in particular, and among equals, the order is that of {@link ReportName.passages}.
 */
export function passagesFor(report: Report, name: ReportName, place: DraftPlace | undefined): readonly number[] {
  if (!place) return name.passages;
  const telling = new Map(name.tells.map((number, i) => [number, TELLING / (1 + i)]));
  const alike = likeness(report, name, place);
  const scores = new Map(name.passages.map((number) => [number, (telling.get(number) ?? 0) + (alike.get(number) ?? 0)]));
  return [...name.passages].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

/** How much each passage has in common with the sentence and, less, with the paragraph. */
function likeness(report: Report, name: ReportName, { text, start, end }: DraftPlace): Map<number, number> {
  const sentence = sentenceAt(text, start, end);
  const mentions = report.match(text);
  const own = mentions.filter((mention) => mention.name === name.id || (mention.start < end && mention.end > start));
  const inSentence = (from: number) => from >= sentence.start && from < sentence.end;
  const weights = new Map<string, number>();
  for (const { term, start: from } of stems(text)) {
    // The name itself says nothing of which of its passages to take.
    if (own.some((mention) => from >= mention.start && from < mention.end)) continue;
    weights.set(term, Math.max(weights.get(term) ?? 0, inSentence(from) ? 1 : PARAGRAPH_WEIGHT));
  }
  const scores = report.likeness(weights);
  const shared = new Map<string, number>();
  for (const mention of mentions) {
    if (own.includes(mention)) continue;
    shared.set(mention.name, Math.max(shared.get(mention.name) ?? 0, inSentence(mention.start) ? 1 : PARAGRAPH_WEIGHT));
  }
  for (const [id, weight] of shared) {
    const other = report.name(id);
    if (!other) continue;
    const score = SHARED_NAME * weight * rarity(report, other);
    for (const number of other.passages) scores.set(number, (scores.get(number) ?? 0) + score);
  }
  return scores;
}

/** How little of the report speaks of a name: 1 for one passage, 0 for all. */
export function rarity(report: Report, { passages }: ReportName): number {
  return 1 - Math.log(Math.max(1, passages.length)) / Math.log(report.passages.length);
}
