/** Says of a process that shows what the tracker can do that nothing in it is real. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Notice } from '#web/ui/Notice.tsx';
import { isInvented } from './isInvented.ts';

const InventedNote_process = graphql(`
  fragment InventedNote_process on Process {
    id
    kind
  }
`);

/** Nothing is drawn for a real process. */
export function InventedNote(props: { process: FragmentType<typeof InventedNote_process> }) {
  const process = readFragment(InventedNote_process, props.process);
  if (!isInvented(process)) return null;
  return (
    <Notice tone="warning">
      <strong>Invented.</strong> This belongs to a demonstration: the texts, the proposals and who sponsors them were
      made up to show what can be done here. No state or organisation said any of it.
    </Notice>
  );
}
