/**
 * What a command is run on, from its first argument: links give the thing itself, menus of a tree the row that stands for it. Key bindings
 * and other extensions may give anything.
 */

/** A link that runs a command. Round brackets are encoded too: in a name they would end a Markdown link. */
export const commandUri = (command: string, argument: unknown): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify([argument]))
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29')}`;

/** A passage number from a command's first argument: the number itself, or a tree row that stands for a passage. It may be none of ours. */
export function passageNumberOf(target: unknown): number | undefined {
  const number = typeof target === 'object' && target !== null && 'passage' in target ? target.passage : target;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** A name's identifier from a command's first argument: the identifier itself, or a tree row that stands for a name. */
export function nameIdOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target === 'object' && target !== null && 'name' in target && typeof target.name === 'string') return target.name;
  return undefined;
}

/** What a row adds to the command that it runs, where the keyboard is to stay in the list. */
export interface FocusOptions {
  readonly preserveFocus?: boolean;
}

/** Is the keyboard to stay where it is? A menu passes other things as the second argument. */
export const keepsFocus = (options: unknown): boolean =>
  typeof options === 'object' && options !== null && 'preserveFocus' in options && options.preserveFocus === true;
