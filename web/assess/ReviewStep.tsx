/** All of it as it will be shown, what is missing, under which name it will stand, and what cannot be undone. */
import { type RefObject, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { type Fault, faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import styles from './AssessForm.module.css';
import { unkept } from './content.ts';
import { useForm } from './formInHand.ts';
import { Preview } from './Preview.tsx';
import { stepOf, stepWords } from './steps.ts';

const SignerQuery = graphql(`
  query AssessSigner {
    viewer {
      account {
        id
        handle
        organisationName
        approver
      }
    }
  }
`);

const Publish = graphql(`
  mutation PublishAssessment($draft: ID!, $version: Int!, $idempotencyKey: String) {
    publishAssessment(draft: $draft, version: $version, idempotencyKey: $idempotencyKey) {
      id
    }
  }
`);

/** What has to be put right before it can be published; each leads to its step, where it is said again. */
function Missing({ place }: { place: RefObject<HTMLElement | null> }) {
  const { draft, content, addressOf } = useForm();
  const faults = [...(draft.saved?.faults ?? []), ...unkept(content)];
  if (faults.length === 0) return null;
  const sentences = [...Map.groupBy(faults, ({ field, message }) => `${stepOf(field)} ${message}`).values()];
  return (
    <section ref={place} tabIndex={-1} aria-labelledby="missing">
      <Notice tone="warning">
        <h3 id="missing">Before you can publish</h3>
        <ul>
          {sentences.map(
            ([first]) =>
              first && (
                <li key={first.field}>
                  <Link to={addressOf(stepOf(first.field))} state={{ asked: true }}>
                    {stepWords[stepOf(first.field)].name}
                  </Link>
                  : {first.message}
                </li>
              ),
          )}
        </ul>
      </Notice>
    </section>
  );
}

export function ReviewStep() {
  const { draft, content } = useForm();
  const missing = useRef<HTMLElement>(null);
  const [{ data }] = useQuery({ query: SignerQuery });
  const account = data?.viewer?.account;
  const own = account?.organisationName
    ? `Signed by ${account.organisationName} through ${account.handle}, approved by ${account.approver ?? 'its approver'}`
    : `Signed by ${account?.handle ?? 'you'}`;
  const signature =
    content.basis === 'SOURCED'
      ? `So says ${content.assessor || 'whom you name'}, as entered by ${account?.handle ?? 'you'}`
      : own;
  const stays = content.basis === 'SOURCED' || account?.organisationName;
  return (
    <>
      <Missing place={missing} />
      <Preview signature={signature} />
      <section aria-label="What publishing means" className={styles.group}>
        <h3>What publishing means</h3>
        <ul>
          <li>
            It stands before everyone, with the name and the day: <strong dir="auto">{signature}</strong>.
          </li>
          <li>
            It cannot be changed afterwards. You can put a newer one in its place, or withdraw it and say why; the
            former stays to be read.
          </li>
          <li>
            {stays
              ? 'If you delete your account, it stays, without your account: it is not your word alone.'
              : 'If you delete your account, it goes from the record with it. Copies that others made stay with them.'}
          </li>
          <li>Whoever follows the proposal is told, and you are told when its text changes or somebody answers.</li>
        </ul>
      </section>
      {draft.saved && <PublishOrDelete id={draft.saved.id} onMissing={() => missing.current?.focus()} />}
    </>
  );
}

function PublishOrDelete({ id, onMissing }: { id: string; onMissing: () => void }) {
  const { draft, content, proposal } = useForm();
  const navigate = useNavigate();
  const [{ fetching }, publish] = useMutation(Publish);
  const [fault, setFault] = useState<Fault | null>(null);
  const [key] = useState(idempotencyKey);
  const isWhole = draft.saved?.faults.length === 0 && unkept(content).length === 0;

  async function send() {
    setFault(null);
    if (!isWhole) return onMissing();
    if (!(await draft.flush())) return;
    const version = draft.version();
    const { data, error } = await publish({ draft: id, version, idempotencyKey: `${key}${version}` });
    if (!data) return setFault(error ? faultOf(error) : { code: null, field: null, sentence: 'It was not published.' });
    draft.forget();
    await navigate(`/impacts/${data.publishAssessment.id}`);
  }

  return (
    <div className={styles.group}>
      {fault && (
        <Notice tone="fault">
          <p>
            <strong>Not published.</strong> {fault.sentence}
          </p>
          {(fault.code === 'CONFLICT' || fault.code === 'NOT_FOUND') && (
            <Button onPress={() => void draft.reload()}>Look at it as it is now</Button>
          )}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button look="primary" onPress={() => void send()} isPending={fetching}>
          Sign and publish
        </Button>
        {!isWhole && <span className={styles.soft}>Not yet: see what is missing above.</span>}
      </div>
      <DeleteDraft id={id} slug={proposal.slug} />
    </div>
  );
}

const Delete = graphql(`
  mutation DeleteAssessmentDraft($id: ID!, $idempotencyKey: String) {
    deleteAssessmentDraft(id: $id, idempotencyKey: $idempotencyKey)
  }
`);

function DeleteDraft({ id, slug }: { id: string; slug: string }) {
  const { draft } = useForm();
  const navigate = useNavigate();
  const [{ fetching }, erase] = useMutation(Delete);
  const [isAsked, setAsked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function send() {
    setFault(null);
    const { error } = await erase({ id, idempotencyKey: idempotencyKey() });
    if (error) return setFault(faultOf(error).sentence);
    draft.forget();
    await navigate(`/proposals/${slug}`);
  }

  if (!isAsked)
    return (
      <Button look="quiet" onPress={() => setAsked(true)}>
        Delete this draft
      </Button>
    );
  return (
    <fieldset className={styles.buttons}>
      <legend>Delete this draft?</legend>
      <p>There is no way to bring it back{draft.group ? ', for the whole group' : ''}.</p>
      <Button autoFocus onPress={() => void send()} isPending={fetching}>
        Delete it for good
      </Button>
      <Button onPress={() => setAsked(false)}>Keep it</Button>
      {fault && <p role="alert">{fault}</p>}
    </fieldset>
  );
}
