/** Whether a right may be limited, and whether it may be derogated from: what an assessment can and cannot test. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { RightLimits as Limits } from '#web/__generated__/graphql.ts';
import { Badge } from '#web/ui/Badge.tsx';
import styles from './SubjectPage.module.css';

const RightLimits_right = graphql(`
  fragment RightLimits_right on Right {
    id
    limits
    isNonDerogable
    limitsNote
  }
`);

const words: Record<Limits, readonly [name: string, what: string]> = {
  LIMITABLE: [
    'May be limited',
    'Only by clear law, for a legitimate aim, and where it is necessary and proportionate: the three-part test.',
  ],
  PARTLY: ['Absolute in part', 'A part of it may never be limited; for the rest there is the three-part test.'],
  ABSOLUTE: ['Absolute', 'It may never be limited, so there is no test to pass.'],
  NO_TEST: ['No three-part test', 'It has its own measure, so the three-part test is not offered.'],
};

export function RightLimits(props: { right: FragmentType<typeof RightLimits_right> }) {
  const { limits, isNonDerogable, limitsNote } = readFragment(RightLimits_right, props.right);
  const [name, what] = words[limits];
  return (
    <div className={styles.limits}>
      <p>
        <Badge hue={limits === 'ABSOLUTE' || limits === 'PARTLY' ? 'plum' : 'ink'} look="outlined">
          {name}
        </Badge>{' '}
        {isNonDerogable && (
          <Badge hue="plum" look="outlined">
            Non-derogable
          </Badge>
        )}{' '}
        {what}
        {isNonDerogable === true && ' No state may set it aside, even in an emergency (ICCPR article 4).'}
        {isNonDerogable === false && ' In a declared emergency a state may derogate from it (ICCPR article 4).'}
      </p>
      {limitsNote && <p className={styles.caveat}>{limitsNote} This is our own reading of the instruments.</p>}
    </div>
  );
}
