/** Drafts of assessments in a random life: begun, saved again, published, deleted; and the ways by which one could come out. */
import { deleteDraft, publishAssessment, saveDraft } from '#test/support/assessments.ts';
import { source } from '#test/support/record.ts';
import { textAt, type Variables } from '#test/support/world.ts';
import type { Asking, Told } from './channels.ts';
import type { Life } from './life.ts';
import { belongs, type ModelDraft, mayReadDraft } from './model.ts';

let marks = 0;
const newMark = () => `zqdraft${(marks++).toString(36).padStart(4, '0')}z`;

const input = (proposal: string, mark: string, rest: Variables): Variables => ({
  ...{ proposal, textId: proposal, scope: 'RECORD', right: 'UDHR-19', direction: 'MIXED', basis: 'OWN' },
  ...{ rationale: `It is ${mark}.`, sources: [source], ...rest },
});

/** Begins one for oneself or for a group in which one may write. */
export async function draftOne({ world, model, random, targets }: Life): Promise<void> {
  const author = random.pick(model.people);
  if (!author) return;
  const groups = model.groups.filter((one) => belongs(one, author) && one.roles.get(author.id) !== 'READER');
  const group = random.chance(0.7) ? (random.pick(groups) ?? null) : null;
  const mark = newMark();
  const proposal = targets[0] ?? '';
  const variables = { input: input(proposal, mark, { group: group?.id }) };
  const id = textAt(await world.get(author, saveDraft, variables, model.now), 'saveAssessmentDraft.id');
  model.drafts.push({ id, mark, version: 1, author, group, proposal, isGone: false, isOut: false });
}

/** Whoever may, saves it with other words, deletes it or publishes it. */
export async function turnDraft({ world, model, random }: Life): Promise<void> {
  const draft = random.pick(model.drafts.filter(({ isGone }) => !isGone));
  const who = draft && random.pick(model.people.filter((one) => mayWrite(draft, one.id)));
  if (!draft || !who) return;
  const { id, version } = draft;
  if (random.chance(0.6)) {
    const mark = newMark();
    const variables = { input: input(draft.proposal, mark, { id, version }) };
    await world.get(who, saveDraft, variables, model.now);
    Object.assign(draft, { mark, version: version + 1 });
  } else if (random.chance(0.5) || model.blocked.has(who.id)) {
    await world.get(who, deleteDraft, { id }, model.now);
    draft.isGone = true;
  } else {
    await world.get(who, publishAssessment, { draft: id, version }, model.now);
    Object.assign(draft, { isGone: true, isOut: true });
    model.known.add(who.id);
  }
}

const mayWrite = ({ group, author }: ModelDraft, id: string) =>
  group === null ? author.id === id : !group.ended && (group.roles.get(id) ?? 'READER') !== 'READER';

const fields = `id version group { id name } startedBy { id handle } content { rationale } faults { message }`;

/** Each by its id, and the list. */
export async function draftsTold({ world, model, who }: Asking): Promise<Told[]> {
  const one = `query ($id: ID!) { assessmentDraft(id: $id) { ${fields} } }`;
  const readable = model.drafts.filter((draft) => mayReadDraft(who, draft));
  const each = model.drafts.slice(-30).map(async (draft) => ({
    raw: JSON.stringify((await world.get(who, one, { id: draft.id }, model.now)).data),
    notes: readable.filter((other) => other === draft),
  }));
  const list = await world.get(who, `{ viewer { assessmentDrafts { ${fields} } } }`, {}, model.now);
  const raw = JSON.stringify(list.data);
  return [...(await Promise.all(each)), { raw, notes: readable, count: raw.split('"version"').length - 1 }];
}
