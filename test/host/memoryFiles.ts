import * as vscode from 'vscode';
import { defer } from './helpers';

let schemes = 0;

/**
 * Files in memory under a scheme of their own, as a virtual folder has them, until the end of the test.
 * @param files their texts, by their paths, which begin with a slash
 * @param readable resolves when they can be read; at once without it
 * @returns the address of a path, and what a file holds
 */
export function filesInMemory(
  files: Readonly<Record<string, string>>,
  { isReadonly = false, readable = Promise.resolve() } = {},
) {
  const scheme = `memory-${++schemes}`;
  const provider = new MemoryFiles(
    new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])),
    readable,
  );
  const registered = vscode.workspace.registerFileSystemProvider(scheme, provider, { isReadonly, isCaseSensitive: true });
  defer(() => registered.dispose());
  return {
    uri: (path: string): vscode.Uri => vscode.Uri.from({ scheme, path }),
    textOf: (path: string): string => new TextDecoder().decode(provider.files.get(path)),
  };
}

class MemoryFiles implements vscode.FileSystemProvider {
  readonly files: Map<string, Uint8Array>;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #readable: Promise<void>;

  constructor(files: Map<string, Uint8Array>, readable: Promise<void>) {
    this.files = files;
    this.#readable = readable;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.files.get(uri.path);
    if (!file && !this.#under(uri).length) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: file ? vscode.FileType.File : vscode.FileType.Directory, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    return this.#under(uri).map((path) => [path.slice(path.lastIndexOf('/') + 1), vscode.FileType.File]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    await this.#readable;
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.files.set(uri.path, content);
    this.#changed.fire([{ type, uri }]);
  }

  createDirectory(): void {}

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  async rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    this.writeFile(to, await this.readFile(from));
    this.delete(from);
  }

  #under({ path }: vscode.Uri): string[] {
    return [...this.files.keys()].filter((file) => file.startsWith(path.replace(/\/?$/, '/')));
  }
}
