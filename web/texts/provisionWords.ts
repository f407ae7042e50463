/** What a provision is called, and who wants what of it in one sentence. */
import type { ProposalAction } from '#web/__generated__/graphql.ts';

/** A provision as the heading of what is said of it: Provision 3.3, Preamble. */
export function provisionName({ number, title }: { number: string; title?: string | null | undefined }): string {
  const place = /^\d/.test(number) ? `Provision ${number}` : number;
  return title ? `${place}: ${title}` : place;
}

const verbs: readonly (readonly [ProposalAction, one: string, many: string])[] = [
  ['ADD', 'adds text', 'add text'],
  ['MOD', 'changes it', 'change it'],
  ['SUP', 'deletes it', 'delete it'],
  ['NOC', 'asks expressly that nothing change', 'ask expressly that nothing change'],
];

/** Says an explicit wish for no change apart from silence, which is counted last. */
export function positionsInWords(
  records: readonly { readonly action?: ProposalAction | null | undefined }[],
  silent: number,
): string {
  const parts = verbs.flatMap(([action, one, many]) => {
    const count = records.filter((record) => record.action === action).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const other = records.filter(({ action }) => !action).length;
  if (other > 0) parts.push(`${other} ${other === 1 ? 'speaks' : 'speak'} of it without proposing text`);
  const said = records.length === 0 ? 'Nothing is recorded on it.' : `${sentence(parts)}.`;
  if (silent === 0) return said;
  return `${said} ${silent.toLocaleString('en')} ${silent === 1 ? 'party' : 'parties'} with proposals elsewhere in this text ${silent === 1 ? 'is' : 'are'} silent on it.`;
}

function sentence(parts: readonly string[]): string {
  const [last = '', ...rest] = [...parts].reverse();
  return rest.length === 0 ? last : `${rest.reverse().join(', ')} and ${last}`;
}
