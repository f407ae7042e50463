/** The index of all parties, by kind and name, with how much each proposed. */
import { Link, useSearchParams } from 'react-router';
import { PageHead } from '#web/app/PageHead.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Select } from '#web/ui/Select.tsx';
import { AllParties } from './AllParties.tsx';
import styles from './PartiesPage.module.css';
import { partyIndex } from './partyIndex.ts';
import type { ListedParty } from './useAllParties.ts';
import { isPartyKind, kindWords, partyKinds } from './words.ts';

const all = 'all';

export function PartiesPage() {
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('kind') ?? '';
  const question = {
    text: parameters.get('text') ?? '',
    kind: isPartyKind(asked) ? asked : null,
    silent: parameters.get('silent') === 'true',
  };

  function choose(name: 'text' | 'kind' | 'silent', value: string) {
    const next = new URLSearchParams(parameters);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParameters(next, { replace: true, preventScrollReset: true });
  }

  return (
    <Page
      title="Parties"
      lead={
        <p>
          Who proposes: states, their groups, organisations, and bodies. The number is of records each is named on as a
          sponsor.
        </p>
      }
    >
      <PageHead
        title="Parties"
        description="Who proposes in treaty talks: states, their groups, organisations and bodies, with the number of records of each."
        path="/parties"
      />
      <search>
        <form action="/parties" onSubmit={(event) => event.preventDefault()} className={styles.filters}>
          <Field
            label="Name or code"
            type="search"
            name="text"
            value={question.text}
            onChange={(text) => choose('text', text)}
            maxLength={100}
          />
          <Select
            label="Kind"
            options={[
              { value: all, label: 'All kinds' },
              ...partyKinds.map((kind) => ({ value: kind, label: kindWords[kind].many })),
            ]}
            value={question.kind ?? all}
            onChange={(kind) => choose('kind', kind === all ? '' : kind)}
          />
          <Checkbox isSelected={question.silent} onChange={(isSelected) => choose('silent', isSelected ? 'true' : '')}>
            Also those with no record
          </Checkbox>
        </form>
      </search>
      <AllParties>
        {(parties) => {
          const groups = partyIndex(parties, question);
          const shown = groups.reduce((sum, group) => sum + group.parties.length, 0);
          return (
            <>
              <p role="status" className={styles.total}>
                {shown} of {parties.length} parties
              </p>
              {groups.map(({ kind, parties: ofKind }) => (
                <Section key={kind} title={kindWords[kind].many} count={ofKind.length}>
                  <ul className={styles.index}>
                    {ofKind.map((party) => (
                      <li key={party.id}>
                        <PartyLine party={party} />
                      </li>
                    ))}
                  </ul>
                </Section>
              ))}
              {shown === 0 && (
                <EmptyState title="No party meets this" why="Look for another name or code, or take away the kind.">
                  <Button look="primary" onPress={() => setParameters({ silent: 'true' }, { replace: true })}>
                    Show all
                  </Button>
                </EmptyState>
              )}
            </>
          );
        }}
      </AllParties>
    </Page>
  );
}

function PartyLine({ party }: { party: ListedParty }) {
  return (
    <Link to={`/parties/${party.code}`} className={styles.line}>
      <span>
        <span className={styles.name}>{party.name}</span> <span className={styles.code}>{party.code}</span>
      </span>
      <span className={party.proposalCount > 0 ? styles.number : styles.code}>
        {party.proposalCount}
        <span className="unseen"> {party.proposalCount === 1 ? 'record' : 'records'}</span>
      </span>
    </Link>
  );
}
