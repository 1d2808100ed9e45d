import * as vscode from 'vscode';
import type { Report } from '../../report/report';
import { choicesFor } from '../../report/searching/choices';
import {
  type FilterKey,
  filterLabel,
  type SearchFilter,
  type TypedFilter,
  whyNoFilter,
  without,
} from '../../report/searching/filters';
import {
  liftFilters,
  onlyTheBeginning,
  passagesAnswering,
  readRequest,
  requestText,
  type SearchRequest,
  withFilters,
} from '../../report/searching/request';
import { attempt, type Log } from '../log';
import type { ReportStore } from '../reportStore';
import type { InsertionOnEnter } from './insertions';
import type { Row } from './listRows';
import type { ListFace, PassageList } from './passageList';
import type { PassageLists } from './passageLists';
import type { RecentSearches } from './recentSearches';
import { ADD_FILTER, LIST_RESULTS, REMOVE_FILTER, REMOVE_KEY } from './searchButtons';
import type { SearchResults } from './searchResults';
import {
  answerRows,
  choiceRow,
  foundTitle,
  kindRows,
  laterRows,
  missingRows,
  nothingRows,
  quotedNowhereRows,
  recentRows,
  remarkRow,
  separator,
} from './searchRows';

const MOST_RESULTS = 50;
/** How many passages a request lists at the most. Without words they are not ranked, and all are listed. */
const mostListed = ({ words }: SearchRequest): number => (words.trim() ? MOST_RESULTS : Number.POSITIVE_INFINITY);
/** Values offered above the passages while a filter is being typed. */
const MOST_OFFERED = 5;
/** A longer title takes a second line; the key that removes a filter is in the tooltip of its button too. */
const LONGEST_TITLE = 76;
/** A query shorter than this is not worth keeping. */
const SHORTEST_KEPT = 3;
/** Filters are lifted out of the input when typing pauses, so that no letter is lost to what is typed meanwhile. */
const PAUSE = 300;

/** What a search works with. */
export interface SearchParts {
  readonly store: ReportStore;
  readonly lists: PassageLists;
  readonly recent: RecentSearches;
  readonly results: SearchResults;
  readonly log: Log;
}

interface SessionOptions {
  /** What Enter puts into the draft; without it, Enter opens a passage. */
  readonly inserts: InsertionOnEnter | undefined;
  /** What is on the screen already, and becomes the list. */
  readonly input: vscode.QuickPick<Row> | undefined;
}

/** A filter is being chosen: its kind, or which kind. */
interface Choosing {
  readonly kind: FilterKey | undefined;
  /** What stood in the input before. */
  readonly before: string;
}

/** One search, from the opening of its list to the end. */
export class SearchSession {
  readonly #report: Report;
  readonly #parts: SearchParts;
  readonly #words: string;
  readonly #inserts: InsertionOnEnter | undefined;
  readonly #input: vscode.QuickPick<Row> | undefined;
  #filters: readonly SearchFilter[];
  #list: PassageList | undefined;
  #choosing: Choosing | undefined;
  #lifting: ReturnType<typeof setTimeout> | undefined;
  #listing: PromiseLike<unknown> | undefined;

  constructor(report: Report, parts: SearchParts, { words, filters }: SearchRequest, { inserts, input }: SessionOptions) {
    this.#report = report;
    this.#parts = parts;
    this.#words = words;
    this.#filters = filters;
    this.#inserts = inserts;
    this.#input = input;
  }

  /** Opens the list; resolves when it is gone. */
  async run(): Promise<void> {
    let text = '';
    this.#list = this.#parts.lists.open({
      report: this.#report,
      value: this.#words,
      ...(this.#inserts && { acceptCommand: this.#inserts.command }),
      ...(this.#input && { input: this.#input }),
      faceFor: (value) => {
        if (this.#choosing) return this.#chooserFace(this.#choosing, value);
        text = requestText(this.#report, readRequest(this.#report, value, this.#filters));
        return this.#face(value);
      },
      onValue: () => this.#liftSoon(),
      onButton: (button) => {
        if (button === ADD_FILTER) this.addFilter();
        else if (button === REMOVE_FILTER) this.removeLastFilter();
        else if (button === LIST_RESULTS) this.listResults();
        else if (button === vscode.QuickInputButtons.Back) this.#back();
      },
      onUse: () => this.#keep(text),
      onGone: (previewed) => {
        clearTimeout(this.#lifting);
        if (previewed && text.length >= SHORTEST_KEPT) this.#keep(text);
        else this.#parts.recent.note(text);
      },
    });
    // The list is on its way to the screen, and the index is loaded before the first letter.
    this.#report.search('');
    await this.#list.gone;
    // Showing the results takes the keyboard: whoever has waited for the search finds it there.
    await this.#listing;
  }

  /** Has a filter chosen from lists. */
  addFilter(): void {
    if (this.#choosing || !this.#list) return;
    this.#lift();
    this.#choose(undefined, this.#list.value);
  }

  removeLastFilter(): void {
    if (this.#choosing || !this.#list) return;
    this.#lift();
    if (!this.#filters.length) return;
    this.#filters = this.#filters.slice(0, -1);
    this.#list.refresh();
  }

  /** Lists what is found in the sidebar. */
  listResults(): void {
    if (this.#choosing || !this.#list) return;
    const request = readRequest(this.#report, this.#list.value, this.#filters);
    if (!passagesAnswering(this.#report, request, 1).length) return;
    this.#keep(requestText(this.#report, request));
    this.#listing = this.#attempt(
      'Listing the results',
      this.#list.dismiss().then(() => this.#parts.results.list(request)),
    );
  }

  #attempt(doing: string, work: PromiseLike<unknown>): PromiseLike<unknown> {
    return attempt(this.#parts.log, doing, work);
  }

  #keep(text: string): void {
    this.#attempt('Keeping a search', this.#parts.recent.keep(text));
  }

  // --- Filters ----------------------------------------------------------------------------------------------------------------

  #liftSoon(): void {
    clearTimeout(this.#lifting);
    if (!this.#choosing) this.#lifting = setTimeout(() => this.#lift(), PAUSE);
  }

  /** Takes the finished filters out of the input and into the title. */
  #lift(): void {
    clearTimeout(this.#lifting);
    if (this.#choosing || !this.#list) return;
    const { text, filters } = liftFilters(this.#report, this.#list.value);
    if (filters.length) this.#set({ words: text, filters: withFilters(this.#report, this.#filters, filters) });
  }

  #set({ words, filters }: SearchRequest): void {
    this.#filters = filters;
    if (this.#list) this.#list.value = words;
  }

  #choose(kind: FilterKey | undefined, before: string): void {
    this.#choosing = { kind, before };
    if (this.#list) this.#list.value = '';
  }

  #back(): void {
    const { kind, before } = this.#choosing ?? {};
    if (before === undefined) return;
    if (kind) this.#choose(undefined, before);
    else {
      this.#choosing = undefined;
      this.#set({ words: before, filters: this.#filters });
    }
  }

  #add(filter: SearchFilter, words: string): void {
    this.#choosing = undefined;
    this.#set({ words, filters: withFilters(this.#report, this.#filters, [filter]) });
  }

  #chooserFace({ kind, before }: Choosing, value: string): ListFace {
    const report = this.#report;
    const request = readRequest(report, before, this.#filters);
    const rows = kind
      ? choicesFor(report, { key: kind, value }, request).map((choice) =>
          choiceRow(choice, mostListed(request), () => this.#add(choice.filter, before)),
        )
      : kindRows(
          report,
          request,
          (chosen) => this.#choose(chosen, before),
          (filter) => this.#add(filter, before),
        ).filter(({ label }) => label.toLowerCase().includes(value.trim().toLowerCase()));
    const none = kind ? this.#whyNone({ key: kind, value }) : vscode.l10n.t('No such filter narrows what is found.');
    return {
      title: this.#title([vscode.l10n.t('Add a Filter')]),
      placeholder: kind
        ? vscode.l10n.t('Type to narrow the list; Enter adds the filter')
        : vscode.l10n.t('By what should the passages be narrowed?'),
      rows: rows.length ? rows : [remarkRow(none)],
      buttons: [vscode.QuickInputButtons.Back],
    };
  }

  // --- What is shown ----------------------------------------------------------------------------------------------------------

  #face(value: string): ListFace {
    const report = this.#report;
    const { words, filters, unknown, typing, isCut } = readRequest(report, value, this.#filters);
    const request = { words, filters };
    const numbers = passagesAnswering(report, request, MOST_RESULTS);
    const asked = words.trim() || filters.length;
    const missing = numbers.length ? report.missingFrom(words) : [];
    const remarks = [
      ...(isCut ? [remarkRow(onlyTheBeginning(value))] : []),
      ...missingRows(missing),
      ...unknown.map((filter) => remarkRow(whyNoFilter(filter))),
      ...laterRows(report, request),
      ...(numbers.length ? quotedNowhereRows(report, request) : []),
    ];
    const rows: Row[] = [
      ...remarks,
      ...(typing ? this.#offerRows(typing, value) : []),
      ...(typing && numbers.length && words.trim() ? [separator(vscode.l10n.t('Passages'))] : []),
      ...(numbers.length ? answerRows(report, request, numbers) : []),
      ...(!numbers.length && asked ? nothingRows(report, request, (other) => this.#set(other)) : []),
    ];
    return {
      title:
        this.#title([
          ...(asked ? [foundTitle(numbers.length, mostListed(request), missing)] : []),
          ...(this.#inserts ? [this.#inserts.says] : []),
        ]) || vscode.l10n.t('Search the Report'),
      placeholder: vscode.l10n.t('Search the report: words, a name, a figure or a question'),
      rows: rows.length || asked || value.trim() ? rows : this.#recentRows(),
      buttons: [...(this.#filters.length ? [REMOVE_FILTER] : []), ADD_FILTER, ...(numbers.length ? [LIST_RESULTS] : [])],
    };
  }

  #title(parts: readonly string[]): string {
    const filters = this.#filters.map((filter) => filterLabel(this.#report, filter)).join(' · ');
    const title = [filters, ...parts].filter(Boolean).join(' — ');
    const withKey = `${title} — ${vscode.l10n.t('{0} removes the last', REMOVE_KEY)}`;
    // While another is chosen, the key is that of the input.
    return filters && !this.#choosing && withKey.length <= LONGEST_TITLE ? withKey : title;
  }

  #recentRows(): Row[] {
    const { recent } = this.#parts;
    const forget = (search: string) =>
      this.#attempt(
        'Forgetting a search',
        recent.remove(search).then(() => this.#list?.refresh()),
      );
    return recentRows(this.#report, recent.all, (request) => this.#set(request), forget);
  }

  /** What the filter that is being typed may become. */
  #offerRows(typing: TypedFilter, value: string): Row[] {
    const words = without(value, [typing]);
    const request = readRequest(this.#report, words, this.#filters);
    const choices = choicesFor(this.#report, typing, request);
    if (!choices.length) return typing.value ? [remarkRow(this.#whyNone(typing))] : [];
    return [
      separator(vscode.l10n.t('Filters')),
      ...choices
        .slice(0, typing.value ? MOST_OFFERED : choices.length)
        .map((choice) =>
          choiceRow({ ...choice, label: filterLabel(this.#report, choice.filter) }, mostListed(request), () =>
            this.#add(choice.filter, words),
          ),
        ),
    ];
  }

  /** Why no filter of the kind is offered. */
  #whyNone(typed: Pick<TypedFilter, 'key' | 'value'>): string {
    const isKnown = choicesFor(this.#report, typed, { words: '', filters: [] }).length > 0;
    if (!isKnown) return whyNoFilter(typed);
    return vscode.l10n.t('“{0}:{1}” would leave nothing of what is found, or all of it.', typed.key, typed.value);
  }
}
