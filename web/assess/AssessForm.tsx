/** The guided form: its steps, the question of the step one is at, help beside it, and how far all of it is saved. */
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { Draft_ImpactFragment } from '#web/__generated__/graphql.ts';
import { Button } from '#web/ui/Button.tsx';
import { ErrorSummary, type SummedFault } from '#web/ui/ErrorSummary.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import styles from './AssessForm.module.css';
import { assessAddress, comingIn } from './addresses.ts';
import { Beside } from './Beside.tsx';
import { ClashNotice } from './ClashNotice.tsx';
import { unkept } from './content.ts';
import { type FormInHand, FormProvider } from './formInHand.ts';
import { PeopleStep } from './PeopleStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { RightStep } from './RightStep.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { ScopeStep } from './ScopeStep.tsx';
import { SeverityStep } from './SeverityStep.tsx';
import { SourcesStep } from './SourcesStep.tsx';
import { StepHelp } from './StepHelp.tsx';
import { StepList } from './StepList.tsx';
import { type Step, stepAfter, stepBefore, stepIn, stepOf, steps, stepWords } from './steps.ts';
import { TestStep } from './TestStep.tsx';
import { type Beginning, useDraft } from './useDraft.ts';
import { WordsStep } from './WordsStep.tsx';

const parts: Record<Step, () => ReactNode> = {
  scope: ScopeStep,
  words: WordsStep,
  right: RightStep,
  severity: SeverityStep,
  test: TestStep,
  people: PeopleStep,
  sources: SourcesStep,
  review: ReviewStep,
};

export type AssessFormProps = {
  beginning: Beginning;
  proposal: FormInHand['proposal'];
  rights: FormInHand['rights'];
  /** The assessment that it answers; null when it answers none. */
  answered: Draft_ImpactFragment | null;
  /** Tells the id of a draft that was new, once the record has it. */
  onBorn: (id: string) => void;
  onBeginAnew: () => void;
};

export function AssessForm({ beginning, proposal, rights, answered, onBorn, onBeginAnew }: AssessFormProps) {
  const draft = useDraft(beginning);
  const { content, change, refused, saved } = draft;
  const [parameters] = useSearchParams();
  const { state: came, key: visit } = useLocation();
  const navigate = useNavigate();
  const step = stepIn(parameters);
  const heading = useRef<HTMLHeadingElement>(null);
  const [asked, setAsked] = useState<{ visit: string; summed: readonly SummedFault[] } | null>(null);
  const id = saved?.id;

  // The address of a draft leads back to it; where it was new, it has none before it is saved.
  useEffect(() => {
    if (id) onBorn(id);
  }, [id, onBorn]);

  // What is only not said yet is no fault before somebody is sent back to it.
  const isCalledBack = typeof came === 'object' && came !== null && 'asked' in came;
  const isAsked = isCalledBack || asked?.visit === visit;
  const here = ({ field }: { field: string }) => stepOf(field) === step;
  const refusals = refused?.field ? [{ field: refused.field, message: refused.sentence }].filter(here) : [];
  const wrong = [...refusals, ...unkept(content).filter(here)];
  const missing = (saved?.faults ?? []).filter(here);
  const shown = isCalledBack ? [...wrong, ...missing] : isAsked ? wrong : refusals;

  const first = useRef(step);
  const { flush, status } = draft;
  useEffect(() => {
    if (first.current === step) return;
    first.current = step;
    heading.current?.focus();
    // Whose draft it is can be chosen up to here.
    if (status === 'new' && step !== 'scope') void flush();
  }, [step, status, flush]);

  const inHand: FormInHand = {
    draft,
    content,
    change,
    faultAt: (field) => shown.find((one) => placeOf(one.field) === field)?.message,
    proposal,
    rights,
    right: rights.find(({ code }) => code === content.right) ?? null,
    addressOf: (to) => assessAddress(proposal.slug, { ...(id ? { draft: id } : comingIn(parameters)), step: to }),
  };

  async function next(event: FormEvent) {
    event.preventDefault();
    const following = stepAfter(step);
    if (!following) return;
    if (wrong.length > 0) return setAsked({ visit, summed: summedOf(wrong) });
    await navigate(inHand.addressOf(following));
  }

  const Questions = parts[step];
  const [former, following] = [stepBefore(step), stepAfter(step)];
  return (
    <FormProvider value={inHand}>
      <div className={styles.desk}>
        <div className={styles.side}>
          <StepList current={step} />
          <SaveStatus />
        </div>
        <form className={styles.form} aria-labelledby="question" noValidate onSubmit={(event) => void next(event)}>
          <ClashNotice
            onBeginAnew={() => {
              draft.beginAnew();
              onBeginAnew();
            }}
          />
          <div className={styles.question}>
            <p className={styles.soft}>
              Step {steps.indexOf(step) + 1} of {steps.length}
            </p>
            <h2 id="question" ref={heading} tabIndex={-1}>
              {stepWords[step].question}
            </h2>
          </div>
          {isCalledBack && !asked && <CalledBack key={visit} faults={summedOf([...wrong, ...missing])} />}
          {asked?.visit === visit && <ErrorSummary faults={asked.summed} />}
          <Questions key={step} />
          <div className={styles.buttons}>
            {following && (
              <Button type="submit" look="primary">
                Next: {stepWords[following].name.toLowerCase()}
              </Button>
            )}
            {former && <LinkButton to={inHand.addressOf(former)}>Back</LinkButton>}
          </div>
        </form>
        <div className={styles.aside}>
          {answered && <Beside impact={answered} />}
          <StepHelp key={step} step={step} />
        </div>
      </div>
    </FormProvider>
  );
}

/** What was wrong when one was sent back here: the list stays as it was, however much of it is put right. */
function CalledBack({ faults }: { faults: readonly SummedFault[] }) {
  const [found] = useState(faults);
  return <ErrorSummary faults={found} />;
}

/** The field at which a fault is shown: words that are chosen have no fields of their own. */
const placeOf = (field: string) => (field.startsWith('selector.') ? 'selector' : field);
/** What is said of several fields alike leads to the first. */
const summedOf = (faults: readonly { field: string; message: string }[]): SummedFault[] =>
  faults
    .filter(({ message }, place) => faults.findIndex((one) => one.message === message) === place)
    .map(({ field, message }) => ({ place: placeOf(field), sentence: message }));
