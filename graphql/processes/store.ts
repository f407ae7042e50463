/** Processes, documents, instruments and provisions in and out of the table. */
import type { Context } from '../context.ts';
import { putRecord, readRecord } from '../table/records.ts';
import type { Document } from './documents.ts';
import type { Instrument, Provision } from './instruments.ts';
import type { Process } from './processes.ts';

export const readProcess = (ctx: Context, id: string) => readRecord<Process>(ctx, 'process', id);
export const putProcess = (process: Process) => putRecord(process);
export const readDocument = (ctx: Context, id: string) => readRecord<Document>(ctx, 'document', id);
export const putDocument = (document: Document) => putRecord(document);
export const readInstrument = (ctx: Context, id: string) => readRecord<Instrument>(ctx, 'instrument', id);
export const putInstrument = (instrument: Instrument) => putRecord(instrument);
export const readProvision = (ctx: Context, id: string) => readRecord<Provision>(ctx, 'provision', id);
export const putProvision = (provision: Provision) => putRecord(provision);
