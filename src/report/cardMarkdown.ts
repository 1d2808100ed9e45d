import type { Card, NameLink, Quote } from './card';
import { KIND_WORDS } from './kinds';
import { count, escapeMarkdown } from './text';

/** What a card needs of its surroundings to be more than text: where its links lead. Left out, the card has no links. */
export interface CardLinks {
  /** A URI that opens the passage of that number. */
  passage(number: number): string;
  /** A URI that shows all passages of a name. */
  name(id: string): string;
  /** A URI that copies the passage of that number. */
  copy(number: number): string;
}

/** A card as Markdown. Report text in it is escaped. Words, not icons, carry the meaning, for screen readers. */
export function cardMarkdown(card: Card, links?: CardLinks): string {
  const link = (text: string, uri: string | undefined) => (uri ? `[${text}](${uri})` : text);
  const quote = ({ passage, text }: Quote) => `“${escapeMarkdown(text)}” ${link(`¶${passage}`, links?.passage(passage))}`;
  const name = ({ id, name: text }: NameLink) => link(escapeMarkdown(text), links?.name(id));
  const [first] = card.quotes;
  const ways: string[] = [];
  if (card.more > 0) ways.push(link(`${count(card.more, 'more passage')} on ${escapeMarkdown(card.name)}`, links?.name(card.id)));
  if (first && links) ways.push(link(`Copy ¶${first.passage}`, links.copy(first.passage)));
  return [
    `**${escapeMarkdown(card.name)}** (${KIND_WORDS[card.kind].one})`,
    card.after && `*${afterwordOf(card)}*`,
    ...card.quotes.map(quote),
    ways.join(' · '),
    card.figures.length && `Figures and dates: ${card.figures.map(quote).join(' · ')}`,
    card.inner.length && `Within this name: ${card.inner.map(name).join(', ')}`,
    card.related.length && `Mentioned with it: ${card.related.map(name).join(', ')}`,
    card.alternatives.length && `Or is it ${card.alternatives.map(name).join(', ')}?`,
    !card.after && `*The report’s text ends in ${card.textEnds}.*`,
  ]
    .filter((line) => line)
    .join('\n\n');
}

/** What a card says where the sentence speaks of a time that the report cannot know. */
export const afterwordOf = ({ after, textEnds }: Card): string =>
  `This sentence speaks of ${after}. The report’s text ends in ${textEnds}: it knows what was expected then, not what came.`;
