import * as vscode from 'vscode';
import { afterTheReport, whatItKnows } from '../../report/cards/afterword';
import { withMeaning } from '../../report/readAlone';
import { passageCalled, type Report } from '../../report/report';
import { type FilterChoice, filterChoices } from '../../report/searching/choices';
import { FILTER_KEYS, type FilterKey, filterLabel, type SearchFilter } from '../../report/searching/filters';
import { reasonsFor } from '../../report/searching/reasons';
import { requestFrom, requestText, type SearchRequest, withFilters } from '../../report/searching/request';
import { nothingOn, suggestionsFor } from '../../report/searching/suggestions';
import { count } from '../../report/text';
import { snippet } from '../../search/snippet';
import { KIND_ICONS } from '../reading/treeRows';
import { type ActionRow, LIST_ROW_LENGTH, passageListRow, type Row, rowText } from './listRows';

/** Passages that answer a request: why each does, and its words. Without words they are grouped by topic. */
export function answerRows(report: Report, { words, filters }: SearchRequest, numbers: readonly number[]): Row[] {
  const hasWords = words.trim() !== '';
  const reasons = hasWords ? reasonsFor(report, words) : () => [];
  let topic: number | undefined;
  return numbers.flatMap((number): Row[] => {
    const passage = report.passage(number);
    if (!passage) return [];
    const why = reasons(passage).join(' · ');
    const room = LIST_ROW_LENGTH - (why ? why.length + 3 : 0) - withMeaning(report, passage, '').length;
    const matches = hasWords ? report.matchesIn(passage, words) : mentionsOf(report, number, filters);
    const item = passageListRow(
      report,
      number,
      [why, withMeaning(report, passage, snippet(passage.text, matches, room))].filter(Boolean).join(' — '),
    );
    if (hasWords) return [item];
    const { topic: under, subtopic } = report.headingsOf(passage);
    const heading = passage.topic === topic ? [] : [separator(under.title)];
    topic = passage.topic;
    return [...heading, { ...item, description: subtopic.title }];
  });
}

/** Where the names of the filters stand in a passage, for a row without words to show. */
export function mentionsOf(report: Report, number: number, filters: readonly SearchFilter[]) {
  const passage = report.passage(number);
  const names = new Set(filters.flatMap((filter) => (filter.key === 'name' ? [filter.name] : [])));
  return (passage ? report.mentionsIn(passage) : [])
    .filter(({ name }) => names.has(name))
    .map(({ start, end, name }) => ({ start, end, asked: name }));
}

/** A line between rows. */
export const separator = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** A sentence among the rows. */
export const remarkRow = (sentence: string): Row => ({ ...actionLook('info'), label: rowText(sentence) });

/** What must be said of a search that finds other than was asked for. */
export const quotedNowhereRows = (report: Report, { words }: SearchRequest): Row[] =>
  report
    .quotedNowhere(words)
    .map((quoted) => remarkRow(vscode.l10n.t('No passage has “{0}” word for word; these have its words', quoted)));

/** What must be said where the report does not have something that is asked for, and only other words of the query lead to passages. */
export const missingRows = (missing: readonly string[]): Row[] => (missing.length ? [remarkRow(nothingOn(missing))] : []);

/**
 * What a list says of the passages that it has.
 * @param most how many it may have
 */
export function foundTitle(found: number, most: number, missing: readonly string[]): string {
  if (missing.length) return vscode.l10n.t('Nearest passages');
  return found === most ? vscode.l10n.t('Best {0} passages', most) : count(found, 'passage');
}

/** What must be said of a search for what came after the report, on two lines, since one has not the room. */
export function laterRows(report: Report, request: SearchRequest): Row[] {
  if (!afterTheReport(requestText(report, request), report.facts)) return [];
  const [ends = '', ...knows] = whatItKnows(report.facts).split(/(?<=:) /);
  return [{ ...remarkRow(ends), detail: knows.join(' ') }];
}

const actionLook = (icon: string) => ({ iconPath: new vscode.ThemeIcon(icon), alwaysShow: true });

/**
 * A filter to choose.
 * @param most how many passages are listed at the most
 */
export function choiceRow({ label, under, passages }: FilterChoice, most: number, run: () => void): ActionRow {
  const found = passages > most ? vscode.l10n.t('best {0} of {1} passages', most, passages) : count(passages, 'passage');
  return { ...actionLook('filter'), label, description: [under, found].filter(Boolean).join(' · '), run };
}

/** The kinds of filter by which a request can be narrowed, each with how one is typed. */
export function kindRows(
  report: Report,
  request: SearchRequest,
  choose: (kind: FilterKey) => void,
  add: (filter: SearchFilter) => void,
): ActionRow[] {
  const row = (label: string, description: string, icon: string, run: () => void) => ({
    ...actionLook(icon),
    label,
    description,
    run,
  });
  const kinds: Record<FilterKey, (choices: readonly FilterChoice[]) => ActionRow[]> = {
    topic: () => [row(vscode.l10n.t('Topic'), 'topic:iran', 'list-tree', () => choose('topic'))],
    name: () => [row(vscode.l10n.t('Name'), 'name:"Heydar Aliyev"', 'person', () => choose('name'))],
    year: () => [row(vscode.l10n.t('Year'), 'year:1992-1994', 'calendar', () => choose('year'))],
    has: (choices) =>
      choices.map(({ filter, passages }) =>
        row(vscode.l10n.t('Only passages with figures'), `has:figures · ${count(passages, 'passage')}`, 'graph', () =>
          add(filter),
        ),
      ),
  };
  return FILTER_KEYS.flatMap((key) => {
    const choices = filterChoices(report, key, request);
    return choices.length ? kinds[key](choices) : [];
  });
}

const FORGET: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('close'), tooltip: vscode.l10n.t('Forget This Search') };

/** Searches that can be brought back, under a heading. */
export function recentRows(
  report: Report,
  searches: readonly string[],
  again: (request: SearchRequest) => void,
  forget: (search: string) => void,
): Row[] {
  if (!searches.length) return [];
  return [
    separator(vscode.l10n.t('Recent searches')),
    ...searches.map((search): ActionRow => {
      const request = requestFrom(report, { query: search });
      const filters = request.filters.map((filter) => filterLabel(report, filter));
      const [label = '', ...more] = [request.words, ...filters].filter(Boolean);
      return {
        ...actionLook('history'),
        label: rowText(label),
        description: more.join(' · '),
        buttons: [FORGET],
        run: () => again(request),
        remove: () => forget(search),
      };
    }),
  ];
}

/**
 * What is said, and what may help, where nothing is found.
 * @param set asks for another request instead
 */
export function nothingRows(report: Report, request: SearchRequest, set: (request: SearchRequest) => void): Row[] {
  const { words, filters } = request;
  const { spelling, names, withoutFilters } = suggestionsFor(report, request);
  const row = (icon: string, label: string, instead: SearchRequest, description = ''): ActionRow => ({
    ...actionLook(icon),
    label: rowText(label),
    description,
    run: () => set(instead),
  });
  const rows = [
    ...(withoutFilters
      ? [
          row('clear-all', vscode.l10n.t('No passage within the filters; {0} without them', withoutFilters), {
            words,
            filters: [],
          }),
        ]
      : []),
    ...(spelling ? [row('lightbulb', vscode.l10n.t('Did you mean: {0}', spelling), { words: spelling, filters })] : []),
    ...names.map(({ id, name, kind, passages }) =>
      row(
        KIND_ICONS[kind],
        name,
        { words: '', filters: withFilters(report, filters, [{ key: 'name', name: id }]) },
        count(passages.length, 'passage'),
      ),
    ),
  ];
  return withoutFilters ? rows : [nothingFound(words), ...rows];
}

function whyNothing(words: string): string {
  if (!words) return vscode.l10n.t('No passage is within all of these filters.');
  const number = passageCalled(words);
  if (number !== undefined)
    return vscode.l10n.t('There is no passage ¶{0}. Type another number or words, or browse the topics in the sidebar.', number);
  return /[\p{L}\p{N}]/u.test(words)
    ? vscode.l10n.t(
        'The report has none of these words: {0}. Try fewer or other words, or browse the topics in the sidebar.',
        words,
      )
    : vscode.l10n.t('There is no word in {0}. Type a few, or browse the topics in the sidebar.', words);
}

function nothingFound(words: string): Row {
  return {
    label: vscode.l10n.t('No passage found'),
    detail: rowText(whyNothing(words.trim())),
    alwaysShow: true,
  };
}
