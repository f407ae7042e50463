/** What provisions would say if the proposals taken were all in them: whose each change is, what collides, what could not be taken in. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { ConflictList } from './ConflictList.tsx';
import { ConsolidatedLegend, ConsolidatedText } from './ConsolidatedText.tsx';
import styles from './Consolidation.module.css';
import { provisionPath } from './provisionPath.ts';
import { provisionName } from './provisionWords.ts';
import { letterOf } from './whatIfView.ts';

const ConsolidationQuery = graphql(`
  query Consolidation($proposals: [String!]!, $language: String) {
    consolidation(proposals: $proposals, language: $language) {
      provisions {
        provision {
          id
          code
          number
          title
        }
        base {
          id
          language
        }
        isSuppressed
        body
        ...ConsolidatedText_provision
      }
      conflicts {
        ...ConflictList_conflict
      }
      leftOut {
        reason
        proposal {
          id
          slug
          title
        }
      }
    }
  }
`);

export function Consolidation({ taken, language }: { taken: readonly string[]; language: string }) {
  const [state, ask] = useQuery({ query: ConsolidationQuery, variables: { proposals: [...taken], language } });
  const letters = new Map(taken.map((slug, place) => [slug, letterOf(place)]));
  return (
    <Asked state={state} ask={ask} what="the text put together" skeleton={<Skeleton height="20rem" />}>
      {({ consolidation: { provisions, conflicts, leftOut } }) => (
        <>
          <Section title="Where they collide" count={conflicts.length}>
            <ConflictList conflicts={conflicts} letters={letters} language={language} />
          </Section>
          {provisions.length > 0 && <ConsolidatedLegend />}
          {provisions.map(({ provision, base, isSuppressed, body, ...words }, place) => (
            <Section
              key={provision?.id ?? `new ${place}`}
              title={provision ? provisionName(provision) : 'New text'}
              aside={provision && <Link to={provisionPath(provision.code)}>All on {provision.number}</Link>}
            >
              <p className={styles.soft}>
                {!provision && 'Its place in the text is not matched. '}
                {provision && !base && 'What it says today is not held in this language, so all of it stands as new. '}
                {isSuppressed && 'Deleted as a whole. '}
                Worked out here, proposed by nobody.
              </p>
              <ConsolidatedText provision={words} letters={letters} language={language} />
              {body !== '' && (
                <div data-scripted>
                  <CopyButton
                    label="Copy the text"
                    what="text"
                    text={`${body}\n\n[Put together from proposals; proposed by nobody.]`}
                  />
                </div>
              )}
            </Section>
          ))}
          {leftOut.length > 0 && (
            <Section title="Left out" count={leftOut.length}>
              <ul className={styles.list}>
                {leftOut.map(({ proposal, reason }) => (
                  <li key={proposal.id}>
                    <strong>{letters.get(proposal.slug)}</strong>{' '}
                    <Link to={`/proposals/${proposal.slug}`}>{proposal.title}</Link>: {reason}
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </Asked>
  );
}
