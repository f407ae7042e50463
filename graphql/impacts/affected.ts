/** Controlled lists of an assessment: whom it would fall on, which part of the infrastructure it concerns, who would bear the duty. */
export const affectedGroups = [
  'GENERAL_PUBLIC',
  'JOURNALISTS',
  'HUMAN_RIGHTS_DEFENDERS',
  'POLITICAL_OPPOSITION',
  'CHILDREN',
  'WOMEN',
  'LGBTI',
  'MINORITIES',
  'INDIGENOUS_PEOPLES',
  'PERSONS_WITH_DISABILITIES',
  'OLDER_PERSONS',
  'MIGRANTS_AND_REFUGEES',
  'LOW_INCOME_REGIONS',
  'RURAL_OR_REMOTE',
  'WORKERS',
] as const;
export type AffectedGroup = (typeof affectedGroups)[number];

/** Of the infrastructure, from names over routes to what people use. */
export const infrastructureRoles = [
  'REGISTRY',
  'REGISTRAR',
  'DNS',
  'ROUTING',
  'EXCHANGE_POINT',
  'HOSTING',
  'CDN',
  'ACCESS',
  'NAMING_AND_NUMBERING',
  'APPLICATION',
] as const;
export type InfrastructureRole = (typeof infrastructureRoles)[number];

export const dutyBearers = ['STATE', 'OPERATOR', 'INTERGOVERNMENTAL_BODY', 'TECHNICAL_BODY', 'USER'] as const;
export type DutyBearer = (typeof dutyBearers)[number];
