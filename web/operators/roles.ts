/** The parts of the infrastructure as an operator chooses them: their names in addresses, and what they do. */
import type { InfrastructureRole } from '#web/__generated__/graphql.ts';
import { infrastructureWords } from '#web/impacts/groupWords.ts';

const doing: Record<InfrastructureRole, string> = {
  REGISTRY: 'Keeps a top-level domain and the list of names in it.',
  REGISTRAR: 'Sells registrations of domain names and keeps them for its customers.',
  DNS: 'Answers which address a name stands for.',
  ROUTING: 'Carries traffic between networks and decides on its way.',
  EXCHANGE_POINT: 'A place where networks meet and hand traffic to each other.',
  HOSTING: 'Keeps sites and data for others.',
  CDN: 'Holds copies of content near those who read it.',
  ACCESS: 'Connects people: by cable, by radio, by satellite.',
  NAMING_AND_NUMBERING: 'Gives out addresses and numbers.',
  APPLICATION: 'Services that people use directly: messages, calls, platforms.',
};

export type Role = { role: InfrastructureRole; slug: string; name: string; does: string };

const isRole = (name: string): name is InfrastructureRole => Object.hasOwn(doing, name);

/** EXCHANGE_POINT → exchange-point. */
const slugOf = (role: InfrastructureRole) => role.toLowerCase().replaceAll('_', '-');

export const roles: readonly Role[] = Object.entries(doing).flatMap(([role, does]) =>
  isRole(role) ? [{ role, slug: slugOf(role), name: infrastructureWords[role], does }] : [],
);

/** The role of an address; undefined when there is none. */
export const roleOf = (slug: string) => roles.find((one) => one.slug === slug);
