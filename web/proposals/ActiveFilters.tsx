/** What is asked for now, each part removable. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Chip } from '#web/ui/Chip.tsx';
import { partialDateInWords } from '#web/ui/dates.ts';
import styles from './ActiveFilters.module.css';
import { facetLabel, filterNames } from './filters.ts';
import { formatQuestion, listNames, type Question, toggled } from './queryString.ts';

const ActiveFilters_facets = graphql(`
  fragment ActiveFilters_facets on ProposalFacets {
    processes {
      value
      label
    }
    sponsors {
      value
      label
    }
    topics {
      value
      label
    }
    rights {
      value
      label
    }
    provisions {
      value
      label
    }
  }
`);

export function ActiveFilters({
  question,
  ...props
}: {
  question: Question;
  facets: FragmentType<typeof ActiveFilters_facets>;
}) {
  const facets = readFragment(ActiveFilters_facets, props.facets);
  const named = new Map(
    (['processes', 'sponsors', 'topics', 'rights', 'provisions'] as const).flatMap((name) =>
      facets[name].map(({ value, label }) => [`${name} ${value}`, label]),
    ),
  );
  const { query, sort } = question;
  const without = (part: 'text' | 'tabledFrom' | 'tabledTo' | 'expandGroups') =>
    formatQuestion({ query: { ...query, [part]: undefined }, sort }) || '?';
  const chips = listNames.flatMap((name) =>
    (query[name] ?? []).map((value) => ({
      key: `${name} ${value}`,
      label: `${filterNames[name].label}: ${facetLabel(name, value, named.get(`${name} ${value}`) ?? value)}`,
      without: formatQuestion(toggled(question, name, value)) || '?',
    })),
  );
  if (query.text) chips.unshift({ key: 'text', label: `“${query.text}”`, without: without('text') });
  if (query.tabledFrom)
    chips.push({
      key: 'from',
      label: `Tabled from ${partialDateInWords(query.tabledFrom)}`,
      without: without('tabledFrom'),
    });
  if (query.tabledTo)
    chips.push({ key: 'to', label: `Tabled to ${partialDateInWords(query.tabledTo)}`, without: without('tabledTo') });
  if (query.expandGroups)
    chips.push({ key: 'expand', label: 'Groups counted for their members', without: without('expandGroups') });
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Active filters">
      {chips.map(({ key, ...chip }) => (
        <li key={key}>
          <Chip {...chip} />
        </li>
      ))}
      <li>
        <Link to="/proposals">Clear all</Link>
      </li>
    </ul>
  );
}
