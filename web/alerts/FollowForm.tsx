/** The settings of one follow: of what, how soon, where; with what they would have told before they are saved. */
import { type FormEvent, useId, useState } from 'react';
import type { FragmentType } from '#web/__generated__/fragment-masking.ts';
import type { AlertChannel, AlertRate, EventKind, FollowDialog_FollowFragment } from '#web/__generated__/graphql.ts';
import { EventList } from '#web/events/EventList.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { ErrorSummary } from '#web/ui/ErrorSummary.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import { ChannelChoice, type ChannelChoice_viewer } from './ChannelChoice.tsx';
import styles from './FollowForm.module.css';
import { KindChoice } from './KindChoice.tsx';
import type { Followed } from './kinds.ts';
import { type Target, useFollowing } from './useFollowing.ts';
import { previewInWords, usePreview } from './usePreview.ts';
import { rateWords } from './words.ts';

const rates: readonly AlertRate[] = ['LIVE', 'DAILY', 'WEEKLY', 'OFF'];
const rateOptions = rates.map((value) => ({ value, label: rateWords[value] }));
/** All of them: one list, so that it is the same from one drawing to the next. */
const everyKind: readonly EventKind[] = [];
const isRate = (value: string): value is AlertRate => Object.hasOwn(rateWords, value);

export type FollowFormProps = {
  target: Target;
  followed: Followed;
  name: string;
  /** Null when it is not followed yet. */
  follow: FollowDialog_FollowFragment | null;
  /** Whether the page did not know of the follow before the dialog opened. */
  isLookedUp: boolean;
  viewer: FragmentType<typeof ChannelChoice_viewer>;
  onClose: () => void;
};

export function FollowForm({ target, followed, name: proposed, follow, isLookedUp, viewer, onClose }: FollowFormProps) {
  const form = useId();
  const [name, setName] = useState(follow?.name ?? proposed);
  const [isAll, setAll] = useState((follow?.kinds.length ?? 0) === 0);
  const [kinds, setKinds] = useState<readonly EventKind[]>(follow?.kinds ?? []);
  const [rate, setRate] = useState<AlertRate>(follow?.rate ?? 'LIVE');
  const [channels, setChannels] = useState<readonly AlertChannel[]>(follow?.channels ?? ['INBOX']);
  const [isSure, setSure] = useState(false);
  const { save, end, isSaving, faults, mustBeSure } = useFollowing(target, follow);
  const isNothing = !isAll && kinds.length === 0;
  const { preview, fault: previewFault, isSettled } = usePreview(target, isAll ? everyKind : kinds, isNothing);
  const faultAt = (place: string) => faults.find((fault) => fault.place === place)?.sentence;
  const settings = { name, kinds: isAll ? everyKind : kinds, isAll, rate, channels, isSure };

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await save(settings)) onClose();
  }
  async function unfollow() {
    if (await end()) onClose();
  }

  return (
    <form id={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary faults={faults} />
      {followed === 'Search' && (
        <>
          {follow && isLookedUp && <Notice>You follow this very search already. What you save here changes it.</Notice>}
          <div data-field="name">
            <Field
              label="What shall it be called?"
              help="Only you see it."
              value={name}
              onChange={setName}
              maxLength={100}
              fault={faultAt('name')}
              autoComplete="off"
            />
          </div>
        </>
      )}
      <div data-field="rate">
        <Radios
          label="How soon?"
          options={rateOptions}
          value={rate}
          onChange={(value) => isRate(value) && setRate(value)}
          fault={faultAt('rate')}
          inline
        />
      </div>
      {mustBeSure && (
        <div data-field="everything" className={styles.sure}>
          <Checkbox isSelected={isSure} onChange={setSure}>
            Yes, tell me of every change to every proposal, at once
          </Checkbox>
        </div>
      )}
      <div data-field="channels">
        <ChannelChoice viewer={viewer} channels={channels} onChange={setChannels} fault={faultAt('channels')} />
      </div>
      <div data-field="kinds">
        <KindChoice
          followed={followed}
          isAll={isAll}
          kinds={kinds}
          fault={faultAt('kinds')}
          onChange={(all, chosen) => {
            setAll(all);
            setKinds(chosen);
          }}
        />
      </div>
      {preview && preview.sample.length > 0 && (
        <details className={styles.sample} open aria-busy={!isSettled}>
          <summary>
            {preview.sample.length < preview.count
              ? `The last ${preview.sample.length} of what it would have told you`
              : 'What it would have told you'}
          </summary>
          <EventList events={preview.sample} />
        </details>
      )}
      {previewFault && <Notice tone="warning">There is no preview: {previewFault}</Notice>}
      <div className={styles.foot}>
        <p role="status" className={styles.finding} aria-busy={!isSettled}>
          {isNothing && 'No kind is chosen: this would tell you nothing.'}
          {!isNothing && !preview && !previewFault && 'Looking through what happened…'}
          {preview && previewInWords(preview, rate)}
        </p>
        <Button type="submit" look="primary" isPending={isSaving}>
          {follow ? 'Save' : 'Follow'}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
        {follow && (
          <span className={styles.end}>
            <Button look="quiet" isDisabled={isSaving} onPress={() => void unfollow()}>
              Stop following
            </Button>
          </span>
        )}
      </div>
    </form>
  );
}
