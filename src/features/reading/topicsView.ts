import * as vscode from 'vscode';
import type { Passage } from '../../report/model';
import type { Report } from '../../report/report';
import { count } from '../../report/text';
import { View } from '../ids';
import { attempt, type Log } from '../log';
import type { ReportStore } from '../reportStore';
import { DragPassages } from './dragPassages';
import type { ReportEditor } from './reportDocument';
import { groupTreeRow, passageTreeRow } from './treeRows';

/** A row: a topic, a subtopic of it, or a passage. The indices are those of the report. */
export type TopicNode =
  | { readonly topic: number }
  | { readonly topic: number; readonly subtopic: number }
  | { readonly topic: number; readonly subtopic: number; readonly passage: number };

/** Registers the view *Topics*: topic, subtopic, passage. While it is visible it follows the cursor in the report. */
export function registerTopicsView(store: ReportStore, editor: ReportEditor, log: Log): vscode.Disposable {
  const view = vscode.window.createTreeView(View.topics, {
    treeDataProvider: new TopicsProvider(store),
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: new DragPassages<TopicNode>(store, log),
  });
  const follow = editor.onDidChangePassage(async (number) => {
    // `reveal` would open a hidden view (API), and taking the focus would take the keyboard from the report.
    if (!view.visible) return;
    const passage = (await store.tryLoad())?.passage(number);
    if (!passage) return;
    attempt(log, 'Following the cursor in Topics', view.reveal(nodeOf(passage), { select: true, focus: false }));
  });
  return vscode.Disposable.from(view, follow);
}

const nodeOf = ({ topic, subtopic, number }: Passage): TopicNode => ({ topic, subtopic, passage: number });

/** The rows of *Topics*. */
export class TopicsProvider implements vscode.TreeDataProvider<TopicNode> {
  readonly #store: ReportStore;
  #report: Report | undefined;

  constructor(store: ReportStore) {
    this.#store = store;
  }

  async getChildren(node?: TopicNode): Promise<TopicNode[]> {
    this.#report ??= await this.#store.tryLoad();
    const report = this.#report;
    if (!report) return [];
    if (!node) return report.topics.map((_, topic) => ({ topic }));
    const { topic } = node;
    if (!('subtopic' in node)) return report.topics[topic]?.subtopics.map((_, subtopic) => ({ topic, subtopic })) ?? [];
    if ('passage' in node) return [];
    const { subtopic } = node;
    return report.topics[topic]?.subtopics[subtopic]?.passages.map((passage) => ({ topic, subtopic, passage })) ?? [];
  }

  getParent(node: TopicNode): TopicNode | undefined {
    if ('passage' in node) return { topic: node.topic, subtopic: node.subtopic };
    return 'subtopic' in node ? { topic: node.topic } : undefined;
  }

  async getTreeItem(node: TopicNode): Promise<vscode.TreeItem> {
    this.#report ??= await this.#store.load();
    const report = this.#report;
    const topic = report.topics[node.topic];
    if (!('subtopic' in node)) {
      const passages = topic?.subtopics.reduce((sum, subtopic) => sum + subtopic.passages.length, 0) ?? 0;
      const inIt = `${count(topic?.subtopics.length ?? 0, 'subtopic')}, ${count(passages, 'passage')}`;
      return headingRow(vscode.l10n.t('Topic'), `${node.topic}`, topic?.title ?? '', passages, inIt);
    }
    const subtopic = topic?.subtopics[node.subtopic];
    const id = `${node.topic}.${node.subtopic}`;
    if (!('passage' in node)) {
      const passages = subtopic?.passages.length ?? 0;
      return headingRow(vscode.l10n.t('Subtopic'), id, subtopic?.title ?? '', passages, count(passages, 'passage'));
    }
    return passageTreeRow(`${id}.${node.passage}`, report, report.passage(node.passage) as Passage);
  }
}

/**
 * The row of a heading.
 * @param what a topic or a subtopic
 * @param inIt what stands under it, in words
 */
function headingRow(what: string, id: string, title: string, passages: number, inIt: string): vscode.TreeItem {
  const row = groupTreeRow(id, title, passages, `${what}: ${title}; ${inIt}`);
  row.tooltip = `${title}: ${inIt}. ${vscode.l10n.t('The heading is editorial.')}`;
  return row;
}
