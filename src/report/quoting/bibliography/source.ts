import type { ReportFacts } from '../../model';

/** What a writer who knows the bibliographic details of the report fills in once. */
export interface SourceDetails {
  readonly title?: string;
  readonly author?: string;
  readonly year?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** The citation key. */
  readonly key?: string;
}

/** The report as a citation and a bibliography name it: what is known of it, and what the writer has filled in. */
export interface Source extends Omit<SourceDetails, 'key'> {
  readonly key: string;
  readonly description: string;
  readonly textEnds: string;
}

/** The source from what is known of the report and what the writer has filled in. */
export function sourceOf(facts: ReportFacts, { key, ...details }: SourceDetails = {}): Source {
  const { description, textEnds } = facts;
  return { description, textEnds, key: key ?? 'azerbaijan-report', ...details };
}
