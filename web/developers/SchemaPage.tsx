/** The schema as a page: every type, field and argument with its description, for readers and without a script. */
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { SchemaIndex } from './SchemaIndex.tsx';
import styles from './SchemaPage.module.css';
import { SchemaType } from './SchemaType.tsx';
import { doesMention } from './schemaText.ts';

const SchemaPageQuery = graphql(`
  query SchemaPage {
    __schema {
      types {
        name
        kind
        ...SchemaType_type
        ...SchemaIndex_type
        ...SchemaText_type
      }
    }
  }
`);

const title = 'Schema';
const description = 'Every type, field and argument of the API, each with what it means.';

/** What stands first, and the others by what one does with them. */
const parts = [
  { title: 'What can be asked', kinds: [], names: ['Query'] },
  { title: 'What can be changed', kinds: [], names: ['Mutation'] },
  { title: 'What comes back', kinds: ['OBJECT', 'INTERFACE', 'UNION'], names: [] },
  { title: 'What is passed in', kinds: ['INPUT_OBJECT'], names: [] },
  { title: 'Words with a fixed meaning', kinds: ['ENUM'], names: [] },
  { title: 'Values', kinds: ['SCALAR'], names: [] },
] as const;
const roots: readonly string[] = ['Query', 'Mutation'];

export function SchemaPage() {
  const [state, ask] = useQuery({ query: SchemaPageQuery });
  const [text, setText] = useState('');
  return (
    <Page
      title={title}
      lead={
        <p>
          All that <Link to="/api">the API</Link> knows, in its own words.{' '}
          <a href="/explorer">Try it in the explorer</a> or take it as <a href="/schema.graphqls">a file</a>. An
          exclamation mark after a type means that it is never null; brackets mean a list.
        </p>
      }
    >
      <PageHead title={title} description={description} path="/api/schema" trail={[['API', '/api']]} />
      <Asked state={state} ask={ask} what="the schema" skeleton={<Skeleton height="60rem" />}>
        {({ __schema: { types } }) => {
          const shown = types.filter(({ name }) => !name?.startsWith('__')).filter((type) => doesMention(type, text));
          return (
            <>
              <div className={styles.search} data-scripted>
                <Field label="Show only what mentions" value={text} onChange={setText} type="search" />
                <p role="status">{shown.length.toLocaleString('en')} types</p>
              </div>
              <SchemaIndex types={shown} />
              {parts.map(({ title: name, kinds, names }) => {
                const here = shown.filter((type) => isIn(type, kinds, names));
                return here.length === 0 ? null : (
                  <Section key={name} title={name} count={here.length > 1 ? here.length : undefined}>
                    {here.map((type) => (
                      <SchemaType key={type.name} type={type} />
                    ))}
                  </Section>
                );
              })}
            </>
          );
        }}
      </Asked>
    </Page>
  );
}

function isIn(
  { name, kind }: { name: string | null; kind: string },
  kinds: readonly string[],
  names: readonly string[],
): boolean {
  return names.includes(name ?? '') || (kinds.includes(kind) && !roots.includes(name ?? ''));
}
