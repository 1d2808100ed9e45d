import { KIND_WORDS } from './kinds';
import type { Passage } from './model';
import type { Report, ReportName } from './report';
import { count, escapeMarkdown, excerpt, insideQuotes } from './text';

/** What a card needs of its surroundings to be more than text: where its links lead. Left out, the card has no links. */
export interface CardLinks {
  /** A URI that opens the passage of that number. */
  passage(number: number): string;
  /** A URI that shows all passages of a name. */
  name(id: string): string;
  /** A URI that copies the passage of that number. */
  copy(number: number): string;
}

/** What a card shows of one name. */
export interface Card {
  readonly name: string;
  /** Markdown; report text in it is escaped. */
  readonly markdown: string;
  /** Numbers of the passages that it quotes, in its order. */
  readonly passages: readonly number[];
}

/** A card is read at a glance: Wikipedia's previews show some 525 characters. */
const GLANCE = 525;
/** One passage may take this much, so that a second finds room. */
const LONGEST_QUOTE = 330;
/** Less room than this is not worth another passage. */
const SHORTEST_QUOTE = 90;

/**
 * The card of a name: what it is, what the report says of it in its own words, and the way to the rest. Words, not icons, carry
 * the meaning, for screen readers.
 * @param alternatives other names that the same words may stand for, likelier first
 */
export function buildCard(report: Report, name: ReportName, alternatives: readonly ReportName[] = [], links?: CardLinks): Card {
  const quotes = chooseQuotes(report, name);
  const link = (text: string, uri: string | undefined) => (uri ? `[${text}](${uri})` : text);
  const lines = [
    `**${escapeMarkdown(name.name)}** (${KIND_WORDS[name.kind].one})`,
    ...quotes.map(
      ({ passage, text }) => `“${escapeMarkdown(text)}” ${link(`¶${passage.number}`, links?.passage(passage.number))}`,
    ),
  ];
  const [first] = quotes;
  const more = name.passages.length - quotes.length;
  const ways: string[] = [];
  if (more > 0) ways.push(link(`${count(more, 'more passage')} on ${escapeMarkdown(name.name)}`, links?.name(name.id)));
  if (first && links) ways.push(link(`Copy ¶${first.passage.number}`, links.copy(first.passage.number)));
  if (ways.length) lines.push(ways.join(' · '));
  if (alternatives.length) {
    lines.push(`Or is it ${alternatives.map((other) => link(escapeMarkdown(other.name), links?.name(other.id))).join(', ')}?`);
  }
  lines.push(`*The report’s text ends in ${report.facts.textEnds}.*`);
  return { name: name.name, markdown: lines.join('\n\n'), passages: quotes.map(({ passage }) => passage.number) };
}

interface Quote {
  readonly passage: Passage;
  readonly text: string;
}

/** The telling passages first, as many as can be read at a glance, each cut so that the name is in view. */
function chooseQuotes(report: Report, name: ReportName): Quote[] {
  const quotes: Quote[] = [];
  let room = GLANCE;
  for (const number of name.passages) {
    const passage = report.passage(number);
    if (!passage || room < SHORTEST_QUOTE) break;
    const mention = report.mentionsIn(passage).find((candidate) => candidate.name === name.id);
    const { text } = excerpt(insideQuotes(passage.text), Math.min(room, LONGEST_QUOTE), mention?.start, mention?.end);
    quotes.push({ passage, text });
    room -= text.length;
  }
  return quotes;
}
