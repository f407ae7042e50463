/** The schema to walk through, and questions to try on it. Asks as a visitor, and only this site. */
import { GraphiQL } from 'graphiql';
import { forgettingStorage } from './forgettingStorage.ts';

const example = `# Press the triangle, or Ctrl and Enter. Whatever can be asked stands at the side.
query Newest {
  proposals(sort: UPDATED_NEWEST, first: 5) {
    totalCount
    nodes {
      title
      url
    }
  }
}
`;

/** Nothing typed here outlives the page: what somebody looks for is nobody else's. */
const storage = forgettingStorage(isWide() ? { 'graphiql:visiblePlugin': 'Documentation Explorer' } : {});

export function Explorer() {
  const asked = new URLSearchParams(location.search);
  return (
    <>
      <header className="head">
        <h1>Explorer</h1>
        <a href="/api">About the API</a>
        <a href="/api/schema">The schema as a page</a>
        <a href="/">Travaux</a>
      </header>
      <main className="room">
        <GraphiQL
          fetcher={ask}
          storage={storage}
          plugins={[]}
          initialQuery={asked.get('query') ?? example}
          initialVariables={asked.get('variables') ?? ''}
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
          forcedTheme={chosenTheme()}
        >
          <GraphiQL.Logo> </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}

async function ask(question: object): Promise<object> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(question),
  });
  return await answer.json();
}

/** Whether the schema can stand beside the question. */
function isWide(): boolean {
  return innerWidth >= 800;
}

/** As on every page: theme.js has read it. */
function chosenTheme(): 'light' | 'dark' | 'system' {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}
