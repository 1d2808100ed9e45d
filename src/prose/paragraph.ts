/** Cutting the paragraph around a place out of a document, which is what a look at one name may cost. */

/** A document as its lines, 0-based; an editor's document is one. */
export interface Lines {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/** A place in a document, both 0-based; the character in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A paragraph, and a place in it. */
export interface Paragraph {
  /** Its lines, joined by "\n" whatever the document has. */
  readonly text: string;
  /** The place's offset in the text, in UTF-16 units. */
  readonly offset: number;
  /** Where the text begins in the document. */
  readonly start: Place;
}

/** Longer paragraphs are cut to what is near the place; one line may hold a whole book. */
export const REACH = 2000;

/** The paragraph around a place: the lines up to the next blank ones, at most {@link REACH} units each way. */
export function paragraphAt(document: Lines, place: Place): Paragraph {
  const line = document.lineAt(place.line).text;
  let before = line.slice(Math.max(0, place.character - REACH), place.character);
  let after = line.slice(place.character, place.character + REACH);
  let start: Place = { line: place.line, character: place.character - before.length };
  for (let above = place.line - 1; above >= 0 && start.character === 0; above--) {
    const { text } = document.lineAt(above);
    if (!text.trim() || before.length + text.length >= REACH) break;
    before = `${text}\n${before}`;
    start = { line: above, character: 0 };
  }
  for (let below = place.line + 1; below < document.lineCount; below++) {
    const { text } = document.lineAt(below);
    if (!text.trim() || after.length + text.length >= REACH) break;
    after = `${after}\n${text}`;
  }
  return { text: before + after, offset: before.length, start };
}

/** Where in the document an offset of a paragraph is. */
export function placeIn({ text, start }: Paragraph, offset: number): Place {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  if (lastBreak < 0) return { line: start.line, character: start.character + offset };
  return { line: start.line + before.split('\n').length - 1, character: offset - lastBreak - 1 };
}
