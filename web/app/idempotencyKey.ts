/** A key that makes a change safe to send again. Make one for each thing a person means to do, and keep it for every attempt. */
export function idempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
