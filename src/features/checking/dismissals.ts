import * as vscode from 'vscode';

/** Drafts with the words that are dismissed in them, in this workspace. */
const DISMISSED = 'quotationsDismissed';
/** So many drafts are remembered, those that were changed last. */
const REMEMBERED = 200;

/** A draft's address, and the words that are dismissed in it. */
type DismissedIn = readonly [uri: string, words: readonly string[]];

/** What writers have said is not from the report, draft by draft. It is remembered beside the drafts: nothing is written into them. */
export class Dismissals implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** Fires with the draft in which others are dismissed than before. */
  readonly onDidChange = this.#changed.event;
  readonly #renames: vscode.Disposable;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#renames = vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        const words = this.in(oldUri);
        if (words.size) await this.#set(newUri, [...words], oldUri);
      }
    });
  }

  dispose(): void {
    this.#changed.dispose();
    this.#renames.dispose();
  }

  /** The words that are dismissed in a draft. */
  in(draft: vscode.Uri): Set<string> {
    const known = this.#all.find(([uri]) => uri === draft.toString());
    return new Set(known?.[1]);
  }

  /** Dismisses the words of a quotation. */
  async add(draft: vscode.Uri, words: string): Promise<void> {
    await this.#set(draft, [...this.in(draft).add(words)]);
  }

  /**
   * Has what was dismissed in a draft checked again.
   * @returns how many quotations that are
   */
  async clear(draft: vscode.Uri): Promise<number> {
    const { size } = this.in(draft);
    if (size) await this.#set(draft, []);
    return size;
  }

  get #all(): readonly DismissedIn[] {
    const kept = this.#memory.get<unknown>(DISMISSED);
    // Another version may have kept something else.
    return Array.isArray(kept) ? kept.filter(isDismissedIn) : [];
  }

  async #set(draft: vscode.Uri, words: readonly string[], former = draft): Promise<void> {
    const others = this.#all.filter(([uri]) => uri !== draft.toString() && uri !== former.toString());
    const all = words.length ? [...others, [draft.toString(), words] as const] : others;
    await this.#memory.update(DISMISSED, all.slice(-REMEMBERED));
    this.#changed.fire(draft);
  }
}

const isDismissedIn = (kept: unknown): kept is DismissedIn =>
  Array.isArray(kept) &&
  typeof kept[0] === 'string' &&
  Array.isArray(kept[1]) &&
  kept[1].every((words) => typeof words === 'string');
