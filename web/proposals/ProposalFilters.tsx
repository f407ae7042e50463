/** The filters of a list of proposals, each value with how many records it would show. */
import { useNavigate } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { Choice } from '#web/ui/Choice.tsx';
import { Facet, type FacetValue } from './Facet.tsx';
import { facetLabel, filterNames } from './filters.ts';
import styles from './ProposalFilters.module.css';
import { addressOf, type ListName, type Question, toggled } from './queryString.ts';
import { chosenYears, yearToggled } from './years.ts';

const ProposalFilters_facets = graphql(`
  fragment ProposalFilters_facets on ProposalFacets {
    kinds {
      ...ProposalFilters_count
    }
    processes {
      ...ProposalFilters_count
    }
    sponsors {
      ...ProposalFilters_count
    }
    topics {
      ...ProposalFilters_count
    }
    rights {
      ...ProposalFilters_count
    }
    directions {
      ...ProposalFilters_count
    }
    bases {
      ...ProposalFilters_count
    }
    infrastructure {
      ...ProposalFilters_count
    }
    assessed {
      ...ProposalFilters_count
    }
    actionLines {
      ...ProposalFilters_count
    }
    actions {
      ...ProposalFilters_count
    }
    stages {
      ...ProposalFilters_count
    }
    provisions {
      ...ProposalFilters_count
    }
    years {
      ...ProposalFilters_count
    }
  }
`);

const ProposalFilters_count = graphql(`
  fragment ProposalFilters_count on FacetCount {
    value
    label
    count
  }
`);

export type ProposalFiltersProps = {
  facets: FragmentType<typeof ProposalFilters_facets>;
  /** Counts of what is said of records, where they are counted apart. */
  said?: FragmentType<typeof ProposalFilters_facets> | undefined;
  question: Question;
  /** Which filters, in order; years stand last. */
  names: readonly ListName[];
  /** Further parts of the address that stay as they are, as a query string without its question mark. */
  keep?: string;
};

export function ProposalFilters({ question, names, keep, ...props }: ProposalFiltersProps) {
  const facets = readFragment(ProposalFilters_facets, props.facets);
  const said = readFragment(ProposalFilters_facets, props.said) ?? facets;
  const navigate = useNavigate();
  const go = (next: Question) => navigate(addressOf(next, keep));
  const { query } = question;
  const years = readFragment(ProposalFilters_count, facets.years);
  const known = years.map(({ value }) => value);
  return (
    <div className={styles.filters}>
      {names.map((name) => (
        <Facet
          key={name}
          title={filterNames[name].label}
          open={filterNames[name].open}
          values={named(
            name,
            readFragment(ProposalFilters_count, (isSaid.has(name) ? said : facets)[name]),
            query[name] ?? [],
          )}
          chosen={query[name] ?? []}
          onToggle={(value) => go(toggled(question, name, value))}
        >
          {name === 'sponsors' && (
            <Checkbox
              isSelected={query.expandGroups ?? false}
              onChange={(expandGroups) => go({ ...question, after: undefined, query: { ...query, expandGroups } })}
            >
              Count a group’s proposals for its member states
            </Checkbox>
          )}
          {name === 'assessed' && (
            <div className={styles.disputed}>
              <Choice
                label="Assessments of one right"
                options={disputedOptions}
                value={typeof query.disputed === 'boolean' ? `${query.disputed}` : ''}
                onChange={(value) =>
                  go({
                    ...question,
                    after: undefined,
                    query: { ...query, disputed: value === '' ? undefined : value === 'true' },
                  })
                }
              />
            </div>
          )}
        </Facet>
      ))}
      <Facet
        title="Year of tabling"
        open={false}
        values={years}
        chosen={chosenYears(query, known)}
        onToggle={(year) =>
          go({ ...question, after: undefined, query: { ...query, ...yearToggled(query, known, year) } })
        }
      >
        <p className={styles.help}>A second year takes in all between.</p>
      </Facet>
    </div>
  );
}

/** What assessments say. */
const isSaid: ReadonlySet<ListName> = new Set<ListName>(['rights', 'directions', 'bases', 'infrastructure']);

const disputedOptions = [
  { value: '', label: 'Agree or not' },
  { value: 'true', label: 'Disagree' },
  { value: 'false', label: 'Do not disagree' },
];

/** The values under the names that are shown, with those chosen that nothing meets any more. */
function named(name: ListName, counts: readonly FacetValue[], chosen: readonly string[]): FacetValue[] {
  const lost = chosen.filter((value) => !counts.some((count) => count.value === value));
  return [...counts, ...lost.map((value) => ({ value, label: value, count: 0 }))].map((count) => ({
    ...count,
    label: facetLabel(name, count.value, count.label),
  }));
}
