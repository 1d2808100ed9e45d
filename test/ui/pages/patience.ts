/**
 * How long what was asked for may take before it is asked for again, in ms: a list that did not know something yet shows it only when it
 * is opened anew, and a key that came too early is lost.
 */
export const ASKED_AGAIN = 2000;
