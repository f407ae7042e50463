/** The words for whom an assessment speaks of: people, parts of the infrastructure, those who would bear a duty. */
import type { AffectedGroup, DutyBearer, InfrastructureRole } from '#web/__generated__/graphql.ts';

export const affectedWords: Record<AffectedGroup, string> = {
  GENERAL_PUBLIC: 'Everybody who uses it',
  JOURNALISTS: 'Journalists and their sources',
  HUMAN_RIGHTS_DEFENDERS: 'Human-rights defenders',
  POLITICAL_OPPOSITION: 'Political opponents and protesters',
  CHILDREN: 'Children',
  WOMEN: 'Women and girls',
  LGBTI: 'LGBTI people',
  MINORITIES: 'Minorities',
  INDIGENOUS_PEOPLES: 'Indigenous peoples',
  PERSONS_WITH_DISABILITIES: 'Persons with disabilities',
  OLDER_PERSONS: 'Older persons',
  MIGRANTS_AND_REFUGEES: 'Migrants and refugees',
  LOW_INCOME_REGIONS: 'People in low-income regions',
  RURAL_OR_REMOTE: 'People in rural or remote places',
  WORKERS: 'Workers',
};

export const infrastructureWords: Record<InfrastructureRole, string> = {
  REGISTRY: 'Registry',
  REGISTRAR: 'Registrar',
  DNS: 'DNS resolution',
  ROUTING: 'Routing and transit',
  EXCHANGE_POINT: 'Exchange point',
  HOSTING: 'Hosting',
  CDN: 'Content delivery network',
  ACCESS: 'Access network',
  NAMING_AND_NUMBERING: 'Naming and numbering',
  APPLICATION: 'Application',
};

export const dutyWords: Record<DutyBearer, string> = {
  STATE: 'States',
  OPERATOR: 'Operators and other enterprises',
  INTERGOVERNMENTAL_BODY: 'Intergovernmental bodies',
  TECHNICAL_BODY: 'Technical bodies',
  USER: 'The people who use it',
};
