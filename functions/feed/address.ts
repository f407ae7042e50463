/** What an address under /feeds/ asks for. */
import { invalid, Refusal } from '#graphql/errors.ts';

export type Format = 'atom' | 'json' | 'ics';
export type Kind =
  | 'QUERY'
  | 'PROCESS'
  | 'PARTY'
  | 'TOPIC'
  | 'RIGHT'
  | 'PROPOSAL'
  | 'CONSULTATIONS'
  | 'CONSULTATION'
  | 'PROCESS_CONSULTATIONS'
  | 'TOPIC_CONSULTATIONS';

export interface Address {
  kind: Kind;
  /** Slug or code; empty where there is none. */
  name: string;
  format: Format;
}

const feeds: readonly Format[] = ['atom', 'json'];
const calendars: readonly Format[] = ['ics'];

/** As they are told to whoever asks for what there is not; a name in brackets stands for any one. */
export const feedShapes: readonly { path: string; kind: Kind; formats: readonly Format[] }[] = [
  { path: 'proposals', kind: 'QUERY', formats: feeds },
  { path: 'proposals/{slug}', kind: 'PROPOSAL', formats: feeds },
  { path: 'processes/{slug}', kind: 'PROCESS', formats: feeds },
  { path: 'parties/{code}', kind: 'PARTY', formats: feeds },
  { path: 'topics/{slug}', kind: 'TOPIC', formats: feeds },
  { path: 'rights/{code}', kind: 'RIGHT', formats: feeds },
  { path: 'consultations', kind: 'CONSULTATIONS', formats: [...feeds, ...calendars] },
  { path: 'consultations/{slug}', kind: 'CONSULTATION', formats: calendars },
  { path: 'processes/{slug}/consultations', kind: 'PROCESS_CONSULTATIONS', formats: calendars },
  { path: 'topics/{slug}/consultations', kind: 'TOPIC_CONSULTATIONS', formats: calendars },
];
const known = feedShapes.map(({ path, kind, formats }) => ({
  kind,
  formats,
  matches: new RegExp(`^${path.replace(/\{\w+\}/, '([^/]+)')}$`),
}));

/** Refuses an address that leads nowhere, with those that there are, and a format in which this does not come. */
export function readAddress(path: string): Address {
  const [, before = '', format = ''] = /^\/feeds\/(.*?)(?:\.([^./]*))?$/s.exec(path) ?? [];
  for (const { kind, formats, matches } of known) {
    const found = matches.exec(before);
    if (!found) continue;
    const chosen = formats.find((one) => one === format);
    if (!chosen) throw invalid('format', `This comes as ${formats.map((one) => `.${one}`).join(' or ')}.`);
    return { kind, name: decoded(found[1] ?? ''), format: chosen };
  }
  const there = feedShapes.map((shape) => `/feeds/${shape.path}.${shape.formats.join('|')}`).join(', ');
  throw new Refusal('NOT_FOUND', `There is no such feed. There are: ${there}.`);
}

/** Whatever is not well encoded is the name of nothing. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}
