/** One webhook: how it fares, what was posted, and all that can be done with it. */
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { WebhookPage_WebhookFragment } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { PageHead } from '#web/app/PageHead.tsx';
import { useSession } from '#web/app/session.ts';
import { SignInInvitation } from '#web/people/SignInInvitation.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { ChangeWebhook } from './changeWebhook.ts';
import { DeleteWebhook } from './DeleteWebhook.tsx';
import { DeliveryLog } from './DeliveryLog.tsx';
import { DisabledNotice } from './DisabledNotice.tsx';
import { ReplayRange } from './ReplayRange.tsx';
import { RotateSecret } from './RotateSecret.tsx';
import { SendTest } from './SendTest.tsx';
import { WebhookForm } from './WebhookForm.tsx';
import { WebhookBadge } from './WebhookList.tsx';
import styles from './Webhooks.module.css';
import { draftOf, queryInWords } from './webhookDraft.ts';

const WebhookPage_webhook = graphql(`
  fragment WebhookPage_webhook on Webhook {
    id
    url
    description
    query
    state
    fault
    failuresInARow
    failingSince
    formerSecretUntil
    createdAt
  }
`);

const WebhookQuery = graphql(`
  query Webhook {
    viewer {
      account {
        id
      }
      webhooks {
        id
        ...WebhookPage_webhook
      }
    }
  }
`);

const trail = (
  <>
    <Link to="/account">Your account</Link> › <Link to="/account/webhooks">Webhooks</Link>
  </>
);

export function WebhookPage() {
  const { status } = useSession();
  const { id = '' } = useParams();
  const head = (
    <PageHead title="Webhook" description="What a webhook posted." path={`/account/webhooks/${id}`} isUnlisted />
  );
  if (status === 'signedIn') return <Own id={id} head={head} />;
  return (
    <Page title="Webhook" above={trail}>
      {head}
      {status === 'unknown' ? (
        <Skeleton height="24rem" />
      ) : (
        <SignInInvitation title="Sign in to see the webhook" why="Only the account that made it sees it." />
      )}
    </Page>
  );
}

function Own({ id, head }: { id: string; head: ReactNode }) {
  const [state, ask] = useQuery({ query: WebhookQuery });
  const webhooks = readFragment(WebhookPage_webhook, state.data?.viewer?.webhooks ?? []);
  const webhook = webhooks.find((one) => one.id === id);
  return (
    <Page title={webhook?.description ?? 'Webhook'} above={trail}>
      {head}
      <Asked state={state} ask={ask} what="the webhook" skeleton={<Skeleton height="24rem" />}>
        {() =>
          webhook ? (
            <Whole webhook={webhook} />
          ) : (
            <EmptyState title="No such webhook" why="It was deleted, or belongs to another account.">
              <LinkButton to="/account/webhooks">Your webhooks</LinkButton>
            </EmptyState>
          )
        }
      </Asked>
    </Page>
  );
}

function Whole({ webhook }: { webhook: WebhookPage_WebhookFragment }) {
  const { id, url, query, fault, failingSince, createdAt, formerSecretUntil } = webhook;
  const [{ fetching }, change] = useMutation(ChangeWebhook);
  return (
    <>
      {webhook.state === 'DISABLED' && <DisabledNotice webhook={webhook} />}
      <Facts
        facts={[
          { name: 'State', value: <WebhookBadge {...webhook} /> },
          { name: 'Why', value: fault },
          { name: 'Posts to', value: <code className={styles.address}>{url}</code> },
          { name: 'Posts', value: queryInWords(query) },
          { name: 'Failing since', value: failingSince && <DateTime at={failingSince} /> },
          { name: 'Made', value: <DateTime at={createdAt} /> },
        ]}
      />
      <Section title="Try it">
        <SendTest id={id} />
      </Section>
      <Section title="What was posted">
        <DeliveryLog id={id} />
      </Section>
      <Section title="Post again">
        <ReplayRange id={id} isDisabled={webhook.state === 'DISABLED'} from={failingSince} />
      </Section>
      <Section title="Its secret">
        <RotateSecret id={id} formerUntil={formerSecretUntil} />
      </Section>
      <Section title="Change it">
        <WebhookForm
          key={`${url} ${query} ${webhook.description}`}
          start={draftOf(webhook)}
          deed="Save the changes"
          isPending={fetching}
          onSend={async (input) => (await change({ id, input, idempotencyKey: idempotencyKey() })).error}
        />
      </Section>
      <Section title="Delete it">
        <DeleteWebhook id={id} name={webhook.description ?? url} />
      </Section>
    </>
  );
}
