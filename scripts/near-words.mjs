// npm run near-words: makes data/near-words.txt and data/general-words.txt anew. Downloads some 110 MB of word vectors, once; nothing else needs them.
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { installNearWords } from './lib/install.mjs';
import { nearWordsDir, root } from './lib/paths.mjs';
import { fail, node } from './lib/run.mjs';

try {
  await installNearWords();
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['tools/near-words/main.ts'],
    outfile: 'out/near-words.cjs',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2023',
    logLevel: 'warning',
  });
  // The vectors are one JSON file of some 300 MB.
  const heap = '--max-old-space-size=6000';
  const args = [heap, 'out/near-words.cjs', join(nearWordsDir, 'node_modules'), 'data/near-words.txt', 'data/general-words.txt'];
  process.exitCode = (await node(args, { cwd: root })).code;
} catch (error) {
  fail(error);
}
