/** Up to the end of the blank lines behind a paragraph; what the next line is indented by belongs to that. */
const PARAGRAPH_END = /\n(?:[ \t\r]*\n)+/g;

/** The paragraphs of a text with the blank lines behind them; joined they are the text again. An empty text is one. */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let start = 0;
  for (const { index, 0: blank } of text.matchAll(PARAGRAPH_END)) {
    paragraphs.push(text.slice(start, index + blank.length));
    start = index + blank.length;
  }
  if (start < text.length || paragraphs.length === 0) paragraphs.push(text.slice(start));
  return paragraphs;
}
