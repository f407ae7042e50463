/** Where one chooses what a brief is on. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './BriefPage.module.css';

const BriefChoiceQuery = graphql(`
  query BriefChoice {
    proposals(first: 1) {
      facets {
        processes {
          value
          label
          count
        }
        rights {
          value
          label
          count
        }
        sponsors {
          value
          label
          count
        }
      }
    }
  }
`);

const about =
  'One page to print: what is proposed, the gravest published views with dissent, sources, and until when one may be heard.';

export function BriefChoice() {
  const [state, ask] = useQuery({ query: BriefChoiceQuery });
  return (
    <Page title="Make a brief" lead={<p>{about}</p>}>
      <PageHead title="Make a brief" description={about} path="/brief" />
      <Asked state={state} ask={ask} what="the choices" skeleton={<Skeleton height="40rem" />}>
        {({ proposals: { facets } }) => (
          <div className={styles.choices}>
            {(['process', 'right', 'sponsor'] as const).map((kind) => (
              <Section key={kind} title={`On a ${kind}`}>
                <ul>
                  {facets[`${kind === 'process' ? 'processe' : kind}s`].map(({ value, label, count }) => (
                    <li key={value}>
                      <Link to={`/brief?${new URLSearchParams({ [kind]: value })}`}>{label}</Link>{' '}
                      <span className={styles.soft}>
                        {count} {count === 1 ? 'record' : 'records'}
                        {kind === 'right' && ' assessed, on any basis'}
                      </span>
                    </li>
                  ))}
                </ul>
              </Section>
            ))}
          </div>
        )}
      </Asked>
    </Page>
  );
}
