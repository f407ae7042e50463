/** Chooses a consultation, and says when it closes by now. */
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { DeadlineBadge } from '#web/consultations/DeadlineBadge.tsx';
import { endInWords, readerZone } from '#web/consultations/windowWords.ts';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import { useFields } from './CurationForm.tsx';
import { type Values, valueAt } from './values.ts';

const MovableQuery = graphql(`
  query Movable {
    consultations(first: 100) {
      nodes {
        id
        slug
        title
        status
        opensAt
        opensPrecision
        closesAt
        closesPrecision
        rolling
        timeZone
        process {
          id
          title
        }
        ...DeadlineBadge_consultation
      }
    }
  }
`);

export function ConsultationEntry() {
  const { values } = useFields();
  const [{ data }] = useQuery({ query: MovableQuery });
  const all = data?.consultations.nodes ?? [];
  const id = valueAt(values, 'id');
  const chosen = all.find((one) => one.id === id);
  const closes = chosen && endInWords(chosen, 'closes', readerZone());
  return (
    <>
      <ChoiceEntry
        path="id"
        label="Which consultation?"
        options={all.map(({ id: value, title, process }) => ({
          value,
          label: process ? `${title} · ${process.title}` : title,
        }))}
        among="long"
        along={(value): Values => {
          // The host's zone is the likely one for the new deadline too; it can be changed below.
          const zone = all.find((one) => one.id === value)?.timeZone;
          return zone ? { timeZone: zone } : {};
        }}
      />
      {chosen && (
        <p role="status">
          <DeadlineBadge consultation={chosen} /> Its deadline now:{' '}
          {closes ? `${closes.host}. ${closes.remark ?? ''}` : 'none is established.'}
        </p>
      )}
    </>
  );
}
