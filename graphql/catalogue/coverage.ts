/** How complete the record is: how many records of a kind have what a record can lack. Only what is recorded is counted. */
import { withStatus } from './assessed.ts';
import { countBits, noBits } from './columns/bits.ts';
import type { CodedName } from './columns/columns.ts';
import { type Memory, memoryOf } from './columns/memory.ts';
import { codesOf } from './columns/names.ts';
import { allBits } from './columns/orders.ts';
import type { Rows } from './rows.ts';

export interface Coverage {
  /** Name of the type. */
  type: string;
  field: string;
  /** What the count says. */
  label: string;
  known: number;
  total: number;
}

export function coverage(rows: Rows): Coverage[] {
  const memory = memoryOf(rows);
  return [
    ...ofProposals(memory),
    ...memory.once('coverage of impacts', ['every impact', 'every proposal'], () => counted(rows, 'Impact', impacts)),
    ...memory.once('coverage of consultations', ['every consultation'], () =>
      counted(rows, 'Consultation', consultations),
    ),
    ...memory.once('coverage of parties', ['every party'], () => [
      ...counted(rows, 'Party', states),
      ...counted(rows, 'Party', groups),
    ]),
  ];
}

function ofProposals(memory: Memory): Coverage[] {
  const total = countBits(allBits(memory));
  const having = (column: CodedName, values?: readonly string[]) => {
    const codes = values ? codesOf(memory, column, values) : [...memory.column(column).values.keys()];
    const bits = noBits(memory.size());
    memory.postings(column).addTo(bits, codes);
    return countBits(bits);
  };
  const noted = (value: string) => having('known', [value]);
  const unidentified = memory.once('unidentified parties', ['every party'], () =>
    memory.rows.texts(`SELECT id FROM parties WHERE kind = 'UNIDENTIFIED'`),
  );
  const byOthers = countBits(withStatus(memory, 'ASSESSED'));
  const identified = memory.column('sponsor').values.filter((id) => !unidentified.includes(id));
  const lines: [field: string, label: string, known: number, total?: number][] = [
    ['tabled', 'Day of tabling known', noted('day')],
    ['tabled', 'Date of tabling known, if only the month or the year', having('first_day')],
    ['symbol', 'Official symbol known', noted('symbol')],
    ['document', 'Document named in which it stands', noted('document')],
    // Only a proposal carries an action; comments, outcomes and the like have none to lack.
    [
      'action',
      'Action on the text known, of proposals in the strict sense',
      having('action'),
      having('kind', ['PROPOSAL']),
    ],
    ['provisions', 'Provision named that it would change', having('provision')],
    ['sponsorships', 'Sponsor identified', having('sponsor', identified)],
    ['topics', 'Topic given', having('topic')],
    ['justification', 'Reasons given by its sponsors recorded', noted('justification')],
    ['texts', 'Operative text held', noted('text')],
    ['impacts', 'Assessed against a human right', having('assessment')],
    ['impacts', 'Assessed by somebody outside, or by whoever signed it here', byOthers],
    ['sources', 'Source with an address', noted('address')],
    ['sources', 'Source seen at first hand, with the time at which it was read', noted('seen')],
    ['confidence', 'High confidence: read in an official document or in an agreed account', noted('sure')],
  ];
  return lines.map(([field, label, known, of = total]) => ({ type: 'Proposal', field, label, known, total: of }));
}

interface Counted {
  from: string;
  lines: readonly [field: string, label: string, condition: string][];
}

const withSource = (condition: string) => `EXISTS (SELECT 1 FROM sources s WHERE s.record_id = r.id AND ${condition})`;

const named = (list: string) => `r.${list} <> '[]'`;

const impacts: Counted = {
  from: 'impacts r WHERE EXISTS (SELECT 1 FROM proposals p WHERE p.id = r.proposal_id)',
  lines: [
    ['basis', 'Said by somebody outside, not inferred here', `r.basis = 'SOURCED'`],
    ['basis', 'Signed here by whoever assessed it', `r.basis = 'OWN'`],
    ['scope', 'Of the proposal itself, not only of its topic', `r.scope = 'RECORD'`],
    ['severity', 'Severity rated', 'r.severity IS NOT NULL'],
    ['likelihood', 'Likelihood rated', 'r.likelihood IS NOT NULL'],
    ['confidence', 'Confidence stated', 'r.confidence IS NOT NULL'],
    ['limitation', 'Three-part test made', 'r.limitation IS NOT NULL'],
    ['affected', 'Groups of people named on whom it would fall', named('affected')],
    ['infrastructure', 'Part of the infrastructure named', named('infrastructure')],
    ['dutyBearers', 'Named who would bear the duty', named('duty_bearers')],
    ['madeOn', 'Made on a text of the proposal, not on its summary', 'r.text_id IS NOT NULL'],
    ['quote', 'Words quoted on which it rests', 'r.quote IS NOT NULL'],
    ['selector', 'Place named of the words on which it rests', 'r.selector IS NOT NULL'],
    ['alternative', 'Other wording proposed', 'r.alternative IS NOT NULL'],
    ['sources', 'Source named', withSource('TRUE')],
  ],
};

const consultations: Counted = {
  from: 'consultations r WHERE TRUE',
  lines: [
    ['opensAt', 'Opening known', 'r.opens_at IS NOT NULL'],
    ['closesAt', 'Deadline known', 'r.closes_at IS NOT NULL'],
    ['closesPrecision', 'Deadline known to the hour', `r.closes_precision = 'INSTANT'`],
    ['officialUrl', 'Official page known', 'r.official_url IS NOT NULL'],
    ['sources', 'Source with an address', withSource('s.url IS NOT NULL')],
  ],
};

const states: Counted = {
  from: `parties r WHERE r.kind = 'STATE'`,
  lines: [['iso3', 'ISO 3166 code known, of states', 'r.iso3 IS NOT NULL']],
};

const groups: Counted = {
  from: `parties r WHERE r.kind = 'REGIONAL_GROUP'`,
  lines: [
    [
      'memberships',
      'Members recorded, of regional groups',
      'EXISTS (SELECT 1 FROM memberships m WHERE m.group_id = r.id)',
    ],
  ],
};

function counted(rows: Rows, type: string, { from, lines }: Counted): Coverage[] {
  const sums = lines.map(([, , condition], at) => `coalesce(sum(${condition}), 0) AS n${at}`);
  const [found = {}] = rows.all<Record<string, number>>(`SELECT count(*) AS total, ${sums.join(', ')} FROM ${from}`);
  return lines.map(([field, label], at) => ({
    ...{ type, field, label },
    known: found[`n${at}`] ?? 0,
    total: found.total ?? 0,
  }));
}
