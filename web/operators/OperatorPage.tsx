/** What would fall on one part of the infrastructure, and what due diligence asks of whoever runs it. */
import { Link, useParams } from 'react-router';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { EditorialSwitch } from '#web/impacts/EditorialSwitch.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { Page, Section } from '#web/ui/Page.tsx';
import { BoundProposals } from './BoundProposals.tsx';
import { Checklist } from './Checklist.tsx';
import { type Role, roleOf } from './roles.ts';
import { TopicProposals } from './TopicProposals.tsx';

export function OperatorPage() {
  const { role = '' } = useParams();
  const known = roleOf(role);
  return known ? <KnownRole role={known} /> : <NotFoundPage what="part of the infrastructure" />;
}

function KnownRole({ role }: { role: Role }) {
  const { shown, keep } = useEditorial();
  return (
    <Page
      title={role.name}
      above={<Link to={keep('/operators')}>What falls on operators</Link>}
      lead={<p>{role.does}</p>}
    >
      <PageHead
        title={`What falls on operators: ${role.name}`}
        description={`Proposals in treaty talks that would bind or burden this part of the infrastructure (${role.name}), what is said of their impact on human rights, and a due-diligence checklist.`}
        path={`/operators/${role.slug}`}
        trail={[['What falls on operators', '/operators']]}
      />
      <EditorialSwitch note="Topics are tied to parts of the infrastructure by us, and are left out then." />
      <Section title="Named by an assessment" id="named">
        <BoundProposals role={role.role} />
      </Section>
      {shown && (
        <Section title="On topics that usually concern it" id="topics">
          <TopicProposals role={role.role} />
        </Section>
      )}
      <Section title="Due diligence: a checklist" id="checklist">
        <Checklist role={role} />
      </Section>
    </Page>
  );
}
