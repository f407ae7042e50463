/** Seeding met something it cannot take, and says what and where. */

interface Where {
  /** Path of the file within the data folder. */
  file: string;
  /** The record's name in its file; null when the file as a whole is at fault. */
  record: string | null;
  /** Path of the field, such as sources.0.url; null when no single one is at fault. */
  field: string | null;
  why: string;
}

export class Stopped extends Error {
  readonly file: string;
  readonly record: string | null;
  readonly field: string | null;

  constructor({ file, record, field, why }: Where) {
    const place = [`seed/data/${file}`, record && `record ${record}`, field && `field ${field}`]
      .filter(Boolean)
      .join(', ');
    super(`${place}: ${why} Seeding stopped there; correct it and run again: what is in already stays as it is.`);
    this.name = 'Stopped';
    this.file = file;
    this.record = record;
    this.field = field;
  }
}
