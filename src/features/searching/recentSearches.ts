import type * as vscode from 'vscode';

const KEY = 'azerbaijanReport.recentSearches';
const MOST = 10;

/** The searches that were of use, kept in the workspace's own storage, and the very last one, which is only known to this window. */
export class RecentSearches {
  readonly #storage: vscode.Memento;
  #last: string | undefined;

  constructor(storage: vscode.Memento) {
    this.#storage = storage;
  }

  /** Searches as they could be typed, the latest first. */
  get all(): readonly string[] {
    const kept = this.#kept;
    return this.#last ? [this.#last, ...kept.filter((search) => search !== this.#last)].slice(0, MOST) : kept;
  }

  /** Notes the search that a list was left with. */
  note(search: string): void {
    if (search) this.#last = search;
  }

  /** Keeps a search that was of use. */
  keep(search: string): Thenable<void> {
    this.note(search);
    return this.#update(search ? [search, ...this.#kept.filter((other) => other !== search)] : this.#kept);
  }

  /** Forgets one search. */
  remove(search: string): Thenable<void> {
    if (this.#last === search) this.#last = undefined;
    return this.#update(this.#kept.filter((other) => other !== search));
  }

  /** Forgets all. */
  clear(): Thenable<void> {
    this.#last = undefined;
    return this.#update(undefined);
  }

  get #kept(): readonly string[] {
    const kept = this.#storage.get<unknown>(KEY);
    return Array.isArray(kept) ? kept.filter((search) => typeof search === 'string') : [];
  }

  #update(searches: readonly string[] | undefined): Thenable<void> {
    return this.#storage.update(KEY, searches?.slice(0, MOST));
  }
}
