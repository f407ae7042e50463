/** The choice of proposals, their order, and what comes of them. */
import { useNavigate, useSearchParams } from 'react-router';
import type { FragmentType } from '#web/__generated__/fragment-masking.ts';
import { Section } from '#web/ui/Page.tsx';
import { addressWith } from './addressWith.ts';
import { Candidates, type Candidates_proposal } from './Candidates.tsx';
import { Consolidation } from './Consolidation.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { TakenList } from './TakenList.tsx';
import styles from './WhatIf.module.css';
import { mostTaken, type WhatIfView } from './whatIfView.ts';

export type WhatIfProps = {
  view: WhatIfView;
  candidates: readonly ({
    readonly slug: string;
    readonly texts: readonly { readonly language: string }[];
  } & FragmentType<typeof Candidates_proposal>)[];
};

export function WhatIf({ view, candidates }: WhatIfProps) {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const take = (next: readonly string[]) =>
    void navigate(addressWith(parameters, { take: next }), { replace: true, preventScrollReset: true });
  const languages = [...new Set(candidates.flatMap(({ texts }) => texts.map(({ language }) => language)))];
  const language = view.language ?? (languages.includes('en') ? 'en' : (languages[0] ?? 'en'));
  return (
    <div className={styles.desk}>
      <div className={styles.choice}>
        <Section title="Proposals" count={candidates.length}>
          <Candidates proposals={candidates} taken={view.taken} onTake={take} />
        </Section>
      </div>
      <div className={styles.result}>
        <Section
          title="Taken, in this order"
          count={view.taken.length}
          aside={<LanguageSwitch languages={languages} chosen={language} />}
        >
          {view.taken.length === 0 ? (
            <p className={styles.soft}>
              None yet. Tick proposals to take them in; their order decides which words stand where two collide, and the
              address of this page keeps the choice.
            </p>
          ) : (
            <TakenList taken={view.taken} onTake={take} />
          )}
          {view.taken.length >= mostTaken && <p className={styles.soft}>No more than {mostTaken} at once.</p>}
        </Section>
        {view.taken.length > 0 && <Consolidation taken={view.taken} language={language} />}
      </div>
    </div>
  );
}
