/** A provision with the changes of several proposals in it, each under the letters of those that ask for it. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import styles from './ConsolidatedText.module.css';
import { directionOf } from './languages.ts';
import redlineStyles from './Redline.module.css';
import { Deleted, Inserted } from './Redline.tsx';

const ConsolidatedText_provision = graphql(`
  fragment ConsolidatedText_provision on ConsolidatedProvision {
    segments {
      kind
      text
      isDisputed
      proposals {
        id
        slug
        title
      }
    }
  }
`);

export type ConsolidatedTextProps = {
  provision: FragmentType<typeof ConsolidatedText_provision>;
  /** The letter of each proposal, by slug. */
  letters: ReadonlyMap<string, string>;
  language: string;
};

export function ConsolidatedText({ provision, letters, language }: ConsolidatedTextProps) {
  const { segments } = readFragment(ConsolidatedText_provision, provision);
  return (
    <>
      <p className={redlineStyles.text} lang={language} dir={directionOf(language)}>
        {segments.map(({ kind, text, isDisputed, proposals }, place) => {
          const key = `${place} ${kind}`;
          const by = proposals.map(({ slug }) => letters.get(slug) ?? '?').join(', ');
          const whose = by && `${kind === 'KEPT' ? 'kept' : ''} by ${by}`.trim();
          const disputed = isDisputed ? ', disputed' : '';
          return (
            <span key={key} className={isDisputed ? styles.disputed : undefined}>
              {kind === 'ADDED' && <Inserted words={`insertion ${whose}${disputed}`}>{text}</Inserted>}
              {kind === 'REMOVED' && <Deleted words={`deletion ${whose}${disputed}`}>{text}</Deleted>}
              {kind === 'KEPT' && text}
              {(by || isDisputed) && (
                <span
                  className={styles.whose}
                  lang="en"
                  dir="ltr"
                  title={proposals.map(({ title }) => title).join('; ')}
                  aria-hidden={kind === 'KEPT' ? undefined : true}
                >
                  {by}
                  {isDisputed && ' ⚠'}
                </span>
              )}
            </span>
          );
        })}
      </p>
      <p className={styles.legend}>
        Inserted words are underlined and heavy, deleted words are struck through; the letter behind says who asks for
        it. ⚠ marks words about which another of the proposals asks for something else.
      </p>
    </>
  );
}
