/** Changes a webhook, which also enables it. */
import { graphql } from '#web/__generated__/gql.ts';

export const ChangeWebhook = graphql(`
  mutation ChangeWebhook($id: ID!, $input: WebhookInput!, $idempotencyKey: String) {
    changeWebhook(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
      id
      ...WebhookPage_webhook
    }
  }
`);
