/** What an error of the API says: its codes, in the schema's own words. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Code } from '#web/ui/Code.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Table } from '#web/ui/Table.tsx';
import styles from './ApiPage.module.css';

const Refusals_type = graphql(`
  fragment Refusals_type on __Type {
    enumValues {
      name
      description
    }
  }
`);

/** The HTTP status where it is not that of an answer. */
const statuses: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: '401 where a token or key does not hold',
  TOO_MANY: '429 with Retry-After',
  TOO_COSTLY: '400',
  UNAVAILABLE: '503 where nothing could be answered',
};

/** Codes that are not the record's but those of the request itself. */
const others = [
  ['GRAPHQL_PARSE_FAILED', 'The query is not GraphQL, or has too many tokens.', '400 or 200, by Accept'],
  ['GRAPHQL_VALIDATION_FAILED', 'The query asks for something that the schema does not have.', '400 or 200, by Accept'],
  ['BAD_USER_INPUT', 'A variable is missing, or is of another type than the schema’s.', '400 or 200, by Accept'],
  ['OPERATION_RESOLUTION_FAILURE', 'The query holds several operations and `operationName` names none.', '400'],
  ['BAD_REQUEST', 'The request is not GraphQL over HTTP.', '400, 413 or 415'],
  ['PERSISTED_QUERY_NOT_FOUND', 'Send the query once more with its text.', '200'],
  ['INTERNAL_SERVER_ERROR', 'Our fault. The message has an id to quote.', '200 or 500'],
] as const;

export function Refusals(props: { type: FragmentType<typeof Refusals_type> | null | undefined }) {
  const values = readFragment(Refusals_type, props.type)?.enumValues ?? [];
  const rows = [
    ...values.map(({ name, description }) => [name, description ?? '', statuses[name] ?? '200'] as const),
    ...others,
  ];
  return (
    <Section title="Errors" id="errors">
      <p className={styles.reading}>
        An expected no has a code in <code>extensions.code</code>, a sentence that says the way out, and{' '}
        <code>extensions.field</code> where one input is at fault. The rest of the answer stands beside it in{' '}
        <code>data</code>. At most five errors are told.
      </p>
      <Code label="A refusal" text={example} />
      <div className={styles.narrow}>
        <Table caption="Codes of errors">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Meaning</th>
              <th scope="col">HTTP status</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([code, meaning, status]) => (
              <tr key={code}>
                <th scope="row">
                  <code className={styles.breaking}>{code}</code>
                </th>
                <td>{meaning}</td>
                <td>{status}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
}

const example = `{
  "errors": [
    {
      "message": "Ask for 1 to 100 at a time.",
      "path": ["proposals"],
      "extensions": { "code": "INVALID", "field": "first" }
    }
  ],
  "data": null
}`;
