/** How to cite something, in each format: to be read, copied or saved. */
import { useState } from 'react';
import type { CombinedError } from 'urql';
import { Asked } from '#web/app/Asked.tsx';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Tabs } from '#web/ui/Tabs.tsx';
import styles from './CiteDialog.module.css';

/** One reference in every format, named as the schema's fields are. */
export type Citations = { text: string; bibtex: string; ris: string; csl: string };

export type CiteDialogProps = {
  /** What is cited: "this record". */
  what: string;
  state: { data?: Citations | undefined; error?: CombinedError | undefined; fetching: boolean };
  ask: (options?: { requestPolicy: 'network-only' }) => void;
  onClose: () => void;
};

const formats = [
  { id: 'text', label: 'Text', type: 'text/plain', ending: 'txt' },
  { id: 'bibtex', label: 'BibTeX', type: 'application/x-bibtex', ending: 'bib' },
  { id: 'ris', label: 'RIS', type: 'application/x-research-info-systems', ending: 'ris' },
  { id: 'csl', label: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', ending: 'json' },
] as const;
type Format = (typeof formats)[number];

export function CiteDialog({ what, state, ask, onClose }: CiteDialogProps) {
  const [chosen, setChosen] = useState('text');
  return (
    <Dialog title={`Cite ${what}`} isOpen onOpenChange={onClose}>
      <Asked state={state} ask={ask} what="the reference" skeleton={<Skeleton lines={4} />}>
        {(citations) => (
          <Tabs
            label="Format"
            chosen={chosen}
            onChoose={setChosen}
            views={formats.map((format) => ({
              id: format.id,
              label: format.label,
              content: <Reference format={format} text={citations[format.id]} />,
            }))}
          />
        )}
      </Asked>
    </Dialog>
  );
}

function Reference({ format, text }: { format: Format; text: string }) {
  const file = `data:${format.type};charset=utf-8,${encodeURIComponent(text)}`;
  return (
    <div className={styles.reference}>
      <div className={styles.ways}>
        <CopyButton text={text} what="reference" />
        <a href={file} download={`travaux.${format.ending}`}>
          Save as a file
        </a>
      </div>
      <pre dir="auto" className={format.id === 'text' ? undefined : styles.machine}>
        {text}
      </pre>
    </div>
  );
}
