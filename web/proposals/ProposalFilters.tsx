/** The filters of a list of proposals, each value with how many records it would show. */
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { facetLabel, filterNames } from './filters.ts';
import styles from './ProposalFilters.module.css';
import { formatQuestion, type ListName, type Question, toggled } from './queryString.ts';

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
    actions {
      ...ProposalFilters_count
    }
    stages {
      ...ProposalFilters_count
    }
    provisions {
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
  question: Question;
  /** Which filters, in order. */
  names: readonly ListName[];
  /** Further parts of the address that stay as they are, as a query string without its question mark. */
  keep?: string;
};

export function ProposalFilters({ question, names, keep = '', ...props }: ProposalFiltersProps) {
  const facets = readFragment(ProposalFilters_facets, props.facets);
  const navigate = useNavigate();
  const go = (next: Question) => {
    const address = formatQuestion(next);
    navigate(keep ? `${address || '?'}${address ? '&' : ''}${keep}` : address || '?');
  };
  return (
    <div className={styles.filters}>
      {names.map((name) => (
        <Facet
          key={name}
          name={name}
          counts={readFragment(ProposalFilters_count, facets[name])}
          chosen={question.query[name] ?? []}
          onToggle={(value) => go(toggled(question, name, value))}
        >
          {name === 'sponsors' && (
            <Checkbox
              isSelected={question.query.expandGroups ?? false}
              onChange={(expandGroups) =>
                go({ ...question, after: undefined, query: { ...question.query, expandGroups } })
              }
            >
              Count a group’s proposals for its member states
            </Checkbox>
          )}
        </Facet>
      ))}
    </div>
  );
}

type Count = { value: string; label: string; count: number };
const few = 7;

function Facet(props: {
  name: ListName;
  counts: readonly Count[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
  children?: ReactNode;
}) {
  const { name, counts, chosen } = props;
  const [isWhole, setWhole] = useState(false);
  // A chosen value stays in sight also when it is rare, or no longer met by anything.
  const known: Count[] = [
    ...counts,
    ...chosen
      .filter((value) => !counts.some((count) => count.value === value))
      .map((value) => ({ value, label: value, count: 0 })),
  ];
  const shown = isWhole ? known : known.filter(({ value }, place) => place < few || chosen.includes(value));
  if (known.length === 0) return null;
  return (
    <details className={styles.facet} open={chosen.length > 0 || filterNames[name].open}>
      <summary>{filterNames[name].label}</summary>
      <fieldset>
        <legend className="unseen">{filterNames[name].label}</legend>
        {props.children}
        {shown.map(({ value, label, count }) => (
          <Checkbox
            key={value}
            isSelected={chosen.includes(value)}
            onChange={() => props.onToggle(value)}
            count={count}
          >
            {facetLabel(name, value, label)}
          </Checkbox>
        ))}
        {known.length > shown.length && (
          <button type="button" className={styles.more} onClick={() => setWhole(true)}>
            {known.length - shown.length} more
          </button>
        )}
      </fieldset>
    </details>
  );
}
