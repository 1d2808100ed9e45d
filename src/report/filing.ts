/** How an alphabetical list has names. */

/**
 * A person's name as a list has it: the family name first ("Aliyev, Ilkham"). A name that does not end with one of the family names
 * that are known for the person stays as it is.
 */
export function filedAs(name: string, familyNames: readonly string[] = []): string {
  const family = familyNames.find((candidate) => name.endsWith(` ${candidate}`));
  return family ? `${family}, ${name.slice(0, -family.length - 1)}` : name;
}

/** The order of an alphabetical list: accents make no difference, and numbers count as such. */
export const alphabetically = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
