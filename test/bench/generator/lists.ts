/** What the generated record refers to: who sponsors, on what subjects, against which rights, in which processes. */

export const day = 86_400_000;
/** The moment at which every question is asked. */
export const asOf = Date.parse('2026-06-15T12:00:00.000Z');
export const isoOf = (instant: number) => new Date(instant).toISOString();
export const dayOf = (instant: number) => isoOf(instant).slice(0, 10);

export const groupCodes = 'AFR APT ASMG ATU CEPT CITEL EUN RCC GRULAC G77 LDC SIDS LLDC ECOWAS SADC CARICOM'.split(' ');
const stateCodes =
  `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR
  CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL
  IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN
  MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI
  SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW PS
  HK MO TW XK NU CK GL FO AW`.split(/\s+/);
const sponsorCount = 220;
export const sponsorCodes = [...groupCodes, ...stateCodes].slice(0, sponsorCount);

/** Topics are pairs of words, which also stand in the texts of their proposals, so that searches have something to find. */
export const topicPairs = [
  'digital inclusion',
  'spectrum sharing',
  'climate resilience',
  'capacity building',
  'artificial intelligence',
  'child protection',
  'satellite coordination',
  'network neutrality',
  'data localization',
  'emergency warning',
  'accessibility standards',
  'roaming charges',
  'gender equality',
  'routing security',
  'numbering misuse',
  'privacy safeguards',
  'consumer redress',
  'encryption policy',
  'domain governance',
  'spam mitigation',
  'cable repair',
  'infrastructure financing',
  'tariff transparency',
  'internet shutdowns',
  'conformance testing',
];
export const topics = topicPairs.map((pair) => ({
  slug: pair.replace(' ', '-'),
  name: pair.charAt(0).toUpperCase() + pair.slice(1),
}));

export const rights =
  `freedom-of-expression privacy access-to-information non-discrimination education health fair-trial
  peaceful-assembly association participation child-rights disability-inclusion gender-equality cultural-life
  science-benefit language property work social-security adequate-living life liberty movement asylum family religion
  thought remedy self-determination development environment water food housing indigenous-rights minority-rights
  data-protection due-process consumer-rights press-freedom`
    .split(/\s+/)
    .map((slug) => ({ slug, name: slug.replaceAll('-', ' ') }));

const openingYears: readonly (readonly [code: string, year: number])[] = [
  ['WRC-27', 2025],
  ['PP-26', 2025],
  ['WTSA-24', 2023],
  ['WTDC-25', 2024],
  ['WRC-23', 2021],
  ['PP-22', 2020],
  ['WTSA-20', 2019],
  ['WTDC-22', 2020],
  ['WCIT-12', 2011],
  ['GDC-24', 2023],
  ['WSIS-25', 2024],
  ['CYB-24', 2022],
];
export const processes = openingYears.map(([code, year]) => ({
  code,
  name: `Process ${code}`,
  opened: `${year}-01-01`,
  closed: `${year + 1}-12-31`,
}));

export const actions = ['ADD', 'MOD', 'SUP', 'NOC'] as const;
export const statuses = ['SUBMITTED', 'IN_DISCUSSION', 'MERGED', 'ADOPTED', 'REJECTED', 'WITHDRAWN'] as const;
export const directions = ['RISK', 'BENEFIT', 'MIXED'] as const;

/** Two words each; both must stand in a proposal for it to be found. */
export const searches = [
  'routing security',
  'privacy safeguards',
  'numbering misuse',
  'cable repair',
  'encryption policy',
  'internet shutdowns',
  'domain governance',
  'tariff transparency',
];
