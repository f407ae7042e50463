/** One worked query: what it is for, its text, and its answer when it is run. */
import { useState } from 'react';
import { Button } from '#web/ui/Button.tsx';
import { Code, LongCode } from '#web/ui/Code.tsx';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { type Answered, answerOf } from './answerOf.ts';
import styles from './WorkedExample.module.css';
import type { WorkedQuery } from './workedQueries.ts';

type State = { kind: 'still' } | { kind: 'asking' } | { kind: 'failed' } | ({ kind: 'answered' } & Answered);

export function WorkedExample({ worked, isOpen }: { worked: WorkedQuery; isOpen: boolean }) {
  const { id, title, sentence, document, variables } = worked;
  const [state, setState] = useState<State>({ kind: 'still' });
  const hasVariables = Object.keys(variables).length > 0;
  const given = asJson(variables);

  async function run() {
    setState({ kind: 'asking' });
    setState(
      await answerOf(document, variables).then(
        (answered) => ({ kind: 'answered', ...answered }) as const,
        () => ({ kind: 'failed' }) as const,
      ),
    );
  }

  return (
    <details className={styles.example} id={id} open={isOpen}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <div className={styles.body}>
        <p className={styles.sentence}>{inWords(sentence)}</p>
        <div className={styles.ways}>
          <Button
            look="primary"
            aria-label={`Run: ${title}`}
            isPending={state.kind === 'asking'}
            onPress={() => void run()}
          >
            Run
          </Button>
          <CopyButton text={document} what="query" />
          <a href={inExplorer(document, hasVariables ? given : '')}>Open in the explorer</a>
        </div>
        <div className={styles.sides}>
          <div className={styles.side}>
            <Code label={`Query: ${title}`} text={document} />
            {hasVariables && (
              <>
                <h4>Variables</h4>
                <Code label={`Variables: ${title}`} text={given} />
              </>
            )}
          </div>
          {state.kind === 'failed' && <Notice tone="fault">The API could not be reached.</Notice>}
          {state.kind === 'answered' && (
            <div className={styles.side}>
              <LongCode label={`Answer: ${title}`} text={state.text} />
              <p role="status" className={styles.took}>
                Answered in {state.milliseconds.toLocaleString('en')} ms, {state.text.length.toLocaleString('en')}{' '}
                characters.
              </p>
            </div>
          )}
        </div>
      </div>
    </details>
  );
}

function inExplorer(document: string, variables: string): string {
  const asked = new URLSearchParams({ query: document, ...(variables && { variables }) });
  return `/explorer?${asked}`;
}

/** In one line where that is short enough to be read. */
function asJson(variables: WorkedQuery['variables']): string {
  const line = JSON.stringify(variables);
  return line.length <= 60 ? line : JSON.stringify(variables, null, 2);
}

/** Words between backquotes are those of the schema. */
function inWords(sentence: string) {
  return sentence.split('`').map((part, place) => (place % 2 === 1 ? <code key={part}>{part}</code> : part));
}
