/** The webhooks of the person who looks: made here, each with a page of its own. */
import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { PageHead } from '#web/app/PageHead.tsx';
import { useSession } from '#web/app/session.ts';
import { SignInInvitation } from '#web/people/SignInInvitation.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { WebhookForm } from './WebhookForm.tsx';
import { WebhookList } from './WebhookList.tsx';
import { VerifyExample, WebhookSecret } from './WebhookSecret.tsx';
import { emptyDraft } from './webhookDraft.ts';

const WebhooksQuery = graphql(`
  query Webhooks {
    viewer {
      account {
        id
      }
      webhooks {
        id
        ...WebhookList_webhook
      }
    }
  }
`);

const CreateWebhook = graphql(`
  mutation CreateWebhook($input: WebhookInput!, $idempotencyKey: String) {
    createWebhook(input: $input, idempotencyKey: $idempotencyKey) {
      secret
      webhook {
        id
        ...WebhookList_webhook
      }
    }
  }
`);

const title = 'Webhooks';
const most = 10;

export function WebhooksPage() {
  const { status } = useSession();
  return (
    <Page
      title={title}
      above={<Link to="/account">Your account</Link>}
      lead={
        <p>
          A webhook posts events to an address of yours as they happen. To read them yourself,{' '}
          <Link to="/inbox/follows">follow</Link> instead.
        </p>
      }
    >
      <PageHead title={title} description="Have events posted to your program." path="/account/webhooks" isUnlisted />
      {status === 'unknown' && <Skeleton height="24rem" />}
      {status === 'signedIn' && <Own />}
      {(status === 'signedOut' || status === 'ended') && (
        <SignInInvitation
          title="Sign in to make webhooks"
          why="A webhook belongs to an account, which alone sees it and can end it."
        />
      )}
    </Page>
  );
}

function Own() {
  const [state, ask] = useQuery({ query: WebhooksQuery });
  return (
    <Asked state={state} ask={ask} what="your webhooks" skeleton={<Skeleton height="24rem" />}>
      {({ viewer }) => (
        <>
          <Section title="Your webhooks" count={viewer?.webhooks.length}>
            <WebhookList webhooks={viewer?.webhooks ?? []} />
          </Section>
          <Section title="Make a webhook">
            <Make isFull={(viewer?.webhooks.length ?? 0) >= most} />
          </Section>
          <Section title="How a message is verified">
            <VerifyExample />
          </Section>
        </>
      )}
    </Asked>
  );
}

function Make({ isFull }: { isFull: boolean }) {
  const [{ fetching }, create] = useMutation(CreateWebhook);
  const [secret, setSecret] = useState<string | null>(null);
  if (secret) return <WebhookSecret secret={secret} onDone={() => setSecret(null)} />;
  if (isFull) return <p>An account has at most {most} webhooks. Delete one that you no longer need.</p>;
  return (
    <WebhookForm
      start={emptyDraft}
      deed="Make the webhook"
      isPending={fetching}
      onSend={async (input) => {
        const { data, error } = await create({ input, idempotencyKey: idempotencyKey() });
        if (data) setSecret(data.createWebhook.secret);
        return error;
      }}
    />
  );
}
