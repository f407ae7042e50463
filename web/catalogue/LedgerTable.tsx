/** A ledger: for each sponsor, topic, process or year how many records are said to do what, each number with on whose word and with its list. */
import { useState } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { Basis, LedgerTable_LineFragment as Line, MatrixAxis, ProposalQuery } from '#web/__generated__/graphql.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { directionWords } from '#web/impacts/words.ts';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { Table } from '#web/ui/Table.tsx';
import { axisWord, lineLabel, narrowedTo } from './axes.ts';
import { disputeSign } from './faceOf.ts';
import styles from './LedgerTable.module.css';

export const LedgerTable_line = graphql(`
  fragment LedgerTable_line on LedgerLine {
    value
    label
    count
    restricts
    advances
    mixed
    unclear
    disputed
  }
`);

const columns = [
  { part: 'restricts', asks: { directions: ['RESTRICTS'] } },
  { part: 'advances', asks: { directions: ['ADVANCES'] } },
  { part: 'mixed', asks: { directions: ['MIXED'] } },
  { part: 'unclear', asks: { directions: ['UNCLEAR'] } },
  { part: 'disputed', asks: { disputed: true } },
  { part: 'count', asks: {} },
] as const satisfies readonly { part: keyof Line; asks: ProposalQuery }[];
type Part = (typeof columns)[number]['part'];

const signs: Record<Part, readonly [sign: string, word: string]> = {
  restricts: [directionWords.RESTRICTS.sign, 'Restricts'],
  advances: [directionWords.ADVANCES.sign, 'Advances'],
  mixed: [directionWords.MIXED.sign, 'Mixed'],
  unclear: [directionWords.UNCLEAR.sign, 'Unclear'],
  disputed: [disputeSign, 'Disputed'],
  count: ['', 'Assessed'],
};

const bases = [
  ['SOURCED', 'sourced'],
  ['OWN', 'own'],
  ['EDITORIAL', 'editorial'],
] as const satisfies readonly (readonly [Basis, string])[];

type Lines = readonly FragmentType<typeof LedgerTable_line>[];
export type LedgerTableProps = {
  by: MatrixAxis;
  lines: Lines;
  /** The same lines counted on one basis alone; undefined where that basis is left out. */
  onBasis: { SOURCED: Lines; OWN: Lines; EDITORIAL?: Lines | undefined };
  /** What the ledger is of. */
  query: ProposalQuery;
  few?: number;
  /** Where the name of a line leads; to its list when absent. */
  lineTo?: (value: string) => string;
};

export function LedgerTable({ by, query, few = 12, lineTo, ...props }: LedgerTableProps) {
  const listOf = useListOf();
  const [isWhole, setWhole] = useState(false);
  const lines = readFragment(LedgerTable_line, props.lines);
  const byBasis = bases.map(([basis, word]) => {
    const some = readFragment(LedgerTable_line, props.onBasis[basis] ?? []);
    return { basis, word, lines: new Map(some.map((line) => [line.value, line])) };
  });
  const shown = isWhole ? lines : lines.slice(0, few);
  const full = columns.filter(({ part }) => part === 'count' || lines.some((line) => line[part] > 0));
  return (
    <div className={styles.table}>
      <Table caption={`Assessed records by ${axisWord(by).toLowerCase()}, by what is said of them and on whose word`}>
        <thead>
          <tr>
            <th scope="col">{axisWord(by)}</th>
            {full.map(({ part }) => (
              <th key={part} scope="col" className="number">
                <span aria-hidden>{signs[part][0]}</span> {signs[part][1]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => {
            const its = narrowedTo(query, by, line.value);
            const label = lineLabel(by, line.value, line.label);
            const to = lineTo?.(line.value) ?? (its && listOf(its));
            return (
              <tr key={line.value}>
                <th scope="row">{to ? <Link to={to}>{label}</Link> : label}</th>
                {full.map(({ part, asks }) => (
                  <td
                    key={part}
                    className="number"
                    data-label={signs[part].join(' ').trim()}
                    data-empty={line[part] === 0 ? '' : undefined}
                  >
                    <Count
                      name={`${label}, ${signs[part][1].toLowerCase()}`}
                      count={line[part]}
                      onBases={byBasis.map((one) => ({ ...one, count: one.lines.get(line.value)?.[part] ?? 0 }))}
                      query={its && { ...its, ...asks }}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </Table>
      {shown.length < lines.length && (
        <button type="button" className={styles.more} onClick={() => setWhole(true)}>
          {lines.length - shown.length} more
        </button>
      )}
    </div>
  );
}

type CountProps = {
  name: string;
  count: number;
  onBases: readonly { basis: Basis; word: string; count: number }[];
  /** Null where no query can say which records these are. */
  query: ProposalQuery | null;
};

function Count({ name, count, onBases, query }: CountProps) {
  const listOf = useListOf();
  if (count === 0) return <span className={styles.none}>–</span>;
  const some = onBases.filter((one) => one.count > 0);
  return (
    <>
      {query ? (
        <Link to={listOf(query)} className={styles.count} aria-label={`${name}: ${count}`}>
          {count.toLocaleString('en')}
        </Link>
      ) : (
        <span className={styles.count}>{count.toLocaleString('en')}</span>
      )}
      <span className={styles.bases}>
        {some.map((one) => {
          const words = `${one.count.toLocaleString('en')} ${one.word}`;
          return (
            <span key={one.basis} className={one.basis === 'EDITORIAL' ? styles.inferred : undefined}>
              {query ? (
                <Link to={listOf({ ...query, bases: [one.basis] })} aria-label={`${name}: ${words}`}>
                  {words}
                </Link>
              ) : (
                words
              )}
            </span>
          );
        })}
        {/* Where those who disagree speak on different bases, no basis alone sees the dispute. */}
        {some.length === 0 && 'across bases'}
      </span>
    </>
  );
}

function useListOf(): (query: ProposalQuery) => string {
  const { keep, asked } = useEditorial();
  return (query) => keep(`/proposals${formatQuestion({ query: asked(query) })}`);
}
