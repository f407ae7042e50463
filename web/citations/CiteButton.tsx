/** Opens how to cite what the page shows. The dialog's code, and the references, come only when they are asked for. */
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { CiteDialogProps } from './CiteDialog.tsx';

const CiteDialog = lazy(async () => ({ default: (await import('./CiteDialog.tsx')).CiteDialog }));

/** Draws the references in the dialog. */
export type ShowCitations = (asked: Pick<CiteDialogProps, 'state' | 'ask'>) => ReactNode;

export type CiteButtonProps = {
  /** What is cited: "this record". */
  what: string;
  /** What asks for the references; it is drawn when the dialog is open. */
  children: (show: ShowCitations) => ReactNode;
};

export function CiteButton({ what, children }: CiteButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)} aria-label={`Cite ${what}`}>
        Cite
      </button>
      {isOpen && (
        <Suspense>
          {children((asked) => (
            <CiteDialog what={what} {...asked} onClose={() => setOpen(false)} />
          ))}
        </Suspense>
      )}
    </>
  );
}
