import * as vscode from 'vscode';
import { NAME_KINDS, type NameKind } from '../../names/definition';
import { KIND_WORDS } from '../../names/kinds';
import type { Passage } from '../../report/model';
import type { Report } from '../../report/report';
import { count } from '../../report/text';
import { RowKind, View } from '../ids';
import type { ReportStore } from '../reportStore';
import { groupTreeRow, KIND_ICONS, passageTreeRow } from './treeRows';

/** A row: a kind, a name of that kind, or a passage about it. */
type NameNode =
  | { readonly kind: NameKind }
  | { readonly kind: NameKind; readonly name: string }
  | { readonly kind: NameKind; readonly name: string; readonly passage: number };

/** Registers the view *Names*: kind, name, and the passages about it, those that tell most first. */
export function registerNamesView(store: ReportStore): vscode.Disposable {
  return vscode.window.createTreeView(View.names, { treeDataProvider: new NamesProvider(store), showCollapseAll: true });
}

class NamesProvider implements vscode.TreeDataProvider<NameNode> {
  readonly #store: ReportStore;
  #report: Report | undefined;

  constructor(store: ReportStore) {
    this.#store = store;
  }

  async getChildren(node?: NameNode): Promise<NameNode[]> {
    this.#report ??= await this.#store.tryLoad();
    const report = this.#report;
    if (!report) return [];
    if (!node) return NAME_KINDS.filter((kind) => report.names.some((name) => name.kind === kind)).map((kind) => ({ kind }));
    const { kind } = node;
    if (!('name' in node)) return report.names.filter((name) => name.kind === kind).map(({ id }) => ({ kind, name: id }));
    if ('passage' in node) return [];
    return report.name(node.name)?.passages.map((passage) => ({ kind, name: node.name, passage })) ?? [];
  }

  getParent(node: NameNode): NameNode | undefined {
    if ('passage' in node) return { kind: node.kind, name: node.name };
    return 'name' in node ? { kind: node.kind } : undefined;
  }

  async getTreeItem(node: NameNode): Promise<vscode.TreeItem> {
    this.#report ??= await this.#store.load();
    const report = this.#report;
    if (!('name' in node)) {
      const names = report.names.filter((name) => name.kind === node.kind).length;
      return groupTreeRow(node.kind, KIND_WORDS[node.kind].many, names, KIND_ICONS[node.kind]);
    }
    const name = report.name(node.name);
    if (!('passage' in node)) {
      const passages = name?.passages.length ?? 0;
      const row = groupTreeRow(`${node.kind}.${node.name}`, name?.name ?? '', passages);
      row.contextValue = RowKind.name;
      row.tooltip = `${name?.name}: ${count(passages, 'passage')}\n${vscode.l10n.t('Also written')}: ${name?.forms.join('; ')}`;
      return row;
    }
    const passage = report.passage(node.passage) as Passage;
    const mention = report.mentionIn(passage, node.name);
    return passageTreeRow(`${node.kind}.${node.name}.${node.passage}`, report, passage, mention);
  }
}
