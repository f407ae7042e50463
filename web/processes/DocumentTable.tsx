/** The official papers of a process. */

import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { Table } from '#web/ui/Table.tsx';

const DocumentTable_document = graphql(`
  fragment DocumentTable_document on Document {
    id
    symbol
    title
    date
    link
  }
`);

export function DocumentTable(props: { documents: readonly FragmentType<typeof DocumentTable_document>[] }) {
  const documents = readFragment(DocumentTable_document, props.documents);
  if (documents.length === 0) return <p>No paper is recorded.</p>;
  return (
    <Table caption="Official papers with symbol, title and date">
      <thead>
        <tr>
          <th scope="col">Symbol</th>
          <th scope="col">Title</th>
          <th scope="col">Date</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id}>
            <th scope="row">
              {document.link ? (
                <a href={document.link} rel="noopener noreferrer">
                  {document.symbol}
                </a>
              ) : (
                document.symbol
              )}
            </th>
            <td>{document.title}</td>
            <td>
              <PartialDate date={document.date} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
