/** A box to jump from: records whose name, code or symbol begins with what is typed. What was chosen is kept nowhere. */
import { useEffect, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { FindingKind } from '#web/__generated__/graphql.ts';
import { pathOf } from '#web/app/pathOf.ts';
import { faultOf } from '#web/app/refusals.ts';
import styles from './QuickFind.module.css';

const FindQuery = graphql(`
  query Find($text: String!) {
    find(text: $text, first: 12) {
      kind
      label
      note
      url
    }
  }
`);

const kindWords: Record<FindingKind, string> = {
  PROCESS: 'Process',
  PROPOSAL: 'Proposal',
  PARTY: 'Party',
  TOPIC: 'Topic',
  RIGHT: 'Right',
  CONSULTATION: 'Consultation',
};
/** Short enough not to be felt, long enough to spare the API most of the letters of a word typed fast. */
const pause = 60;

/** One way on. The key of a record is its place, so that the first stays the chosen one when better answers come. */
type Way = { key: string; to: string; kind: string; label: string; note: string | null | undefined };

export type QuickFindProps = { typed: string; onType: (typed: string) => void; onClose: () => void };

export function QuickFind({ typed, onType, onClose }: QuickFindProps) {
  const navigate = useNavigate();
  const [asked, setAsked] = useState('');
  const text = typed.trim().slice(0, 100);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const [{ data, error, fetching }] = useQuery({ query: FindQuery, variables: { text: asked }, pause: asked === '' });
  const isSettled = asked === text && !fetching;
  const ways = text === '' || !data ? [] : data.find.map(wayAt);
  const everywhere: Way = {
    key: 'search',
    to: `/proposals?${new URLSearchParams({ text })}`,
    kind: 'Search',
    label: `Records with “${text}”`,
    note: null,
  };
  // All at once: a list that grows under the pointer is pressed in the wrong place.
  const shown = text === '' || !(data || error) ? [] : [...ways, everywhere];

  // Enter can be quicker than the answer: it then goes to what the answer puts first.
  const isHasty = useRef(false);
  const [first] = isSettled && !error ? shown : [];
  useEffect(() => {
    if (isHasty.current && first) go(first.to);
  });
  function go(to: string) {
    isHasty.current = false;
    onClose();
    navigate(to);
  }

  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" className="unseen">
            Find
          </Heading>
          <Autocomplete inputValue={typed} onInputChange={onType}>
            <TextField className={styles.field ?? ''} autoFocus maxLength={100}>
              <Label className="unseen">Symbol, party, topic, right, process or consultation</Label>
              <Input
                className={styles.input ?? ''}
                role="combobox"
                aria-expanded={shown.length > 0}
                placeholder="Symbol, party, topic, right, process…"
                dir="auto"
                enterKeyHint="go"
                onKeyDownCapture={(event) => {
                  if (event.nativeEvent.isComposing) return;
                  const hasChosen = event.currentTarget.hasAttribute('aria-activedescendant');
                  isHasty.current = event.key === 'Enter' && text !== '' && !isSettled;
                  if (isHasty.current || (event.key === 'Enter' && !hasChosen)) {
                    event.preventDefault();
                    event.stopPropagation();
                    if (!isHasty.current && first) go(first.to);
                  }
                  if (event.key === 'Escape') {
                    event.stopPropagation();
                    onClose();
                  }
                }}
              />
            </TextField>
            <ListBox<Way>
              aria-label="Found"
              className={styles.list ?? ''}
              items={shown}
              selectionMode="none"
              onAction={(key) => {
                const way = shown.find((one) => one.key === key);
                if (way) go(way.to);
              }}
              renderEmptyState={() => <p className={styles.empty}>Type the beginning of a name, code or symbol.</p>}
            >
              {(way) => (
                <ListBoxItem id={way.key} textValue={way.label} className={styles.item ?? ''}>
                  <Text slot="label" className={styles.label}>
                    <bdi>{way.label}</bdi>
                    {way.note && <span className={styles.note}> {way.note}</span>}
                  </Text>
                  <Text slot="description" className={styles.kind}>
                    {way.kind}
                  </Text>
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
          <p role="status" className={error ? styles.fault : 'unseen'}>
            {error ? faultOf(error).sentence : isSettled && text !== '' ? foundWords(ways.length) : ''}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const foundWords = (count: number) => (count === 0 ? 'Nothing of that name.' : `${count} found.`);

type Found = { kind: FindingKind; label: string; note?: string | null; url: string };
const wayAt = ({ kind, label, note, url }: Found, at: number): Way => ({
  key: String(at),
  to: pathOf(url),
  kind: kindWords[kind],
  label,
  note,
});
