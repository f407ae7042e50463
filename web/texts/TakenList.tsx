/** What is taken, each under the letter that stands for it in the text, with buttons that change the order and the choice. */
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Button } from '#web/ui/Button.tsx';
import styles from './TakenList.module.css';
import { letterOf, movedIn, toggledIn } from './whatIfView.ts';

const TakenQuery = graphql(`
  query Taken($slug: String!) {
    proposal(slug: $slug) {
      id
      slug
      title
      symbol
      sponsorships {
        role
        party {
          id
          code
          name
        }
      }
    }
  }
`);

export type TakenListProps = { taken: readonly string[]; onTake: (taken: readonly string[]) => void };

export function TakenList({ taken, onTake }: TakenListProps) {
  const [said, setSaid] = useState('');
  function move(slug: string, by: -1 | 1) {
    const next = movedIn(taken, slug, by);
    onTake(next);
    const place = `${next.indexOf(slug) + 1} of ${next.length}`;
    setSaid(next === taken ? `It stays place ${place}.` : `Now place ${place}.`);
  }
  return (
    <>
      <ol className={styles.list}>
        {taken.map((slug, place) => (
          <li key={slug} className={styles.line}>
            <span className={styles.letter}>{letterOf(place)}</span>
            <Taken slug={slug} />
            <span className={styles.buttons} data-scripted>
              <Button look="icon" aria-label={`Move ${letterOf(place)} up`} onPress={() => move(slug, -1)}>
                <ArrowUp size={18} aria-hidden />
              </Button>
              <Button look="icon" aria-label={`Move ${letterOf(place)} down`} onPress={() => move(slug, 1)}>
                <ArrowDown size={18} aria-hidden />
              </Button>
              <Button
                look="icon"
                aria-label={`Leave out ${letterOf(place)}`}
                onPress={({ target }) => {
                  focusBeside(target);
                  onTake(toggledIn(taken, slug));
                  setSaid(`${taken.length - 1} left.`);
                }}
              >
                <X size={18} aria-hidden />
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="unseen">
        {said}
      </p>
    </>
  );
}

/** What is about to go hands the focus to the line after it, else to the one before. */
function focusBeside(button: Element): void {
  const line = button.closest('li');
  const beside = line?.nextElementSibling ?? line?.previousElementSibling;
  beside?.querySelector<HTMLElement>('button:last-of-type')?.focus();
}

function Taken({ slug }: { slug: string }) {
  const [{ data }] = useQuery({ query: TakenQuery, variables: { slug } });
  const proposal = data?.proposal;
  const sponsors = (proposal?.sponsorships ?? []).filter(({ role }) => role !== 'OPPOSED' && role !== 'WITHDREW');
  return (
    <span>
      <Link to={`/proposals/${slug}`}>{proposal?.title ?? slug}</Link>
      {data && !proposal && ' (no such proposal)'}
      <span className={styles.about}>
        {[proposal?.symbol, sponsors.map(({ party }) => party.name).join(', ')].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}
