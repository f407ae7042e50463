/** What a proposal would change, word by word, and how its own text moved from paper to paper: any two of its texts held against each other. */
import { Link, useNavigate, useSearchParams } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Choice } from '#web/ui/Choice.tsx';
import { exactInstant } from '#web/ui/dates.ts';
import { Section } from '#web/ui/Page.tsx';
import { addressWith } from './addressWith.ts';
import { type Base, chainOf, chooseTexts, nothing, numbersOf } from './chooseTexts.ts';
import { languageName } from './languages.ts';
import { RedlineFigure } from './RedlineFigure.tsx';
import styles from './TextCompare.module.css';
import { VersionList } from './VersionList.tsx';
import { ViewSwitch, viewIn } from './ViewSwitch.tsx';

const TextCompare_proposal = graphql(`
  fragment TextCompare_proposal on Proposal {
    id
    texts {
      id
      language
      versionedAt
      timeZone
      basedOn
      ...VersionList_text
    }
    provisions {
      id
      number
      texts {
        id
        language
      }
    }
  }
`);

/** Nothing is drawn for a proposal whose text is not held; the reading desk above says so. */
export function TextCompare(props: { proposal: FragmentType<typeof TextCompare_proposal> }) {
  const { texts, provisions } = readFragment(TextCompare_proposal, props.proposal);
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const bases = provisions.flatMap((provision) =>
    provision.texts.map((text): Base & { number: string } => ({ ...text, number: provision.number })),
  );
  const choice = chooseTexts(texts, bases, parameters);
  if (!choice) return null;

  const numbers = numbersOf(texts);
  const names = new Map([
    ...bases.map(({ id, number }): [string, string] => [id, `Provision ${number} as it stands`]),
    ...texts.map(({ id, language, versionedAt, timeZone }): [string, string] => [
      id,
      `${languageName(language)} ${numbers.get(id)} · ${exactInstant(versionedAt, timeZone)}`,
    ]),
  ]);
  const nameOf = (id: string | null) => (id === null ? 'Nothing' : (names.get(id) ?? id));
  const go = (changes: Parameters<typeof addressWith>[1]) =>
    navigate(addressWith(parameters, changes), { replace: true, preventScrollReset: true });
  const chain = chainOf(texts, choice.to).filter(({ language }) => language === choice.language);
  return (
    <Section title="Changes, word by word" id="compare" aside={<ViewSwitch />}>
      <div className={styles.choices}>
        <Choice
          label="From"
          options={[...choice.earlier, null].map((id) => ({ value: id ?? nothing, label: nameOf(id) }))}
          value={choice.from ?? nothing}
          onChange={(from) => void go({ from })}
        />
        <Choice
          label="To"
          options={texts.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          value={choice.to}
          onChange={(to) => void go({ to, from: null })}
        />
      </div>
      {choice.from === null && <p className={styles.chain}>It is held against nothing, so all of it stands as new.</p>}
      <RedlineFigure
        from={choice.from}
        to={choice.to}
        language={choice.language}
        view={viewIn(parameters)}
        earlier={nameOf(choice.from)}
        later={nameOf(choice.to)}
      />
      {chain.length > 1 && (
        <p className={styles.chain}>
          Made step by step:{' '}
          {chain.map(({ id }, place) => (
            <span key={id}>
              {place > 0 && <span aria-hidden> → </span>}
              <Link
                to={addressWith(parameters, { to: id, from: chain[place - 1]?.id ?? null })}
                replace
                preventScrollReset
              >
                {languageName(choice.language)} {numbers.get(id)}
              </Link>
            </span>
          ))}
          . Each leads to what that step changed.
        </p>
      )}
      <VersionList texts={texts} shown={[choice.from, choice.to]} numbers={numbers} />
    </Section>
  );
}
