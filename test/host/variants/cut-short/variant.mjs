import { changeReport, oneMessage } from '../../brokenReport.mjs';

/** A bundled report that ends in the middle. */
export const mutate = (folder) => changeReport(folder, (text) => text.slice(0, text.length / 2));

/** The writer is told once, in one sentence. */
export const verify = oneMessage(/^The bundled report is cut short[^.]*; reinstall the extension [^.]+\.$/);

/** What reads the report is the same in both hosts; the damaged one is tried in each. */
export const hosts = ['node'];
