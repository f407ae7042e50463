/** What the API is, and all one needs to use it: real queries to run, its bounds, its errors, and how to be told of changes. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { publisher } from '#web/app/publisher.ts';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './ApiPage.module.css';
import { Asking } from './Asking.tsx';
import { Bounds } from './Bounds.tsx';
import { Changes } from './Changes.tsx';
import { Freshness } from './Freshness.tsx';
import { Live } from './Live.tsx';
import { Refusals } from './Refusals.tsx';
import { Webhooks } from './Webhooks.tsx';
import { WorkedExample } from './WorkedExample.tsx';
import { workedQueries } from './workedQueries.ts';

const ApiPageQuery = graphql(`
  query ApiPage {
    __type(name: "RefusalCode") {
      ...Refusals_type
    }
  }
`);

const title = 'API';
const description =
  'The record of treaty proposals for programs: a GraphQL API that anyone may read without an account, with worked queries, limits, quotas, errors, and how to be told of changes.';

const contents = [
  ['examples', 'Worked queries'],
  ['asking', 'How to ask'],
  ['pages', 'Pages and order'],
  ['limits', 'Limits'],
  ['quotas', 'Quotas and keys'],
  ['errors', 'Errors'],
  ['freshness', 'Freshness'],
  ['changes', 'Changes'],
  ['live', 'Live'],
  ['webhooks', 'Webhooks'],
  ['terms', 'Stability and terms'],
] as const;

export function ApiPage() {
  const [state, ask] = useQuery({ query: ApiPageQuery });
  return (
    <Page
      title={title}
      lead={
        <p>
          Whatever these pages show, programs can ask for: the pages use the same API. Anyone may read it without an
          account.
        </p>
      }
      actions={
        <>
          <LinkButton to="/api/schema">The schema</LinkButton>
          <LinkButton to="/keys">Keys</LinkButton>
        </>
      }
    >
      <PageHead title={title} description={description} path="/api" data={[api]} />
      <nav aria-label="On this page" className={styles.contents}>
        {contents.map(([id, name]) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
        <a href="/explorer">Explorer</a>
      </nav>
      <Section title="Worked queries" count={workedQueries.length} id="examples">
        <div>
          {workedQueries.map((worked, place) => (
            <WorkedExample key={worked.id} worked={worked} isOpen={place === 0} />
          ))}
        </div>
      </Section>
      <Asking />
      <Bounds />
      <Asked state={state} ask={ask} what="the list of errors" skeleton={<Skeleton height="30rem" />}>
        {({ __type: type }) => <Refusals type={type} />}
      </Asked>
      <Freshness />
      <Changes />
      <Live />
      <Webhooks />
      <Section title="Stability, files and terms" id="terms">
        <ul className={styles.list}>
          <li>
            Ids, slugs, codes and permanent addresses stay for good. Fields and values are added; one that is to go is
            first marked as deprecated, with what takes its place. Let your program bear values of an enum that it does
            not know.
          </li>
          <li>
            Null means that something was not established, unless the field’s description says otherwise. Keep{' '}
            <code>confidence</code>, <code>basis</code> and <code>stageScope</code> beside what they qualify.
          </li>
          <li>
            For the whole record <Link to="/data">take the files</Link> and not the API. The schema is a file too:{' '}
            <a href="/schema.graphqls">schema.graphqls</a>.
          </li>
          <li>
            Facts belong to nobody; our own wording is under{' '}
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
              CC BY 4.0
            </a>
            . See <Link to="/data">the terms</Link>.
          </li>
        </ul>
      </Section>
    </Page>
  );
}

const api = {
  '@type': 'WebAPI',
  name: 'Travaux API',
  description,
  url: '/graphql',
  documentation: '/api',
  provider: publisher,
  isAccessibleForFree: true,
};
