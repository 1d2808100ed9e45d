import * as vscode from 'vscode';
import { Command } from '../../src/features/ids';
import { equal, match, ok } from './assert';
import { closeAll, extension, openDraft, setSetting } from './helpers';

/** Our suggestions at the `^` of a draft, with their cards; other providers may have theirs. */
async function suggestionsAt(marked: string, language = 'markdown'): Promise<vscode.CompletionItem[]> {
  const { document, position } = await openDraft(marked, language);
  await extension().activate();
  return suggestionsIn(document, position);
}

/** @param trigger the character that has just been typed, where that is why they are asked for */
async function suggestionsIn(document: vscode.TextDocument, position: vscode.Position, trigger?: string) {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
    5,
  );
  return list.items.filter(({ kind, label }) => kind === vscode.CompletionItemKind.Reference && typeof label === 'object');
}

const labels = (items: readonly vscode.CompletionItem[]) =>
  items.map(({ label }) => (typeof label === 'string' ? label : label.label));

describe('Suggestions', () => {
  afterEach(closeAll);

  it('are names that begin as typed, with the card and the place that they take', async () => {
    const items = await suggestionsAt('Russia left Gab^');
    const gabala = items.find((item) => labels([item])[0] === 'Gabala');
    ok(gabala, labels(items).join());
    ok(gabala.documentation instanceof vscode.MarkdownString);
    match(gabala.documentation.value, /^\*\*Gabala.*“.*¶\d+/s);
    const trusted = gabala.documentation.isTrusted;
    ok(typeof trusted === 'object', 'the card trusts everything or nothing');
    const range = gabala.range instanceof vscode.Range ? gabala.range : gabala.range?.replacing;
    equal([range?.start.character, range?.end.character], [12, 15]);
  });

  it('go on over the spaces of a name', async () => {
    const items = await suggestionsAt('Held back by Section 9^');
    ok(labels(items).includes('Section 907'), labels(items).join());
    const item = items.find((one) => labels([one])[0] === 'Section 907');
    const range = item?.range instanceof vscode.Range ? item.range : item?.range?.replacing;
    equal(range?.start.character, 13);
    ok(item?.filterText?.startsWith('Section 9'));
  });

  it('are none where no name begins, so that those of others live on', async () => {
    for (const draft of ['The radar ^', '^', 'Russia left, xyz^', '[it](Gab^'])
      equal(labels(await suggestionsAt(draft)), [], draft);
  });

  it('come of one letter too, in small letters too', async () => {
    ok(labels(await suggestionsAt('Russia left g^')).includes('Gabala'));
  });

  it('come where they are asked for, and not because a letter was typed', async () => {
    await setSetting('[plaintext]', { 'editor.quickSuggestions': { other: 'on' } });
    const { document, position, editor } = await openDraft('Russia left Ga^', 'plaintext');
    await extension().activate();
    await editor.edit((edit) => edit.insert(position, 'b'));
    const end = position.translate(0, 1);
    const ask = () => suggestionsIn(document, end);
    equal(labels(await ask()), [], 'as VS Code asks by itself');
    equal(labels(await ask()), [], 'and again for the same letter');
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand(Command.suggestNames);
    for (const items of await Promise.all([ask(), ask()]))
      ok(labels(items).includes('Gabala'), 'asked by key, also where VS Code’s own question comes in between');
    await vscode.commands.executeCommand('hideSuggestWidget');
    await editor.edit((edit) => edit.insert(end, 'a'));
    equal(labels(await suggestionsIn(document, end.translate(0, 1))), [], 'with the next letter, after Escape');
  });

  it('come by a character where a setting names one', async () => {
    const { document, position } = await openDraft('He went to @^', 'plaintext');
    await extension().activate();
    equal(labels(await suggestionsIn(document, position, '@')), []);
    await setSetting('azerbaijanReport.completion.triggerCharacter', '@');
    const [first] = await suggestionsIn(document, position, '@');
    ok(first, 'nothing came');
    const range = first.range instanceof vscode.Range ? first.range : first.range?.replacing;
    equal(range?.start.character, 11);
    ok(first.filterText?.startsWith('@'), first.filterText);
  });

  it('can be switched off, altogether and for a language', async () => {
    await setSetting('[latex]', { 'azerbaijanReport.completion.enabled': false });
    equal(labels(await suggestionsAt('Russia left Gab^', 'latex')), []);
    ok((await suggestionsAt('Russia left Gab^')).length > 0);
    await setSetting('azerbaijanReport.completion.enabled', false);
    equal(labels(await suggestionsAt('Russia left Gab^')), []);
  });
});
