/** A provision's own words, and beside them each proposal on it, its sponsors at the head of the column. */
import type { FragmentType } from '#web/__generated__/fragment-masking.ts';
import { Notice } from '#web/ui/Notice.tsx';
import { languageName } from './languages.ts';
import { ProvisionColumn, type ProvisionColumn_proposal } from './ProvisionColumn.tsx';
import styles from './ProvisionColumns.module.css';
import { Redline } from './Redline.tsx';

export type BaseText = {
  readonly id: string;
  readonly language: string;
  readonly body: string;
  readonly source?: { readonly title: string; readonly url?: string | null } | null;
};

export type ProvisionColumnsProps = {
  code: string;
  texts: readonly BaseText[];
  proposals: readonly ({ readonly id: string } & FragmentType<typeof ProvisionColumn_proposal>)[];
  /** Null where no text is held in any. */
  language: string | null;
};

export function ProvisionColumns({ code, texts, proposals, language }: ProvisionColumnsProps) {
  const base = texts.find((text) => text.language === language) ?? null;
  return (
    <section className={styles.scroll} aria-label={`${code} and the proposals on it`}>
      <ul className={styles.columns}>
        <li className={`${styles.column} ${styles.base}`}>
          <h3>As it stands</h3>
          {base ? (
            <>
              <Redline segments={[{ kind: 'KEPT', text: base.body }]} language={base.language} />
              {base.source && (
                <p className={styles.source}>
                  From:{' '}
                  {base.source.url ? (
                    <a href={base.source.url} rel="noopener noreferrer">
                      {base.source.title}
                    </a>
                  ) : (
                    base.source.title
                  )}
                </p>
              )}
            </>
          ) : (
            <Notice>
              {language
                ? `What it says today is not held here in ${languageName(language)}.`
                : 'The words of this provision are not held here.'}
            </Notice>
          )}
        </li>
        {proposals.map((proposal) => (
          <li key={proposal.id} className={styles.column}>
            <ProvisionColumn proposal={proposal} base={base} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}
