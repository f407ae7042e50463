/** The words that put something into another site's page, to be copied. */
import { useContext } from 'react';
import { Surroundings } from '#web/app/surroundings.ts';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import styles from './EmbedDialog.module.css';

export type EmbedDialogProps = {
  /** What is embedded: "this record". */
  what: string;
  /** Its name, for those who cannot see the frame. */
  title: string;
  /** Path and query string under /embed. */
  path: string;
  /** How high the frame is, in CSS pixels. */
  height: number;
  onClose: () => void;
};

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string) => text.replace(/[&"<>]/g, (sign) => signs[sign] ?? sign);

export function EmbedDialog({ what, title, path, height, onClose }: EmbedDialogProps) {
  const { origin } = useContext(Surroundings);
  const code = `<iframe src="${attribute(origin + path)}" title="${attribute(`${title} – Travaux`)}" width="100%" height="${height}" loading="lazy" referrerpolicy="no-referrer" style="border:1px solid #ccc"></iframe>`;
  return (
    <Dialog title={`Embed ${what}`} isOpen onOpenChange={onClose}>
      <div className={styles.embed}>
        <p>
          It shows the record as it stands whenever it is loaded, names its source, and says when newer data exists.
          Nobody who sees it is counted or followed.
        </p>
        <pre>{code}</pre>
        <p className={styles.ways}>
          <CopyButton text={code} what="code" />
          <a href={path}>See it alone</a>
        </p>
      </div>
    </Dialog>
  );
}
