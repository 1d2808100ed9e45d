import { changeReport, oneMessage } from '../../brokenReport.mjs';

/** A bundled report in which a word is another. */
export const mutate = (folder) => changeReport(folder, (text) => text.replace('Gabala', 'Kabala'));

/** The writer is told once, in one sentence. */
export const verify = oneMessage(/^The bundled report is damaged[^.]*; reinstall the extension [^.]+\.$/);

/** What is wrong with a report is told alike in both hosts; the suite `composed` has it in each. */
export const hosts = ['node'];
