import * as vscode from 'vscode';
import { PASSAGES_TYPE } from '../../../../src/features/reading/dragPassages';
import { REPORT_URI } from '../../../../src/features/reading/reportDocument';
import { equal, ok } from '../../assert';
import { closeAll, openDraft } from '../../helpers';
import { type Started, start } from './start';

/** More than any provider waits for one after the other. */
const MOST_STEPS = 25;
const WORDS = 'The Ganja forces marched on Baku, causing Elchibey to flee the city.';

interface Asked {
  readonly document: vscode.TextDocument;
  readonly report: vscode.TextDocument;
  readonly position: vscode.Position;
}

const transfer = (type: string, value: string) => {
  const data = new vscode.DataTransfer();
  data.set(type, new vscode.DataTransferItem(value));
  return data;
};
const all = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0);

/** What VS Code asks, by the method that it asks; the last is how it calls it off. */
const QUESTIONS: Readonly<Record<string, (asked: Asked, token: vscode.CancellationToken) => readonly unknown[]>> = {
  provideHover: ({ document, position }, token) => [document, position, token],
  provideCompletionItems: ({ document, position }, token) => [
    document,
    position,
    token,
    { triggerKind: vscode.CompletionTriggerKind.TriggerCharacter, triggerCharacter: '@' },
  ],
  provideDefinition: ({ document, position }, token) => [document, position, token],
  provideReferences: ({ document, position }, token) => [document, position, { includeDeclaration: true }, token],
  provideCodeActions: ({ document }, token) => [
    document,
    all(document),
    { diagnostics: [], only: undefined, triggerKind: vscode.CodeActionTriggerKind.Invoke },
    token,
  ],
  provideDocumentPasteEdits: ({ document, position }, token) => [
    document,
    [new vscode.Range(position, position)],
    transfer('text/plain', WORDS),
    { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.PasteAs },
    token,
  ],
  provideDocumentDropEdits: ({ document, position }, token) => [document, position, transfer(PASSAGES_TYPE, '[120]'), token],
  provideWorkspaceSymbols: (_asked, token) => ['gabala', token],
  provideDocumentLinks: ({ report }, token) => [report, token],
  provideInlayHints: ({ report }, token) => [report, all(report), token],
  provideDocumentSymbols: ({ report }, token) => [report, token],
  provideFoldingRanges: ({ report }, token) => [report, {}, token],
};

interface Question {
  readonly name: string;
  readonly ask: (token: vscode.CancellationToken) => unknown;
}

function questions({ providers }: Started, asked: Asked): Question[] {
  return providers.flatMap(({ by, provider }) => {
    const methods = Object.keys(QUESTIONS).filter((method) => typeof provider[method] === 'function');
    ok(methods.length > 0, `nothing is known to ask of what ${by} registers`);
    return methods.map((method) => ({
      name: `${by}: ${method}`,
      ask: (token: vscode.CancellationToken) =>
        Reflect.apply(provider[method] as () => unknown, provider, QUESTIONS[method]?.(asked, token) ?? []),
    }));
  });
}

/** Asks, and calls it off after so many steps of whatever the answer waits for. */
async function askAndCancel({ name, ask }: Question, steps: number): Promise<unknown> {
  const source = new vscode.CancellationTokenSource();
  try {
    if (steps < 0) source.cancel();
    const answer = ask(source.token);
    for (let step = 0; step < steps; step++) await Promise.resolve();
    source.cancel();
    return await answer;
  } catch (error) {
    throw new Error(`${name}, called off after ${steps} steps, failed: ${error}`);
  } finally {
    source.dispose();
  }
}

const isNothing = (answer: unknown) => !answer || (Array.isArray(answer) && answer.length === 0);

describe('A question that VS Code calls off', () => {
  afterEach(closeAll);

  it('is answered with nothing, or as if it had not been, at whatever step that comes, and never fails', async () => {
    const started = start();
    const report = await vscode.workspace.openTextDocument(REPORT_URI);
    const { document, position } = await openDraft('They wrote “The Ganja forces marched on Baku” near Gab^ala.');
    const asked = questions(started, { document, report, position });
    ok(asked.length >= Object.keys(QUESTIONS).length);
    const never = new vscode.CancellationTokenSource().token;
    const answers = new Map<Question, string>();
    for (const question of asked) answers.set(question, kindOf(await question.ask(never)));
    for (const question of asked)
      for (let steps = -1; steps < MOST_STEPS; steps++) {
        const answer = await askAndCancel(question, steps);
        if (!isNothing(answer)) equal(kindOf(answer), answers.get(question), question.name);
      }
  });

  it('is so too while the report is being loaded', async () => {
    const { document, position } = await openDraft('A draft on Gab^ala.');
    const started = start();
    const asked = questions(started, { document, report: document, position });
    await Promise.all(asked.map((question, i) => askAndCancel(question, i % 5)));
  });
});

/** What an answer is, and how much: the same question has the same. */
const kindOf = (answer: unknown): string => (Array.isArray(answer) ? `${answer.length}` : typeof answer);
