import { describe, expect, it } from 'vitest';
import { briefPath, queryOf, subjectIn } from '#web/brief/briefSubject.ts';
import { numberedSources } from '#web/brief/numberedSources.ts';

const subject = (search: string) => subjectIn(new URLSearchParams(search));

describe('what a brief is on', () => {
  it('is a process, a right or a sponsor of the address, and the address is found again', () => {
    for (const search of ['process=wcit-12', 'right=ICCPR-17', 'right=UDHR-general', 'sponsor=RUS']) {
      const found = subject(search);
      expect(found && briefPath(found)).toBe(`/brief?${search}`);
    }
    expect(subject('right=udhr-19')).toEqual({ kind: 'right', instrument: 'UDHR', article: '19' });
  });

  it('is nothing where none is named or the right is none', () => {
    expect([subject(''), subject('right=ECHR-8'), subject('process=')]).toEqual([null, null, null]);
  });

  it('asks for the proposals of that very subject', () => {
    expect(
      ['process=wcit-12', 'right=UDHR-12', 'sponsor=rus']
        .map((search) => subject(search))
        .map((one) => one && queryOf(one)),
    ).toEqual([{ processes: ['wcit-12'] }, { rights: ['UDHR-12'] }, { sponsors: ['RUS'] }]);
  });
});

describe('the sources of a brief', () => {
  const [cdt, acts, page] = [
    { title: 'CDT', url: 'https://example.org/cdt' },
    { title: 'Final Acts', url: null },
    { title: 'Final Acts', url: null, page: '3' },
  ];

  it('each stands once, numbered in the order in which it is first needed', () => {
    const sources = numberedSources([[acts], [cdt, acts], [page]]);
    expect(sources.list).toEqual([acts, cdt, page]);
    expect(sources.numbersOf([page, acts, { ...acts }])).toEqual([1, 3]);
  });

  it('what is not among them has no number', () => {
    expect(numberedSources([[cdt]]).numbersOf([acts])).toEqual([]);
  });
});
