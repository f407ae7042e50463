/** Of what the assessment is, for whom it is written, and what it says to another. */
import { useMyGroups } from '#web/groups/useMyGroups.ts';
import { stanceWords } from '#web/impacts/words.ts';
import { Button } from '#web/ui/Button.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import styles from './AssessForm.module.css';
import { useForm } from './formInHand.ts';
import { OwnDrafts } from './OwnDrafts.tsx';

const scopes = [
  {
    value: 'RECORD',
    label: 'This proposal’s own words',
    detail:
      'What would happen if this text were adopted. Say so where you can read the text, or a faithful summary of it.',
  },
  {
    value: 'TOPIC',
    label: 'Only the topic it belongs to',
    detail:
      'Your source speaks of the topic, and not of this sponsor’s own text. The assessment then says “of the topic” wherever it is shown.',
  },
] as const;

const stances = [
  {
    value: 'AGREES',
    label: stanceWords.AGREES,
    detail: 'You come to the same, perhaps for other reasons. Both stand side by side.',
  },
  {
    value: 'DISSENTS',
    label: stanceWords.DISSENTS,
    detail:
      'You see it otherwise, in whole or in part. Both stand side by side, with what they differ in; nothing is averaged.',
  },
] as const;

const own = 'own';

export function ScopeStep() {
  const { draft, content, change, faultAt, proposal } = useForm();
  const { answers, supersedes } = content;
  return (
    <>
      {draft.status === 'new' && <OwnDrafts proposal={proposal} />}
      {supersedes !== null && (
        <Notice>
          This will replace an assessment that you signed. It begins with what that one says. The former stays to be
          read, marked as replaced, and counts nowhere any more.
        </Notice>
      )}
      {(['supersedes', 'answers'] as const).map(
        (tie) =>
          faultAt(tie) && (
            <div key={tie} data-field={tie}>
              <p className={styles.fault}>{faultAt(tie)}</p>
              <Button onPress={() => change({ [tie]: null })}>Make it an assessment by itself</Button>
            </div>
          ),
      )}
      {answers !== null && (
        <div data-field="stance">
          <Radios
            label="What do you say to the assessment that you answer?"
            options={stances}
            value={content.stance}
            onChange={(value) => change({ stance: stances.find((one) => one.value === value)?.value ?? null })}
            fault={faultAt('stance')}
          />
        </div>
      )}
      <div data-field="scope">
        <Radios
          label="What is it an assessment of?"
          options={scopes}
          value={content.scope}
          onChange={(value) => change({ scope: scopes.find((one) => one.value === value)?.value ?? null })}
          fault={faultAt('scope')}
        />
      </div>
      <Writers />
    </>
  );
}

/** Chosen once: a draft stays where it was begun. */
function Writers() {
  const { draft, faultAt } = useForm();
  const { groups, isAsking } = useMyGroups();
  const mine = groups.filter(({ viewerRole }) => viewerRole !== 'READER');
  const group = groups.find(({ id }) => id === draft.group);
  if (draft.status !== 'new')
    return (
      <p className={styles.soft}>
        {draft.group
          ? `A draft of the group ${group?.name ?? ''}: its members see it and write it together. It stays there.`
          : 'Your own draft: only you see it. It stays so until you publish it.'}
      </p>
    );
  if (isAsking || mine.length === 0)
    return <p className={styles.soft}>Until you publish it, only you see what you write here.</p>;
  return (
    <div data-field="group">
      <Radios
        label="Who writes it?"
        help="A draft stays where it was begun. Nobody else learns of it."
        options={[
          { value: own, label: 'I do', detail: 'Only you see the draft.' },
          ...mine.map(({ id, name }) => ({
            value: id,
            label: `The group ${name}`,
            detail:
              'Its members see the draft, and those who write there change it. One of them publishes it, under their own name.',
          })),
        ]}
        value={draft.group ?? own}
        onChange={(value) => draft.setGroup(value === own ? null : value)}
        fault={faultAt('group')}
      />
    </div>
  );
}
