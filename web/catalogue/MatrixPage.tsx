/** The matrix over any query: who addresses what, with the same filters as the list. */
import { List } from 'lucide-react';
import { useNavigate, useSearchParams } from 'react-router';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { ActiveFilters } from '#web/proposals/ActiveFilters.tsx';
import { partsOf } from '#web/proposals/filters.ts';
import { ProposalFilters } from '#web/proposals/ProposalFilters.tsx';
import { addressOf, formatQuestion, listNames, parseQuestion } from '#web/proposals/queryString.ts';
import { useFacets } from '#web/proposals/useFacets.ts';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { axisWord } from './axes.ts';
import { MatrixFigure } from './MatrixFigure.tsx';
import styles from './MatrixPage.module.css';
import { formatView, parseView } from './matrixView.ts';

export function MatrixPage() {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const { query } = parseQuestion(parameters);
  const view = parseView(parameters);
  const { keep, besides } = useEditorial();
  const seen = besides(formatView(view));
  const facets = useFacets(query);
  const parts = partsOf(query, facets.nameOf);
  return (
    <Page
      title={`${axisWord(view.rows)} × ${axisWord(view.columns).toLowerCase()}`}
      above={<span>Matrix of records</span>}
      actions={
        <LinkButton to={keep(`/proposals${formatQuestion({ query })}`)}>
          <List size={16} aria-hidden /> As a list
        </LinkButton>
      }
    >
      <PageHead
        title={`${axisWord(view.rows)} × ${axisWord(view.columns).toLowerCase()}`}
        description={`How many recorded proposals there are for each ${axisWord(view.rows).toLowerCase()} and ${axisWord(view.columns).toLowerCase()}.`}
        path={`/matrix${addressOf({ query }, formatView(view))}`}
        feeds={[{ title: 'These records as a feed', address: '/feeds/proposals', query: formatQuestion({ query }) }]}
      />
      <ActiveFilters parts={parts} question={{ query }} keep={seen} />
      <div className={styles.columns}>
        <section aria-label="Matrix" className={styles.matrix}>
          <MatrixFigure
            query={query}
            view={view}
            onView={(next) => navigate(addressOf({ query }, besides(formatView(next))))}
            filters={parts.map(({ label }) => label)}
          />
        </section>
        <aside aria-label="Filters">
          <Asked state={facets.state} ask={facets.ask} what="the filters" skeleton={<Skeleton height="60rem" />}>
            {({ proposals, said }) => (
              <ProposalFilters
                facets={proposals.facets}
                said={said?.facets}
                question={{ query }}
                names={listNames}
                keep={seen}
              />
            )}
          </Asked>
        </aside>
      </div>
    </Page>
  );
}
