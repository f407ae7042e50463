/** The secret of a webhook, shown once, with what a receiver does with it. */
import { Button } from '#web/ui/Button.tsx';
import { Code } from '#web/ui/Code.tsx';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import styles from './Webhooks.module.css';

/** The secret stands nowhere but where this is shown, and goes with it. */
export function WebhookSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <Notice tone="warning">
      <div className={styles.secret} role="status">
        <p>
          <strong>Copy the secret now.</strong> It is shown this once. Your receiver needs it to know that a message is
          from here.
        </p>
        <code>{secret}</code>
      </div>
      <div className={styles.ways}>
        <CopyButton text={secret} what="secret" />
        <Button onPress={onDone}>I have copied it</Button>
      </div>
    </Notice>
  );
}

const example = `import { Webhook } from 'standardwebhooks';

const webhook = new Webhook('whsec_…'); // from where your program keeps its secrets

// body: the bytes as they came, not parsed and written again
const event = webhook.verify(body, {
  'webhook-id': headers['webhook-id'],
  'webhook-timestamp': headers['webhook-timestamp'],
  'webhook-signature': headers['webhook-signature'],
});`;

export function VerifyExample() {
  return (
    <div className={styles.part}>
      <p>
        Messages are signed as{' '}
        <a href="https://www.standardwebhooks.com/" rel="noreferrer">
          Standard Webhooks
        </a>{' '}
        asks, so its libraries for a dozen languages verify them. In JavaScript:
      </p>
      <Code label="How a receiver verifies a message" text={example} />
      <p>
        A message may come more than once, always with the same <code>webhook-id</code>: keep the ids you have dealt
        with. Answer first and work afterwards.
      </p>
    </div>
  );
}
