/** What an author decides of a note's place when the text has changed: these words, other words, or none of the new ones. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { AnchorVerdict } from '#web/__generated__/graphql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import styles from './Note.module.css';

const NotePlace_annotation = graphql(`
  fragment NotePlace_annotation on Annotation {
    id
    anchor
    isPlaceConfirmed
    viewerMayEdit
    place {
      textId
    }
  }
`);

export const PlaceNote = graphql(`
  mutation PlaceNote(
    $id: ID!
    $textId: ID!
    $verdict: AnchorVerdict!
    $start: Int
    $end: Int
    $idempotencyKey: String
  ) {
    placeAnnotation(
      id: $id
      textId: $textId
      verdict: $verdict
      start: $start
      end: $end
      idempotencyKey: $idempotencyKey
    ) {
      id
      ...RailNote_annotation
    }
  }
`);

export function NotePlace(props: {
  annotation: FragmentType<typeof NotePlace_annotation>;
  newest: string | null;
  onMove?: ((id: string) => void) | undefined;
}) {
  const note = readFragment(NotePlace_annotation, props.annotation);
  const [{ fetching }, place] = useMutation(PlaceNote);
  const [fault, setFault] = useState<string | null>(null);
  const newest = note.place?.textId ?? props.newest;
  const isOpen = note.anchor === 'POSSIBLE' || note.anchor === 'ORPHANED';
  // What was left with the old text can be looked for again; a place that was confirmed needs nothing more.
  const isLeft = note.isPlaceConfirmed && note.anchor === 'ORPHANED';
  if (!isOpen || (note.isPlaceConfirmed && !isLeft) || !note.viewerMayEdit || newest === null) return null;

  async function decide(verdict: AnchorVerdict) {
    if (newest === null) return;
    setFault(null);
    const { error } = await place({ id: note.id, textId: newest, verdict, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
  }

  return (
    <fieldset className={styles.place} disabled={fetching}>
      <legend>
        {isLeft
          ? 'You left it with the old text.'
          : note.anchor === 'POSSIBLE'
            ? 'Does it stand here?'
            : 'Where does it belong now?'}
      </legend>
      {note.anchor === 'POSSIBLE' && <Button onPress={() => void decide('ACCEPT')}>Confirm these words</Button>}
      {isLeft && <Button onPress={() => void decide('ACCEPT')}>Look for it in the new text</Button>}
      {props.onMove && <Button onPress={() => props.onMove?.(note.id)}>Choose other words</Button>}
      {!isLeft && <Button onPress={() => void decide('DROP')}>Leave it with the old text</Button>}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
