/** The text of a note, in a safe subset of Markdown. */
import { lazy, Suspense } from 'react';
import styles from './Note.module.css';

const Markdown = lazy(async () => ({ default: (await import('./Markdown.tsx')).Markdown }));

/** Shows the plain text until the renderer is there. */
export function NoteBody({ body }: { body: string }) {
  return (
    <div className={styles.body} dir="auto">
      <Suspense fallback={<p>{body}</p>}>
        <Markdown text={body} />
      </Suspense>
    </div>
  );
}
