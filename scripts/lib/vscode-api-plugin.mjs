// Asks VS Code for its API once, however many modules import it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * For esbuild: `import * as vscode from 'vscode'` becomes one module that has all of the API. Left to itself, esbuild has every importing
 * module ask VS Code anew and copy the whole API property by property, which is most of what a small extension does when it is loaded.
 * @type {import('esbuild').Plugin}
 */
export const vscodeApi = {
  name: 'vscode-api',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode-api' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode-api' },
    );
    build.onLoad({ filter: /.*/, namespace: 'vscode-api' }, () => ({
      contents: `const api = require('vscode'); export const { ${exportedNames().join(', ')} } = api;`,
    }));
  },
};

/** What the API has at run time, in the oldest VS Code that we build for. */
function exportedNames() {
  const types = readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
  const declared = types.matchAll(/^\texport (?:abstract )?(?:class|enum|namespace|const|let|function) (\w+)/gm);
  return [...new Set([...declared].map(([, name]) => name))];
}
