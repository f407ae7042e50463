/** The parts of a brief: figures, deadlines, what is proposed, the gravest views, sources. */
import { useContext } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { Surroundings } from '#web/app/surroundings.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { ImpactTally } from '#web/impacts/ImpactTally.tsx';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { dayInWords } from '#web/ui/dates.ts';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { useReader } from '#web/ui/useReader.ts';
import { BriefCoverage } from './BriefCoverage.tsx';
import { BriefDeadlines } from './BriefDeadlines.tsx';
import styles from './BriefPage.module.css';
import { BriefProposals } from './BriefProposals.tsx';
import { BriefViews } from './BriefViews.tsx';
import { numberedSources } from './numberedSources.ts';

const BriefQuery = graphql(`
  query Brief($query: ProposalQuery!, $said: ImpactQuery!) {
    proposals(query: $query, first: 40) {
      totalCount
      nodes {
        id
        sources {
          title
          url
          page
        }
        ...BriefProposals_proposal
      }
      facets {
        ...BriefCoverage_facets
        processes {
          value
          label
          count
        }
      }
    }
    impacts(query: $said, sort: GRAVEST, first: 8) {
      totalCount
      tally {
        ...ImpactTally_tally
      }
      nodes {
        id
        sources {
          title
          url
          page
        }
        ...BriefViews_impact
      }
    }
  }
`);

export function BriefBody({ query, path }: { query: ProposalQuery; path: string }) {
  const { origin } = useContext(Surroundings);
  const { now, timeZone } = useReader();
  const { bases, keep } = useEditorial();
  const assessed = bases ? { ...query, bases } : query;
  const [state, ask] = useQuery({ query: BriefQuery, variables: { query, said: { proposals: assessed } } });
  return (
    <Asked state={state} ask={ask} what="the brief" skeleton={<Skeleton height="40rem" />}>
      {({ proposals, impacts }) => {
        const sources = numberedSources([...impacts.nodes, ...proposals.nodes].map((one) => one.sources));
        const all = keep(`/proposals${formatQuestion({ query })}`);
        return (
          <div className={styles.brief}>
            <p className={styles.soft}>
              As of {dayInWords(new Date(now).toISOString(), timeZone)}. The same, as it stands now:{' '}
              <span className={styles.address}>{origin + keep(path)}</span>
            </p>
            <Section title="At a glance">
              <p>
                <Link to={all}>
                  {proposals.totalCount} {proposals.totalCount === 1 ? 'record' : 'records'}
                </Link>{' '}
                in all.
              </p>
              <ImpactTally tally={impacts.tally} count={impacts.totalCount} within={assessed} />
              <BriefCoverage facets={proposals.facets} query={query} />
            </Section>
            <Section title="Until when one may be heard">
              <BriefDeadlines processes={proposals.facets.processes.map(({ value }) => value)} />
            </Section>
            <Section title="The gravest published views, with dissent">
              <BriefViews
                impacts={impacts.nodes}
                numbersOf={sources.numbersOf}
                total={impacts.totalCount}
                list={keep(`/impacts${formatQuestion({ query: assessed })}`)}
              />
            </Section>
            <Section title="What is proposed" count={proposals.totalCount}>
              <BriefProposals proposals={proposals.nodes} numbersOf={sources.numbersOf} />
              {proposals.totalCount > proposals.nodes.length && (
                <p>
                  The newest {proposals.nodes.length} are shown. <Link to={all}>All {proposals.totalCount}</Link>
                </p>
              )}
            </Section>
            <Section title="Sources" count={sources.list.length}>
              <ul className={styles.sources}>
                {sources.list.map(({ title, url, page }, at) => (
                  <li key={`${title} ${url ?? ''} ${page ?? ''}`}>
                    <span className={styles.place}>{at + 1}</span>
                    <span>
                      {url ? (
                        <a href={url} rel="noopener noreferrer">
                          {title}
                        </a>
                      ) : (
                        title
                      )}
                      {page && `, ${page}`}
                      {url && <span className={styles.printed}> {url}</span>}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          </div>
        );
      }}
    </Asked>
  );
}
