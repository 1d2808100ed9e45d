// Which random cases tests are tried with.

/** A seed for a run that is to be like no other. */
const anySeed = () => Math.floor(Math.random() * 2 ** 31);

/** The seed that is asked for: a whole number as text, “any” for one that is like no other, or undefined for neither. */
export function seedOf(text) {
  if (text === 'any') return anySeed();
  return /^-?\d{1,10}$/.test(text) ? Number(text) : undefined;
}
