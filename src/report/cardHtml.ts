import type { Card, NameLink, Quote } from './card';
import { afterwordOf, type CardLinks } from './cardMarkdown';
import { KIND_WORDS } from './kinds';
import { count } from './text';

/** A card as HTML, for a view: the same words as {@link cardMarkdown} sets, in the same order, with headings and lists for screen readers. */
export function cardHtml(card: Card, links: CardLinks): string {
  const link = (text: string, uri: string, label?: string) =>
    `<a href="${escapeHtml(uri)}"${label ? ` aria-label="${escapeHtml(label)}"` : ''}>${escapeHtml(text)}</a>`;
  const passage = (number: number) => link(`¶${number}`, links.passage(number), `Open passage ${number}`);
  const quote = ({ passage: number, text }: Quote) => `“${escapeHtml(text)}” ${passage(number)}`;
  const name = ({ id, name: text }: NameLink) => link(text, links.name(id));
  const [first] = card.quotes;
  const ways: string[] = [];
  if (card.more > 0) ways.push(link(`${count(card.more, 'more passage')} on ${card.name}`, links.name(card.id)));
  if (first) ways.push(link(`Copy ¶${first.passage}`, links.copy(first.passage)));
  return [
    `<h1>${escapeHtml(card.name)} <span>(${KIND_WORDS[card.kind].one})</span></h1>`,
    card.after && `<p><em>${escapeHtml(afterwordOf(card))}</em></p>`,
    ...card.quotes.map((one) => `<blockquote>${quote(one)}</blockquote>`),
    ways.length && `<p>${ways.join(' · ')}</p>`,
    card.figures.length && `<p>Figures and dates:</p><ul>${card.figures.map((one) => `<li>${quote(one)}</li>`).join('')}</ul>`,
    card.inner.length && `<p>Within this name: ${card.inner.map(name).join(', ')}</p>`,
    card.related.length && `<p>Mentioned with it: ${card.related.map(name).join(', ')}</p>`,
    card.alternatives.length && `<p>Or is it ${card.alternatives.map(name).join(', ')}?</p>`,
    !card.after && `<p><em>The report’s text ends in ${escapeHtml(card.textEnds)}.</em></p>`,
  ]
    .filter((line) => line)
    .join('\n');
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
