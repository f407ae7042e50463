/** Proposals to take or to leave, each with its provision and sponsors. */
import { useState } from 'react';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { Candidates_ProposalFragment as Candidate } from '#web/__generated__/graphql.ts';
import { ActionBadge } from '#web/proposals/ActionBadge.tsx';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { Field } from '#web/ui/Field.tsx';
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

/** From so many on they are looked for by words. */
const many = 10;

export function Candidates(props: CandidatesProps) {
  const proposals = readFragment(Candidates_proposal, props.proposals);
  const [words, setWords] = useState('');
  const found = proposals.filter((proposal) => meets(proposal, words));
  return (
    <div className={styles.candidates}>
      {proposals.length >= many && (
        <>
          <Field label="Only those with the words" type="search" value={words} onChange={setWords} />
          <p role="status" className="unseen">
            {found.length} of {proposals.length}
          </p>
        </>
      )}
      <ul className={styles.list}>
        {found.map(({ id, slug, symbol, title, action, provisions, sponsorships }) => (
          <li key={id}>
            <Checkbox
              isSelected={props.taken.includes(slug)}
              onChange={() => props.onTake(toggledIn(props.taken, slug))}
            >
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
    </div>
  );
}

/** Whether all the words stand somewhere in its title, symbol, provisions or sponsors. */
function meets({ title, symbol, action, provisions, sponsorships }: Candidate, words: string): boolean {
  const all = [
    title,
    symbol,
    action,
    ...provisions.map(({ number }) => number),
    ...sponsorships.map(({ party }) => party.name),
  ]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
