/**
 * The room of what every other room may use, a few lines each. It is not about texts, which is for `src/prose`, nor about the
 * report. Begin here: there is nothing else yet.
 */

/** What is known for a key, worked out when it is first asked for. */
export function once<K, V>(known: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, work: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = work();
    known.set(key, value);
  }
  return value;
}

/** The same where keys have no end: when so many are known, all are forgotten. */
export function onceOfMost<K, V>(most: number, known: Map<K, V>, key: K, work: () => V): V {
  if (known.size >= most && !known.has(key)) known.clear();
  return once(known, key, work);
}
