/** Who belonged to a group on a day, and how sure each membership is. */
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { confidenceWords } from '#web/proposals/words.ts';
import { partialDateInWords } from '#web/ui/dates.ts';
import { Field } from '#web/ui/Field.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Table } from '#web/ui/Table.tsx';
import styles from './GroupMembers.module.css';

const GroupMembersQuery = graphql(`
  query GroupMembers($code: String!, $on: Date) {
    party(code: $code) {
      id
      members(on: $on) {
        id
        code
        name
      }
      memberships {
        from
        to
        confidence
        note
        member {
          id
          code
          name
        }
      }
    }
  }
`);

/** The day stands in the address as `on`; today when it is absent or no day. */
export function GroupMembers({ code }: { code: string }) {
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('on') ?? '';
  const on = /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : null;
  const [state, ask] = useQuery({ query: GroupMembersQuery, variables: { code, on } });

  function choose(day: string) {
    const next = new URLSearchParams(parameters);
    if (day === '') next.delete('on');
    else next.set('on', day);
    setParameters(next, { replace: true, preventScrollReset: true });
  }

  return (
    <Section title="Members">
      <div className={styles.day}>
        <Field label="On the day" type="date" value={on ?? ''} onChange={choose} help="Today when left empty." />
      </div>
      <Asked state={state} ask={ask} what="the members" skeleton={<Skeleton height="12rem" />}>
        {({ party }) => {
          if (!party) return null;
          const notes = [
            ...new Set(party.memberships.map(({ note }) => note).filter((note) => typeof note === 'string')),
          ];
          return (
            <>
              <p role="status">
                <strong>{party.members.length}</strong> {party.members.length === 1 ? 'member' : 'members'}{' '}
                {on ? `on ${partialDateInWords(on)}` : 'today'}, as far as recorded.
              </p>
              <ul className={styles.members}>
                {party.members.map((member) => (
                  <li key={member.id}>
                    <Link to={`/parties/${member.code}`}>{member.name}</Link>
                  </li>
                ))}
              </ul>
              {notes.map((note) => (
                <p key={note} className={styles.soft}>
                  {note}
                </p>
              ))}
              <details>
                <summary>Every membership recorded, {party.memberships.length} in all</summary>
                <Table caption="Memberships with their days and how sure each is">
                  <thead>
                    <tr>
                      <th scope="col">Member</th>
                      <th scope="col">From</th>
                      <th scope="col">To</th>
                      <th scope="col">How sure</th>
                    </tr>
                  </thead>
                  <tbody>
                    {party.memberships.map(({ member, from, to, confidence, note }) => (
                      <tr key={`${member.id} ${from} ${to}`}>
                        <th scope="row">
                          <Link to={`/parties/${member.code}`}>{member.name}</Link>
                        </th>
                        <td>{from ? partialDateInWords(from) : 'before anything recorded'}</td>
                        <td>{to ? partialDateInWords(to) : 'still'}</td>
                        <td>
                          {confidenceWords[confidence]}
                          {note && notes.length > 1 && <span className={styles.soft}>: {note}</span>}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </Table>
              </details>
            </>
          );
        }}
      </Asked>
    </Section>
  );
}
