/** What the page of a proposal says of itself to machines: no more, and no more firmly, than the record does. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalHead_ProposalFragment as Proposal } from '#web/__generated__/graphql.ts';
import { PageHead, type Thing } from '#web/app/PageHead.tsx';
import { publisher } from '#web/app/publisher.ts';
import { partyThing } from '#web/parties/partyThing.ts';
import { confidenceWords, kindWords, stageWords } from './words.ts';

const ProposalHead_proposal = graphql(`
  fragment ProposalHead_proposal on Proposal {
    slug
    kind
    kindNote
    symbol
    title
    summary
    tabled
    updatedAt
    stage
    stageScope
    confidence
    confidenceNote
    process {
      id
      slug
      title
    }
    sponsorships {
      role
      party {
        id
        code
        iso3
        name
        kind
      }
    }
    topics {
      id
      slug
      label
    }
    sources {
      title
      url
    }
  }
`);

export function ProposalHead(props: { proposal: FragmentType<typeof ProposalHead_proposal> }) {
  const proposal = readFragment(ProposalHead_proposal, props.proposal);
  const { slug, title, summary, process } = proposal;
  return (
    <PageHead
      title={title}
      description={summary}
      path={`/proposals/${slug}`}
      feeds={[{ title: `Changes to: ${title}`, address: `/feeds/proposals/${slug}` }]}
      trail={[
        ['Processes', '/processes'],
        [process.title, `/processes/${process.slug}`],
      ]}
      data={[proposalThing(proposal)]}
    />
  );
}

/** A creative work, not legislation: the record holds what was put forward, and only its stage says what became of it. */
function proposalThing(proposal: Proposal): Thing {
  const { slug, title, summary, symbol, tabled, updatedAt, process, sponsorships, topics, sources } = proposal;
  const isSponsor = (role: string) => role !== 'OPPOSED' && role !== 'WITHDREW';
  const scope = proposal.stageScope === 'TOPIC' ? ' (said of the subject, not of this record)' : '';
  return {
    '@type': 'CreativeWork',
    '@id': `/proposals/${slug}`,
    url: `/proposals/${slug}`,
    name: title,
    abstract: summary,
    genre: proposal.kindNote ?? kindWords[proposal.kind],
    identifier: symbol,
    dateCreated: tabled,
    creativeWorkStatus: stageWords[proposal.stage] + scope,
    disambiguatingDescription: [confidenceWords[proposal.confidence], proposal.confidenceNote]
      .filter(Boolean)
      .join('. '),
    sponsor: sponsorships.filter(({ role }) => isSponsor(role)).map(({ party }) => partyThing(party)),
    about: topics.map((topic) => ({ '@type': 'DefinedTerm', name: topic.label, url: `/topics/${topic.slug}` })),
    isPartOf: { '@type': 'CreativeWork', name: process.title, url: `/processes/${process.slug}` },
    isBasedOn: sources.map((source) => ({ '@type': 'CreativeWork', name: source.title, url: source.url })),
    // Ours is the page that tells of it, and its date of change; the proposal is its sponsors'.
    mainEntityOfPage: { '@type': 'WebPage', url: `/proposals/${slug}`, dateModified: updatedAt, publisher },
  };
}
