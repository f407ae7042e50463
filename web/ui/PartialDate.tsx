/** A date as precise as its source: a year, a month or a day, and never more. */
import { partialDateInWords } from './dates.ts';

/** `date` is 2012, 2012-06 or 2012-06-20; `absent` is shown when there is none. */
export function PartialDate({
  date,
  absent = 'not established',
}: {
  date: string | null | undefined;
  absent?: string;
}) {
  if (!date) return <span>{absent}</span>;
  return (
    <time dateTime={date} className="whole">
      {partialDateInWords(date)}
    </time>
  );
}
