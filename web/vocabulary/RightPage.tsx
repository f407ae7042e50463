/** One right: which proposals could restrict or advance it, by whom, on what, on whose word, and who sees it otherwise. */
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { RightsInstrument } from '#web/__generated__/graphql.ts';
import { FollowButton } from '#web/alerts/FollowButton.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { StageBars } from '#web/catalogue/StageBars.tsx';
import { EditorialSwitch } from '#web/impacts/EditorialSwitch.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { ImpactTally } from '#web/impacts/ImpactTally.tsx';
import { ProposalRow } from '#web/proposals/ProposalRow.tsx';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Counterparts } from './Counterparts.tsx';
import { RightLedger } from './RightLedger.tsx';
import { RightLimits } from './RightLimits.tsx';
import { RightViews } from './RightViews.tsx';
import { parseRightCode } from './rightCode.ts';
import { parseRightView, rightAddress } from './rightView.ts';
import styles from './SubjectPage.module.css';

const RightPageQuery = graphql(`
  query RightPage(
    $instrument: RightsInstrument!
    $article: String!
    $query: ProposalQuery!
    $sourced: ProposalQuery!
    $own: ProposalQuery!
    $editorial: ProposalQuery!
    $withEditorial: Boolean!
    $by: MatrixAxis!
  ) {
    right(instrument: $instrument, article: $article) {
      id
      code
      instrument
      instrumentName
      article
      label
      viewerFollows
      ...RightLimits_right
      ...Counterparts_right
    }
    impacts(query: { proposals: $query }, first: 1) {
      totalCount
      tally {
        ...ImpactTally_tally
      }
    }
    ledger(query: $query, by: $by) {
      ...LedgerTable_line
    }
    sourced: ledger(query: $sourced, by: $by) {
      ...LedgerTable_line
    }
    own: ledger(query: $own, by: $by) {
      ...LedgerTable_line
    }
    editorial: ledger(query: $editorial, by: $by) @include(if: $withEditorial) {
      ...LedgerTable_line
    }
    proposals(query: $query, first: 6) {
      totalCount
      nodes {
        id
        ...ProposalRow_proposal
      }
      facets {
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
  const [parameters] = useSearchParams();
  const { asked, shown, keep } = useEditorial();
  const code = `${instrument}-${article}`;
  const view = parseRightView(parameters, code);
  const within = { rights: [code, ...view.also] };
  const query = asked(within);
  const [state, ask] = useQuery({
    query: RightPageQuery,
    variables: {
      ...{ instrument, article, by: view.by, query, withEditorial: shown },
      sourced: { ...within, bases: ['SOURCED'] },
      own: { ...within, bases: ['OWN'] },
      editorial: { ...within, bases: ['EDITORIAL'] },
    },
  });
  return (
    <Asked state={state} ask={ask} what="the right" skeleton={<RightSkeleton />}>
      {({ right, impacts, ledger, sourced, own, editorial, proposals }) => {
        if (!right) return <NotFoundPage what="right" />;
        const list = keep(`/proposals${formatQuestion({ query })}`);
        return (
          <Page
            title={right.label}
            above={
              <>
                <Link to={keep('/rights')}>Human right</Link>
                <strong className="whole">{right.code}</strong>
                <span>
                  {right.instrumentName}
                  {right.article === 'general' ? ', as a whole' : `, article ${right.article}`}
                </span>
              </>
            }
            actions={
              <>
                <FollowButton subject={right} name={right.label} followed="Right" />
                <LinkButton to={`/brief?${new URLSearchParams({ right: right.code })}`}>Brief</LinkButton>
              </>
            }
          >
            <PageHead
              title={right.label}
              description={`Proposals in treaty talks that are said to restrict or advance ${right.code} (${right.label}), and who says so.`}
              path={rightAddress(right.code, view)}
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
            <RightLimits right={right} />
            <div className={styles.switches}>
              <EditorialSwitch />
              <Counterparts right={right} view={view} />
            </div>
            <ImpactTally tally={impacts.tally} count={impacts.totalCount} within={query} />
            <Section
              title="Ledger"
              aside={
                proposals.totalCount > 0 && (
                  <Link to={keep(`/matrix${formatQuestion({ query })}&rows=SPONSOR&columns=TOPIC&cells=direction`)}>
                    Sponsor × topic
                  </Link>
                )
              }
            >
              <RightLedger
                code={right.code}
                view={view}
                query={within}
                lines={{ all: ledger, SOURCED: sourced, OWN: own, EDITORIAL: editorial }}
              />
            </Section>
            {impacts.totalCount > 0 && <RightViews query={within} />}
            {proposals.totalCount > 0 && (
              <Section title="How they fared">
                <div className={styles.narrow}>
                  <StageBars facets={proposals.facets} within={query} />
                </div>
              </Section>
            )}
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
                  No record is assessed against it, which does not mean that none touches it. Follow it to hear of the
                  first.
                </p>
              )}
            </Section>
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
