const LINE = 120;

/**
 * `general-words.txt` as `npm run near-words` writes it: stems of general English with a space between, the most frequent first.
 */
export function writeGeneralWords(stems: readonly string[]): string {
  const lines: string[] = [];
  for (const stem of stems) {
    const last = lines.at(-1);
    if (last === undefined || last.length + stem.length >= LINE) lines.push(stem);
    else lines[lines.length - 1] = `${last} ${stem}`;
  }
  return `${lines.join('\n')}\n`;
}

/** Reads what {@link writeGeneralWords} wrote. */
export const readGeneralWords = (text: string): string[] => text.split(/\s+/).filter((stem) => stem !== '');
