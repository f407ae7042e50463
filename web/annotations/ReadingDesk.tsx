/** A proposal's words and the notes on them, side by side. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { dayInWords } from '#web/ui/dates.ts';
import { Section } from '#web/ui/Page.tsx';
import { Tabs } from '#web/ui/Tabs.tsx';
import { useIsLive } from '#web/ui/useIsLive.ts';
import { useReader } from '#web/ui/useReader.ts';
import { AnnotatedText, type Marked } from './AnnotatedText.tsx';
import { type Draft, emptyDraft, keepDraft, keptDraft } from './draft.ts';
import { NotesRail } from './NotesRail.tsx';
import styles from './ReadingDesk.module.css';
import type { Selector } from './selection.ts';

const ReadingDesk_proposal = graphql(`
  fragment ReadingDesk_proposal on Proposal {
    id
    summary
    texts {
      id
      language
      versionedAt
      body
    }
    annotations(first: 100) {
      totalCount
      nodes {
        id
        selector {
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
    }
  }
`);

const languages = new Intl.DisplayNames('en', { type: 'language' });

export function ReadingDesk(props: { proposal: FragmentType<typeof ReadingDesk_proposal> }) {
  const proposal = readFragment(ReadingDesk_proposal, props.proposal);
  const { texts, annotations } = proposal;
  const { timeZone } = useReader();
  const ranges = useRef(new Map<string, Range>());
  const [active, setActive] = useState<string | null>(null);
  const isLive = useIsLive();
  const kept = useMemo(() => (isLive ? keptDraft(proposal.id) : null), [isLive, proposal.id]);
  const [changed, setChanged] = useState<{ draft: Draft | null } | null>(null);
  const draft = changed ? changed.draft : kept;
  const [shownText, showText] = useState(texts.at(-1)?.id ?? '');

  const marked = useMemo(
    () => annotations.nodes.flatMap(({ id, selector }): Marked[] => (selector ? [{ id, selector }] : [])),
    [annotations.nodes],
  );
  const change = useCallback(
    (next: Draft | null) => {
      setChanged({ draft: next });
      keepDraft(proposal.id, next);
    },
    [proposal.id],
  );

  function openWords(id: string, selector: Selector | null | undefined) {
    setActive(id);
    if (selector && texts.some((text) => text.id === selector.textId)) showText(selector.textId);
    const words = ranges.current.get(id)?.startContainer.parentElement;
    words?.scrollIntoView({ block: 'center' });
  }

  const reading = {
    active,
    ranges,
    draft: draft?.selector ?? null,
    onOpen: setActive,
    onSelect: (selector: Selector) => change({ ...(draft ?? emptyDraft), selector, parent: null }),
  };
  const text = (id: string, name: string, body: string, lang?: string) => (
    <AnnotatedText
      {...reading}
      key={id}
      text={body}
      textId={id}
      name={name}
      lang={lang}
      marked={marked.filter(({ selector }) => selector.textId === id)}
    />
  );

  return (
    <div className={styles.desk}>
      <div className={styles.reading}>
        <Section title="What it says">{text(proposal.id, 'summary', proposal.summary)}</Section>
        {texts.length > 0 ? (
          <Section title="Text" count={texts.length > 1 ? texts.length : undefined}>
            <Tabs
              label="Versions of the text"
              chosen={shownText}
              onChoose={showText}
              views={texts.map(({ id, language, versionedAt, body }) => ({
                id,
                label: `${languages.of(language) ?? language}, ${dayInWords(versionedAt, timeZone)}`,
                content: text(id, 'text', body, language),
              }))}
            />
          </Section>
        ) : (
          <p className={styles.soft}>The text as tabled is not held here; only the summary is.</p>
        )}
      </div>
      <NotesRail
        proposal={proposal.id}
        notes={annotations.nodes}
        total={annotations.totalCount}
        textOrder={[proposal.id, ...texts.map(({ id }) => id)]}
        ranges={ranges}
        active={active}
        onOpen={openWords}
        draft={draft}
        onDraft={change}
      />
    </div>
  );
}
