/** How words of ours and of the report are put into what people read. */

/** Escapes what Markdown would read as syntax inside a line, so that report text shows as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]#~|$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\s+/g, ' ');
}

/** "1 passage", "3 passages". */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${n} ${n === 1 ? singular : plural}`;
}

/**
 * The text as it stands inside a quotation: its own quotation marks are single, as in print. Offsets stay as they are, so that it
 * can be cut afterwards.
 */
export function insideQuotes(text: string): string {
  return text.replace(/"([^"]*)"/g, '‘$1’');
}
