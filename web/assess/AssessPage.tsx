/** Assessing a proposal: the guided form, from its words to the published assessment. Whoever is signed out sees what the form is. */
import { useCallback, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { useSession } from '#web/app/session.ts';
import { SignInInvitation } from '#web/people/SignInInvitation.tsx';
import { InventedNote } from '#web/texts/InventedNote.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { AboutForm } from './AboutForm.tsx';
import { comingIn } from './addresses.ts';
import { ComingForm } from './ComingForm.tsx';

const AssessText_proposal = graphql(`
  fragment AssessText_proposal on Proposal {
    id
    slug
    title
    summary
    texts {
      id
      language
      versionedAt
      timeZone
      basedOn
      body
    }
  }
`);

const AssessRights_query = graphql(`
  fragment AssessRights_query on Query {
    rights {
      id
      code
      label
      instrumentName
      limits
      isNonDerogable
      limitsNote
      related {
        id
        code
        label
      }
    }
  }
`);

const AssessPageQuery = graphql(`
  query AssessPage($slug: String!) {
    proposal(slug: $slug) {
      id
      ...AssessText_proposal
      process {
        id
        ...InventedNote_process
      }
    }
    ...AssessRights_query
  }
`);

export function AssessPage() {
  const { slug = '' } = useParams();
  const { status } = useSession();
  const [state, ask] = useQuery({ query: AssessPageQuery, variables: { slug } });
  return (
    <Asked state={state} ask={ask} what="the form" skeleton={<Skeleton height="40rem" />}>
      {(data) => {
        if (!data.proposal) return <NotFoundPage what="proposal" />;
        const proposal = readFragment(AssessText_proposal, data.proposal);
        const { rights } = readFragment(AssessRights_query, data);
        const title = `Assess: ${proposal.title}`;
        return (
          <Page
            title={title}
            above={<Link to={`/proposals/${slug}`}>The proposal, with what others say of it</Link>}
            lead={<p dir="auto">{proposal.summary}</p>}
          >
            <PageHead
              title={title}
              description="A guided form for assessing what this proposal would do to a human right."
              path={`/assess/${slug}`}
              isUnlisted
            />
            <InventedNote process={data.proposal.process} />
            {status !== 'signedIn' && <AboutForm />}
            {status === 'unknown' && <Skeleton height="12rem" />}
            {(status === 'signedOut' || status === 'ended') && (
              <SignInInvitation
                title="Sign in to assess this proposal"
                why={
                  status === 'ended'
                    ? 'You are no longer signed in. What you wrote and was not saved waits in this tab.'
                    : 'An assessment is signed, with a pseudonym or for an organisation. Until you publish it, only you see what you write.'
                }
              />
            )}
            {status === 'signedIn' && <Beginnings proposal={proposal} rights={rights} />}
          </Page>
        );
      }}
    </Asked>
  );
}

type Record = Omit<Parameters<typeof ComingForm>[0], 'coming' | 'onBorn' | 'onBeginAnew'>;

/** One form for one beginning: a draft that got its id here is still the same form, wherever one goes back to. */
function Beginnings(record: Record) {
  const [parameters, setParameters] = useSearchParams();
  const [born, setBorn] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const { draft = null, ...others } = comingIn(parameters);
  const step = parameters.get('step');
  const isHere = draft === null || draft === born;
  // One that came with its address is known by it already.
  const keep = useCallback(
    (id: string) => {
      if (draft === id) return;
      setBorn(id);
      const next = new URLSearchParams({ draft: id });
      if (step) next.set('step', step);
      setParameters(next, { replace: true });
    },
    [setParameters, draft, step],
  );
  return (
    <ComingForm
      key={isHere ? `new ${turn}` : draft}
      {...record}
      coming={isHere ? others : { draft }}
      onBorn={keep}
      onBeginAnew={() => {
        setBorn(null);
        setTurn(turn + 1);
        setParameters({ step: 'scope' }, { replace: true });
      }}
    />
  );
}
