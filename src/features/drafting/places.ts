import * as vscode from 'vscode';
import { placeIn } from '../../prose/paragraph';
import type { Report } from '../../report/report';
import { nameAt } from '../drafts';

const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]['’-]?$/u;
const REST_OF_WORD = /^(?:['’-]?[\p{L}\p{N}\p{M}])+/u;

/**
 * A place in a document, or the end of the name or the word that it is inside of, which a quotation would else part: whoever has a card
 * shown by keys has the cursor in a name.
 */
export function behindWord(report: Report, document: vscode.TextDocument, position: vscode.Position): vscode.Position {
  const name = nameAt(report, document, position);
  if (name && name.mention.start < name.paragraph.offset && name.paragraph.offset < name.mention.end) {
    const { line, character } = placeIn(name.paragraph, name.mention.end);
    return new vscode.Position(line, character);
  }
  const { text } = document.lineAt(position);
  if (!ENDS_IN_WORD.test(text.slice(0, position.character))) return position;
  const rest = REST_OF_WORD.exec(text.slice(position.character))?.[0] ?? '';
  return position.translate(0, rest.length);
}
