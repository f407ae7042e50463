/** The order of notes beside a text. */
import { describe, expect, it } from 'vitest';
import { type Ordered, threadsOf } from '#web/annotations/threads.ts';

const lines = new Map([
  ['summary', 0],
  ['first', 1],
  ['second', 1],
]);
const words = (textId: string, start: number) => ({
  textId,
  start,
  end: start + 3,
  exact: 'abc',
  prefix: '',
  suffix: '',
});
const note = (id: string, textId: string | null, start = 0, parent: string | null = null): Ordered => ({
  id,
  selector: textId === null ? null : words(textId, start),
  place: null,
  parent: parent === null ? null : { id: parent },
});
const ids = (pages: Ordered[][]) =>
  threadsOf(pages, lines).map(({ note: { id }, answers }) => [id, ...answers.map((answer) => answer.id)]);

describe('notes', () => {
  it('stand in the order of their words, those on the whole last', () => {
    expect(
      ids([[note('whole', null), note('late', 'first', 9), note('sum', 'summary', 50), note('early', 'first', 2)]]),
    ).toEqual([['sum'], ['early'], ['late'], ['whole']]);
  });

  it('stand by their place in the newest version, where they have one', () => {
    const moved = { ...note('moved', 'first', 1), place: words('second', 30) };
    expect(ids([[moved, note('b', 'second', 20)]])).toEqual([['b'], ['moved']]);
  });

  it('of a later page stand below, so that nothing moves under whoever reads', () => {
    expect(ids([[note('a', 'first', 9)], [note('b', 'first', 1)]])).toEqual([['a'], ['b']]);
  });

  it('bear their answers, and the answers to these, oldest first', () => {
    expect(
      ids([
        [note('a', null), note('b', null, 0, 'a')],
        [note('c', null, 0, 'b'), note('d', null, 0, 'a')],
      ]),
    ).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('that answer one that is not there stand for themselves', () => {
    expect(ids([[note('b', null, 0, 'gone')]])).toEqual([['b']]);
  });

  it('that answer each other, which cannot be, are not lost and end', () => {
    const [one, other] = [note('a', null, 0, 'b'), note('b', null, 0, 'a')];
    expect(ids([[one, other]]).flat()).toHaveLength(2);
  });
});
