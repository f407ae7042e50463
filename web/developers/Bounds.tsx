/** How much may be asked, in one request and in an hour. */
import { Link } from 'react-router';
import { Code } from '#web/ui/Code.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Table } from '#web/ui/Table.tsx';
import styles from './ApiPage.module.css';
import { limits, quotas } from './bounds.ts';

const ofRequest = [
  ['Levels of fields', limits.depth, 'TOO_COSTLY'],
  ['Aliases', limits.aliases, 'TOO_COSTLY'],
  ['Directives', limits.directives, 'TOO_COSTLY'],
  ['Cost: objects that may have to be answered', limits.cost, 'TOO_COSTLY'],
  ['Tokens of the query', limits.tokens, 'GRAPHQL_PARSE_FAILED'],
  ['Kibibytes of the body', limits.bodyKibibytes, '413'],
] as const;

const ofHour = [
  ['A visitor', quotas.visitor],
  ['A signed-in person, on these pages', quotas.member],
  ['All keys of an account together', quotas.key],
] as const;

export function Bounds() {
  return (
    <>
      <Section title="Limits of one request" id="limits">
        <p className={styles.reading}>
          Cost counts objects before anything is looked up: what stands in a page once for each item asked for, what
          stands in a list without pages as often as such a list is usually long. Plain values come free with their
          object. Every answer says its cost in <code>extensions.cost.query</code>; ask for smaller pages to lower it.
        </p>
        <div className={styles.narrow}>
          <Table caption="Limits of one request">
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col" className="number">
                  At most
                </th>
                <th scope="col">Beyond it</th>
              </tr>
            </thead>
            <tbody>
              {ofRequest.map(([what, most, code]) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td className="number">{most.toLocaleString('en')}</td>
                  <td>
                    <code className={styles.breaking}>{code}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </Section>
      <Section title="Quotas and keys" id="quotas">
        <p className={styles.reading}>
          A request takes its cost, at least one point, from the points of the hour. At the full hour all points are
          back.
        </p>
        <div className={styles.narrow}>
          <Table caption="Points an hour">
            <thead>
              <tr>
                <th scope="col">Who asks</th>
                <th scope="col" className="number">
                  Points an hour
                </th>
              </tr>
            </thead>
            <tbody>
              {ofHour.map(([who, points]) => (
                <tr key={who}>
                  <th scope="row">{who}</th>
                  <td className="number">{points.toLocaleString('en')}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
        <div className={styles.reading}>
          <p>
            <Link to="/keys">Make a key</Link> and send it with each request. A key reads the public record and can do
            nothing else. One that is malformed, unknown or revoked is refused with 401.
          </p>
          <Code label="With a key" text="Authorization: Bearer trv_…" />
          <p>
            What is left is told in <code>extensions.cost</code> and in two headers, in the form of the IETF’s draft on
            RateLimit header fields: <code>q</code> points in <code>w</code> seconds, <code>r</code> left,{' '}
            <code>t</code> seconds until they are back.
          </p>
          <Code label="Headers of an answer" text={headers} />
          <p>
            When the points do not reach, the answer is 429 with the code <code>TOO_MANY</code> and a header{' '}
            <code>Retry-After</code> in seconds. Visitors are counted in groups, by a number that is drawn anew every
            hour and leads to no address; a busy neighbour can use up the points of your group. With a key only your own
            count.
          </p>
        </div>
      </Section>
    </>
  );
}

const headers = `RateLimit-Policy: "hour";q=${quotas.key};w=3600
RateLimit: "hour";r=${quotas.key - 41};t=1312`;
