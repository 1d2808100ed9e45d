import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** No report at all: whoever asked for it would be told. */
export const mutate = (folder) => rmSync(join(folder, 'dist/report.json'));

/** Nobody has asked. */
export const verify = ({ notifications }) =>
  notifications.filter((text) => /bundled report/.test(text)).map((text) => `the report was read without a draft: ${text}`);

/** What wakes an extension is the same in both hosts. */
export const hosts = ['node'];

/** With all that VS Code brings: any of it may wake us. */
export const lean = false;
