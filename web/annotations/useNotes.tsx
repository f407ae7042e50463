/** The notes on a proposal, a provision or a consultation, page by page: the first with the page, the others as one comes to them. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { NotesQuery as Answer, RailNote_AnnotationFragment } from '#web/__generated__/graphql.ts';

/** A note as the desk needs it to set it beside its words. */
export const RailNote_annotation = graphql(`
  fragment RailNote_annotation on Annotation {
    id
    anchor
    visibility
    group {
      id
    }
    selector {
      exact
      prefix
      suffix
      start
      end
      textId
    }
    place {
      exact
      prefix
      suffix
      start
      end
      textId
    }
    parent {
      id
    }
    ...Note_annotation
  }
`);
export type RailNote = RailNote_AnnotationFragment;

const Notes_page = graphql(`
  fragment Notes_page on AnnotationConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      ...RailNote_annotation
    }
  }
`);

const NotesQuery = graphql(`
  query Notes($target: ID!, $first: Int, $after: String) {
    node(id: $target) {
      id
      ... on Proposal {
        annotations(first: $first, after: $after) {
          ...Notes_page
        }
      }
      ... on Provision {
        annotations(first: $first, after: $after) {
          ...Notes_page
        }
      }
      ... on Consultation {
        annotations(first: $first, after: $after) {
          ...Notes_page
        }
      }
    }
  }
`);

const NoteQuery = graphql(`
  query Note($id: ID!) {
    node(id: $id) {
      id
      ... on Annotation {
        target {
          id
        }
        ...RailNote_annotation
      }
    }
  }
`);

/** As many as come with the page, and as many more as come each time. */
const [firstSize, furtherSize] = [20, 40];

type Page = { totalCount: number; next: string | null; notes: readonly RailNote[] };

/** What a page holds; null while it is not answered, and where there is no such target. */
function pageOf(data: Answer | undefined): Page | null {
  const node = data?.node;
  if (!node || !('annotations' in node)) return null;
  const { totalCount, pageInfo, nodes } = readFragment(Notes_page, node.annotations);
  const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  return { totalCount, next, notes: nodes.map((note) => readFragment(RailNote_annotation, note)) };
}

/** What is known of the notes on a target. `wanted` is the id of a note that is asked for wherever it stands in the list. */
export function useNotes(target: string, wanted: string | null) {
  const [{ data, error, fetching }, ask] = useQuery({ query: NotesQuery, variables: { target, first: firstSize } });
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [further, setFurther] = useState<ReadonlyMap<string, Page>>(new Map());
  const [fault, setFault] = useState<CombinedError | null>(null);
  const first = useMemo(() => pageOf(data), [data]);
  const takePage = useCallback((after: string, page: Page) => {
    setFault(null);
    setFurther((pages) => new Map(pages).set(after, page));
  }, []);

  const pages = useMemo(() => {
    const later = asked.flatMap((after) => further.get(after)?.notes ?? []);
    return [first?.notes ?? [], ...(later.length > 0 ? [later] : [])];
  }, [first, asked, further]);
  const isThere = pages.some((notes) => notes.some(({ id }) => id === wanted));
  const [{ data: alone }] = useQuery({
    query: NoteQuery,
    variables: { id: wanted ?? '' },
    pause: wanted === null || isThere || first === null,
  });
  const found = useMemo(() => {
    const node = alone?.node;
    const isHere = node && 'target' in node && node.target?.id === target && node.id === wanted && !isThere;
    return isHere ? readFragment(RailNote_annotation, node) : null;
  }, [alone, target, wanted, isThere]);

  const last = asked.at(-1);
  const end = last === undefined ? first : further.get(last);
  return {
    pages: found ? [[found], ...pages] : pages,
    total: first?.totalCount ?? 0,
    isAsking: fetching && first === null,
    error: fault ?? error ?? null,
    hasMore: Boolean(end?.next),
    /** Asks for the next page; does nothing while it is on its way. */
    askMore: () => end?.next && setAsked((all) => (end.next && !all.includes(end.next) ? [...all, end.next] : all)),
    again: () => ask({ requestPolicy: 'network-only' }),
    /** Has to stand somewhere on the page: asks for the further pages, and keeps them as they are now. */
    listeners: asked.map((after) => (
      <FurtherPage key={after} target={target} after={after} onPage={takePage} onFault={setFault} />
    )),
  };
}

function FurtherPage(props: {
  target: string;
  after: string;
  onPage: (after: string, page: Page) => void;
  onFault: (fault: CombinedError) => void;
}) {
  const { target, after, onPage, onFault } = props;
  const [{ data, error }] = useQuery({ query: NotesQuery, variables: { target, first: furtherSize, after } });
  useEffect(() => {
    const page = pageOf(data);
    if (page) onPage(after, page);
    else if (error) onFault(error);
  }, [data, error, after, onPage, onFault]);
  return null;
}
