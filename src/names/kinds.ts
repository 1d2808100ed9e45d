import type { NameKind } from './definition';

/** What a kind is called: one of them, and many. */
export const KIND_WORDS: Readonly<Record<NameKind, { readonly one: string; readonly many: string }>> = {
  person: { one: 'person', many: 'People' },
  place: { one: 'place', many: 'Places' },
  organization: { one: 'organization', many: 'Organizations' },
  law: { one: 'law or treaty', many: 'Laws and Treaties' },
  programme: { one: 'programme or fund', many: 'Programmes and Funds' },
  event: { one: 'event', many: 'Events' },
  facility: { one: 'facility or field', many: 'Facilities and Fields' },
  weapon: { one: 'weapon', many: 'Weapons' },
  document: { one: 'document', many: 'Documents' },
};
