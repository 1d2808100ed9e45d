import * as vscode from 'vscode';
import { cardOf } from '../../report/cards/card';
import { cardHtml } from '../../report/cards/cardHtml';
import { isDraft, type NameAt } from '../drafts';
import { View } from '../ids';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import { CARD_COMMANDS, cardLinks } from './cardLinks';
import type { CursorName } from './cursorName';

/**
 * Registers the view *At the Cursor*: the card of the name that the cursor is on, without a popover over the text. It stays until the
 * cursor comes to another name, so that it can be read while one writes on, or to another draft.
 */
export function registerAtCursorView(store: ReportStore, cursor: CursorName, log: Log): vscode.Disposable {
  const provider = new AtCursorProvider(store, log);
  return vscode.Disposable.from(
    vscode.window.registerWebviewViewProvider(View.atCursor, provider),
    cursor.onDidChange((name) => provider.follow(name)),
    vscode.workspace.onDidCloseTextDocument((document) => provider.forget(document)),
  );
}

const HINT = `<p>${vscode.l10n.t('Put the cursor on a name in your draft, and what the report says about it stands here.')}</p>`;

class AtCursorProvider implements vscode.WebviewViewProvider {
  readonly #store: ReportStore;
  readonly #log: Log;
  #view: vscode.WebviewView | undefined;
  /** The draft that the card is for. */
  #draft: vscode.TextDocument | undefined;
  #html = HINT;

  constructor(store: ReportStore, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    view.webview.options = { enableScripts: true, enableCommandUris: CARD_COMMANDS, localResourceRoots: [] };
    // A view that was hidden begins anew, and asks for what it should show.
    view.webview.onDidReceiveMessage(() => this.#show());
    view.onDidDispose(() => {
      this.#view = undefined;
    });
    view.webview.html = page();
  }

  follow(name: NameAt | undefined): void {
    const document = vscode.window.activeTextEditor?.document;
    const isOtherDraft = document !== undefined && document !== this.#draft && isDraft(document);
    if (isOtherDraft) this.#draft = document;
    if (!name) {
      // What another draft named is not what this one is about.
      if (isOtherDraft && this.#html !== HINT) {
        this.#html = HINT;
        this.#show();
      }
      return;
    }
    this.#store.tryLoad().then(
      (report) => {
        const card = report && cardOf(report, name.paragraph.text, name.mention, name);
        const html = card && cardHtml(card, cardLinks);
        if (!html || html === this.#html) return;
        this.#html = html;
        this.#show();
      },
      (error) => logError(this.#log, 'Showing the card of the name at the cursor', error),
    );
  }

  /** VS Code keeps the text of a closed document for whoever has a hold of it. */
  forget(document: vscode.TextDocument): void {
    if (document === this.#draft) this.#draft = undefined;
  }

  #show(): void {
    this.#view?.webview.postMessage({ html: this.#html });
  }
}

/** The page around the card. It is set once and its contents are exchanged, so that nothing flickers. It can load nothing. */
function page(): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}';">
<title>${vscode.l10n.t('The name at the cursor')}</title>
<style nonce="${nonce}">
  body { padding: 0 12px 8px 20px; line-height: 1.45; overflow-wrap: anywhere; }
  h1 { font-size: 1em; margin: 0.5em 0; }
  h1 span { font-weight: normal; }
  p, ul { margin: 0.6em 0; }
  p:has(+ ul) { margin-bottom: 0; }
  ul { margin-top: 0.2em; padding-left: 1.4em; }
  blockquote { margin: 0.6em 0; padding: 0 0 0 8px; border-left: 2px solid var(--vscode-textBlockQuote-border, currentColor); background: none; }
  /* “main”: VS Code has a rule for links in paragraphs, which would count for more, and does not underline them in older versions. */
  main a { color: var(--vscode-textLink-foreground); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 2px; }
  main a:hover { color: var(--vscode-textLink-activeForeground); }
  a:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
</style>
</head>
<body>
<main></main>
<script nonce="${nonce}">
  const main = document.querySelector('main');
  addEventListener('message', ({ data }) => {
    main.innerHTML = data.html;
    scrollTo(0, 0);
  });
  acquireVsCodeApi().postMessage('ready');
</script>
</body>
</html>`;
}
