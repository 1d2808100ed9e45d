/** What stands on a card, in which order and in which words; `cardMarkdown.ts` and `cardHtml.ts` say how each part is marked up. */

import { KIND_WORDS } from '../../names/kinds';
import { leadIn, pointsTo } from '../readAlone';
import { count } from '../text';
import { whatItKnows } from './afterword';
import type { Card, NameLink, Quote } from './card';

/** Where the links of a card lead. */
export interface CardLinks {
  /** A URI that opens the passage of that number. */
  passage(number: number): string;
  /** A URI that shows all passages of a name. */
  name(id: string): string;
  /** A URI that shows the passages of a name, by its full name, under the topic of that title. */
  topic(name: string, title: string): string;
  /** A URI that puts the passage of that number into the draft as a quotation. */
  quote(number: number): string;
  /** A URI that does so with who or what its opening means in square brackets. */
  quoteWithMeaning(number: number): string;
  /** A URI that puts a citation of the passage of that number into the draft. */
  cite(number: number): string;
  /** A URI that copies the passage of that number as a quotation. */
  copy(number: number): string;
  /** A URI that searches the report for that text. */
  search(text: string): string;
}

/** A markup language: how it sets the parts of a card. Only {@link Markup.words} gets plain text, the others get what is set already. */
export interface Markup {
  /** Plain text, with all that would be syntax escaped. */
  words(text: string): string;
  /** @param label what a screen reader says instead of the text */
  link(text: string, uri: string, label?: string): string;
  /** @param is who or what it is, where that is known */
  heading(name: string, kind: string, is?: string): string;
  quotation(text: string): string;
  line(text: string): string;
  list(title: string, items: readonly string[]): string;
  /** Something about the report, not from it. */
  remark(text: string): string;
  /** What stands between two parts. */
  readonly separator: string;
}

/**
 * Sets a card. Words, not icons, carry the meaning, for screen readers.
 * @param links left out, the card has no links
 */
export function setCard(card: Card, markup: Markup, links?: CardLinks): string {
  const { words, link, line } = markup;
  const passage = (number: number) =>
    links ? link(words(`¶${number}`), links.passage(number), `Open passage ${number}`) : words(`¶${number}`);
  // What is ours stands outside of the quotation marks, in square brackets.
  const quote = ({ passage: number, text, meant, pointers = [] }: Quote) =>
    [
      `${words(leadIn(meant))}“${words(text)}” ${passage(number)}`,
      ...pointers.map((one) => `${words('[')}${pointsTo(words(one.words), one.to, passage)}${words(']')}`),
    ].join(' ');
  const toName = (text: string, id: string) => (links ? link(words(text), links.name(id)) : words(text));
  const names = (list: readonly NameLink[]) => list.map(({ id, name }) => toName(name, id)).join(', ');
  const [first] = card.quotes;
  const { textEnds, after, elsewhere, standsFor } = card;
  const topics = (elsewhere?.topics ?? []).map(({ title, passages }) => {
    const text = words(`${title} ${passages}`);
    return links && elsewhere
      ? link(text, links.topic(elsewhere.name, title), `${title}: ${count(passages, 'passage')} on ${elsewhere.name}`)
      : text;
  });
  const rest = count(card.more, first ? 'more passage' : 'passage');
  const ways = [
    ...(card.more > 0 ? [toName(`${rest} on ${card.name}`, card.id)] : []),
    ...(standsFor ? [toName(`${count(standsFor.passages, 'passage')} on ${standsFor.name}`, standsFor.id)] : []),
    ...(first && links ? waysToQuote(first, markup, links) : []),
    ...(links ? [link(words('Search the report'), links.search(card.name))] : []),
  ];
  const kind = [KIND_WORDS[card.kind].one, ...(standsFor ? [`often said for ${standsFor.words}`] : [])].join(', ');
  return [
    markup.heading(words(card.name), words(kind), card.is && quote(card.is)),
    after && markup.remark(words(`This sentence speaks of ${after}. ${whatItKnows(card)}`)),
    elsewhere && markup.remark(words(`No passage on ${elsewhere.name} seems to be about what this sentence says.`)),
    topics.length && markup.list(words('What there is, by topic:'), topics),
    ...card.quotes.map((one) => markup.quotation(quote(one))),
    !first && !elsewhere && markup.remark(words('No other passage is on it.')),
    ways.length && line(ways.join(' · ')),
    card.figures.length && markup.list('Figures and dates:', card.figures.map(quote)),
    card.inner.length && line(`Within this name: ${names(card.inner)}`),
    card.related.length && line(`Mentioned with it: ${names(card.related)}`),
    card.alternatives.length && line(`Or is it ${names(card.alternatives)}?`),
    !after && markup.remark(words(`The report’s text ends in ${textEnds}.`)),
  ]
    .filter((part) => part)
    .join(markup.separator);
}

/** A longer meaning would take a line of the card. */
const LONGEST_MEANING = 24;

/** What can be done with the passage that a card leads with. */
function waysToQuote({ passage, meant }: Quote, { words, link }: Markup, links: CardLinks): string[] {
  const number = `¶${passage}`;
  const shown = meant !== undefined && meant.length <= LONGEST_MEANING ? meant : '…';
  return [
    link(words(`Quote ${number}`), links.quote(passage)),
    ...(meant === undefined
      ? []
      : [link(words(`with [${shown}]`), links.quoteWithMeaning(passage), `Quote ${number} with [${meant}]`)]),
    link(words('Cite'), links.cite(passage), `Cite ${number}`),
    link(words('Copy'), links.copy(passage), `Copy ${number}`),
  ];
}
