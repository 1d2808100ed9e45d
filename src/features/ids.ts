/** Every identifier that `package.json` shares with the code. A host test holds the two together. */

/** Commands that people run or that links and menus run for them. */
export const Command = {
  search: 'azerbaijanReport.search',
  openReport: 'azerbaijanReport.openReport',
  openPage: 'azerbaijanReport.openPage',
  openPassage: 'azerbaijanReport.openPassage',
  openPassageToSide: 'azerbaijanReport.openPassageToSide',
  insertQuotation: 'azerbaijanReport.insertQuotation',
  insertQuotationWithMeaning: 'azerbaijanReport.insertQuotationWithMeaning',
  insertBlockQuotation: 'azerbaijanReport.insertBlockQuotation',
  insertCitation: 'azerbaijanReport.insertCitation',
  copyQuotation: 'azerbaijanReport.copyQuotation',
  copyCitation: 'azerbaijanReport.copyCitation',
  addToBibliography: 'azerbaijanReport.addToBibliography',
  copyEntry: 'azerbaijanReport.copyEntry',
  checkQuotations: 'azerbaijanReport.checkQuotations',
  checkDismissed: 'azerbaijanReport.checkDismissedQuotations',
  fixQuotations: 'azerbaijanReport.fixQuotations',
  citeQuotation: 'azerbaijanReport.citeQuotation',
  dismissQuotation: 'azerbaijanReport.dismissQuotation',
  showName: 'azerbaijanReport.showName',
  nextMention: 'azerbaijanReport.nextMention',
  previousMention: 'azerbaijanReport.previousMention',
  revealInDraft: 'azerbaijanReport.revealInDraft',
  toggleUnderline: 'azerbaijanReport.toggleUnderline',
  showCommonNames: 'azerbaijanReport.showCommonNames',
  suggestNames: 'azerbaijanReport.suggestNames',
  enableNames: 'azerbaijanReport.enableNames',
  groupNamesByKind: 'azerbaijanReport.groupNamesByKind',
  listNamesByAlphabet: 'azerbaijanReport.listNamesByAlphabet',
  searchSelection: 'azerbaijanReport.searchSelection',
  searchAgain: 'azerbaijanReport.searchAgain',
  clearRecentSearches: 'azerbaijanReport.clearRecentSearches',
  nextResult: 'azerbaijanReport.nextResult',
  previousResult: 'azerbaijanReport.previousResult',
  clearResults: 'azerbaijanReport.clearResults',
  openRowToSide: 'azerbaijanReport.openRowToSide',
  insertRow: 'azerbaijanReport.insertRow',
  copyRow: 'azerbaijanReport.copyRow',
  addFilter: 'azerbaijanReport.addFilter',
  removeLastFilter: 'azerbaijanReport.removeLastFilter',
  listResults: 'azerbaijanReport.listResults',
  getStarted: 'azerbaijanReport.getStarted',
  openSampleDraft: 'azerbaijanReport.openSampleDraft',
} as const;

/** The walkthrough. VS Code asks for it by the extension's own identifier, a # and this. */
export const WALKTHROUGH = 'getStarted';

/** The views in the sidebar. */
export const View = {
  topics: 'azerbaijanReport.topics',
  names: 'azerbaijanReport.names',
  searchResults: 'azerbaijanReport.searchResults',
  atCursor: 'azerbaijanReport.atCursor',
  inThisDraft: 'azerbaijanReport.inThisDraft',
} as const;

/** The settings, below the section. */
export const SETTINGS_SECTION = 'azerbaijanReport';
export const Setting = {
  enabled: 'enabled',
  hover: 'hover.enabled',
  definitions: 'definitions.enabled',
  completion: 'completion.enabled',
  completionTrigger: 'completion.triggerCharacter',
  checkQuotations: 'checkQuotations',
  commonNames: 'commonNames',
  underline: 'underline',
  statusBar: 'statusBar.enabled',
  additionalLanguages: 'additionalLanguages',
  quotationMarks: 'quotationMarks',
  latexCitation: 'latexCitation',
  sourceTitle: 'source.title',
  sourceAuthor: 'source.author',
  sourceYear: 'source.year',
  sourcePublisher: 'source.publisher',
  sourceUrl: 'source.url',
  sourceKey: 'source.key',
} as const;

/** The languages in which people write prose: those in which names are recognised, and which start the extension. */
export const PROSE_LANGUAGES: readonly string[] = [
  'markdown',
  'plaintext',
  'latex',
  'tex',
  'restructuredtext',
  'asciidoc',
  'quarto',
  'rmd',
  'typst',
  'mdx',
  'org',
  'textile',
  'mediawiki',
  'wikitext',
  'djot',
  'fountain',
  'context',
  'juliamarkdown',
  'rsweave',
  'pandoc',
];

/** Context keys that we set, for `when` clauses. */
export const ContextKey = {
  draftIsActive: 'azerbaijanReport.draftIsActive',
  /** A list of passages is open, by a search or on a name. */
  listIsOpen: 'azerbaijanReport.listIsOpen',
  searchIsOpen: 'azerbaijanReport.searchIsOpen',
  /** The view *Search Results* has a search. */
  hasResults: 'azerbaijanReport.hasResults',
  /** The bundled report could not be read. */
  reportIsUnreadable: 'azerbaijanReport.reportIsUnreadable',
  /** The draft of the views beside a draft has names, or had some since it came to them. */
  draftHasNames: 'azerbaijanReport.draftHasNames',
  /** The draft of these views quotes the report, or did since it came to them. */
  draftHasQuotations: 'azerbaijanReport.draftHasQuotations',
  /** In the draft of these views no names are looked for, as the settings say. */
  namesAreOff: 'azerbaijanReport.namesAreOff',
  /** In the active draft the world's common names are quiet, since it is about something else. */
  commonNamesAreQuiet: 'azerbaijanReport.commonNamesAreQuiet',
  /** The view *Names* has them by alphabet, and not by kind. */
  namesByAlphabet: 'azerbaijanReport.namesByAlphabet',
} as const;

/** What a tree row is, for `when` clauses of menus. */
export const RowKind = {
  passage: 'azerbaijanReport.passage',
  /** A passage that opens with “She” or the like, where it is known who is meant. */
  passageWithMeaning: 'azerbaijanReport.passage.meaning',
  /** A passage that a draft quotes. */
  quotedPassage: 'azerbaijanReport.passage.quoted',
  name: 'azerbaijanReport.name',
  draftName: 'azerbaijanReport.draftName',
} as const;

/** The scheme of the report's own document. */
export const REPORT_SCHEME = 'azerbaijan-report';
