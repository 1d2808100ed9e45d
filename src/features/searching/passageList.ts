import * as vscode from 'vscode';
import type { Report } from '../../report/report';
import { Command } from '../ids';
import { attempt, type Log } from '../log';
import type { PassagePreview } from '../reading/passagePreview';
import type { ReportEditor } from '../reading/reportDocument';
import { areSame, COPY, INSERT, isAction, isPassage, keepOrder, OPEN_TO_SIDE, type PassageRow, type Row } from './listRows';

/**
 * How long a row that one has moved to must stay active to be previewed, in milliseconds. A key that is held down repeats faster, so that
 * moving on with it previews nothing on the way.
 */
const STAYS = 120;
/**
 * The same for a row that became active because the list was filled. Nobody has asked for it yet, so this is longer than the time between
 * two letters, and than the halt of a practised writer before the next word: an editor that changes with each letter would be in the way,
 * and half a second is what one takes to look up and read the first row.
 */
const RESTS = 500;

/** What a list shows for what is typed. */
export interface ListFace {
  readonly rows: readonly Row[];
  readonly title: string | undefined;
  readonly placeholder: string;
  readonly buttons?: readonly vscode.QuickInputButton[];
}

/** What a list is. */
export interface ListOptions {
  readonly report: Report;
  /** What stands in the input at first, unless something has been typed already. */
  readonly value?: string;
  /** What is on the screen already, and becomes the list. */
  readonly input?: vscode.QuickPick<Row>;
  readonly faceFor: (value: string) => ListFace;
  /** What Enter runs on a passage; without it, Enter opens the passage. */
  readonly acceptCommand?: string;
  readonly onValue?: (value: string) => void;
  readonly onButton?: (button: vscode.QuickInputButton) => void;
  /** A passage was opened, inserted or copied. */
  readonly onUse?: () => void;
  /** @param previewed whether the writer has moved to a passage and seen it */
  readonly onGone?: (previewed: boolean) => void;
}

/**
 * A list of passages: the one that the list rests on is previewed in the report, Enter opens one, Escape puts everything back.
 */
export class PassageList implements vscode.Disposable {
  readonly #editor: ReportEditor;
  readonly #options: ListOptions;
  readonly #list: vscode.QuickPick<Row>;
  readonly #preview: PassagePreview;
  readonly #attempt: (doing: string, work: PromiseLike<unknown>) => void;
  readonly #gone: Promise<void>;
  #setGone = () => {};
  readonly #subscriptions: vscode.Disposable;
  /** The row that the list makes active of itself when it is filled; it is no choice of the writer's. */
  #unchosen: Row | undefined;
  #following: ReturnType<typeof setTimeout> | undefined;
  /** The passage that was previewed last. */
  #shown: number | undefined;
  #filledFor: string | undefined;
  #accepted = false;
  /** The writer has moved to a row and stayed there. */
  #previewed = false;

  constructor(editor: ReportEditor, preview: PassagePreview, log: Log, options: ListOptions) {
    this.#editor = editor;
    this.#options = options;
    this.#preview = preview;
    this.#attempt = (doing, work) => attempt(log, doing, work);
    const list = options.input ?? vscode.window.createQuickPick<Row>();
    this.#list = list;
    list.matchOnDetail = true;
    keepOrder(list);
    this.#gone = new Promise((resolve) => {
      this.#setGone = resolve;
    });
    this.#subscriptions = vscode.Disposable.from(
      list.onDidChangeValue((value) => {
        // A value that we have set ourselves comes back as an event.
        if (value !== this.#filledFor) this.refresh();
        options.onValue?.(value);
      }),
      list.onDidChangeActive(([row]) => this.#follow(row)),
      list.onDidAccept(() => this.#accept(this.#activeRow)),
      list.onDidTriggerButton((button) => options.onButton?.(button)),
      list.onDidTriggerItemButton(({ button, item }) => {
        if (isAction(item)) item.remove?.();
        else this.use(button, item);
      }),
      list.onDidHide(() => this.dispose()),
      list,
    );
  }

  /** Resolves when the list is gone. */
  get gone(): Promise<void> {
    return this.#gone;
  }

  /** What stands in the input. */
  get value(): string {
    return this.#list.value;
  }

  set value(value: string) {
    // The rows go first: VS Code would say of the old ones which is active, and we would take it for one of the new.
    this.#show(value);
    // What is there already is not set again: VS Code would put it over what is typed meanwhile.
    if (value !== this.#list.value) this.#list.value = value;
  }

  /** @throws what went wrong where the list cannot be filled or shown */
  show(): void {
    try {
      this.value = this.#list.value || (this.#options.value ?? '');
      this.#list.show();
    } catch (error) {
      this.#letGo();
      throw error;
    }
    this.#preview.begin();
  }

  hide(): void {
    this.#list.hide();
  }

  /** Takes the list away at once: what VS Code still says of it is no longer heard. */
  dispose(): void {
    this.#letGo();
    if (!this.#accepted) this.#attempt('Putting the editor back', this.#preview.restore());
    this.#options.onGone?.(this.#previewed);
    this.#setGone();
  }

  #letGo(): void {
    clearTimeout(this.#following);
    this.#subscriptions.dispose();
  }

  /** Hides the list; resolves when the editors are as they were before. */
  async dismiss(): Promise<void> {
    this.#accepted = true;
    this.#list.hide();
    await this.#preview.restore();
  }

  /** Shows anew what there is for what is typed. */
  refresh(): void {
    this.#show(this.#list.value);
  }

  #show(value: string): void {
    const { rows, title, placeholder, buttons = [] } = this.#options.faceFor(value);
    this.#filledFor = value;
    // The same rows stay, and with them the one that the writer has moved to.
    if (!areSame(rows, this.#list.items)) this.#fill(rows);
    this.#previewAfter(RESTS);
    this.#list.title = title;
    this.#list.placeholder = placeholder;
    this.#list.buttons = buttons;
  }

  /** Does with a passage, that of the active row, what a button of its does. */
  use(button: vscode.QuickInputButton, row = this.#activeRow): void {
    if (!isPassage(row) || this.#accepted) return;
    if (button === INSERT) this.#insert(row, Command.insertQuotation);
    else if (button === OPEN_TO_SIDE) this.#openToSide(row);
    else if (button === COPY) this.#copy(row);
  }

  /** The row that a key is for. As long as VS Code has not said which of new rows is active, one of the old is: no key is for that. */
  get #activeRow(): Row | undefined {
    const [active] = this.#list.activeItems;
    return active && this.#list.items.includes(active) ? active : this.#unchosen;
  }

  #fill(rows: readonly Row[]): void {
    const active = rows.find((row) => isPassage(row) || isAction(row));
    this.#unchosen = active;
    this.#list.items = rows;
    // Enter does something even where a remark stands above.
    if (active && rows[0] !== active) this.#list.activeItems = [active];
  }

  /**
   * Previews the row that is active now, if it stays so. VS Code names an active row by its place, so that what it says late of the rows
   * before would be taken for one of these; what it says of these follows at once, and begins the waiting anew.
   */
  #follow(row: Row | undefined): void {
    this.#previewAfter(row === this.#unchosen ? RESTS : STAYS);
  }

  /** Previews the active row when nothing is typed and no row is moved to for a while. */
  #previewAfter(delay: number): void {
    clearTimeout(this.#following);
    this.#following = setTimeout(() => {
      const row = this.#activeRow;
      if (!isPassage(row)) {
        if (!this.#list.items.some(isPassage)) this.#takeBack();
        return;
      }
      if (row !== this.#unchosen) {
        this.#unchosen = undefined;
        this.#previewed = true;
      }
      // What is in view already may have been scrolled to see more of it.
      if (this.#shown === row.passage) return;
      this.#shown = row.passage;
      this.#attempt('Previewing a passage', this.#preview.show(row.passage));
    }, delay);
  }

  /** Nothing is found any more: a passage behind the list would look like what is. */
  #takeBack(): void {
    if (this.#shown === undefined) return;
    this.#shown = undefined;
    this.#attempt('Taking a preview back', this.#preview.takeBack());
  }

  #accept(row: Row | undefined): void {
    // A key that is pressed twice finds the list on its way out.
    if (this.#accepted) return;
    const { acceptCommand } = this.#options;
    if (isAction(row)) row.run();
    else if (isPassage(row) && acceptCommand) this.#insert(row, acceptCommand);
    else if (isPassage(row)) {
      this.#leave();
      this.#attempt('Opening a passage', this.#preview.open(row.passage));
    }
  }

  #openToSide({ passage }: PassageRow): void {
    this.#leave();
    this.#attempt(
      'Opening a passage to the side',
      this.#preview.restore().then(() => this.#editor.showBeside(passage)),
    );
  }

  #insert({ passage }: PassageRow, command: string): void {
    this.#leave();
    this.#attempt(
      'Inserting a quotation',
      this.#preview.restore().then(() => vscode.commands.executeCommand(command, passage)),
    );
  }

  #leave(): void {
    this.#accepted = true;
    this.#options.onUse?.();
    this.#list.hide();
  }

  /** Copies a passage, and leaves the list as it is. */
  #copy(row: PassageRow): void {
    this.#options.onUse?.();
    this.#attempt('Copying a quotation', vscode.commands.executeCommand(Command.copyQuotation, row.passage));
    this.#list.title = vscode.l10n.t('Copied quotation of ¶{0}', row.passage);
    // A title is not read out; the active row is, when it changes.
    const copied = vscode.l10n.t('Copied');
    if (row.description?.startsWith(copied)) return;
    const marked = { ...row, description: `${copied} · ${row.description}` };
    const isActive = this.#activeRow === row;
    const active = isActive ? marked : this.#activeRow;
    this.#list.keepScrollPosition = true;
    this.#fill(this.#list.items.map((other) => (other === row ? marked : other)));
    if (active) this.#list.activeItems = [active];
    this.#list.keepScrollPosition = false;
  }
}
