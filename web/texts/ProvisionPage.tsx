/** One provision: what it says, what everyone wants done to it, and who is silent. */
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProvisionPageQuery as Answer } from '#web/__generated__/graphql.ts';
import { FollowButton } from '#web/alerts/FollowButton.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { InventedNote } from './InventedNote.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ProvisionColumns } from './ProvisionColumns.tsx';
import { ProvisionNotes } from './ProvisionNotes.tsx';
import styles from './ProvisionPage.module.css';
import { provisionPath } from './provisionPath.ts';
import { positionsInWords, provisionName } from './provisionWords.ts';
import { RedlineLegend } from './Redline.tsx';
import { SilentParties } from './SilentParties.tsx';

const ProvisionPageQuery = graphql(`
  query ProvisionPage($code: String!) {
    provision(code: $code) {
      id
      code
      number
      marginNumber
      title
      instrument
      viewerFollows
      texts {
        id
        language
        body
        source {
          title
          url
        }
      }
      silentParties {
        id
        ...SilentParties_party
      }
      proposals(first: 50) {
        totalCount
        nodes {
          id
          action
          process {
            id
            slug
            title
            ...InventedNote_process
          }
          texts {
            id
            language
          }
          ...ProvisionColumn_proposal
        }
      }
    }
  }
`);

type Provision = NonNullable<Answer['provision']>;

export function ProvisionPage() {
  const { code = '' } = useParams();
  const [state, ask] = useQuery({ query: ProvisionPageQuery, variables: { code } });
  return (
    <Asked state={state} ask={ask} what="the provision" skeleton={<ProvisionSkeleton />}>
      {({ provision }) => (provision ? <Whole provision={provision} /> : <NotFoundPage what="provision" />)}
    </Asked>
  );
}

function Whole({ provision }: { provision: Provision }) {
  const [parameters] = useSearchParams();
  const { code, number, marginNumber, instrument, texts, silentParties } = provision;
  const { nodes: proposals, totalCount } = provision.proposals;
  const name = provisionName(provision);
  const languages = [...new Set([...texts, ...proposals.flatMap((one) => one.texts)].map(({ language }) => language))];
  const language = languages.find((tag) => tag === parameters.get('language')) ?? languages[0] ?? null;
  const process = proposals[0]?.process;
  const finding = positionsInWords(proposals, silentParties.length);
  const list = `/proposals?provisions=${encodeURIComponent(code)}`;
  return (
    <Page
      title={name}
      above={
        <>
          <span>Provision of {instrument}</span>
          <span className="whole">{number}</span>
          {marginNumber && <span>margin number {marginNumber}</span>}
        </>
      }
      lead={<p>{finding}</p>}
      actions={<FollowButton subject={provision} name={code} followed="Provision" />}
    >
      <PageHead
        title={name}
        description={`What ${instrument} ${number} says, and what was proposed for it. ${finding}`}
        path={provisionPath(code)}
        trail={[
          ['Processes', '/processes'],
          ...(process ? [[process.title, `/processes/${process.slug}`] as const] : []),
        ]}
        data={[
          {
            '@type': 'CreativeWork',
            '@id': provisionPath(code),
            url: provisionPath(code),
            name: `${instrument} ${number}`,
            alternateName: provision.title,
            identifier: code,
            inLanguage: texts.map((text) => text.language),
            isPartOf: { '@type': 'CreativeWork', name: instrument },
          },
        ]}
      />
      {process && <InventedNote process={process} />}
      <Section
        title="What everyone wants done to it"
        count={totalCount}
        aside={<LanguageSwitch languages={languages} chosen={language} />}
      >
        {language !== null && <RedlineLegend />}
        <ProvisionColumns code={code} texts={texts} proposals={proposals} language={language} />
        <p className={styles.ways}>
          {proposals.length > 0 && (
            <LinkButton to={`/what-if?provision=${encodeURIComponent(code)}`}>
              What if several were taken together?
            </LinkButton>
          )}
          <LinkButton to={list}>
            {totalCount > proposals.length ? `All ${totalCount} as a list` : 'As a list'}
          </LinkButton>
        </p>
      </Section>
      <ProvisionNotes id={provision.id} texts={texts} />
      <SilentParties parties={silentParties} />
    </Page>
  );
}

function ProvisionSkeleton() {
  return (
    <Page title="Provision" above={<Skeleton lines={1} />} lead={<Skeleton lines={1} />}>
      <Skeleton height="28rem" />
    </Page>
  );
}
