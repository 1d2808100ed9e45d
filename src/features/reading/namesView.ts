import * as vscode from 'vscode';
import { NAME_KINDS, type NameKind } from '../../names/definition';
import { KIND_WORDS } from '../../names/kinds';
import { alphabetically } from '../../report/filing';
import type { Passage } from '../../report/model';
import type { Report } from '../../report/report';
import { count } from '../../report/text';
import { Command, ContextKey, View } from '../ids';
import { attempt, type Log } from '../log';
import type { ReportStore } from '../reportStore';
import { setContext } from '../whenClauses';
import { DragPassages } from './dragPassages';
import { groupTreeRow, KIND_ICONS, nameTreeRow, passageTreeRow } from './treeRows';

/** A row: a kind, a name, or a passage about it. Names stand under their kind, or where they are listed by alphabet, under nothing. */
export type NameNode =
  | { readonly kind: NameKind }
  | { readonly kind?: NameKind; readonly name: string }
  | { readonly kind?: NameKind; readonly name: string; readonly passage: number };

/** Where it is remembered how the names are listed. */
const BY_ALPHABET = 'namesByAlphabet';

/**
 * Registers the view *Names*: each with the passages about it, those that tell most first. The names are grouped by kind or listed by
 * alphabet; what was chosen last is remembered.
 */
export function registerNamesView(store: ReportStore, memory: vscode.Memento, log: Log): vscode.Disposable {
  const provider = new NamesProvider(store, memory.get<unknown>(BY_ALPHABET) === true);
  const list = async (byAlphabet: boolean) => {
    // First, so that a window that is left as soon as it shows the list remembers it.
    await memory.update(BY_ALPHABET, byAlphabet);
    provider.byAlphabet = byAlphabet;
    await setContext(ContextKey.namesByAlphabet, byAlphabet);
  };
  attempt(log, 'Telling how names are listed', setContext(ContextKey.namesByAlphabet, provider.byAlphabet));
  return vscode.Disposable.from(
    provider,
    vscode.window.createTreeView(View.names, {
      treeDataProvider: provider,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new DragPassages<NameNode>(store, log),
    }),
    vscode.commands.registerCommand(Command.groupNamesByKind, () => list(false)),
    vscode.commands.registerCommand(Command.listNamesByAlphabet, () => list(true)),
  );
}

/** The rows of *Names*. */
export class NamesProvider implements vscode.TreeDataProvider<NameNode>, vscode.Disposable {
  readonly #store: ReportStore;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #byAlphabet: boolean;
  #report: Report | undefined;

  constructor(store: ReportStore, byAlphabet: boolean) {
    this.#store = store;
    this.#byAlphabet = byAlphabet;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Are the names listed by alphabet, and not grouped by kind? */
  get byAlphabet(): boolean {
    return this.#byAlphabet;
  }

  set byAlphabet(value: boolean) {
    this.#byAlphabet = value;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: NameNode): Promise<NameNode[]> {
    this.#report ??= await this.#store.tryLoad();
    const report = this.#report;
    if (!report) return [];
    if (!node) return this.#byAlphabet ? namesOf(report) : kindsOf(report);
    if (!('name' in node)) return namesOf(report, node.kind);
    if ('passage' in node) return [];
    return report.name(node.name)?.passages.map((passage) => ({ ...node, passage })) ?? [];
  }

  getParent(node: NameNode): NameNode | undefined {
    const { kind } = node;
    if ('passage' in node) return { ...(kind && { kind }), name: node.name };
    return 'name' in node && kind ? { kind } : undefined;
  }

  async getTreeItem(node: NameNode): Promise<vscode.TreeItem> {
    this.#report ??= await this.#store.load();
    const report = this.#report;
    if (!('name' in node)) {
      const names = namesOf(report, node.kind).length;
      const { many } = KIND_WORDS[node.kind];
      return groupTreeRow(node.kind, many, names, `${many}; ${count(names, 'name')}`, KIND_ICONS[node.kind]);
    }
    const id = node.kind ? `${node.kind}.${node.name}` : node.name;
    const name = report.name(node.name);
    if (!name) throw new Error(`There is no name ${node.name}.`);
    // Under its kind, a name needs no icon that says it again.
    if (!('passage' in node)) return nameTreeRow(id, name, node.kind ? undefined : KIND_ICONS[name.kind]);
    const passage = report.passage(node.passage) as Passage;
    return passageTreeRow(`${id}.${node.passage}`, report, passage, report.mentionsOf(passage, node.name));
  }
}

const kindsOf = (report: Report): NameNode[] =>
  NAME_KINDS.filter((kind) => report.names.some((name) => name.kind === kind)).map((kind) => ({ kind }));

/** The names of a kind, or all of them, in alphabetical order. */
function namesOf(report: Report, kind?: NameKind): NameNode[] {
  return report.names
    .filter((name) => !kind || name.kind === kind)
    .toSorted((a, b) => alphabetically(a.filed, b.filed))
    .map(({ id }) => ({ ...(kind && { kind }), name: id }));
}
