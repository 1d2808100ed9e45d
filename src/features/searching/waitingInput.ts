import * as vscode from 'vscode';
import type { Report } from '../../report/report';
import type { ReportStore } from '../reportStore';
import type { Row } from './listRows';

/** The report, and what was put on the screen while it was read. */
interface Ready {
  readonly report: Report;
  /** Has what was typed meanwhile; whoever goes on with it disposes of it. */
  readonly input: vscode.QuickPick<Row> | undefined;
}

/**
 * The report as soon as it is read, with an input that takes the keys until then, which would else go into the draft. Nothing where the
 * writer has closed the input, or the report cannot be read, of which the writer has been told.
 * @throws what went wrong where the input cannot be shown
 */
export async function whenRead(store: ReportStore): Promise<Ready | undefined> {
  if (store.hasEnded) {
    const report = await store.loadForCommand();
    return report && { report, input: undefined };
  }
  const input = vscode.window.createQuickPick<Row>();
  let isGone = false;
  const hiding = input.onDidHide(() => {
    isGone = true;
  });
  input.title = vscode.l10n.t('Search the Report');
  input.placeholder = vscode.l10n.t('The report is being read; what you type is searched for then');
  input.busy = true;
  try {
    input.show();
    const report = await store.loadForCommand();
    if (report && !isGone) {
      input.busy = false;
      return { report, input };
    }
  } catch (error) {
    input.dispose();
    throw error;
  } finally {
    hiding.dispose();
  }
  input.dispose();
  return undefined;
}
