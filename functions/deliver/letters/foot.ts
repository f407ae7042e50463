/** The foot of letters that may be stopped: why one gets them, and how to get them no more. */
import type { Alert } from '#graphql/alerts/readAlerts.ts';
import { parseOwnedId } from '#graphql/ids.ts';
import type { Words } from '../words/words.ts';
import type { Block } from './letter.ts';

/** Addresses that a letter leads to. */
export interface Sent {
  publicUrl: string;
  /** Where all letters are stopped, without signing in. */
  stop: string;
}

/** `alert`: the one that a letter is about. */
export function footOf({ foot }: Words, { publicUrl, stop }: Sent, alert?: Alert): Block[] {
  const subjectId = alert && parseOwnedId(alert.followId)?.rest;
  return [
    { kind: 'TEXT', text: foot.why },
    subjectId === undefined
      ? { kind: 'LINK', text: foot.stop, url: stop }
      : { kind: 'LINK', text: foot.choose, url: `${stop}?follow=${encodeURIComponent(subjectId)}` },
    { kind: 'LINK', text: foot.settings, url: `${publicUrl}/inbox/follows` },
  ];
}
