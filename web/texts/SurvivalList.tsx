/** How much of a proposal's wording stands in later texts, by what rule that is counted, and which words they are. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Notice } from '#web/ui/Notice.tsx';
import { Section } from '#web/ui/Page.tsx';
import { PassageList } from './PassageList.tsx';
import { percentOf } from './passages.ts';
import { ShareBar } from './ShareBar.tsx';
import styles from './SurvivalList.module.css';
import { textName } from './textName.ts';

const SurvivalQuery = graphql(`
  query Survival($slug: String!) {
    proposal(slug: $slug) {
      id
      survival {
        share
        words
        foundWords
        newWords
        foundNewWords
        shortestPassage
        proposal {
          id
          slug
          title
        }
        from {
          __typename
          id
          language
          body
          ... on ProposalText {
            versionedAt
            timeZone
          }
          ... on ProvisionText {
            provision {
              id
              number
            }
          }
        }
        text {
          __typename
          id
          language
          body
          ... on ProposalText {
            versionedAt
            timeZone
          }
          ... on ProvisionText {
            provision {
              id
              number
            }
          }
        }
        passages {
          start
          end
          laterStart
          laterEnd
        }
      }
    }
  }
`);

/** Nothing is drawn where there is no later text to look in. */
export function SurvivalList({ slug }: { slug: string }) {
  const [{ data, error }] = useQuery({ query: SurvivalQuery, variables: { slug } });
  if (error && !data?.proposal)
    return (
      <Section title="What became of its words">
        <Notice tone="warning">{faultOf(error).sentence}</Notice>
      </Section>
    );
  const proposal = data?.proposal;
  const survival = proposal?.survival ?? [];
  if (survival.length === 0) return null;
  return (
    <Section title="What became of its words" count={survival.length}>
      <p className={styles.method}>
        How it is counted: word by word, the same words in a row are looked for in the later text, the longest stretches
        first. At least 6 in a row count (8 characters of Chinese); shorter ones stand in many texts by chance. Letter
        case, accents, punctuation and spaces make no difference. That words are the same does not say who took them
        from whom, nor that they mean the same there.
      </p>
      {survival.map(({ from, text, proposal: other, share, passages, ...count }) => {
        const isOwn = other?.id === proposal?.id;
        return (
          <article key={`${from.id} ${text.id}`} className={styles.one}>
            <h3>
              {isOwn || !other ? (
                `In ${isOwn ? 'its own ' : ''}${textName(text)}`
              ) : (
                <>
                  In <Link to={`/proposals/${other.slug}`}>{other.title}</Link>
                </>
              )}
            </h3>
            <p className={styles.soft}>
              What is looked for: its {textName(from)}.{!isOwn && other && ` In what: the ${textName(text)}.`}
            </p>
            <ShareBar share={share}>
              {percentOf(share)} of its words: {count.foundWords.toLocaleString('en')} of{' '}
              {count.words.toLocaleString('en')}
            </ShareBar>
            {typeof count.newWords === 'number' && typeof count.foundNewWords === 'number' && (
              <p>
                {count.newWords === 0
                  ? 'All of its words stand in the provision already.'
                  : `Of the words it adds to the provision: ${count.foundNewWords.toLocaleString('en')} of ${count.newWords.toLocaleString('en')}.`}
              </p>
            )}
            <PassageList passages={passages} here={from} there={text} hereName="Earlier" thereName="Later" />
          </article>
        );
      })}
    </Section>
  );
}
