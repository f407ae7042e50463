/** Finds a proposal by its words or symbol. */
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import { useFields } from './CurationForm.tsx';
import styles from './ProposalEntry.module.css';
import { valueAt } from './values.ts';

const FindProposalsQuery = graphql(`
  query FindProposals($text: String) {
    proposals(query: { text: $text }, first: 8) {
      totalCount
      nodes {
        id
        slug
        symbol
        title
        process {
          id
          title
        }
      }
    }
  }
`);

const ChosenProposalQuery = graphql(`
  query ChosenProposal($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Proposal {
        slug
        title
      }
    }
  }
`);

/** `label` asks for it; `path` is its field. */
export function ProposalEntry({ label, path = 'proposal' }: { label: string; path?: string }) {
  const { values, set, faultAt } = useFields();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const chosen = valueAt(values, path);
  const [found] = useQuery({ query: FindProposalsQuery, variables: { text: asked }, pause: asked === '' });
  const [named] = useQuery({ query: ChosenProposalQuery, variables: { id: chosen }, pause: chosen === '' });
  const node = named.data?.node;

  if (chosen !== '')
    return (
      <div data-field={path} className={styles.chosen}>
        <div>
          <p className={styles.label}>{label}</p>
          {node?.__typename === 'Proposal' ? <Link to={`/proposals/${node.slug}`}>{node.title}</Link> : chosen}
          {faultAt(path) && <p className={styles.fault}>{faultAt(path)}</p>}
        </div>
        <Button onPress={() => set(path, '')}>Choose another</Button>
      </div>
    );

  const { data } = found;
  return (
    <div data-field={path} className={styles.find}>
      <div className={styles.words}>
        <Field
          label={label}
          help="Look for it by words of its title or summary, or by its symbol."
          type="search"
          value={words}
          onChange={setWords}
          fault={faultAt(path)}
          maxLength={500}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            setAsked(words.trim());
          }}
        />
        <Button onPress={() => setAsked(words.trim())} isPending={found.fetching}>
          Look it up
        </Button>
      </div>
      <p role="status" className={styles.soft}>
        {found.error && faultOf(found.error).sentence}
        {data &&
          asked !== '' &&
          `${data.proposals.totalCount} found${data.proposals.totalCount > 8 ? ', the best 8 shown' : ''}.`}
      </p>
      {data && data.proposals.nodes.length > 0 && (
        <Radios
          label="Found proposals"
          labelUnseen
          options={data.proposals.nodes.map(({ id, symbol, title, process }) => ({
            value: id,
            label: [symbol, title, process.title].filter(Boolean).join(' · '),
          }))}
          value={null}
          onChange={(id) => set(path, id)}
        />
      )}
    </div>
  );
}
