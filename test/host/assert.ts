// Assertions for both extension hosts: Node's own are not there in the web worker.

/** Fails unless the value is truthy. */
export function ok(value: unknown, message = 'expected something truthy'): asserts value {
  if (!value) throw new Error(`${message}\n  actual: ${show(value)}`);
}

/** Fails unless both are the same, by value for objects and arrays. */
export function equal(actual: unknown, expected: unknown, message = 'not equal'): void {
  if (show(actual) !== show(expected)) throw new Error(`${message}\n  actual:   ${show(actual)}\n  expected: ${show(expected)}`);
}

/** Fails unless the text matches the pattern. */
export function match(text: string, pattern: RegExp, message = 'no match'): void {
  if (!pattern.test(text)) throw new Error(`${message}\n  text:    ${show(text)}\n  pattern: ${pattern}`);
}

/** Fails if the text matches the pattern. */
export function noMatch(text: string, pattern: RegExp, message = 'unwanted match'): void {
  if (pattern.test(text)) throw new Error(`${message}\n  text:    ${show(text)}\n  pattern: ${pattern}`);
}

/** Fails unless the promise rejects; gives the error. */
export async function rejects(promise: PromiseLike<unknown>, message = 'expected a rejection'): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error(message);
}

/** A value as text, whatever the order of its keys; functions and undefined shown too. */
function show(value: unknown): string {
  return (
    JSON.stringify(
      value,
      (_key, part) => {
        if (part === undefined) return '(undefined)';
        if (typeof part === 'function') return '(function)';
        if (typeof part === 'number' && !Number.isFinite(part)) return `(${part})`;
        if (part instanceof Map) return { '(Map)': [...part] };
        if (part instanceof Set) return { '(Set)': [...part] };
        if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
        return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
      },
      2,
    ) ?? String(value)
  );
}
