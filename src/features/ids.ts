/** Every identifier that `package.json` shares with the code. A host test holds the two together. */

/** Commands that people run or that links and menus run for them. */
export const Command = {
  search: 'azerbaijanReport.search',
  openReport: 'azerbaijanReport.openReport',
  openPassage: 'azerbaijanReport.openPassage',
  openPassageToSide: 'azerbaijanReport.openPassageToSide',
  copyPassage: 'azerbaijanReport.copyPassage',
  showName: 'azerbaijanReport.showName',
} as const;

/** The views in the sidebar. */
export const View = {
  topics: 'azerbaijanReport.topics',
  names: 'azerbaijanReport.names',
} as const;

/** The settings, below the section. */
export const SETTINGS_SECTION = 'azerbaijanReport';
export const Setting = {
  languages: 'languages',
  hover: 'hover.enabled',
} as const;

/** What a tree row is, for `when` clauses of menus. */
export const RowKind = {
  passage: 'azerbaijanReport.passage',
  name: 'azerbaijanReport.name',
} as const;

/** The scheme of the report's own document. */
export const REPORT_SCHEME = 'azerbaijan-report';
