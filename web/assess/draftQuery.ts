/** What is asked of a draft, and how its answer becomes what stands in the form. */
import { readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { Draft_DraftFragment, Draft_ImpactFragment } from '#web/__generated__/graphql.ts';
import { type Content, emptyContent } from './content.ts';
import type { Saved } from './saver.ts';

/** All that an assessment says, for one that begins from it or answers it. */
export const Draft_impact = graphql(`
  fragment Draft_impact on Impact {
    id
    direction
    scope
    state
    likelihood
    confidence
    affected
    infrastructure
    dutyBearers
    dutyNote
    rationale
    alternative
    assessor
    basis
    stance
    viewerMaySupersede
    right {
      id
      code
    }
    proposal {
      id
    }
    madeOn {
      id
    }
    selector {
      textId
      exact
      prefix
      suffix
      start
      end
    }
    severity {
      scale
      scope
      irremediability
    }
    limitation {
      legality
      legalityReason
      legitimateAim
      legitimateAimReason
      necessity
      necessityReason
    }
    sources {
      title
      url
      page
      note
    }
    answers {
      id
    }
    ...Beside_impact
  }
`);

export const Draft_draft = graphql(`
  fragment Draft_draft on AssessmentDraft {
    id
    version
    stance
    proposal {
      id
    }
    group {
      id
      name
      viewerRole
    }
    supersedes {
      ...Draft_impact
    }
    answers {
      ...Draft_impact
    }
    faults {
      field
      message
    }
    content {
      scope
      textId
      selector {
        textId
        exact
        prefix
        suffix
        start
        end
      }
      right {
        id
        code
      }
      direction
      severity {
        scale
        scope
        irremediability
      }
      likelihood
      confidence
      limitation {
        legality
        legalityReason
        legitimateAim
        legitimateAimReason
        necessity
        necessityReason
      }
      affected
      infrastructure
      dutyBearers
      dutyNote
      rationale
      basis
      assessor
      sources {
        title
        url
        page
        note
      }
      alternative
    }
  }
`);

export const DraftQuery = graphql(`
  query AssessmentDraft($id: ID!) {
    assessmentDraft(id: $id) {
      ...Draft_draft
    }
  }
`);

export const SaveDraft = graphql(`
  mutation SaveAssessmentDraft($input: AssessmentDraftInput!, $idempotencyKey: String) {
    saveAssessmentDraft(input: $input, idempotencyKey: $idempotencyKey) {
      ...Draft_draft
    }
  }
`);

/** The draft as the saver keeps it. */
export function savedOf(draft: Draft_DraftFragment): Saved {
  const { id, version, faults } = draft;
  return { id, version, faults, content: contentOf(draft) };
}

function contentOf(draft: Draft_DraftFragment): Content {
  const { content, stance } = draft;
  const { right, severity, limitation, basis, selector, ...rest } = content;
  return {
    ...rest,
    ...testOf(limitation),
    answers: draft.answers ? readFragment(Draft_impact, draft.answers).id : null,
    supersedes: draft.supersedes ? readFragment(Draft_impact, draft.supersedes).id : null,
    stance: stance ?? null,
    scope: rest.scope ?? null,
    textId: rest.textId ?? null,
    selector: selector ?? null,
    alternative: rest.alternative ?? '',
    right: right?.code ?? null,
    direction: rest.direction ?? null,
    scale: severity.scale ?? null,
    scopeOfPeople: severity.scope ?? null,
    irremediability: severity.irremediability ?? null,
    likelihood: rest.likelihood ?? null,
    confidence: rest.confidence ?? null,
    dutyNote: rest.dutyNote ?? '',
    rationale: rest.rationale ?? '',
    basis: basis === 'EDITORIAL' ? null : (basis ?? null),
    assessor: rest.assessor ?? '',
    sources: sourcesOf(rest.sources),
  };
}

/** What a newer one begins with: all that the former said. Its words stand where they stood. */
export function contentOfImpact(impact: Draft_ImpactFragment): Content {
  const { severity, limitation, basis } = impact;
  return {
    ...emptyContent,
    ...testOf(limitation),
    supersedes: impact.id,
    answers: impact.answers?.id ?? null,
    stance: impact.stance ?? null,
    scope: impact.scope,
    textId: impact.madeOn?.id ?? impact.proposal.id,
    selector: impact.selector ?? null,
    alternative: impact.alternative ?? '',
    right: impact.right.code,
    direction: impact.direction,
    scale: severity?.scale ?? null,
    scopeOfPeople: severity?.scope ?? null,
    irremediability: severity?.irremediability ?? null,
    likelihood: impact.likelihood ?? null,
    confidence: impact.confidence ?? null,
    affected: impact.affected,
    infrastructure: impact.infrastructure,
    dutyBearers: impact.dutyBearers,
    dutyNote: impact.dutyNote ?? '',
    rationale: impact.rationale,
    basis: basis === 'EDITORIAL' ? null : basis,
    assessor: basis === 'SOURCED' ? impact.assessor : '',
    sources: sourcesOf(impact.sources),
  };
}

type TestSaid = Draft_DraftFragment['content']['limitation'];
const testOf = (test: TestSaid | null | undefined) => ({
  legality: test?.legality ?? null,
  legalityReason: test?.legalityReason ?? '',
  legitimateAim: test?.legitimateAim ?? null,
  legitimateAimReason: test?.legitimateAimReason ?? '',
  necessity: test?.necessity ?? null,
  necessityReason: test?.necessityReason ?? '',
});

type Said = Draft_DraftFragment['content']['sources'][number];
const sourcesOf = (sources: readonly Said[]) =>
  sources.map(({ title, url, page, note }) => ({ title, url: url ?? '', page: page ?? '', note: note ?? '' }));
