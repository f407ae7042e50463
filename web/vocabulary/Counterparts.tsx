/** The nearest counterparts of a right in the other instruments, and the switch that counts them with it. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { SwitchLink } from '#web/ui/SwitchLink.tsx';
import { type RightView, rightAddress } from './rightView.ts';
import styles from './SubjectPage.module.css';

const Counterparts_right = graphql(`
  fragment Counterparts_right on Right {
    id
    code
    related {
      id
      code
      label
    }
  }
`);

/** Nothing is drawn where there are none. */
export function Counterparts({ view, ...props }: { right: FragmentType<typeof Counterparts_right>; view: RightView }) {
  const { code, related } = readFragment(Counterparts_right, props.right);
  const { keep } = useEditorial();
  if (related.length === 0) return null;
  const all = related.map((one) => one.code);
  const isOn = view.also.length > 0;
  return (
    <div className={styles.counterparts}>
      <SwitchLink isOn={isOn} to={keep(rightAddress(code, { ...view, also: isOn ? [] : all }))}>
        With the nearest counterparts
      </SwitchLink>
      <span>
        {related.map((one, at) => (
          <span key={one.id}>
            {at > 0 && ', '}
            <Link to={keep(`/rights/${one.code}`)} title={one.label}>
              <span className="whole">{one.code}</span>
            </Link>
          </span>
        ))}
      </span>
      <span className={styles.caveat}>By subject, an editorial mapping of our own; there is no official table.</span>
    </div>
  );
}
