/** Enters an assessment of a proposal against one right. */
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { basisWords, directionWords, testWords } from '#web/impacts/words.ts';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import styles from './CurationForm.module.css';
import { CurationForm, FieldGroup } from './CurationForm.tsx';
import { ProposalEntry } from './ProposalEntry.tsx';
import { readImpact } from './readImpact.ts';
import { SourcesEntry } from './SourcesEntry.tsx';
import { TextEntry } from './TextEntry.tsx';
import { useCuration } from './useCuration.ts';
import type { Options } from './useOptions.ts';

const AssessImpact = graphql(`
  mutation AssessImpact($input: ImpactInput!, $idempotencyKey: String) {
    assessImpact(input: $input, idempotencyKey: $idempotencyKey) {
      id
      right {
        id
        code
        label
      }
      proposal {
        id
        slug
        title
      }
    }
  }
`);

const meanings = {
  RESTRICTS: 'could weaken it',
  ADVANCES: 'could strengthen it',
  MIXED: 'could do either, or both',
  UNCLEAR: 'cannot be told',
};
const directions = Object.entries(directionWords).map(([value, { sign, words }]) => ({
  value,
  label: `${sign} ${words}: ${Object.entries(meanings).find(([one]) => one === value)?.[1]}`,
}));
const bases = Object.entries(basisWords).map(([value, label]) => ({ value, label }));
const grades = ['1', '2', '3', '4', '5'];
const tests = Object.entries(testWords).map(([value, label]) => ({ value, label }));

const graded = (least: string, most: string) =>
  grades.map((value) => ({ value, label: value === '1' ? `1, ${least}` : value === '5' ? `5, ${most}` : value }));

export function ImpactForm({ options }: { options: Options }) {
  const [, assess] = useMutation(AssessImpact);
  const curation = useCuration({
    name: 'impact',
    initial: {},
    read: readImpact,
    send: async (input, idempotencyKey) => {
      const { data, error } = await assess({ input, idempotencyKey });
      return { made: data?.assessImpact, error };
    },
  });
  return (
    <CurationForm
      curation={curation}
      action="Enter the assessment"
      done={(made) => (
        <p>
          <Link to={`/proposals/${made.proposal.slug}`}>{made.proposal.title}</Link>, against{' '}
          <Link to={`/rights/${made.right.code}`}>
            {made.right.code} {made.right.label}
          </Link>
        </p>
      )}
    >
      <ProposalEntry label="Which proposal is assessed?" />
      <ChoiceEntry path="right" label="Which right does it bear on?" options={options.rights} among="long" />
      <ChoiceEntry path="direction" label="What would it do to the right?" options={directions} among="few" />
      <TextEntry path="rationale" label="Why?" rows={5} maxLength={10_000} />
      <TextEntry
        path="quote"
        label="Which words does this rest on? (optional)"
        help="Exactly as they stand in the summary or in a text of the proposal."
        rows={2}
      />
      <ChoiceEntry path="basis" label="Who says so?" options={bases} among="few" />
      <TextEntry
        path="assessor"
        label="Name of who says so"
        help="The outside author. May be left out for our own inference, which is signed with your pseudonym."
        maxLength={300}
      />
      <SourcesEntry help="At least one, unless it is our own inference." />
      <details className={styles.more}>
        <summary>How grave and how likely (optional)</summary>
        <FieldGroup
          title="How grave would it be?"
          place="severity"
          help="After the UN Guiding Principles on Business and Human Rights."
        >
          <div className={styles.row}>
            <ChoiceEntry
              path="severity.scale"
              label="Scale"
              options={graded('slight', 'grave')}
              among="short"
              none="Not graded"
            />
            <ChoiceEntry
              path="severity.scope"
              label="People touched"
              options={graded('few', 'many')}
              among="short"
              none="Not graded"
            />
            <ChoiceEntry
              path="severity.irremediability"
              label="Hard to undo"
              options={graded('easily undone', 'cannot be undone')}
              among="short"
              none="Not graded"
            />
          </div>
        </FieldGroup>
        <ChoiceEntry
          path="likelihood"
          label="How likely is it?"
          options={graded('remote', 'near certain')}
          among="short"
          none="Not graded"
        />
      </details>
      <details className={styles.more}>
        <summary>The three-part test for limiting a right, ICCPR 19(3) (optional)</summary>
        <FieldGroup title="Does the limitation pass the test?" place="limitation">
          <ChoiceEntry
            path="limitation.legality"
            label="It rests on clear law"
            options={tests}
            among="few"
            none="Not made"
          />
          <ChoiceEntry
            path="limitation.legitimateAim"
            label="It serves an aim that the covenant allows"
            options={tests}
            among="few"
            none="Not made"
          />
          <ChoiceEntry
            path="limitation.necessity"
            label="It is necessary and proportionate"
            options={tests}
            among="few"
            none="Not made"
          />
        </FieldGroup>
      </details>
    </CurationForm>
  );
}
