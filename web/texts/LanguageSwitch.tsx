/** Chooses in which language texts are shown, where there are several. Stands in the address as `language`. */
import { Link, useSearchParams } from 'react-router';
import { addressWith } from './addressWith.ts';
import { languageName } from './languages.ts';
import styles from './ViewSwitch.module.css';

export function LanguageSwitch({ languages, chosen }: { languages: readonly string[]; chosen: string | null }) {
  const [parameters] = useSearchParams();
  if (languages.length < 2) return null;
  return (
    <nav aria-label="Language of the texts" className={styles.switch}>
      {languages.map((language) => (
        <Link
          key={language}
          to={addressWith(parameters, { language })}
          replace
          preventScrollReset
          aria-current={language === chosen ? 'true' : undefined}
        >
          {languageName(language)}
        </Link>
      ))}
    </nav>
  );
}
