/** The assessment as it will be shown, out of what stands in the form. */
import { makeFragmentData, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type {
  ImpactRatings_ImpactFragment,
  ImpactReach_ImpactFragment,
  LimitationParts_ImpactFragment,
} from '#web/__generated__/graphql.ts';
import { ScopeMark } from '#web/impacts/BasisMark.tsx';
import { ImpactRatings } from '#web/impacts/ImpactRatings.tsx';
import { ImpactReach } from '#web/impacts/ImpactReach.tsx';
import { ImpactSign } from '#web/impacts/ImpactSign.tsx';
import { LimitationParts } from '#web/impacts/LimitationParts.tsx';
import { notSaid } from '#web/impacts/notSaid.ts';
import { stanceWords } from '#web/impacts/words.ts';
import { useReader } from '#web/ui/useReader.ts';
import styles from './AssessForm.module.css';
import { assessable } from './assessable.ts';
import type { Content } from './content.ts';
import { useForm } from './formInHand.ts';
import { mayTest } from './limits.ts';

const Preview_impact = graphql(`
  fragment Preview_impact on Impact {
    id
    ...ImpactRatings_impact
    ...LimitationParts_impact
    ...ImpactReach_impact
  }
`);

/** What has no whole rating, or no whole test, is shown without. */
function shapeOf(content: Content, isTested: boolean) {
  const { scale, scopeOfPeople, irremediability, legality, legitimateAim, necessity } = content;
  return {
    id: 'preview',
    severity: scale && scopeOfPeople && irremediability ? { scale, scope: scopeOfPeople, irremediability } : null,
    likelihood: content.likelihood,
    confidence: content.confidence,
    limitation:
      isTested && legality && legitimateAim && necessity
        ? {
            ...{ legality, legitimateAim, necessity },
            legalityReason: content.legalityReason,
            legitimateAimReason: content.legitimateAimReason,
            necessityReason: content.necessityReason,
          }
        : null,
    affected: [...content.affected],
    infrastructure: [...content.infrastructure],
    dutyBearers: [...content.dutyBearers],
    dutyNote: content.dutyNote || null,
  } satisfies ImpactRatings_ImpactFragment & LimitationParts_ImpactFragment & ImpactReach_ImpactFragment;
}

export function Preview({ signature }: { signature: string }) {
  const { content, right, proposal } = useForm();
  const { timeZone } = useReader();
  const { direction, scope, selector, alternative, stance } = content;
  const shape = shapeOf(content, right !== null && mayTest(right.limits));
  const impact = readFragment(Preview_impact, makeFragmentData(shape, Preview_impact));
  const text = assessable(proposal, timeZone).find(({ id }) => id === content.textId);
  const absent = direction && right && notSaid({ ...shape, direction, right });
  const sources = content.sources.filter(({ title }) => title.trim() !== '');
  return (
    <article className={styles.preview} aria-label="The assessment as it will be shown">
      <p className={styles.buttons}>
        {direction ? <ImpactSign direction={direction} /> : <Gap what="What it would do" />}
        {right ? (
          <strong>
            {right.code} {right.label}
          </strong>
        ) : (
          <Gap what="The right" />
        )}
        {scope && <ScopeMark scope={scope} />}
        {stance && <span>{stanceWords[stance]} with the assessment it answers</span>}
      </p>
      <p className={styles.soft} dir="auto">
        {signature}
      </p>
      {content.rationale.trim() === '' ? (
        <Gap what="Your reasons" />
      ) : (
        <p className={styles.reading} dir="auto">
          {content.rationale}
        </p>
      )}
      {selector && (
        <blockquote className={styles.quote} dir="auto" lang={text?.lang}>
          {selector.exact}
        </blockquote>
      )}
      <ImpactRatings impact={impact} differing={[]} />
      <LimitationParts impact={impact} differing={[]} />
      <ImpactReach impact={impact} />
      {absent && <p className={styles.soft}>{absent}</p>}
      {alternative.trim() !== '' && (
        <div>
          <h4>Other wording that would do less harm</h4>
          <p className={styles.soft}>As you propose it. Nobody tabled it.</p>
          <p className={styles.reading} dir="auto" lang={text?.lang}>
            {selector && <del>{selector.exact} </del>}
            <ins>{alternative}</ins>
          </p>
        </div>
      )}
      {sources.length > 0 && (
        <ul>
          {sources.map(({ title, url, page, note }) => (
            <li key={`${title} ${url} ${page} ${note}`} dir="auto">
              {url.trim() === '' ? title : <a href={url}>{title}</a>}
              {page && `, ${page}`}
              {note && <span className={styles.soft}> ({note})</span>}
            </li>
          ))}
        </ul>
      )}
      {text && <p className={styles.soft}>Made on: {text.label}.</p>}
    </article>
  );
}

const Gap = ({ what }: { what: string }) => <span className={styles.missing}>{what}: not said yet</span>;
