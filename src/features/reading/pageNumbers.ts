import { REPORT_SCHEME } from '../ids';
import type { ReportEditor } from './reportDocument';

/** As much of markdown-it as is used here. */
export interface MarkdownIt {
  readonly renderer: { readonly rules: Record<string, RenderRule | undefined> };
}
type RenderRule = (
  tokens: readonly MarkdownToken[],
  index: number,
  options: unknown,
  env: MarkdownEnvironment | undefined,
  renderer: { renderToken(tokens: readonly MarkdownToken[], index: number, options: unknown): string },
) => string;
interface MarkdownToken {
  /** Its first line and the one after its last, 0-based. */
  readonly map?: readonly [number, number] | null;
}
interface MarkdownEnvironment {
  readonly currentDocument?: { readonly scheme?: string };
}

/**
 * A plugin for VS Code's Markdown preview, which puts the passage numbers before the sentences of the report's page. They are not
 * selected, and so not copied, with the text. Other documents are left alone.
 *
 * VS Code reads a document without saying which, and says it when the page is written: only then the numbers can be added.
 */
export function extendMarkdownIt(editor: ReportEditor) {
  return (markdown: MarkdownIt): MarkdownIt => {
    const { rules } = markdown.renderer;
    /** The line that is being written: a paragraph says where it begins, and each line break in it leads to the next. */
    let line = 0;
    const thenNumber = (name: string, advance: (token: MarkdownToken | undefined) => void) => {
      const before = rules[name];
      rules[name] = (tokens, index, options, env, renderer) => {
        const html = before?.(tokens, index, options, env, renderer) ?? renderer.renderToken(tokens, index, options);
        if (env?.currentDocument?.scheme !== REPORT_SCHEME) return html;
        advance(tokens[index]);
        return html + numberOn(line);
      };
    };
    const numberOn = (at: number): string => {
      const passage = editor.laidOut?.passageAt(at);
      if (passage === undefined || editor.laidOut?.lineOf(passage) !== at) return '';
      return `<small style="user-select: none; opacity: 0.7">¶${passage}</small> `;
    };
    thenNumber('paragraph_open', (token) => {
      line = token?.map?.[0] ?? 0;
    });
    thenNumber('softbreak', () => {
      line++;
    });
    return markdown;
  };
}
