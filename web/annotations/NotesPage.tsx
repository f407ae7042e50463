/** Notes over all texts, as far as the reader may see them: found, taken along, entered from a file. */
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { isCursorFault } from '#web/app/refusals.ts';
import { useSession } from '#web/app/session.ts';
import { useOptions } from '#web/curate/useOptions.ts';
import { useMyGroups } from '#web/groups/useMyGroups.ts';
import { Chip } from '#web/ui/Chip.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Pagination } from '#web/ui/Pagination.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { ImportNotes } from './ImportNotes.tsx';
import { NoteRow } from './NoteRow.tsx';
import { NotesFilters } from './NotesFilters.tsx';
import styles from './NotesPage.module.css';
import { NotesTakeAway } from './NotesTakeAway.tsx';
import { addressOfNotes, type ListName, parseNotesQuestion, partsOfNotes } from './notesQuestion.ts';
import { anchorNames, motivationNames, visibilityNames } from './words.ts';

const SearchNotesQuery = graphql(`
  query SearchNotes($query: AnnotationQuery, $first: Int, $after: String) {
    annotations(query: $query, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        ...NoteRow_annotation
      }
    }
  }
`);

const OwnIdQuery = graphql(`
  query OwnId {
    viewer {
      account {
        id
        handle
      }
    }
  }
`);

const page = 20;
const fixedNames = new Map<string, string>(Object.entries({ ...motivationNames, ...visibilityNames, ...anchorNames }));

export function NotesPage() {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const { status } = useSession();
  const question = parseNotesQuestion(parameters);
  const [{ data: options }] = useOptions();
  const { groups } = useMyGroups();
  const [{ data: self }] = useQuery({ query: OwnIdQuery, pause: status !== 'signedIn' });
  const [state, ask] = useQuery({
    query: SearchNotesQuery,
    variables: { ...question, first: page },
    requestPolicy: 'cache-and-network',
  });
  const own = self?.viewer?.account;
  const groupOptions = groups.map(({ id, name }) => ({ value: id, label: name }));
  const asked = addressOfNotes({ query: question.query });

  function nameOf(list: ListName, value: string): string {
    const offered =
      list === 'groups'
        ? groupOptions
        : list === 'sponsors'
          ? options?.parties
          : list === 'rights' || list === 'processes'
            ? options?.[list]
            : undefined;
    if (list === 'authors') return value === own?.id ? 'me' : 'one person';
    if (list === 'targets') return 'one text';
    return offered?.find((option) => option.value === value)?.label ?? fixedNames.get(value) ?? value;
  }

  const parts = partsOfNotes(question.query, nameOf);
  return (
    <Page
      title="Notes"
      lead={<p>Public notes on all texts, and, when you are signed in, your own and your groups’.</p>}
    >
      <PageHead
        title="Notes"
        description="Notes on proposals, provisions and consultations."
        path="/notes"
        isUnlisted
      />
      <div className={styles.columns}>
        <div>
          {/* A new address, be it by a chip or the way back, begins the form anew. */}
          <NotesFilters
            key={asked}
            query={question.query}
            options={options ?? null}
            groups={groupOptions}
            onAsk={(query) => navigate(addressOfNotes({ query }))}
          />
        </div>
        <section aria-label="Results" className={styles.results} aria-busy={state.fetching}>
          {isCursorFault(state.error) ? (
            <EmptyState title="This page of the list is out of date" why="The list changed since its address was made.">
              <LinkButton look="primary" to={asked}>
                Go to the first page
              </LinkButton>
            </EmptyState>
          ) : (
            <Asked state={state} ask={ask} what="the notes" skeleton={<Skeleton height="30rem" />}>
              {({ annotations: { nodes, totalCount, pageInfo } }) => (
                <>
                  <div className={styles.bar}>
                    <h2>
                      <span role="status">
                        {totalCount.toLocaleString('en')} {totalCount === 1 ? 'note' : 'notes'}
                      </span>
                    </h2>
                    {own && !question.query.authors && (
                      <LinkButton to={addressOfNotes({ query: { ...question.query, authors: [own.id] } })}>
                        Only mine
                      </LinkButton>
                    )}
                  </div>
                  {parts.length > 0 && (
                    <ul className={styles.chips} aria-label="Active filters">
                      {parts.map(({ key, label, without }) => (
                        <li key={key}>
                          <Chip label={label} without={addressOfNotes({ query: without })} />
                        </li>
                      ))}
                    </ul>
                  )}
                  {totalCount > 0 && <NotesTakeAway query={question.query} />}
                  {nodes.length === 0 ? (
                    <EmptyState
                      title="No notes that you may see"
                      why={
                        parts.length > 0
                          ? 'Nothing meets all of these filters. Take one away.'
                          : 'Open a proposal and select words to write the first.'
                      }
                    >
                      <LinkButton to={parts.length > 0 ? '/notes' : '/proposals'}>
                        {parts.length > 0 ? 'All notes' : 'All proposals'}
                      </LinkButton>
                    </EmptyState>
                  ) : (
                    <ol className={styles.list}>
                      {nodes.map((note) => (
                        <li key={note.id}>
                          <NoteRow annotation={note} />
                        </li>
                      ))}
                    </ol>
                  )}
                  <Pagination
                    label="Pages of notes"
                    first={question.after && asked}
                    next={
                      pageInfo.hasNextPage
                        ? addressOfNotes({ ...question, after: pageInfo.endCursor ?? undefined })
                        : undefined
                    }
                  />
                </>
              )}
            </Asked>
          )}
        </section>
      </div>
      {status === 'signedIn' && <ImportNotes groups={groups.filter(({ viewerRole }) => viewerRole !== 'READER')} />}
    </Page>
  );
}
