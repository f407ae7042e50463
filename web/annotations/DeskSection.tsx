/** One text on the desk: the version one reads, the way to the others, and what became of the notes when it was revised. */
import { Choice } from '#web/ui/Choice.tsx';
import { Section } from '#web/ui/Page.tsx';
import { AnnotatedText, type AnnotatedTextProps } from './AnnotatedText.tsx';
import { CarryReport } from './CarryReport.tsx';
import type { DeskText } from './deskText.ts';
import styles from './NotesDesk.module.css';

export type DeskSectionProps = Omit<AnnotatedTextProps, 'text' | 'textId' | 'name' | 'lang'> & {
  text: DeskText;
  /** Id of the version that is read. */
  shown: string;
  onShow: (id: string) => void;
};

export function DeskSection({ text, shown, onShow, ...reading }: DeskSectionProps) {
  const { versions, heading, name, lang } = text;
  const newest = versions.at(-1);
  const version = versions.find(({ id }) => id === shown) ?? newest;
  if (!version || !newest) return null;
  return (
    <Section
      title={heading}
      count={versions.length > 1 ? versions.length : undefined}
      aside={
        versions.length > 1 ? (
          <Choice
            label={`Version of the ${name}`}
            labelUnseen
            options={versions.map(({ id, label = id }) => ({
              value: id,
              label: id === newest.id ? `${label}, newest` : label,
            }))}
            value={version.id}
            onChange={onShow}
          />
        ) : (
          version.label && <span className={styles.soft}>{version.label}</span>
        )
      }
    >
      {version !== newest && (
        <p className={styles.soft}>An earlier version. Notes stand here as they were written on it.</p>
      )}
      <AnnotatedText {...reading} key={version.id} text={version.body} textId={version.id} name={name} lang={lang} />
      {version.isRevised && <CarryReport textId={version.id} onOpen={reading.onOpen} />}
    </Section>
  );
}
