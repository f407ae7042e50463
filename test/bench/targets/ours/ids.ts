/**
 * Our ids for what the generator numbers, and back. A proposal's falls as the generator's rises, because questions want the
 * higher number first among those of one day, and we put the lower id first. A note's rises with the moment it was written.
 */
import { encodeTime } from 'ulid';
import { makeId } from '#graphql/ids.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomLength = 16;
const numberLength = 8;
const greatest = alphabet.length ** numberLength - 1;
const entered = Date.parse('2010-01-01T00:00:00Z');

function ulidOf(number: number, time = entered): string {
  let digits = '';
  for (let left = number; left > 0; left = Math.floor(left / alphabet.length)) {
    digits = alphabet.charAt(left % alphabet.length) + digits;
  }
  return encodeTime(time) + digits.padStart(randomLength, '0');
}

/** What the last digits of an id of ours count. */
const numberIn = (id: string) =>
  [...id.slice(-numberLength)].reduce((sum, digit) => sum * alphabet.length + alphabet.indexOf(digit), 0);

export const proposalIdOf = (number: number) => makeId('proposal', ulidOf(greatest - number));
export const proposalNumberOf = (id: string) => greatest - numberIn(id);
export const impactIdOf = (number: number) => makeId('impact', ulidOf(number));
export const consultationIdOf = (number: number) => makeId('consultation', ulidOf(number));
export const annotationIdOf = (number: number, written: string) =>
  makeId('annotation', ulidOf(number, Date.parse(written)));
export const numberOf = numberIn;

const accountLength = 32;
export const accountIdOf = (person: number) => makeId('account', person.toString(16).padStart(accountLength, '0'));
export const personOf = (accountId: string) => Number.parseInt(accountId.slice(-accountLength), 16);
