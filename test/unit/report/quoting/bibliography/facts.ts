import type { ReportFacts } from '../../../../../src/report/model';
import { type Source, type SourceDetails, sourceOf } from '../../../../../src/report/quoting/bibliography/source';

/** Facts of a report as `data/report.yaml` has them. */
export const FACTS: ReportFacts = {
  description: 'policy report on Azerbaijan',
  key: 'azerbaijan-report',
  textEnds: 'February 2013',
  note: 'It came as text alone.',
};

/** The report for a bibliography, with what a writer says of it. */
export const theSource = (details: SourceDetails = {}): Source => sourceOf(FACTS, details);

/** What a writer says who knows all of it. */
export const ALL_DETAILS = {
  title: 'Azerbaijan: Costs & Gains of $5, 10 % – Əliyev’s #1 {A_B}',
  author: 'Research & Policy Service; Doe, Jane; Ludwig van Beethoven',
  year: 2013,
  publisher: 'Smith & Sons',
  url: 'https://example.org/a_b%20c?x={y}',
  key: 'report:2013',
} as const;
