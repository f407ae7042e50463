/** The versions of a text: when each was made, in which language, from which paper, and from which version before it. */
import { Link, useSearchParams } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { DateTime } from '#web/ui/DateTime.tsx';
import { addressWith } from './addressWith.ts';
import { nothing } from './chooseTexts.ts';
import { languageName } from './languages.ts';
import styles from './VersionList.module.css';

const VersionList_text = graphql(`
  fragment VersionList_text on ProposalText {
    id
    language
    versionedAt
    timeZone
    basedOn
    document {
      id
      symbol
      title
      link
    }
  }
`);

export type VersionListProps = {
  texts: readonly FragmentType<typeof VersionList_text>[];
  /** The two that are held against each other on the page. */
  shown: readonly (string | null)[];
  numbers: ReadonlyMap<string, number>;
};

export function VersionList({ texts, shown, numbers }: VersionListProps) {
  const versions = readFragment(VersionList_text, texts);
  const [parameters] = useSearchParams();
  const nameOf = ({ id, language }: { id: string; language: string }) => `${languageName(language)} ${numbers.get(id)}`;
  return (
    <ol className={styles.versions} aria-label="Versions of the text, oldest first">
      {versions.map((version) => {
        const { id, language, document } = version;
        const before = versions.find((other) => other.id === version.basedOn);
        return (
          <li key={id} className={styles.version} aria-current={shown.includes(id) ? 'true' : undefined}>
            <strong>{nameOf(version)}</strong>
            <DateTime at={version.versionedAt} timeZone={version.timeZone} exact />
            <span className={styles.soft}>
              {document ? (
                <>
                  {'from '}
                  {document.link ? (
                    <a href={document.link} rel="noopener noreferrer">
                      {document.symbol}
                    </a>
                  ) : (
                    document.symbol
                  )}
                  {`, ${document.title}`}
                </>
              ) : (
                'the paper it comes from is not established'
              )}
            </span>
            <span>
              {before ? `made from ${nameOf(before)}` : 'the first'}
              {(!before || before.language === language) && (
                <>
                  {': '}
                  <Link
                    to={`${addressWith(parameters, { to: id, from: before?.id ?? nothing })}#compare`}
                    replace
                    aria-label={`${before ? 'what changed' : 'all of it'} in ${nameOf(version)}`}
                  >
                    {before ? 'what changed' : 'all of it'}
                  </Link>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
