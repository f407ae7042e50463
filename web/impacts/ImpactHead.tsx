/** What the page of one assessment says of itself to machines: whose word it is, of what it is, and whether it stands. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ImpactHead_ImpactFragment as Impact } from '#web/__generated__/graphql.ts';
import { PageHead, type Thing } from '#web/app/PageHead.tsx';
import { publisher } from '#web/app/publisher.ts';
import { basisWords, directionWords, impactScopeWords, stateWords } from './words.ts';

const ImpactHead_impact = graphql(`
  fragment ImpactHead_impact on Impact {
    id
    direction
    basis
    scope
    state
    rationale
    assessor
    publishedAt
    signedFor {
      name
    }
    right {
      id
      code
      label
    }
    sources {
      title
      url
    }
    proposal {
      id
      slug
      title
    }
  }
`);

export function ImpactHead(props: { impact: FragmentType<typeof ImpactHead_impact> }) {
  const impact = readFragment(ImpactHead_impact, props.impact);
  const { id, basis, scope, state, rationale, assessor, proposal } = impact;
  const whose = [basisWords[basis], ...(scope === 'TOPIC' ? [impactScopeWords.TOPIC] : []), ...standing(state)];
  return (
    <PageHead
      title={titleOf(impact)}
      description={`${whose.join('; ')}. ${assessor}: ${rationale}`}
      path={`/impacts/${id}`}
      feeds={[{ title: `Changes to: ${proposal.title}`, address: `/feeds/proposals/${proposal.slug}` }]}
      trail={[
        ['Proposals', '/proposals'],
        [proposal.title, `/proposals/${proposal.slug}`],
      ]}
      data={[assessmentThing(impact)]}
    />
  );
}

const standing = (state: Impact['state']) => (state === 'PUBLISHED' ? [] : [stateWords[state]]);

/** "Editorial inference: Restricts UDHR-12, of the topic · The proposal". */
function titleOf({ basis, direction, right, scope, proposal }: Impact): string {
  const whose = basis === 'EDITORIAL' ? 'Editorial inference: ' : '';
  const ofWhat = scope === 'TOPIC' ? ', of the topic' : '';
  return `${whose}${directionWords[direction].words} ${right.code}${ofWhat} · ${proposal.title}`;
}

/**
 * A review without a rating, for nothing here is one number. Its basis, scope and state stand in words beside it, so that nobody who
 * reads only this takes our own inference for somebody's word, or what is said of a topic for a sponsor's text.
 */
function assessmentThing(impact: Impact): Thing {
  const { id, basis, scope, state, rationale, assessor, publishedAt, signedFor, right, sources, proposal } = impact;
  const { words } = directionWords[impact.direction];
  return {
    '@type': 'Review',
    '@id': `/impacts/${id}`,
    url: `/impacts/${id}`,
    name: titleOf(impact),
    reviewBody: rationale,
    reviewAspect: `${words} ${right.code} ${right.label}`,
    genre: basisWords[basis],
    disambiguatingDescription: `${basisWords[basis]}. ${impactScopeWords[scope]}.`,
    creativeWorkStatus: stateWords[state],
    author: authorOf(basis, signedFor?.name ?? assessor),
    datePublished: publishedAt,
    publisher,
    itemReviewed: {
      '@type': 'CreativeWork',
      '@id': `/proposals/${proposal.slug}`,
      url: `/proposals/${proposal.slug}`,
      name: proposal.title,
    },
    isBasedOn: sources.map((source) => ({ '@type': 'CreativeWork', name: source.title, url: source.url })),
  };
}

/** Whether somebody named is a person or an organisation is not recorded. */
const authorOf = (basis: Impact['basis'], name: string): Thing =>
  basis === 'EDITORIAL'
    ? { '@type': 'Organization', name: 'Travaux, its editors', alternateName: name, url: '/' }
    : { '@type': 'Thing', name };
