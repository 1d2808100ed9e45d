// What holds in every draft that is served, wherever it is.
import * as vscode from 'vscode';
import { equal, match, ok } from './assert';
import { problems } from './checkingHelpers';
import { hoverAt } from './helpers';
import { CITED_10, WORDS_10 } from './quoting';

/** A name, and a quotation in which a word is another. */
export const TEXT = `# A draft\n\nOf Gabala it says: “${WORDS_10.replace('ceasefire', 'peace')}” ${CITED_10}\n`;

/** Holds that the name has its card and its place in the report, and that the wrong word is a problem, each in its very place. */
export async function isServed(document: vscode.TextDocument, what: string): Promise<void> {
  const [problem] = await problems(document, 1);
  equal(problem && document.getText(problem.range), 'peace', what);
  const at = document.positionAt(document.getText().indexOf('Gabala') + 3);
  match((await hoverAt(document, at)).join(), /Gabala radar station/, what);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  equal(
    hovers.flatMap(({ range }) => (range ? document.getText(range) : [])),
    ['Gabala'],
    what,
  );
  const places = await vscode.commands.executeCommand<unknown[]>('vscode.executeDefinitionProvider', document.uri, at);
  ok(places.length > 0, what);
}
