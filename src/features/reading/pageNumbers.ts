import { REPORT_SCHEME } from '../ids';
import type { ReportEditor } from './reportDocument';

/** As much of markdown-it as is used here. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: MarkdownState) => void): void } };
}
interface MarkdownState {
  readonly tokens: readonly MarkdownToken[];
  readonly env?: { readonly currentDocument?: { readonly scheme?: string } };
  readonly Token: new (type: string, tag: string, nesting: 0) => MarkdownToken;
}
interface MarkdownToken {
  readonly type: string;
  /** Its first line and the one after its last, 0-based. */
  readonly map?: readonly [number, number] | null;
  children?: MarkdownToken[] | null;
  content: string;
}

/**
 * A plugin for VS Code's Markdown preview, which puts the passage numbers before the sentences of the report's page. They are not
 * selected, and so not copied, with the text. Other documents are left alone.
 */
export function extendMarkdownIt(editor: ReportEditor) {
  return (markdown: MarkdownIt): MarkdownIt => {
    markdown.core.ruler.push('azerbaijan-report-passage-numbers', ({ tokens, env, Token }) => {
      const layout = editor.laidOut;
      if (env?.currentDocument?.scheme !== REPORT_SCHEME || !layout) return;
      const numberOn = (line: number): MarkdownToken[] => {
        const passage = layout.passageAt(line);
        if (passage === undefined || layout.lineOf(passage) !== line) return [];
        const token = new Token('html_inline', '', 0);
        token.content = `<small style="user-select: none; opacity: 0.7">¶${passage}</small> `;
        return [token];
      };
      for (const token of tokens) {
        if (token.type !== 'inline' || !token.map || !token.children) continue;
        let [line] = token.map;
        token.children = [
          ...numberOn(line),
          ...token.children.flatMap((child) => (child.type === 'softbreak' ? [child, ...numberOn(++line)] : [child])),
        ];
      }
    });
    return markdown;
  };
}
