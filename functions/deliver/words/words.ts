/** The languages of letters and messages: the six of the United Nations. What is not translated yet is said in English, and marked as English. */
import type { Precision } from '#graphql/consultations/consultations.ts';
import type { EventKind } from '#graphql/events/events.ts';
import type { ImpactDirection, ImpactState } from '#graphql/impacts/impacts.ts';
import type { Basis, Confidence } from '#graphql/provenance.ts';
import { english } from './english.ts';

export const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
export type Language = (typeof languages)[number];

/** An instant in the reader's zone: words for the day and, where it is known, the hour; the zone's name; and the same in UTC. */
export interface Moment {
  words: string;
  zone: string;
  utc: string;
}

/** All that letters say beside what the record says. */
export interface Words {
  language: Language;
  direction: 'ltr' | 'rtl';
  events: Record<EventKind, string>;
  confidence: Record<Confidence, string>;
  /** Whose statement an assessment is. */
  basis: Record<Basis, string>;
  /** Of one that does not speak of the sponsor's own text. */
  ofTopic: string;
  state: Record<Exclude<ImpactState, 'PUBLISHED'>, string>;
  impact: Record<ImpactDirection, (right: string) => string>;
  labels: Record<
    'what' | 'when' | 'deadline' | 'confidence' | 'assessment' | 'severity' | 'process' | 'reason' | 'changes',
    string
  >;
  moment(moment: Moment, precision: Precision): string;
  /** A former and a new value; null where there was or is none. */
  change(field: string, before: string | null, after: string | null): string;
  severity(scale: number): string;
  invented: string;
  open: string;
  alert: { subject(event: string, label: string): string };
  digest: Record<'DAILY' | 'WEEKLY', { subject(changes: number, day: string): string; title: string }> & {
    intro(changes: number): string;
    /** Of changes to one thing, those that are not listed. */
    moreOf(count: number): string;
    /** Things that are not listed. */
    more(count: number): string;
    all: string;
  };
  confirmation: Record<'subject' | 'title' | 'why' | 'button' | 'until' | 'not', string>;
  /** To a chat room that was named. */
  greeting: Record<'title' | 'why' | 'settings', string>;
  disabled: { subject: string; title: string; why(host: string): string; fault(fault: string): string; what: string };
  /** At the foot of each letter that may be stopped. */
  foot: Record<'why' | 'stop' | 'choose' | 'settings', string>;
}

/** Null: not translated yet. */
const translated: Record<Language, Words | null> = { ar: null, en: english, es: null, fr: null, ru: null, zh: null };

export const wordsIn = (language: Language): Words => translated[language] ?? english;
