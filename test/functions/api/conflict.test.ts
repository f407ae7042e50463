/** A refusal that says what the caller's own note says by now. */
import { expect, it } from 'vitest';
import { withApi } from '#test/support/api.ts';
import { editAnnotation, note } from '#test/support/mutations.ts';
import { member } from '#test/support/world.ts';

const api = withApi();

it('whoever changes an older version of a note is told over HTTP what it says now', async () => {
  const { world, ask, token } = api();
  const id = await note(world, member, { body: 'One.', tags: ['a'] });
  const headers = { authorization: `Bearer ${await token('member')}` };
  const edit = async (body: string) => ask({ query: editAnnotation, variables: { id, body, version: 1 }, headers });
  expect((await edit('Two.')).json).toMatchObject({ data: { editAnnotation: { version: 2 } } });
  expect((await edit('Mine.')).json).toMatchObject({
    data: null,
    errors: [{ extensions: { code: 'CONFLICT', current: { body: 'Two.', tags: ['a'], version: 2 } } }],
  });
});
