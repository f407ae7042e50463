/** Other proposals whose text shares wording with this one. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Notice } from '#web/ui/Notice.tsx';
import { Section } from '#web/ui/Page.tsx';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { PassageList } from './PassageList.tsx';
import { percentOf } from './passages.ts';
import { ShareBar } from './ShareBar.tsx';
import styles from './SurvivalList.module.css';

const SharedWordingQuery = graphql(`
  query SharedWording($slug: String!) {
    proposal(slug: $slug) {
      id
      sharedTexts {
        share
        isEarlier
        proposal {
          id
          slug
          title
          symbol
          tabled
          sponsorships {
            role
            party {
              id
              code
              name
            }
          }
        }
        text {
          id
          language
          body
        }
        otherText {
          id
          language
          body
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

const orderWords = { true: 'tabled before this one', false: 'tabled after this one' };

/** Nothing is drawn where no other shares its wording. */
export function SharedWording({ slug }: { slug: string }) {
  const [{ data, error }] = useQuery({ query: SharedWordingQuery, variables: { slug } });
  if (error && !data?.proposal)
    return (
      <Section title="Others with the same words">
        <Notice tone="warning">{faultOf(error).sentence}</Notice>
      </Section>
    );
  const shared = data?.proposal?.sharedTexts ?? [];
  if (shared.length === 0) return null;
  return (
    <Section title="Others with the same words" count={shared.length}>
      <p className={styles.method}>
        Words count that a proposal adds and that stand in both, in rows of at least 6 (8 characters of Chinese); what
        both have from the text they want changed is nobody’s. The share is of the one that adds fewer words. Same words
        do not say who wrote them first.
      </p>
      {shared.map(({ proposal, share, isEarlier, text, otherText, passages }) => (
        <article key={proposal.id} className={styles.one}>
          <h3>
            <Link to={`/proposals/${proposal.slug}`}>{proposal.title}</Link>
          </h3>
          <p className={styles.soft}>
            {proposal.symbol && <span className="whole">{proposal.symbol} · </span>}
            {proposal.sponsorships
              .filter(({ role }) => role !== 'OPPOSED' && role !== 'WITHDREW')
              .map(({ party }) => party.name)
              .join(', ')}
            {' · '}
            <PartialDate date={proposal.tabled} absent="undated" />
            {', '}
            {typeof isEarlier === 'boolean' ? orderWords[`${isEarlier}`] : 'the dates do not tell which came first'}
          </p>
          <ShareBar share={share}>{percentOf(share)} of the words that the shorter one adds</ShareBar>
          <PassageList
            passages={passages}
            here={text}
            there={otherText}
            hereName="In this proposal"
            thereName="In the other"
          />
        </article>
      ))}
    </Section>
  );
}
