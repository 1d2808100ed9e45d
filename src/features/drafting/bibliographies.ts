import * as vscode from 'vscode';
import { addition } from '../../report/quoting/bibliography/add';
import { freeKey } from '../../report/quoting/bibliography/citationKey';
import { entryText } from '../../report/quoting/bibliography/entries/entry';
import { type BibliographyFile, bibliographiesOf } from '../../report/quoting/bibliography/files';
import { type BibliographyFormat, entryIn, keysIn } from '../../report/quoting/bibliography/find';
import type { Source } from '../../report/quoting/bibliography/source';
import { openDocument } from '../drafts';
import { attempt, type Log, logError } from '../log';
import { draftOf } from './draftOf';

/** A bibliography of a draft that can be read and added to. */
interface Bibliography {
  readonly uri: vscode.Uri;
  readonly format: BibliographyFormat;
  /** What is in it, unsaved changes too; undefined where there is no such file yet. */
  readonly text: string | undefined;
}

/** Where a chapter says which file it is a part of; that one names the bibliography. */
const TEX_ROOT = /^\s*%+\s*!\s*T[eE]X\s+root\s*=\s*(\S.*?)\s*$/m;
/** Bibliographies for which the writer has said “Don’t Ask Again”, in this workspace. */
const DECLINED = 'bibliographiesDeclined';

/**
 * The bibliographies that drafts name: which key the report has there, and the offer to add it. A file is changed only when the writer
 * says so, by an edit of its own.
 */
export class Bibliographies {
  readonly #memory: vscode.Memento;
  readonly #log: Log;
  readonly #offered = new Set<string>();

  constructor(memory: vscode.Memento, log: Log) {
    this.#memory = memory;
    this.#log = log;
  }

  /** The source under the key that the draft's bibliography has for it, else under one that no other work has there. Never throws. */
  async sourceIn(draft: vscode.TextDocument, source: Source): Promise<Source> {
    try {
      return keyedBy(await this.#of(draft), source);
    } catch (error) {
      logError(this.#log, 'Reading the bibliography of a draft', error);
    }
    return source;
  }

  /** Offers to add the report to the bibliography of a draft that has just cited it, once for each draft; nothing where it is there. */
  offer(draft: vscode.TextDocument, source: Source): void {
    attempt(this.#log, 'Offering an entry for the bibliography', this.#offer(draft, source));
  }

  /**
   * Adds the report to the bibliography of a draft, because the writer asks for it.
   * @returns false where the draft names none
   */
  async add(draft: vscode.TextDocument, source: Source): Promise<boolean> {
    const files = await this.#of(draft);
    const [first] = files;
    if (first) await this.#addTo(first, keyedBy(files, source));
    return first !== undefined;
  }

  async #offer(draft: vscode.TextDocument, source: Source): Promise<void> {
    const files = await this.#of(draft);
    const [first] = files;
    if (!first || files.some(({ format, text }) => text !== undefined && entryIn(text, format, source) !== undefined)) return;
    const id = first.uri.toString();
    const offered = `${draft.uri.toString()}\n${id}`;
    const declined = this.#memory.get<readonly string[]>(DECLINED, []);
    if (this.#offered.has(offered) || declined.includes(id)) return;
    this.#offered.add(offered);
    const add = vscode.l10n.t('Add Entry');
    const never = vscode.l10n.t('Don’t Ask Again');
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t('{0} has no entry for the report, which your draft now cites as “{1}”.', nameOf(first.uri), source.key),
      add,
      never,
    );
    if (choice === add) await this.add(draft, source);
    else if (choice === never) await this.#memory.update(DECLINED, [...declined, id]);
  }

  /** An edit of its own: the quotation's undo does not take it back. A file that had unsaved changes is left unsaved. */
  async #addTo({ uri, format, text }: Bibliography, source: Source): Promise<void> {
    if (await isReadonly(uri)) return this.#hand(entryText(source, format === 'bib' ? 'bibtex' : format), uri);
    const edit = new vscode.WorkspaceEdit();
    if (text === undefined) edit.createFile(uri, { ignoreIfExists: true });
    const document = text === undefined ? undefined : await vscode.workspace.openTextDocument(uri);
    const added = addition(document?.getText() ?? '', format, source);
    if (added.kind === 'present') {
      vscode.window.showInformationMessage(vscode.l10n.t('{0} has the report already, as “{1}”.', nameOf(uri), added.key));
      return;
    }
    if (added.kind === 'refused') {
      vscode.window.showWarningMessage(vscode.l10n.t('{0} {1}, so nothing was added to it.', nameOf(uri), added.reason));
      return;
    }
    const { offset, length, text: entry } = added.edit;
    const range = document
      ? new vscode.Range(document.positionAt(offset), document.positionAt(offset + length))
      : new vscode.Range(0, 0, 0, 0);
    edit.replace(uri, range, entry);
    const wasDirty = document?.isDirty ?? false;
    if (!(await vscode.workspace.applyEdit(edit))) return this.#hand(entry.trim(), uri);
    const changed = await vscode.workspace.openTextDocument(uri);
    if (!wasDirty && !(await changed.save())) {
      await vscode.window.showTextDocument(changed, { preview: false });
      vscode.window.showWarningMessage(
        vscode.l10n.t('{0} could not be saved. The entry is in its editor, unsaved.', nameOf(uri)),
      );
      return;
    }
    vscode.window.showInformationMessage(
      wasDirty
        ? vscode.l10n.t('The entry is in {0}, which has unsaved changes.', nameOf(uri))
        : vscode.l10n.t('The entry is in {0}.', nameOf(uri)),
    );
  }

  async #hand(entry: string, uri: vscode.Uri): Promise<void> {
    await vscode.env.clipboard.writeText(entry);
    vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be changed. The entry is on the clipboard.', nameOf(uri)));
  }

  /** The bibliographies that a draft names, or the file that it is a part of, in order. */
  async #of(draft: vscode.TextDocument): Promise<Bibliography[]> {
    const { text, language } = draftOf(draft);
    let named = located(draft.uri, bibliographiesOf(text, language));
    const root = named.length ? undefined : TEX_ROOT.exec(text.slice(0, 2000))?.[1];
    if (root !== undefined) {
      const uri = uriOf(draft.uri, root);
      const whole = uri && (await textAt(uri));
      if (uri && whole !== undefined) named = located(uri, bibliographiesOf(whole, language));
    }
    return Promise.all(named.map(async ({ uri, format }) => ({ uri, format, text: await textAt(uri) })));
  }
}

/**
 * A source whose key is looked up in a draft's bibliography only when somebody needs it: few of the drafts that are opened cite by keys,
 * and files may be far away.
 */
export class SourceWhenCited {
  /** It has the usual key until the bibliography has been read. */
  readonly source: Source;
  readonly #find: () => Promise<Source>;
  #isAsked = false;
  #reading: Promise<Source> | undefined;
  #found: Source | undefined;

  constructor(bibliographies: Bibliographies, draft: vscode.TextDocument, source: Source) {
    this.#find = () => bibliographies.sourceIn(draft, source);
    const keyNow = () => {
      this.#isAsked = true;
      return this.#found?.key ?? source.key;
    };
    this.source = {
      ...source,
      get key() {
        return keyNow();
      },
    };
  }

  /** Has somebody been given the key before the bibliography was read? */
  get isUnread(): boolean {
    return this.#isAsked && !this.#found;
  }

  /** Reads the bibliography, once. Never throws. */
  async read(): Promise<void> {
    this.#reading ??= this.#find();
    this.#found = await this.#reading;
  }
}

/** The source under the key that these files have for it, else under one that no other work has there. */
function keyedBy(files: readonly Bibliography[], source: Source): Source {
  const read = files.map(({ format, text = '' }) => ({ format, text }));
  const known = read.map(({ format, text }) => entryIn(text, format, source)).find((key) => key !== undefined);
  if (known !== undefined) return { ...source, key: known };
  const taken = new Set(read.flatMap(({ format, text }) => keysIn(text, format)).map((key) => key.toLowerCase()));
  return { ...source, key: freeKey(source.key, (key) => taken.has(key.toLowerCase())) };
}

/** Where the files are that a document names; those that no entry can be written for are left out. */
function located(document: vscode.Uri, files: readonly BibliographyFile[]): Pick<Bibliography, 'uri' | 'format'>[] {
  return files.flatMap(({ path, format }) => {
    const uri = uriOf(document, path);
    return uri && format ? [{ uri, format }] : [];
  });
}

/** A path as a document has it: from its own folder, or for a document that has no file from the first folder of the workspace. */
function uriOf(document: vscode.Uri, path: string): vscode.Uri | undefined {
  const slashed = path.replace(/\\/g, '/');
  const folder =
    document.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(document, '..');
  if (!folder) return undefined;
  const [drive] = /^[a-z]:(?=\/)/i.exec(slashed) ?? [];
  // VS Code has drives in small letters, and may take the file for another else.
  if (drive) return folder.with({ path: `/${drive.toLowerCase()}${slashed.slice(drive.length)}` });
  return slashed.startsWith('/') ? folder.with({ path: slashed }) : vscode.Uri.joinPath(folder, slashed);
}

/** The text of a file, with unsaved changes; undefined where there is none. */
async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** VS Code says that it has changed a file that nobody may write, so it is asked before. */
async function isReadonly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false; // It is not there yet.
  }
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
