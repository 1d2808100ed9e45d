import * as vscode from 'vscode';
import { Command } from '../../src/features/ids';
import { equal, match, noMatch, ok } from './assert';
import { closeAll, hoverAt, openDraft, setSetting } from './helpers';

/** Our cards at the `^` of a draft; other extensions may have theirs. */
async function cardsAt(marked: string, language = 'markdown'): Promise<string[]> {
  const { document, position } = await openDraft(marked, language);
  return (await hoverAt(document, position)).filter((card) => card.includes('The report’s text ends in'));
}

describe('A card', () => {
  afterEach(closeAll);

  describe('is not shown', () => {
    it('on an ordinary word', async () => {
      for (const draft of ['The ra^dar was old.', 'Set the pa^ce.', 'It is up to u^s.', 'Behind the ga^tes.'])
        equal(await cardsAt(draft), [], draft);
    });

    it('beside a name', async () => {
      equal(await cardsAt('Gabala ^ is far.'), []);
      equal(await cardsAt('^'), []);
    });

    it('in a language that is no prose', async () => {
      equal(await cardsAt('// Gab^ala', 'javascript'), []);
    });

    it('where the setting is off', async () => {
      await setSetting('azerbaijanReport.hover.enabled', false);
      equal(await cardsAt('Near Gab^ala.'), []);
    });

    it('where the setting is off for the language', async () => {
      await setSetting('[latex]', { 'azerbaijanReport.hover.enabled': false });
      equal(await cardsAt('Near Gab^ala.', 'latex'), []);
      equal((await cardsAt('Near Gab^ala.')).length, 1);
    });
  });

  it('has the report’s words, the number of the passage, and a link to it', async () => {
    const [card = ''] = await cardsAt('Russia left Gab^ala in the end.');
    match(card, /^\*\*Gabala radar station\*\* \(facility or field\): “early warning radar station in Azerbaijan” \[¶86\]/);
    match(card, /“.*radar.*” \[¶\d+\]\(command:/);
    match(card, /February 2013/);
  });

  it('is there in every language of prose, in a new file too', async () => {
    for (const language of ['markdown', 'plaintext', 'latex', 'restructuredtext', 'asciidoc']) {
      equal((await cardsAt('Ask about Section 9^07 again.', language)).length, 1, language);
    }
  });

  it('serves a language that is added to the setting', async () => {
    equal(await cardsAt('// Gab^ala', 'javascript'), []);
    await setSetting('azerbaijanReport.additionalLanguages', ['javascript']);
    equal((await cardsAt('// Gab^ala', 'javascript')).length, 1);
    equal((await cardsAt('Gab^ala')).length, 1);
  });

  it('knows a possessive, an acronym and a name across a line break', async () => {
    match((await cardsAt('Ali^yev’s visit'))[0] ?? '', /Aliyev/);
    match((await cardsAt('By way of the N^DN.'))[0] ?? '', /Northern Distribution Network/);
    match((await cardsAt('As in Section\n90^7, so here.'))[0] ?? '', /Section 907/);
  });

  it('covers the part of the name on the hovered line', async () => {
    const { document } = await openDraft('As in Section\n907, so here.');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(1, 1),
    );
    const ranges = hovers.map(
      ({ range }) => range && [range.start.line, range.start.character, range.end.line, range.end.character],
    );
    equal(ranges, [[1, 0, 1, 3]]);
  });

  it('runs our commands only, with arguments of our own', async () => {
    const { document, position } = await openDraft('Near Gab^ala [x](command:workbench.action.quit).');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
    for (const content of hovers.flatMap(({ contents }) => contents)) {
      ok(content instanceof vscode.MarkdownString);
      const trusted = content.isTrusted;
      ok(typeof trusted === 'object', 'the card trusts everything or nothing');
      equal(trusted.enabledCommands, [
        Command.openPassage,
        Command.insertQuotation,
        Command.insertQuotationWithMeaning,
        Command.insertCitation,
        Command.copyQuotation,
        Command.showName,
        Command.search,
      ]);
      const linked = [...content.value.matchAll(/\(command:([\w.]+)\?([^)]*)\)/g)];
      ok(linked.length > 0);
      for (const [, command = '', argument = ''] of linked) {
        ok(trusted.enabledCommands.includes(command), `${command} looks like a link and would do nothing`);
        const decoded = decodeURIComponent(argument);
        // What is searched for is the name that the card is on, maybe within a topic of the report, and no text of the draft.
        const search = /^\[\{"(?:query":"|filters":\{"name":")([^"]+)"(?:,"topic":"[^"]+"\})?\}\]$/;
        if (command === Command.search) ok(content.value.startsWith(`**${search.exec(decoded)?.[1]}**`), argument);
        else match(decoded, /^\[(\d+|"[a-z0-9-]+")\]$/);
      }
      noMatch(content.value, /workbench/);
    }
  });

  it('is there for a name in the report itself', async () => {
    await vscode.commands.executeCommand(Command.openPassage, 120);
    const editor = vscode.window.activeTextEditor;
    ok(editor);
    const line = editor.selection.active.line;
    const at = editor.document.lineAt(line).text.indexOf('Gabala');
    ok(at > 0);
    const [card = ''] = await hoverAt(editor.document, new vscode.Position(line, at + 1));
    match(card, /^\*\*Gabala/);
    // The sentence that is being read is not said again.
    noMatch(card, /1,400-1,500/);
  });

  it('is there in the middle of a line of a million characters', async () => {
    const filler = 'Nothing of note here. '.repeat(23_000);
    const { document } = await openDraft(`${filler}Near Gabala. ${filler}`, 'plaintext');
    const cards = await hoverAt(document, document.positionAt(filler.length + 7));
    equal(cards.length, 1);
  });
});
