import type { Card } from './card';
import { type CardLinks, type Markup, setCard } from './cardSetting';

const HTML: Markup = {
  words: escapeHtml,
  link: (text, uri, label) => `<a href="${escapeHtml(uri)}"${label ? ` aria-label="${escapeHtml(label)}"` : ''}>${text}</a>`,
  heading: (name, kind, is) => `<h1>${name} <span>(${kind})</span></h1>${is ? `<p>${is}</p>` : ''}`,
  quotation: (text) => `<blockquote>${text}</blockquote>`,
  line: (text) => `<p>${text}</p>`,
  list: (title, items) => `<p>${title}</p><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
  remark: (text) => `<p><em>${text}</em></p>`,
  separator: '\n',
};

/** A card as HTML, for a view, with headings and lists for screen readers. */
export const cardHtml = (card: Card, links: CardLinks): string => setCard(card, HTML, links);

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
