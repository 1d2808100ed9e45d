const YEAR = String.raw`(?:FY ?)?((?:1[89]|20)\d\d)`;
/** A year, a decade or a span of years. No amount, no number of a law or a section, no count of things. */
const YEARS = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[.,]|[$€£#§¶] ?|\b(?:Section|Resolution|Article|No\.) )` +
    String.raw`(?<!\d[-–])${YEAR}` +
    String.raw`(?:(s)\b|(?:[-–—](?=\d\d\b|\d{4}|FY)| (?:through|to|until) (?=\d{4}|FY))(?:FY ?)?((?:1[89]|20)\d\d|\d\d)(?![\d%\p{L}]|[.,]\d|-?\p{L}))?` +
    String.raw`(?![\d%\p{L}]|[.,]\d| (?:million|billion|troops|personnel|soldiers|people|tons|votes|barrels|mil(?:es)?|km)\b)`,
  'gu',
);

/** The years that a text speaks of, each once, in order: "FY2012" is 2012, "2008-2010" all three, "the 1990s" all ten. */
export function yearsIn(text: string): number[] {
  const years = new Set<number>();
  for (const [, from = '', decade, to] of text.matchAll(YEARS)) {
    const first = Number(from);
    const last = decade ? first + 9 : to ? Number(to.length === 2 ? from.slice(0, 2) + to : to) : first;
    for (let year = first; year <= last; year++) years.add(year);
    // A span that runs backwards is none; its first year was meant all the same.
    years.add(first);
  }
  return [...years].sort((a, b) => a - b);
}
