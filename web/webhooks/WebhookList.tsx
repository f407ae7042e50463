/** One's own webhooks in a list: where each posts, which events, and how it fares. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { WebhookState } from '#web/__generated__/graphql.ts';
import { Badge } from '#web/ui/Badge.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import styles from './Webhooks.module.css';
import { queryInWords } from './webhookDraft.ts';

const WebhookList_webhook = graphql(`
  fragment WebhookList_webhook on Webhook {
    id
    url
    description
    query
    state
    failuresInARow
  }
`);

export function WebhookList(props: { webhooks: readonly FragmentType<typeof WebhookList_webhook>[] }) {
  const webhooks = readFragment(WebhookList_webhook, props.webhooks);
  if (webhooks.length === 0)
    return <EmptyState title="You have none" why="Make one below: each event is then posted to your address." />;
  return (
    <ul className={styles.list}>
      {webhooks.map(({ id, url, description, query, state, failuresInARow }) => (
        <li key={id}>
          <Link to={`/account/webhooks/${id}`} className={styles.address} dir="auto">
            {description ?? url}
          </Link>{' '}
          <WebhookBadge state={state} failuresInARow={failuresInARow} />
          {description && <p className={styles.soft}>{url}</p>}
          <p className={styles.soft}>Posts {queryInWords(query)}.</p>
        </li>
      ))}
    </ul>
  );
}

export function WebhookBadge({ state, failuresInARow }: { state: WebhookState; failuresInARow: number }) {
  if (state === 'DISABLED')
    return (
      <Badge sign="■" hue="vermilion" look="outlined">
        Disabled
      </Badge>
    );
  if (failuresInARow === 0)
    return (
      <Badge sign="●" hue="teal">
        Enabled
      </Badge>
    );
  return (
    <Badge sign="▲" hue="amber">
      {failuresInARow === 1 ? 'The last try failed' : `The last ${failuresInARow} tries failed`}
    </Badge>
  );
}
