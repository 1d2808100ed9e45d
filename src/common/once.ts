/**
 * The room of what every other room may use, a few lines each. It is not about texts, which is for `src/prose`, nor about the
 * report. Begin here: there is nothing else yet.
 */

import { ownText } from './ownText';

/** What is known for a key, worked out when it is first asked for. */
export function once<K, V>(known: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, work: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = work();
    known.set(key, value);
  }
  return value;
}

/**
 * The same where keys are parts of texts and have no end: when so many are known, all are forgotten.
 * @param work is given the key as a string of its own, which keeps no longer text in memory
 */
export function onceOfMost<V>(most: number, known: Map<string, V>, key: string, work: (key: string) => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  if (known.size >= most) known.clear();
  const own = ownText(key);
  return once(known, own, () => work(own));
}
