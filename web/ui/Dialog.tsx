/** Something that has to be dealt with before going on, in the middle of the page, or a drawer at its side. Its code comes when it opens. */
import { lazy, type ReactNode, Suspense } from 'react';

const DialogFrame = lazy(async () => ({ default: (await import('./DialogFrame.tsx')).DialogFrame }));

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** A drawer stands at the page's beginning edge, full height. */
  drawer?: boolean;
  children: ReactNode;
};

/** Escape and a press outside close it; focus goes back to where it came from. */
export function Dialog(props: DialogProps) {
  if (!props.isOpen) return null;
  return (
    <Suspense>
      <DialogFrame {...props} />
    </Suspense>
  );
}
