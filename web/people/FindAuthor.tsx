/** Any account by its id, for moderators: somebody who speaks for an organisation sends theirs, which stands on their account page. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { AuthorName } from '#web/annotations/AuthorName.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './AuthorPanel.module.css';
import { AuthorPanel } from './AuthorPanel.tsx';

const AuthorQuery = graphql(`
  query Author($id: ID!) {
    node(id: $id) {
      id
      ... on Author {
        handle
        ...AuthorName_author
        ...AuthorPanel_author
      }
    }
  }
`);

export function FindAuthor() {
  const [typed, setTyped] = useState('');
  const [id, setId] = useState('');
  const [state, ask] = useQuery({ query: AuthorQuery, variables: { id }, pause: id === '' });
  return (
    <Section title="An account by its id">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setId(typed.trim());
        }}
      >
        <Field
          label="Id of the account"
          help="It stands on the account page of whoever it belongs to."
          value={typed}
          onChange={setTyped}
          autoComplete="off"
        />
        <div>
          <Button type="submit">Look it up</Button>
        </div>
      </form>
      {id !== '' && (
        <Asked state={state} ask={ask} what="the account" skeleton={<Skeleton lines={3} />}>
          {({ node }) =>
            node && 'handle' in node ? (
              <div>
                <p>
                  <AuthorName author={node} />
                </p>
                <AuthorPanel key={node.id} author={node} isOpen />
              </div>
            ) : (
              <p role="status">There is no account by that id that ever did anything others can see.</p>
            )
          }
        </Asked>
      )}
    </Section>
  );
}
