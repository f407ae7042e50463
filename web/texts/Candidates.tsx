/** Proposals to take or to leave, each with its provision and sponsors. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { ActionBadge } from '#web/proposals/ActionBadge.tsx';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import styles from './Candidates.module.css';
import { toggledIn } from './whatIfView.ts';

export const Candidates_proposal = graphql(`
  fragment Candidates_proposal on Proposal {
    id
    slug
    symbol
    title
    action
    provisions {
      id
      number
    }
    sponsorships {
      role
      party {
        id
        code
        name
      }
    }
  }
`);

export type CandidatesProps = {
  proposals: readonly FragmentType<typeof Candidates_proposal>[];
  taken: readonly string[];
  onTake: (taken: readonly string[]) => void;
};

export function Candidates(props: CandidatesProps) {
  const proposals = readFragment(Candidates_proposal, props.proposals);
  return (
    <ul className={styles.list}>
      {proposals.map(({ id, slug, symbol, title, action, provisions, sponsorships }) => (
        <li key={id}>
          <Checkbox isSelected={props.taken.includes(slug)} onChange={() => props.onTake(toggledIn(props.taken, slug))}>
            <span className={styles.title}>{title}</span>
            <span className={styles.about}>
              <ActionBadge action={action} />{' '}
              {[
                symbol,
                provisions.map(({ number }) => number).join(', '),
                sponsorships
                  .filter(({ role }) => role !== 'OPPOSED' && role !== 'WITHDREW')
                  .map(({ party }) => party.name)
                  .join(', '),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
