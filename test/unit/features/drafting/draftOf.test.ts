import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { draftOf } from '../../../../src/features/drafting/draftOf';
import { formatOf } from '../../../../src/report/quoting/formats/formats';
import { plainFormat } from '../../../../src/report/quoting/formats/plain';

/** A document, as far as a draft is read from one. */
const documentAt = (path: string, languageId: string) =>
  ({ languageId, uri: { path }, getText: () => 'It says' }) as unknown as vscode.TextDocument;
const languageOf = (path: string, languageId = 'plaintext') => draftOf(documentAt(path, languageId)).language;

describe('the language of a draft', () => {
  it('is told by the ending of its file where VS Code takes it for plain text', () => {
    assert.equal(draftOf(documentAt('/paper/draft.qmd', 'plaintext')).text, 'It says');
    assert.equal(languageOf('/paper/draft.qmd'), 'quarto');
    assert.equal(languageOf('/paper/Draft.TYP'), 'typst');
    assert.equal(languageOf('/paper/chapter.one.adoc'), 'asciidoc');
    assert.equal(languageOf('/paper/page.myst.md'), 'markdown');
  });

  it('is what VS Code says where it says one', () => {
    assert.equal(languageOf('/paper/draft.qmd', 'markdown'), 'markdown');
    assert.equal(languageOf('/paper/draft.tex', 'context'), 'context');
  });

  it('is plain text without an ending that tells', () => {
    for (const path of ['/paper/draft.txt', '/paper/draft', '/paper.org/draft', '/paper/draft.', 'Untitled-1', '/a.constructor'])
      assert.equal(languageOf(path), 'plaintext');
  });

  it('has a format of its own for each such ending', () => {
    const endings =
      'md markdown mdx dj djot jmd myst pandoc qmd rmd tex ltx rnw mkiv mkxl typ adoc asciidoc asc org rst mediawiki wiki wikitext ' +
      'textile fountain';
    for (const ending of endings.split(' '))
      assert.notEqual(formatOf(draftOf(documentAt(`/paper/draft.${ending}`, 'plaintext'))), plainFormat, ending);
  });
});
