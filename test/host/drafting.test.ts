import * as vscode from 'vscode';
import { Command } from '../../src/features/ids';
import { equal, match } from './assert';
import { closeAll, openDraft, setSetting } from './helpers';
import {
  activeEditor,
  CITED_10,
  clipboard,
  folder,
  marked,
  openFile,
  openReport,
  QUOTED_10,
  run,
  select,
  WORDS_10,
} from './quoting';

// What is held here holds in a draft of whatever format; that each has its own is for the unit tests. Plain text is the one whose
// quotations are compared to the letter.

describe('Words of the report', () => {
  afterEach(closeAll);
  beforeEach(() => vscode.env.clipboard.writeText('what was there before'));

  describe('are put into a draft', () => {
    it('as a quotation, a block and a citation, with the caret where one goes on writing', async () => {
      for (const [command, after] of [
        [Command.insertQuotation, `It says: ${QUOTED_10}|`],
        [Command.insertBlockQuotation, `It says:\n\n${WORDS_10} ${CITED_10}\n\n|`],
        [Command.insertCitation, `It says: ${CITED_10}|`],
      ] as const) {
        const { editor } = await openDraft('It says: ^', 'plaintext');
        await run(command, 10);
        equal(marked(editor), after);
      }
      equal(await clipboard(), 'what was there before');
    });

    it('of a link, of a row, and of several rows', async () => {
      const { editor } = await openDraft('^', 'plaintext');
      await run(Command.insertCitation, { passage: 10 });
      equal(marked(editor), `${CITED_10}|`);
      await run(Command.insertCitation, { passage: 12 }, [{ passage: 12 }, { passage: 11 }, { passage: 120 }]);
      equal(marked(editor), `${CITED_10} (policy report on Azerbaijan, ¶¶11–12, 120)|`);
    });

    it('at each of several cursors, behind what is selected and not instead of it', async () => {
      const { editor, document } = await openDraft('One . Two . Three words.', 'plaintext');
      editor.selections = [
        new vscode.Selection(0, 4, 0, 4),
        new vscode.Selection(0, 10, 0, 10),
        new vscode.Selection(0, 12, 0, 17),
      ];
      await run(Command.insertCitation, 10);
      equal(marked(editor), `One ${CITED_10}|. Two ${CITED_10}|. Three ${CITED_10}| words.`);
      await run('undo');
      equal(document.getText(), 'One . Two . Three words.');
    });

    it('as one step to undo, whatever the language of the draft', async () => {
      for (const language of ['markdown', 'latex', 'asciidoc'])
        for (const command of [Command.insertQuotation, Command.insertBlockQuotation]) {
          const { editor, document, position } = await openDraft('# A heading\n\nBefore. ^\n\nBehind.\n', language);
          const before = document.getText();
          await editor.edit((builder) => builder.insert(position, 'It says: '));
          await run(command, 116);
          match(document.getText(), /116/, `${command} in ${language}`);
          await run('undo');
          equal(document.getText(), before.replace('Before. ', 'Before. It says: '), `${command} in ${language}`);
        }
    });

    it('behind the name or the word that the cursor is in', async () => {
      const { editor } = await openDraft('To Nagorno-Kara^bakh, and Baku.', 'plaintext');
      await run(Command.insertCitation, 10);
      equal(marked(editor), `To Nagorno-Karabakh ${CITED_10}|, and Baku.`);
      const other = await openDraft('Und^oubtedly so.', 'plaintext');
      await run(Command.insertCitation, 10);
      equal(marked(other.editor), `Undoubtedly ${CITED_10}| so.`);
      const before = await openDraft('See ^Baku.', 'plaintext');
      await run(Command.insertCitation, 10);
      equal(marked(before.editor), `See ${CITED_10} |Baku.`);
    });

    it('with the line breaks that it has', async () => {
      const uri = await folder();
      const editor = await openFile(vscode.Uri.joinPath(uri, 'draft.txt'), 'One.\r\nTwo.\r\n');
      editor.selection = new vscode.Selection(0, 4, 0, 4);
      await run(Command.insertBlockQuotation, 10);
      equal(editor.document.getText(), `One.\r\n\r\n${WORDS_10} ${CITED_10}\r\n\r\n\r\n\r\nTwo.\r\n`);
      equal(editor.selection.active.line, 4);
      const single = await openDraft('One.^', 'plaintext');
      await single.editor.edit((builder) => builder.setEndOfLine(vscode.EndOfLine.CRLF));
      await run(Command.insertBlockQuotation, 10);
      equal(single.document.getText(), `One.\r\n\r\n${WORDS_10} ${CITED_10}\r\n\r\n`);
      equal([single.editor.selection.active.line, single.editor.selection.active.character], [4, 0]);
    });

    it('with the quotation marks of the setting, where the draft has none, and whatever a setting holds', async () => {
      const quoted = async (text: string) => {
        const { document } = await openDraft(text, 'plaintext');
        await run(Command.insertQuotation, 10);
        return document.getText();
      };
      await setSetting('azerbaijanReport.quotationMarks', '« »');
      match(await quoted('^'), /^«In July/);
      match(await quoted('Er sagt „ja“: ^'), /: „In July/);
      for (const junk of ['no marks', 7, ['“', '”'], 'constructor']) {
        await setSetting('azerbaijanReport.quotationMarks', junk);
        match(await quoted('^'), /^“In July/);
      }
      await setSetting('azerbaijanReport.latexCitation', { junk: true });
      const { document } = await openDraft('It says: ^', 'latex');
      await run(Command.insertQuotation, 10);
      match(document.getText(), /ceasefire.*10/s);
    });

    it('saying who is meant, where that is asked for and the words do not say it', async () => {
      const { document } = await openDraft('^', 'plaintext');
      await run(Command.insertQuotationWithMeaning, 133);
      match(document.getText(), /^“\[Clinton\] claimed that/);
      const exact = await openDraft('^', 'plaintext');
      await run(Command.insertQuotation, 133);
      match(exact.document.getText(), /^“She claimed that/);
      const said = await openDraft('^', 'plaintext');
      await run(Command.insertQuotationWithMeaning, 10);
      equal(said.document.getText(), QUOTED_10);
    });
  });

  describe('are chosen in the report', () => {
    it('by the cursor: the passage that it is on', async () => {
      await openDraft('^', 'plaintext');
      await openReport(10);
      await run(Command.insertQuotation);
      equal(marked(activeEditor()), `${QUOTED_10}|`);
    });

    it('by the cursor between passages: the next below, as under a heading', async () => {
      await openDraft('^', 'plaintext');
      const report = await openReport(10);
      const lines = report.document.getText().split('\n');
      for (const [line, number] of [
        [0, 1],
        [lines.findIndex((one) => one.startsWith('# ')), 1],
        [lines.findIndex((one) => one.startsWith('## ')), 1],
        // A blank line stands between two paragraphs.
        [lines.indexOf(WORDS_10) + 1, 11],
      ] as const) {
        report.selection = new vscode.Selection(line, 0, line, 0);
        await run(Command.copyCitation);
        equal(await clipboard(), `(policy report on Azerbaijan, ¶${number})`);
      }
    });

    it('by a selection: a part of a passage, a word as a whole, several parts', async () => {
      for (const [words, quoted] of [
        [['a ceasefire agreement was signed'], '“a ceasefire agreement was signed”'],
        [['easefire agr'], '“ceasefire agreement”'],
        [['In July 1994, a ceasefire', 'in the NK conflict'], '“In July 1994, a ceasefire … in the NK conflict”'],
      ] as const) {
        const { document } = await openDraft('^', 'plaintext');
        select(await openReport(10), ...words);
        await run(Command.insertQuotation);
        equal(document.getText(), `${quoted} ${CITED_10}`);
        await closeAll();
      }
    });

    it('by a selection over two passages, with both numbers', async () => {
      const { document } = await openDraft('^', 'plaintext');
      const report = await openReport(10);
      select(report, WORDS_10);
      const [{ start } = { start: new vscode.Position(0, 0) }] = report.selections;
      // A blank line stands between two paragraphs.
      report.selection = new vscode.Selection(start.translate(0, 10), report.document.lineAt(start.line + 2).range.end);
      await run(Command.insertQuotation);
      match(document.getText(), /^“1994, .*\(see below\)\. .*” \(policy report on Azerbaijan, ¶¶10–11\)$/);
    });

    it('and nothing is done where a heading alone is selected', async () => {
      const { document } = await openDraft('A draft.^', 'plaintext');
      const report = await openReport(1);
      const line = report.document
        .getText()
        .split('\n')
        .findIndex((one) => one.startsWith('# '));
      report.selection = new vscode.Selection(line, 0, line, 8);
      await run(Command.insertQuotation);
      await run(Command.copyQuotation);
      equal(document.getText(), 'A draft.');
      equal(await clipboard(), 'what was there before');
    });
  });
});
