/** The filters of a list of assessments, one choice each. Several values of one stand in the address and among the active filters. */
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { filterNames } from '#web/proposals/filters.ts';
import type { ListName } from '#web/proposals/queryString.ts';
import { Choice } from '#web/ui/Choice.tsx';
import { useIsLive } from '#web/ui/useIsLive.ts';
import { useEditorial } from './editorial.ts';
import { affectedWords, infrastructureWords } from './groupWords.ts';
import styles from './ImpactFilters.module.css';
import { ownFilterNames, withOne } from './impactFilters.ts';
import type { ImpactQuestion, OwnList } from './impactQuestion.ts';
import { basisWords, directionWords, stateWords } from './words.ts';

const ImpactFiltersQuery = graphql(`
  query ImpactFilters($query: ImpactQuery, $proposals: ProposalQuery) {
    impacts(query: $query, first: 1) {
      assessors {
        value
        label
      }
    }
    proposals(query: $proposals, first: 1) {
      facets {
        rights {
          value
          label
        }
        processes {
          value
          label
        }
        topics {
          value
          label
        }
        sponsors {
          value
          label
        }
      }
    }
  }
`);

type Values = readonly { value: string; label: string }[];
const inWords = (words: Record<string, string>): Values =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const directions = Object.entries(directionWords).map(([value, { sign, words }]) => ({
  value,
  label: `${sign} ${words}`,
}));

/** The choices there are, and the names of what is chosen. The server does not ask: a choice needs scripts. */
export function useImpactChoices(question: ImpactQuestion) {
  const { said } = useEditorial();
  const { proposals } = question;
  // Each filter offers what there is beside what is chosen in it, so that another can be taken in its place.
  const [{ data }] = useQuery({
    query: ImpactFiltersQuery,
    variables: {
      query: { proposals: said(proposals), states: question.states },
      proposals: { ...proposals, assessed: ['ASSESSED', 'EDITORIAL_ONLY'] },
    },
    pause: !useIsLive(),
  });
  const facets = data?.proposals.facets;
  const choices: Partial<Record<ListName | OwnList, Values>> = {
    directions,
    rights: facets?.rights ?? [],
    bases: inWords(basisWords),
    processes: facets?.processes ?? [],
    sponsors: facets?.sponsors ?? [],
    topics: facets?.topics ?? [],
    infrastructure: inWords(infrastructureWords),
    affected: inWords(affectedWords),
    assessors: data?.impacts.assessors ?? [],
    states: inWords(stateWords).filter(({ value }) => value !== 'PUBLISHED'),
  };
  const nameOf = (list: ListName, value: string) => choices[list]?.find((one) => one.value === value)?.label;
  return { choices, nameOf };
}

const ofProposals = ['directions', 'rights', 'bases', 'processes', 'sponsors', 'topics', 'infrastructure'] as const;
const ofAssessments = ['affected', 'assessors', 'states'] as const;

export type ImpactFiltersProps = {
  question: ImpactQuestion;
  choices: ReturnType<typeof useImpactChoices>['choices'];
  onAsk: (question: ImpactQuestion) => void;
};

export function ImpactFilters({ question, choices, onAsk }: ImpactFiltersProps) {
  const filter = (name: ListName | OwnList, label: string, chosen: readonly string[], any = 'Any') => (
    <Choice
      key={name}
      label={label}
      options={[
        { value: '', label: any },
        ...(chosen.length > 1 ? [{ value: several, label: `${chosen.length} chosen` }] : []),
        ...offered(choices[name] ?? [], chosen),
      ]}
      value={chosen.length > 1 ? several : (chosen[0] ?? '')}
      onChange={(value) => value !== several && onAsk(withOne(question, name, value))}
    />
  );
  return (
    <section aria-label="Filters" className={styles.filters} data-scripted>
      {ofProposals.map((name) => filter(name, filterNames[name].label, question.proposals[name] ?? []))}
      {ofAssessments.map((name) =>
        filter(name, ownFilterNames[name], question[name] ?? [], name === 'states' ? stateWords.PUBLISHED : undefined),
      )}
    </section>
  );
}

const several = ' several';

/** What there is, with what was chosen though there is none of it. */
function offered(values: Values, chosen: readonly string[]): Values {
  const lost = chosen.filter((value) => !values.some((one) => one.value === value));
  return [...values, ...lost.map((value) => ({ value, label: value }))];
}
