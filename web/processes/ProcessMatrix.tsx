/** Who addresses what in one process, at once: the matrix with its filters. The address holds both. */
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { MatrixAxis, ProposalQuery } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { axisWord } from '#web/catalogue/axes.ts';
import { MatrixFigure } from '#web/catalogue/MatrixFigure.tsx';
import { formatView, type MatrixView, parseView } from '#web/catalogue/matrixView.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { partsOf } from '#web/proposals/filters.ts';
import { ProposalFilters } from '#web/proposals/ProposalFilters.tsx';
import { addressOf, type ListName, parseQuestion } from '#web/proposals/queryString.ts';
import { useFacets } from '#web/proposals/useFacets.ts';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './ProcessMatrix.module.css';

const filters: readonly ListName[] = ['kinds', 'actions', 'stages', 'directions', 'bases'];
/** The three questions most people come with. */
const usual: readonly (readonly [MatrixAxis, MatrixAxis])[] = [
  ['SPONSOR', 'TOPIC'],
  ['SPONSOR', 'RIGHT'],
  ['TOPIC', 'RIGHT'],
];

export function ProcessMatrix({ slug }: { slug: string }) {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const question = { query: parseQuestion(parameters).query };
  const view = parseView(parameters);
  const query: ProposalQuery = { ...question.query, processes: [slug] };
  const facets = useFacets(query);
  const { besides, keep } = useEditorial();
  const addressWith = (next: MatrixView) => addressOf(question, besides(formatView(next)));
  return (
    <Section
      title="Who addresses what"
      aside={
        <nav aria-label="Axes of the matrix" className={styles.axes}>
          {usual.map(([rows, columns]) => (
            <Link
              key={`${rows} ${columns}`}
              to={addressWith({ ...view, rows, columns, rowOrder: 'usual', columnOrder: 'usual' })}
              aria-current={rows === view.rows && columns === view.columns ? 'true' : undefined}
              replace
            >
              {axisWord(rows)} × {axisWord(columns).toLowerCase()}
            </Link>
          ))}
          <Link to={keep(`/matrix${addressOf({ query }, formatView(view))}`)}>As a page</Link>
        </nav>
      }
    >
      <div className={styles.columns}>
        <aside aria-label="Filters">
          <Asked state={facets.state} ask={facets.ask} what="the filters" skeleton={<Skeleton height="30rem" />}>
            {({ proposals, said }) => (
              <ProposalFilters
                facets={proposals.facets}
                said={said?.facets}
                question={question}
                names={filters}
                keep={besides(parameters.has('rows') ? formatView(view) : '')}
              />
            )}
          </Asked>
        </aside>
        <MatrixFigure
          query={query}
          view={view}
          onView={(next) => navigate(addressWith(next))}
          filters={partsOf(query, facets.nameOf).map(({ label }) => label)}
        />
      </div>
    </Section>
  );
}
