/** How much is assessed, line by line: processes or topics, those with the most that is not assessed first. */
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { Button } from '#web/ui/Button.tsx';
import { Table } from '#web/ui/Table.tsx';
import styles from './CoverageTable.module.css';
import { useEditorial } from './editorial.ts';
import { addressOfQueue, type QueueQuestion } from './queueQuestion.ts';
import { shareInWords } from './share.ts';

type Count = { readonly value: string; readonly label: string; readonly count: number };

export type CoverageTableProps = {
  /** What the lines are: "Process". */
  head: string;
  list: 'processes' | 'topics';
  within: QueueQuestion['within'];
  all: readonly Count[];
  unassessed: readonly Count[];
  editorialOnly: readonly Count[];
};

const few = 8;

export function CoverageTable({ head, list, within, all, unassessed, editorialOnly }: CoverageTableProps) {
  const [parameters] = useSearchParams();
  const { shown, keep } = useEditorial();
  const [isWhole, setWhole] = useState(false);
  const countIn = (counts: readonly Count[], value: string) => counts.find((one) => one.value === value)?.count ?? 0;
  const lines = all
    .map(({ value, label, count }) => {
      const none = countIn(unassessed, value);
      const editorial = countIn(editorialOnly, value);
      return { value, label, count, none, editorial, byOthers: count - none - editorial };
    })
    .sort((a, b) => b.none + b.editorial - (a.none + a.editorial));
  const asked = (value: string, query: ProposalQuery) =>
    keep(`/proposals${formatQuestion({ query: { ...within, [list]: [value], ...query } })}`);
  const number = (count: number, to: string) => (
    <td className="number">{count > 0 ? <Link to={to}>{count.toLocaleString('en')}</Link> : '0'}</td>
  );
  return (
    <div className={styles.coverage}>
      <Table caption={`How much is assessed, by ${head.toLowerCase()}`}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="number">
              Records
            </th>
            <th scope="col" className="number">
              By others or signed
            </th>
            {shown && (
              <th scope="col" className="number">
                Only editorial
              </th>
            )}
            <th scope="col" className="number">
              {shown ? 'Not assessed' : 'Not by others'}
            </th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? lines : lines.slice(0, few)).map(({ value, label, count, none, editorial, byOthers }) => (
            <tr key={value}>
              <th scope="row">
                <Link to={addressOfQueue({ within: { ...within, [list]: [value] }, assessed: [] }, parameters)}>
                  {label}
                </Link>
              </th>
              {number(count, asked(value, {}))}
              <td className="number">
                {byOthers > 0 ? (
                  <Link to={asked(value, { assessed: ['ASSESSED'] })}>{byOthers.toLocaleString('en')}</Link>
                ) : (
                  '0'
                )}{' '}
                <span className={styles.share}>{shareInWords(byOthers, count)}</span>
              </td>
              {shown && number(editorial, asked(value, { assessed: ['EDITORIAL_ONLY'] }))}
              {shown
                ? number(none, asked(value, { assessed: ['NONE'] }))
                : number(none + editorial, asked(value, { assessed: ['NONE', 'EDITORIAL_ONLY'] }))}
            </tr>
          ))}
        </tbody>
      </Table>
      {lines.length > few && !isWhole && (
        <div>
          <Button look="quiet" onPress={() => setWhole(true)}>
            Show all {lines.length}
          </Button>
        </div>
      )}
    </div>
  );
}
