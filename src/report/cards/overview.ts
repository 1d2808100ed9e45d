/** What there is on a name, where nothing of it helps a sentence along. */
import type { Report, ReportName } from '../report';

/** The passages on a name, by topic. */
export interface Overview {
  readonly id: string;
  readonly name: string;
  readonly passages: number;
  /** The topics that have passages on it, those with most first. None where the passages are so few that they are quoted. */
  readonly topics: ReadonlyArray<{ readonly title: string; readonly passages: number }>;
}

/** So few passages are quoted: a list of topics would say less. */
const FEW = 3;

/** What there is on a name, or on whom it is said for where little is on the name itself. */
export function overviewOf(report: Report, name: ReportName): Overview {
  const other = name.standsFor && report.name(name.standsFor.name);
  const { id, name: written, passages } = other && name.passages.length <= FEW ? other : name;
  const counts = new Map<string, number>();
  for (const number of passages) {
    const passage = report.passage(number);
    const title = passage && report.headingsOf(passage).topic.title;
    if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const topics = [...counts].map(([title, count]) => ({ title, passages: count })).sort((a, b) => b.passages - a.passages);
  return { id, name: written, passages: passages.length, topics: passages.length > FEW ? topics : [] };
}
