/** One message to a webhook in full: its body, and each try with its answer. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Code } from '#web/ui/Code.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import styles from './Webhooks.module.css';

const MessageTries_delivery = graphql(`
  fragment MessageTries_delivery on WebhookDelivery {
    id
    body
    nextAt
    attempts {
      at
      milliseconds
      status
      fault
      response
    }
  }
`);

export function MessageTries(props: { delivery: FragmentType<typeof MessageTries_delivery> }) {
  const { id, body, nextAt, attempts } = readFragment(MessageTries_delivery, props.delivery);
  return (
    <div className={styles.tries}>
      <p className={styles.soft}>
        <code>webhook-id: {id}</code>
      </p>
      <Code label="Body of the message" text={indented(body)} />
      {attempts.length === 0 && <p>It was not tried yet.</p>}
      <ol className={styles.tries} aria-label="Tries">
        {attempts.map(({ at, milliseconds, status, fault, response }) => (
          <li key={at}>
            <p>
              <DateTime at={at} exact />: {status === null ? 'no answer' : `status ${status}`},{' '}
              <span className={styles.figure}>{milliseconds.toLocaleString('en')} ms</span>
              {fault && `. ${fault}`}
            </p>
            {response && <Code label="Beginning of the answer" text={response} />}
          </li>
        ))}
      </ol>
      {nextAt && (
        <p>
          Next try: <DateTime at={nextAt} exact />
        </p>
      )}
    </div>
  );
}

/** JSON over lines, to be read; what is signed is the text without them. */
function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
