/** A window with two folders that nobody has said to trust. */
export const opens = 'several';
export const trusted = false;
export const settings = { 'security.workspace.trust.startupPrompt': 'never' };
