/** Enters an assessment of a proposal against one right. */
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { type levelWord, likelihoodLevels, severityParts } from '#web/impacts/degreeWords.ts';
import { affectedWords, dutyWords, infrastructureWords } from '#web/impacts/groupWords.ts';
import { directionWords, enteredBases, impactScopeWords, testWords } from '#web/impacts/words.ts';
import { confidenceWords } from '#web/proposals/words.ts';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import styles from './CurationForm.module.css';
import { CurationForm, FieldGroup } from './CurationForm.tsx';
import { PicksEntry } from './PicksEntry.tsx';
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
const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const bases = optionsOf(enteredBases);
const tests = optionsOf(testWords);
const scopes = optionsOf(impactScopeWords);
const confidences = optionsOf(confidenceWords);
const affected = optionsOf(affectedWords);
const infrastructure = optionsOf(infrastructureWords);
const duties = optionsOf(dutyWords);

const graded = (levels: Parameters<typeof levelWord>[0]) =>
  levels.map((word, place) => ({ value: String(place + 1), label: `${place + 1}, ${word}` }));

const testQuestions = [
  ['legality', 'It rests on clear law'],
  ['legitimateAim', 'It serves an aim that the covenant allows'],
  ['necessity', 'It is necessary and proportionate'],
] as const;

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
      <p className={styles.soft}>
        For what others said, and for editorial inferences. What you find yourself you sign:{' '}
        <Link to="/assess">choose a proposal</Link> and go through the guided form.
      </p>
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
      <ChoiceEntry
        path="scope"
        label="Of what does it speak?"
        options={scopes}
        among="few"
        none="As the stage of the record is known: of it, or of its topic alone"
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
            {(['scale', 'scope', 'irremediability'] as const).map((part) => (
              <ChoiceEntry
                key={part}
                path={`severity.${part}`}
                label={severityParts[part].label}
                options={graded(severityParts[part].levels)}
                among="short"
                none="Not graded"
              />
            ))}
          </div>
        </FieldGroup>
        <ChoiceEntry
          path="likelihood"
          label="How likely is it?"
          options={graded(likelihoodLevels)}
          among="short"
          none="Not graded"
        />
        <ChoiceEntry
          path="confidence"
          label="How sure is its assessor?"
          options={confidences}
          among="short"
          none="Not stated"
        />
      </details>
      <details className={styles.more}>
        <summary>The three-part test for limiting a right, ICCPR 19(3) (optional)</summary>
        <FieldGroup title="Does the limitation pass the test?" place="limitation">
          {testQuestions.map(([part, label]) => (
            <div key={part}>
              <ChoiceEntry path={`limitation.${part}`} label={label} options={tests} among="few" none="Not made" />
              <TextEntry
                path={`limitation.${part}Reason`}
                label={`Why? (${label.toLowerCase()})`}
                rows={2}
                maxLength={2_000}
              />
            </div>
          ))}
        </FieldGroup>
      </details>
      <details className={styles.more}>
        <summary>On whom it would fall, and other wording (optional)</summary>
        <PicksEntry path="affected" label="Groups of people" options={affected} />
        <PicksEntry path="infrastructure" label="Parts of the infrastructure" options={infrastructure} />
        <PicksEntry path="dutyBearers" label="Who would bear the duty" options={duties} />
        <TextEntry path="dutyNote" label="What that duty is" rows={2} maxLength={500} />
        <TextEntry
          path="alternative"
          label="Other wording that would do less harm"
          help="As its assessor proposes it, in the place of the words above, or of the whole text where there are none."
          rows={3}
          maxLength={50_000}
        />
      </details>
    </CurationForm>
  );
}
