/** What is seeded, file by file, in an order in which every record finds what it refers to. */
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import type { Context } from '#graphql/context.ts';
import type { Kept } from '#graphql/events/keep.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { keepDocument } from '#graphql/processes/documents.ts';
import { keepInstrument, keepProvision } from '#graphql/processes/instruments.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { keepActionLine } from '#graphql/vocabulary/actionLines.ts';
import { keepRight } from '#graphql/vocabulary/rights.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';

/** One record of a data file, as it stands there; the verb that keeps it checks its shape. */
export type Entry = Readonly<Record<string, unknown>>;

export interface Step {
  /** Path of the file within the data folder. */
  file: string;
  /** What its records are, for the progress bar. */
  label: string;
  /** The name by which a record is known in its file. */
  nameOf(entry: Entry): string;
  /** Names of records of the same file that must be kept before. */
  after(entry: Entry): string[];
  keep(ctx: Context, entry: Entry): Promise<Kept>;
}

/** Verbs parse what they are given before they use it, so their input's type is no more than a description here. */
const verb =
  <T>(keep: (ctx: Context, record: T) => Promise<Kept>) =>
  (ctx: Context, entry: Entry) =>
    keep(ctx, entry as T);

const field = (name: string) => (entry: Entry) => String(entry[name]);
const nothing = () => [];
const texts = (value: unknown) => [value].flat().filter((one) => typeof one === 'string');

/** Processes whose records stand in files of their own. */
const recorded = ['wcit-12', 'cstd23-wsis-followup', 'igf-2025-ws106', 'hrdd-infrastructure-pilot'];

/** How records of each kind are kept. */
const kinds = {
  topics: {
    label: 'topics',
    nameOf: field('slug'),
    after: ({ broader }: Entry) => texts(broader),
    keep: verb(keepTopic),
  },
  rights: {
    label: 'rights',
    nameOf: ({ instrument, article }: Entry) => `${instrument}-${article}`,
    after: nothing,
    keep: verb(keepRight),
  },
  actionLines: { label: 'action lines', nameOf: field('code'), after: nothing, keep: verb(keepActionLine) },
  parties: { label: 'parties', nameOf: field('code'), after: nothing, keep: verb(keepParty) },
  processes: { label: 'processes', nameOf: field('slug'), after: nothing, keep: verb(keepProcess) },
  documents: { label: 'documents', nameOf: field('symbol'), after: nothing, keep: verb(keepDocument) },
  instruments: { label: 'instruments', nameOf: field('code'), after: nothing, keep: verb(keepInstrument) },
  provisions: {
    label: 'provisions',
    nameOf: ({ instrument, number }: Entry) => `${instrument}/${number}`,
    after: nothing,
    keep: verb(keepProvision),
  },
  proposals: {
    label: 'proposals',
    nameOf: field('slug'),
    after: ({ related }: Entry) => texts(related),
    keep: verb(keepProposal),
  },
  impacts: {
    label: 'impacts',
    nameOf: field('key'),
    after: ({ answers }: Entry) => texts(answers),
    keep: verb(keepImpact),
  },
  consultations: { label: 'consultations', nameOf: field('slug'), after: nothing, keep: verb(keepConsultation) },
} as const satisfies Record<string, Omit<Step, 'file'>>;
type Kind = keyof typeof kinds;

const step = (kind: Kind, file = `${kind}.json`): Step => ({ file, ...kinds[kind] });
/** In the order in which records refer to each other. */
const places: readonly Kind[] = ['parties', 'processes', 'documents', 'instruments', 'provisions'];

/** What was invented to show how texts are compared; before the record, so that what was entered last is real. */
export const demonstration: readonly Step[] = (['topics', ...places, 'proposals'] as const).map((kind) =>
  step(kind, `demonstration/${kind}.json`),
);

export const steps: readonly Step[] = [
  step('topics'),
  step('rights'),
  step('actionLines'),
  ...demonstration,
  ...places.map((kind) => step(kind)),
  ...recorded.map((process) => step('proposals', `proposals/${process}.json`)),
  ...recorded.map((process) => step('impacts', `impacts/${process}.json`)),
  step('consultations'),
];
