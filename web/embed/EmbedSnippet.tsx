/** Opens the words that put what is shown into another site's page. The dialog's code comes only when it is asked for. */
import { lazy, Suspense, useState } from 'react';
import type { EmbedDialogProps } from './EmbedDialog.tsx';

const EmbedDialog = lazy(async () => ({ default: (await import('./EmbedDialog.tsx')).EmbedDialog }));

export function EmbedSnippet(props: Omit<EmbedDialogProps, 'onClose'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)} aria-label={`Embed ${props.what}`}>
        Embed
      </button>
      {isOpen && (
        <Suspense>
          <EmbedDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
