import { escapeMarkdown } from '../text';
import type { Card } from './card';
import { type CardLinks, type Markup, setCard } from './cardSetting';

const MARKDOWN: Markup = {
  words: escapeMarkdown,
  link: (text, uri) => `[${text}](${uri})`,
  heading: (name, kind, is) => `**${name}** (${kind})${is ? `: ${is}` : ''}`,
  quotation: (text) => text,
  line: (text) => text,
  list: (title, items) => `${title} ${items.join(' · ')}`,
  remark: (text) => `*${text}*`,
  separator: '\n\n',
};

/** A card as Markdown, for popovers and the command line. Left out, the links are plain words. */
export const cardMarkdown = (card: Card, links?: CardLinks): string => setCard(card, MARKDOWN, links);
