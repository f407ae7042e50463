/** One topic: what it covers, who proposes on it, which rights that touches, how it fared. */
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { FollowButton } from '#web/alerts/FollowButton.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { AssessedBars } from '#web/catalogue/AssessedBars.tsx';
import { FacetBars } from '#web/catalogue/FacetBars.tsx';
import { StageBars } from '#web/catalogue/StageBars.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { ProposalRow } from '#web/proposals/ProposalRow.tsx';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { Bars } from '#web/ui/Bars.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './SubjectPage.module.css';

const TopicPageQuery = graphql(`
  query TopicPage($slug: String!, $topics: [String!], $said: ProposalQuery!) {
    topic(slug: $slug) {
      id
      slug
      label
      definition
      altLabels
      proposalCount
      viewerFollows
      broader {
        id
        slug
        label
      }
      narrower {
        id
        slug
        label
        proposalCount
      }
    }
    proposals(query: { topics: $topics }, first: 6) {
      totalCount
      nodes {
        id
        ...ProposalRow_proposal
      }
      facets {
        sponsors {
          ...FacetBars_count
        }
        actions {
          ...FacetBars_count
        }
        processes {
          ...FacetBars_count
        }
        ...StageBars_facets
      }
    }
    said: proposals(query: $said, first: 1) {
      ...AssessedBars_proposals
    }
  }
`);

export function TopicPage() {
  const { slug = '' } = useParams();
  const editorial = useEditorial();
  const [state, ask] = useQuery({
    query: TopicPageQuery,
    variables: { slug, topics: [slug], said: editorial.said({ topics: [slug] }) },
  });
  return (
    <Asked state={state} ask={ask} what="the topic" skeleton={<TopicSkeleton />}>
      {({ topic, proposals, said }) => {
        if (!topic) return <NotFoundPage what="topic" />;
        const within = { topics: [topic.slug] };
        const { facets } = proposals;
        return (
          <Page
            title={topic.label}
            above={
              <>
                <Link to="/topics">Topic</Link>
                {topic.broader && (
                  <span>
                    Part of <Link to={`/topics/${topic.broader.slug}`}>{topic.broader.label}</Link>
                  </span>
                )}
                {topic.altLabels.length > 0 && <span>Also called: {topic.altLabels.join(', ')}</span>}
              </>
            }
            lead={topic.definition && <p>{topic.definition}</p>}
            actions={<FollowButton subject={topic} name={topic.label} followed="Topic" />}
          >
            <PageHead
              title={topic.label}
              description={topic.definition ?? `Proposals in treaty talks on ${topic.label}, by sponsor and by right.`}
              path={`/topics/${topic.slug}`}
              feeds={[{ title: topic.label, address: `/feeds/topics/${topic.slug}` }]}
              trail={[
                ['Topics', '/topics'],
                ...(topic.broader ? [[topic.broader.label, `/topics/${topic.broader.slug}`] as const] : []),
              ]}
              data={[
                {
                  '@type': 'DefinedTerm',
                  name: topic.label,
                  alternateName: topic.altLabels,
                  description: topic.definition,
                  url: `/topics/${topic.slug}`,
                  inDefinedTermSet: '/topics',
                },
              ]}
            />
            {proposals.totalCount > 0 && (
              <div className={styles.facets}>
                {topic.narrower.length > 0 && (
                  <Section title="Narrower topics" count={topic.narrower.length}>
                    <Bars
                      label="Narrower topics, number of records each"
                      few={8}
                      bars={topic.narrower
                        .toSorted((a, b) => b.proposalCount - a.proposalCount)
                        .map((narrower) => ({
                          key: narrower.id,
                          label: narrower.label,
                          count: narrower.proposalCount,
                          to: `/topics/${narrower.slug}`,
                        }))}
                    />
                  </Section>
                )}
                <Section title="Who proposes">
                  <FacetBars name="sponsors" counts={facets.sponsors} within={within} none="No sponsor is named." />
                </Section>
                <Section title="Assessed impact on rights">
                  <AssessedBars said={said} within={within} />
                </Section>
                <Section title="How it fared">
                  <StageBars facets={facets} within={within} />
                </Section>
                <Section title="What they do to the text">
                  <FacetBars
                    name="actions"
                    counts={facets.actions}
                    within={within}
                    none="No action on a text is recorded."
                  />
                </Section>
                <Section title="In which processes">
                  <FacetBars name="processes" counts={facets.processes} within={within} none="None." />
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
                <p className={styles.soft}>Nothing on this topic is recorded yet. Follow it to hear of the first.</p>
              )}
            </Section>
          </Page>
        );
      }}
    </Asked>
  );
}

function TopicSkeleton() {
  return (
    <Page title="Topic" above={<Skeleton lines={1} />} lead={<Skeleton lines={1} />}>
      <Skeleton height="30rem" />
      <Skeleton height="20rem" />
    </Page>
  );
}
