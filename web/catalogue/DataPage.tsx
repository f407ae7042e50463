/** The record as data: whole or in parts, how complete it is and how fresh, and on what terms it may be used. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Coverage } from './Coverage.tsx';
import styles from './DataPage.module.css';
import { WholeFiles } from './WholeFiles.tsx';

const DataPageQuery = graphql(`
  query DataPage {
    dataset {
      changedAt
      ...Coverage_dataset
    }
  }
`);

const title = 'Data';

export function DataPage() {
  const [state, ask] = useQuery({ query: DataPageQuery });
  return (
    <Page
      title={title}
      lead={<p>Everything here can be taken away: the whole record, or the part that answers your question.</p>}
    >
      <PageHead
        title={title}
        description="The whole record of treaty proposals as SQLite and CSV, with checksums, the meaning of each column, and how complete each field is."
        path="/data"
        data={[dataset]}
      />
      <Section title="The whole record">
        <WholeFiles />
        <p className={styles.reading}>
          The files are of the record as it stood when they were made. Notes that people wrote are not in them, because
          a copy cannot be called back when its author deletes a note.
        </p>
      </Section>
      <Section title="A part of it">
        <ul className={styles.reading}>
          <li>
            <Link to="/proposals">Any list of proposals</Link>, with its filters, as CSV, Excel or JSON Lines: the links
            stand above the list and hold every record that it counts.
          </li>
          <li>
            <Link to="/impacts">Assessments</Link>, all that stand or those of a question:{' '}
            <a href="/export/impacts.csv" download>
              CSV
            </a>
            ,{' '}
            <a href="/export/impacts.json" download>
              JSON
            </a>
            ,{' '}
            <a href="/export/impacts.jsonl" download>
              JSON Lines
            </a>{' '}
            and{' '}
            <a href="/export/impacts.jsonld" download>
              W3C Web Annotations
            </a>
            . Each says whose word it is, and whether it is of the topic alone;{' '}
            <a href="/export/impacts.csv?bases=SOURCED&bases=OWN" download>
              CSV without our own inferences
            </a>
            . What is not in it is not assessed, which says nothing of its impact.
          </li>
          <li>
            <Link to="/matrix">Any matrix</Link> as CSV, SVG or PNG.
          </li>
          <li>
            What each column means, its type and how unknown is told from none:{' '}
            <a href="/export/schema.json">schema.json</a>, a data package with Table Schemas.
          </li>
          <li>
            Questions of your own, from a program: <Link to="/api">the API</Link>.
          </li>
          <li>
            Changes as they happen: feeds (Atom and JSON) of any list, and{' '}
            <a href="/feeds/consultations.ics">a calendar of consultations</a>.
          </li>
        </ul>
      </Section>
      <Asked state={state} ask={ask} what="how complete the record is" skeleton={<Skeleton height="20rem" />}>
        {({ dataset: { changedAt, ...rest } }) => (
          <Section title="How complete it is">
            <p className={styles.reading}>
              A field that is missing was not established; it does not say that there is nothing.
              {changedAt && (
                <>
                  {' '}
                  The record last changed <DateTime at={changedAt} />.
                </>
              )}
            </p>
            <Coverage dataset={rest} />
          </Section>
        )}
      </Asked>
      <Section title="Terms">
        <p className={styles.reading}>
          Facts belong to nobody. Our own wording (titles where a record has none, summaries, notes, rationales) is
          under{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
            CC BY 4.0
          </a>
          : say that it is from Travaux and link the record. Texts of proposals and quotations are their authors’ words.
          Each record says where it was read, how sure it is, and what is our own inference; keep these marks when you
          pass data on.
        </p>
      </Section>
    </Page>
  );
}

const dataset = {
  '@type': 'Dataset',
  name: 'Travaux: a record of treaty proposals',
  description:
    'Proposals in treaty negotiations and related processes: who made them, on what, what became of them, and what they would do to human rights.',
  url: '/data',
  isAccessibleForFree: true,
  distribution: [
    { '@type': 'DataDownload', encodingFormat: 'application/vnd.sqlite3', contentUrl: '/export/travaux.sqlite' },
    { '@type': 'DataDownload', encodingFormat: 'application/zip', contentUrl: '/export/travaux.zip' },
  ],
};
