import * as vscode from 'vscode';
import type { Card } from '../../report/cards/card';
import { cardMarkdown } from '../../report/cards/cardMarkdown';
import type { CardLinks } from '../../report/cards/cardSetting';
import { Command } from '../ids';
import { commandUri } from '../targets';

/** The commands that a card's links may run, and no other. They take numbers, identifiers and names of our own, never text of a draft. */
export const CARD_COMMANDS: readonly string[] = [
  Command.openPassage,
  Command.insertQuotation,
  Command.insertQuotationWithMeaning,
  Command.insertCitation,
  Command.copyQuotation,
  Command.showName,
  Command.search,
];

/** Where the links of a card lead in the editor. */
export const cardLinks: CardLinks = {
  passage: (number) => commandUri(Command.openPassage, number),
  quote: (number) => commandUri(Command.insertQuotation, number),
  quoteWithMeaning: (number) => commandUri(Command.insertQuotationWithMeaning, number),
  cite: (number) => commandUri(Command.insertCitation, number),
  copy: (number) => commandUri(Command.copyQuotation, number),
  name: (id) => commandUri(Command.showName, id),
  topic: (name, topic) => commandUri(Command.search, { filters: { name, topic } }),
  search: (query) => commandUri(Command.search, { query }),
};

/** A card for VS Code's own popovers. Only our commands are trusted in it. */
export function cardMarkdownString(card: Card): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(cardMarkdown(card, cardLinks));
  markdown.isTrusted = { enabledCommands: CARD_COMMANDS };
  return markdown;
}
