/** A window in which no folder is open. */
export const opens = 'nothing';
