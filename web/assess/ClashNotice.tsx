/** Somebody else saved the draft meanwhile: what they wrote, what one wrote oneself, and the way out. Nothing is lost before it is chosen. */
import { Button } from '#web/ui/Button.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import styles from './AssessForm.module.css';
import { useForm } from './formInHand.ts';
import { saidOf } from './said.ts';
import { partWords } from './steps.ts';

export function ClashNotice({ onBeginAnew }: { onBeginAnew: () => void }) {
  const { draft, content } = useForm();
  const { clash, status, taken } = draft;
  if (status === 'gone')
    return (
      <Notice tone="fault">
        <p>
          <strong>This draft is gone:</strong> it was published or deleted meanwhile. What you wrote still stands here.
        </p>
        <Button onPress={onBeginAnew}>Begin a new draft with these words</Button>
      </Notice>
    );
  if (!clash)
    return taken.length > 0 ? (
      <Notice>
        <p role="status">
          Somebody else changed {list(taken.map(partWords))} meanwhile. That is taken over here, beside what you wrote.
        </p>
      </Notice>
    ) : null;
  return (
    <Notice tone="fault">
      <p>
        <strong>Somebody else saved this draft while you wrote.</strong> Both of you changed{' '}
        {list(clash.parts.map(partWords))}. Choose whose words stay; the rest of both is kept.
      </p>
      <dl className={styles.clash}>
        {clash.parts.map((part) => (
          <div key={part}>
            <dt>{partWords(part)}</dt>
            <dd dir="auto">
              <strong>Theirs:</strong> {saidOf(part, clash.theirs.content)}
            </dd>
            <dd dir="auto">
              <strong>Yours:</strong> {saidOf(part, content)}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        <Button look="primary" onPress={() => void draft.resolve('mine')}>
          Save mine in their place
        </Button>
        <Button onPress={() => void draft.resolve('theirs')}>Take theirs</Button>
      </div>
    </Notice>
  );
}

const list = (words: string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
