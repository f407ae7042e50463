/** A party in the words of schema.org, as far as its kind is known. */
import type { PartyKind } from '#web/__generated__/graphql.ts';
import type { Thing } from '#web/app/PageHead.tsx';

const organisations: Partial<Record<PartyKind, string>> = {
  STATE: 'GovernmentOrganization',
  CIVIL_SOCIETY: 'NGO',
};

export type NamedParty = { code: string; iso3?: string | null | undefined; name: string; kind: PartyKind };

export function partyThing({ code, iso3, name, kind }: NamedParty): Thing {
  return {
    '@type': organisations[kind] ?? 'Organization',
    name,
    identifier: code,
    alternateName: iso3 && iso3 !== code ? iso3 : null,
    url: `/parties/${encodeURIComponent(code)}`,
  };
}
