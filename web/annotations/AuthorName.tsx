/** Who wrote a note: a pseudonym, with the organisation it speaks for and who answers for that, where a moderator has confirmed it. */
import { BadgeCheck } from 'lucide-react';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import styles from './AuthorName.module.css';

const AuthorName_author = graphql(`
  fragment AuthorName_author on Author {
    id
    handle
    organisation
    organisationName
    approver
  }
`);

export function AuthorName(props: { author: FragmentType<typeof AuthorName_author> }) {
  const { handle, organisation, organisationName, approver } = readFragment(AuthorName_author, props.author);
  return (
    <>
      <strong className={styles.handle} dir="auto">
        {handle}
      </strong>
      {organisation && (
        <span className={styles.organisation}>
          <BadgeCheck size={14} aria-hidden />
          <span>
            for <b dir="auto">{organisationName ?? 'an organisation'}</b>
            {approver && (
              <>
                , approved by <span dir="auto">{approver}</span>
              </>
            )}
          </span>
        </span>
      )}
    </>
  );
}
