/** A brief to print: what is proposed in a process, on a right or by a sponsor, what it would do, who says so, until when. */
import { Printer } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { EditorialSwitch } from '#web/impacts/EditorialSwitch.tsx';
import { InventedNote } from '#web/texts/InventedNote.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { BriefBody } from './BriefBody.tsx';
import { BriefChoice } from './BriefChoice.tsx';
import styles from './BriefPage.module.css';
import { type BriefSubject, briefPath, queryOf, subjectIn } from './briefSubject.ts';

const BriefSubjectQuery = graphql(`
  query BriefSubject(
    $process: String! = ""
    $isProcess: Boolean!
    $instrument: RightsInstrument! = UDHR
    $article: String! = ""
    $isRight: Boolean!
    $sponsor: String! = ""
    $isSponsor: Boolean!
  ) {
    process(slug: $process) @include(if: $isProcess) {
      id
      slug
      title
      summary
      ...InventedNote_process
    }
    right(instrument: $instrument, article: $article) @include(if: $isRight) {
      id
      code
      label
      instrumentName
    }
    party(code: $sponsor) @include(if: $isSponsor) {
      id
      code
      name
    }
  }
`);

export function BriefPage() {
  const [parameters] = useSearchParams();
  const subject = subjectIn(parameters);
  return subject ? <Brief subject={subject} /> : <BriefChoice />;
}

function Brief({ subject }: { subject: BriefSubject }) {
  const [state, ask] = useQuery({
    query: BriefSubjectQuery,
    variables: {
      isProcess: subject.kind === 'process',
      isRight: subject.kind === 'right',
      isSponsor: subject.kind === 'sponsor',
      ...(subject.kind === 'process' && { process: subject.slug }),
      ...(subject.kind === 'right' && { instrument: subject.instrument, article: subject.article }),
      ...(subject.kind === 'sponsor' && { sponsor: subject.code }),
    },
  });
  return (
    <Asked state={state} ask={ask} what="the brief" skeleton={<BriefSkeleton />}>
      {({ process, right, party }) => {
        const name = process?.title ?? (right && `${right.code} ${right.label}`) ?? party?.name;
        if (!name) return <NotFoundPage what={subject.kind} />;
        const about = process?.summary ?? (right ? right.instrumentName : 'Sponsor of proposals in treaty talks');
        return (
          <Page
            title={`Brief: ${name}`}
            lead={<p>{about}</p>}
            actions={
              <span className={styles.unprinted} data-scripted>
                <Button onPress={() => window.print()}>
                  <Printer size={16} aria-hidden /> Print or save as PDF
                </Button>
              </span>
            }
          >
            <PageHead
              title={`Brief: ${name}`}
              description={`What is proposed, the gravest published views with dissent, sources and deadlines: ${name}.`}
              path={briefPath(subject)}
            />
            {process && <InventedNote process={process} />}
            <div className={styles.unprinted}>
              <EditorialSwitch note="Assessments alone are left out; proposals stay." />
            </div>
            <BriefBody query={queryOf(subject)} path={briefPath(subject)} />
          </Page>
        );
      }}
    </Asked>
  );
}

function BriefSkeleton() {
  return (
    <Page title="Brief">
      <Skeleton height="60rem" />
    </Page>
  );
}
