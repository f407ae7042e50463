/** One party: what it proposes, on what, with whom, how that fared, and to whom it belongs. */
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
import { SourceList } from '#web/proposals/SourceList.tsx';
import { Bars } from '#web/ui/Bars.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { GroupMembers } from './GroupMembers.tsx';
import styles from './PartyPage.module.css';
import { partyThing } from './partyThing.ts';
import { kindWords } from './words.ts';

const PartyPageQuery = graphql(`
  query PartyPage($code: String!, $sponsor: [String!], $said: ProposalQuery!) {
    party(code: $code) {
      id
      code
      iso3
      name
      kind
      note
      proposalCount
      viewerFollows
      memberOf {
        id
        code
        name
      }
      memberships {
        confidence
      }
      sources {
        ...SourceList_source
      }
    }
    proposals(query: { sponsors: $sponsor }, first: 6) {
      totalCount
      nodes {
        id
        ...ProposalRow_proposal
      }
      facets {
        topics {
          ...FacetBars_count
        }
        actions {
          ...FacetBars_count
        }
        ...StageBars_facets
      }
    }
    said: proposals(query: $said, first: 1) {
      ...AssessedBars_proposals
    }
    matrix(query: { sponsors: $sponsor }, rows: SPONSOR, columns: PROCESS) {
      rows {
        value
        label
        count
      }
    }
  }
`);

export function PartyPage() {
  const { code = '' } = useParams();
  const editorial = useEditorial();
  const sponsors = [code.toUpperCase()];
  const variables = { code, sponsor: sponsors, said: editorial.said({ sponsors }) };
  const [state, ask] = useQuery({ query: PartyPageQuery, variables });
  return (
    <Asked state={state} ask={ask} what="the party" skeleton={<PartySkeleton />}>
      {({ party, proposals, said, matrix }) => {
        if (!party) return <NotFoundPage what="party" />;
        const within = { sponsors: [party.code] };
        const list = `/proposals${formatQuestion({ query: within })}`;
        const partners = matrix.rows.filter(({ value }) => value !== party.code);
        const isGroup = party.memberships.length > 0;
        return (
          <Page
            title={party.name}
            above={
              <>
                <Link to={`/parties?kind=${party.kind}`}>{kindWords[party.kind].one}</Link>
                <span>
                  Code <strong className="whole">{party.code}</strong>
                </span>
                {party.iso3 && party.iso3 !== party.code && <span>ISO 3166 {party.iso3}</span>}
                {party.memberOf.length > 0 && (
                  <span>
                    Recorded as a member of{' '}
                    {party.memberOf.map((group, place) => (
                      <span key={group.id}>
                        {place > 0 && ', '}
                        <Link to={`/parties/${group.code}`}>{group.name}</Link>
                      </span>
                    ))}
                  </span>
                )}
              </>
            }
            lead={party.note && <p>{party.note}</p>}
            actions={
              <>
                <FollowButton subject={party} name={party.name} followed="Party" />
                <LinkButton to={`/brief?${new URLSearchParams({ sponsor: party.code })}`}>Brief</LinkButton>
              </>
            }
          >
            <PageHead
              title={party.name}
              description={`What ${party.name} proposes in treaty talks, on what, with whom, and how that fared: ${proposals.totalCount} records.`}
              path={`/parties/${encodeURIComponent(party.code)}`}
              feeds={[{ title: party.name, address: `/feeds/parties/${encodeURIComponent(party.code)}` }]}
              trail={[['Parties', '/parties']]}
              data={[partyThing(party)]}
            />
            <Section
              title="Latest records"
              count={proposals.totalCount}
              aside={proposals.totalCount > 0 && <Link to={list}>Filter and sort all {proposals.totalCount}</Link>}
            >
              {proposals.nodes.map((proposal) => (
                <ProposalRow key={proposal.id} proposal={proposal} compact />
              ))}
              {proposals.totalCount === 0 && (
                <p className={styles.soft}>
                  It is named as a sponsor on no record here. Follow it to hear of the first.
                </p>
              )}
              {party.memberOf.length > 0 && (
                <p>
                  <LinkButton to={`/proposals${formatQuestion({ query: { ...within, expandGroups: true } })}`}>
                    With the proposals of its groups
                  </LinkButton>
                </p>
              )}
            </Section>
            {proposals.totalCount > 0 && (
              <div className={styles.facets}>
                <Section title="On which topics">
                  <FacetBars
                    name="topics"
                    counts={proposals.facets.topics}
                    within={within}
                    none="No topic is recorded."
                  />
                </Section>
                <Section title="Together with" count={partners.length}>
                  {partners.length > 0 ? (
                    <Bars
                      label="Other sponsors of the same records, number of records each"
                      bars={partners.map(({ value, label, count }) => ({
                        key: value,
                        label,
                        count,
                        to: `/parties/${value}`,
                      }))}
                    />
                  ) : (
                    <p className={styles.soft}>It stands alone on every record.</p>
                  )}
                </Section>
                <Section title="How it fared">
                  <StageBars facets={proposals.facets} within={within} />
                </Section>
                <Section title="What it does to the text">
                  <FacetBars
                    name="actions"
                    counts={proposals.facets.actions}
                    within={within}
                    none="No action on a text is recorded."
                  />
                </Section>
                <Section title="Assessed impact on rights">
                  <AssessedBars said={said} within={within} />
                </Section>
              </div>
            )}
            {isGroup && <GroupMembers code={party.code} />}
            <Section title="Sources" count={party.sources.length}>
              <SourceList sources={party.sources} />
            </Section>
          </Page>
        );
      }}
    </Asked>
  );
}

function PartySkeleton() {
  return (
    <Page title="Party" above={<Skeleton lines={1} />} lead={<Skeleton lines={1} />}>
      <Skeleton height="20rem" />
      <Skeleton height="30rem" />
    </Page>
  );
}
