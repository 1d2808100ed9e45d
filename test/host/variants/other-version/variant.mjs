import { changeReport, oneMessage } from '../../brokenReport.mjs';

/** A bundled report that is of a version that is not there yet. */
export const mutate = (folder) => changeReport(folder, (text) => text.replace(/"version":\d+,/, '"version":999,'));

/** The writer is told once, in one sentence. */
export const verify = oneMessage(/^The bundled report is of version 999[^.]*; reinstall the extension [^.]+\.$/);

/** What reads the report is the same in both hosts; the damaged one is tried in each. */
export const hosts = ['node'];
