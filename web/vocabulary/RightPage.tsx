/** One right: which proposals could restrict or advance it, by whom, on what. */
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { RightsInstrument } from '#web/__generated__/graphql.ts';
import { FollowButton } from '#web/alerts/FollowButton.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { FacetBars } from '#web/catalogue/FacetBars.tsx';
import { StageBars } from '#web/catalogue/StageBars.tsx';
import { ProposalRow } from '#web/proposals/ProposalRow.tsx';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { parseRightCode } from './rightCode.ts';
import styles from './SubjectPage.module.css';

const RightPageQuery = graphql(`
  query RightPage($instrument: RightsInstrument!, $article: String!, $rights: [String!]) {
    right(instrument: $instrument, article: $article) {
      id
      code
      instrument
      instrumentName
      article
      label
      viewerFollows
      related {
        id
        code
        label
        proposalCount
      }
    }
    proposals(query: { rights: $rights }, first: 8) {
      totalCount
      nodes {
        id
        ...ProposalRow_proposal
      }
      facets {
        directions {
          ...FacetBars_count
        }
        bases {
          ...FacetBars_count
        }
        sponsors {
          ...FacetBars_count
        }
        topics {
          ...FacetBars_count
        }
        ...StageBars_facets
      }
    }
  }
`);

export function RightPage() {
  const { code = '' } = useParams();
  const parts = parseRightCode(code);
  return parts ? <KnownRight {...parts} /> : <NotFoundPage what="right" />;
}

function KnownRight({ instrument, article }: { instrument: RightsInstrument; article: string }) {
  const variables = { instrument, article, rights: [`${instrument}-${article}`] };
  const [state, ask] = useQuery({ query: RightPageQuery, variables });
  return (
    <Asked state={state} ask={ask} what="the right" skeleton={<RightSkeleton />}>
      {({ right, proposals }) => {
        if (!right) return <NotFoundPage what="right" />;
        const within = { rights: [right.code] };
        const { facets } = proposals;
        return (
          <Page
            title={right.label}
            above={
              <>
                <Link to="/rights">Human right</Link>
                <strong className="whole">{right.code}</strong>
                <span>
                  {right.instrumentName}
                  {right.article === 'general' ? ', as a whole' : `, article ${right.article}`}
                </span>
              </>
            }
            actions={<FollowButton subject={right} name={right.label} followed="Right" />}
          >
            <PageHead
              title={right.label}
              description={`Proposals in treaty talks that are said to restrict or advance ${right.code} (${right.label}), and who says so.`}
              path={`/rights/${right.code}`}
              feeds={[{ title: right.label, address: `/feeds/rights/${right.code}` }]}
              trail={[['Human rights', '/rights']]}
              data={[
                {
                  '@type': 'DefinedTerm',
                  name: right.label,
                  termCode: right.code,
                  url: `/rights/${right.code}`,
                  inDefinedTermSet: { '@type': 'DefinedTermSet', name: right.instrumentName },
                },
              ]}
            />
            {proposals.totalCount > 0 && (
              <div className={styles.facets}>
                <Section title="What they would do to it">
                  <FacetBars name="directions" counts={facets.directions} within={within} none="Nothing is assessed." />
                  <p className={styles.caveat}>
                    Records, each counted once for every direction in which somebody assessed it.
                  </p>
                </Section>
                <Section title="Who says so">
                  <FacetBars name="bases" counts={facets.bases} within={within} none="Nothing is assessed." />
                </Section>
                <Section title="By sponsor">
                  <FacetBars name="sponsors" counts={facets.sponsors} within={within} none="No sponsor is named." />
                </Section>
                <Section title="By topic">
                  <FacetBars name="topics" counts={facets.topics} within={within} none="No topic is recorded." />
                </Section>
                <Section title="How they fared">
                  <StageBars facets={facets} within={within} />
                </Section>
              </div>
            )}
            <Section
              title="Latest records"
              count={proposals.totalCount}
              aside={
                proposals.totalCount > 0 && (
                  <Link to={`/proposals${formatQuestion({ query: within })}`}>
                    Filter and sort all {proposals.totalCount}
                  </Link>
                )
              }
            >
              {proposals.nodes.map((proposal) => (
                <ProposalRow key={proposal.id} proposal={proposal} compact />
              ))}
              {proposals.totalCount === 0 && (
                <p className={styles.soft}>
                  No record is assessed against it, which does not mean that none touches it. Follow it to hear of the
                  first.
                </p>
              )}
            </Section>
            {right.related.length > 0 && (
              <Section title="Nearest counterparts" count={right.related.length}>
                <p className={styles.caveat}>
                  By subject, in the other instruments. This is our own reading, not an official table.
                </p>
                <ul className={styles.related}>
                  {right.related.map((counterpart) => (
                    <li key={counterpart.id}>
                      <Link to={`/rights/${counterpart.code}`}>
                        <span className="whole">{counterpart.code}</span> {counterpart.label}
                      </Link>
                      <span className={styles.soft}>
                        {counterpart.proposalCount} {counterpart.proposalCount === 1 ? 'record' : 'records'}
                      </span>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </Page>
        );
      }}
    </Asked>
  );
}

function RightSkeleton() {
  return (
    <Page title="Human right" above={<Skeleton lines={1} />}>
      <Skeleton height="26rem" />
      <Skeleton height="20rem" />
    </Page>
  );
}
