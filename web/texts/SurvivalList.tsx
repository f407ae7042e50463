/** How much of a proposal's wording stands in later texts, by what rule that is counted, and which words they are. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { faultOf } from '#web/app/refusals.ts';
import { exactInstant } from '#web/ui/dates.ts';
import { Notice } from '#web/ui/Notice.tsx';
import { Section } from '#web/ui/Page.tsx';
import { languageName } from './languages.ts';
import { PassageList } from './PassageList.tsx';
import { percentOf } from './passages.ts';
import { ShareBar } from './ShareBar.tsx';
import styles from './SurvivalList.module.css';

const SurvivalQuery = graphql(`
  query Survival($slug: String!) {
    proposal(slug: $slug) {
      id
      texts {
        id
        language
        body
      }
      survival {
        share
        words
        foundWords
        shortestPassage
        proposal {
          id
          slug
          title
          symbol
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
          text
          start
          laterStart
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
  const survival = data?.proposal?.survival ?? [];
  const texts = data?.proposal?.texts ?? [];
  const shortest = survival[0]?.shortestPassage;
  if (survival.length === 0) return null;
  return (
    <Section title="What became of its words" count={survival.length}>
      <p className={styles.method}>
        How it is counted: word by word, a stretch of at least {shortest} words in a row that stands in both texts
        counts as kept; shorter ones are in every text and do not. Letter case and spacing make no difference. That
        words are the same does not say who took them from whom, nor that they mean the same there.
      </p>
      {survival.map(({ text, proposal, share, words, foundWords, passages }) => {
        const name =
          text.__typename === 'ProposalText'
            ? `${languageName(text.language)} version of ${exactInstant(text.versionedAt, text.timeZone)}`
            : `${text.provision.number} as it stands`;
        return (
          <article key={text.id} className={styles.one}>
            <h3>
              {proposal ? <Link to={`/proposals/${proposal.slug}`}>{proposal.title}</Link> : name}
              {proposal && <span className={styles.soft}> · {name}</span>}
            </h3>
            <ShareBar share={share}>
              {percentOf(share)} of its words: {foundWords.toLocaleString('en')} of {words.toLocaleString('en')}
            </ShareBar>
            <PassageList
              passages={passages}
              here={texts}
              there={[text]}
              hereName="In this proposal"
              thereName={proposal ? 'In the later text' : name}
            />
          </article>
        );
      })}
    </Section>
  );
}
