/** Where curators enter what the record is made of. */
import { useSearchParams } from 'react-router';
import { Asked } from '#web/app/Asked.tsx';
import { RoleGate } from '#web/people/RoleGate.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Tabs } from '#web/ui/Tabs.tsx';
import { ClosingForm } from './ClosingForm.tsx';
import { ConsultationForm } from './ConsultationForm.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';
import { DeadlineForm } from './DeadlineForm.tsx';
import { EndingForm } from './EndingForm.tsx';
import { ImpactForm } from './ImpactForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { RevisionForm } from './RevisionForm.tsx';
import { useOptions } from './useOptions.ts';
import { WithdrawalForm } from './WithdrawalForm.tsx';

export function CuratePage() {
  return (
    <Page
      title="Curate"
      lead={
        <p>
          Enter what happened, in plain words and with its source. It is public at once, and told to all who follow it.
        </p>
      }
    >
      <RoleGate
        needs="CURATOR"
        title="For curators"
        why="Curators enter proposals, versions of their texts, assessments and consultations, move deadlines and correct what is there, so that everything in the record has somebody who answers for it."
      >
        <Forms />
      </RoleGate>
    </Page>
  );
}

/** The form stands in the address as `form`; the first one when it is absent or unknown. */
function Forms() {
  const [parameters, setParameters] = useSearchParams();
  const [state, ask] = useOptions();
  return (
    <Asked state={state} ask={ask} what="the forms" skeleton={<Skeleton height="60rem" />}>
      {(options) => {
        const views = [
          { id: 'proposal', label: 'Enter a proposal', content: <ProposalForm options={options} /> },
          { id: 'revision', label: 'Add a version', content: <RevisionForm options={options} /> },
          { id: 'impact', label: 'Assess an impact', content: <ImpactForm options={options} /> },
          { id: 'consultation', label: 'Announce a consultation', content: <ConsultationForm options={options} /> },
          { id: 'deadline', label: 'Move a deadline', content: <DeadlineForm options={options} /> },
          { id: 'correction', label: 'Correct a proposal', content: <CorrectionForm options={options} /> },
          { id: 'ending', label: 'Merge or delete', content: <EndingForm /> },
          { id: 'withdrawal', label: 'Take back an assessment', content: <WithdrawalForm /> },
          { id: 'closing', label: 'End a consultation', content: <ClosingForm /> },
        ];
        const asked = parameters.get('form');
        return (
          <Tabs
            label="What to enter"
            views={views}
            chosen={views.find(({ id }) => id === asked)?.id ?? 'proposal'}
            onChoose={(form) => setParameters({ form }, { replace: true, preventScrollReset: true })}
          />
        );
      }}
    </Asked>
  );
}
