import { changeReport, oneMessage } from '../../brokenReport.mjs';

/** A bundled report in which a word is another. */
export const mutate = (folder) => changeReport(folder, (text) => text.replace('Gabala', 'Kabala'));

/** The writer is told once, in one sentence. */
export const verify = oneMessage(/^The bundled report is damaged[^.]*; reinstall the extension [^.]+\.$/);
