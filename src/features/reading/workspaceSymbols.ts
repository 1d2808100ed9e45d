import * as vscode from 'vscode';
import { fold } from '../../prose/fold';
import type { Report } from '../../report/report';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import { placesOf } from './passagePlaces';
import { REPORT_URI, type ReportEditor } from './reportDocument';

/** Registers the report's names and topics for *Go to Symbol in Workspace*. */
export function registerWorkspaceSymbols(store: ReportStore, editor: ReportEditor, log: Log): vscode.Disposable {
  const provideWorkspaceSymbols = async (query: string, token: vscode.CancellationToken) => {
    try {
      const report = await store.tryLoad();
      if (!report || token.isCancellationRequested) return [];
      return [...(await nameSymbols(report, editor, query)), ...(await topicSymbols(report, editor, query))];
    } catch (error) {
      logError(log, 'Symbols', error);
      return [];
    }
  };
  return vscode.languages.registerWorkspaceSymbolProvider({ provideWorkspaceSymbols });
}

/** Does the text have every word of the query somewhere? VS Code filters and ranks what is left. */
const matcher = (query: string) => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return (text: string) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
};

async function nameSymbols(report: Report, editor: ReportEditor, query: string): Promise<vscode.SymbolInformation[]> {
  const matches = matcher(query);
  const places = await placesOf(editor);
  return report.names.flatMap((name) => {
    // VS Code drops what does not have the query in its label, so that the form that has it is the label.
    const form = matches(name.name) ? name.name : name.forms.find(matches);
    const passage = report.passage(name.passages[0] ?? 0);
    const range = passage && places.mentionsOf(report, passage, name)[0];
    if (!form || !range) return [];
    const container =
      form === name.name ? vscode.l10n.t('Azerbaijan Report') : vscode.l10n.t('{0}, Azerbaijan Report', name.name);
    return [new vscode.SymbolInformation(form, vscode.SymbolKind.Object, container, new vscode.Location(REPORT_URI, range))];
  });
}

async function topicSymbols(report: Report, editor: ReportEditor, query: string): Promise<vscode.SymbolInformation[]> {
  const matches = matcher(query);
  const layout = await editor.layout();
  const symbol = (title: string, container: string, line: number) =>
    new vscode.SymbolInformation(
      title,
      vscode.SymbolKind.Namespace,
      container,
      new vscode.Location(REPORT_URI, new vscode.Position(line, 0)),
    );
  return report.topics
    .flatMap((topic, i) => [
      symbol(topic.title, vscode.l10n.t('Topic, Azerbaijan Report'), layout.lineOfTopic(i) ?? 0),
      ...topic.subtopics.map((subtopic, j) =>
        symbol(subtopic.title, vscode.l10n.t('{0}, Azerbaijan Report', topic.title), layout.lineOfTopic(i, j) ?? 0),
      ),
    ])
    .filter(({ name }) => matches(name));
}
