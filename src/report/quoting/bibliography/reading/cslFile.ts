/** Reading CSL JSON, an array of items. */
import type { ListedWork, Unreadable, Works } from './works';

/** Reads CSL JSON, unless it is no array of items. */
export function readCslJson(text: string): Works | Unreadable {
  let items: unknown;
  try {
    items = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { unreadable: 'is no valid JSON' };
  }
  if (!Array.isArray(items)) return { unreadable: 'is no list of CSL items' };
  return { works: items.filter((item) => typeof item === 'object' && item !== null).map(workOf) };
}

function workOf(item: Readonly<Record<string, unknown>>): ListedWork {
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    keys: [item.id, item['citation-key']].filter((id) => typeof id === 'string' || typeof id === 'number').map(String),
    title: text(item.title),
    author: json(item.author ?? item.editor),
    date: json(item.issued),
    url: text(item.URL),
  };
}
