/** What to look for among the notes. Nothing is asked before it is sent, so that one can fill in several fields. */
import { useState } from 'react';
import type { AnnotationQuery } from '#web/__generated__/graphql.ts';
import type { Options } from '#web/curate/useOptions.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Picks } from '#web/ui/Picks.tsx';
import type { Option } from '#web/ui/Select.tsx';
import { tagsIn } from './draft.ts';
import styles from './NotesPage.module.css';
import { partNames, withList } from './notesQuestion.ts';
import { anchorNames, motivationNames, visibilityNames } from './words.ts';

const optionsOf = (names: Record<string, string>): Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
const fixed = {
  motivations: optionsOf(motivationNames),
  visibility: optionsOf(visibilityNames),
  anchors: optionsOf(anchorNames),
};

export type NotesFiltersProps = {
  query: AnnotationQuery;
  /** Null while they are on their way, and for filters that cannot be offered. */
  options: Options | null;
  groups: readonly Option[];
  onAsk: (query: AnnotationQuery) => void;
};

export function NotesFilters({ query, options, groups, onAsk }: NotesFiltersProps) {
  const [asked, setAsked] = useState<AnnotationQuery>(query);
  const [tags, setTags] = useState((query.tags ?? []).join(', '));
  const change = (part: Partial<AnnotationQuery>) => setAsked({ ...asked, ...part });
  const pick = (
    name: 'groups' | 'processes' | 'sponsors' | 'rights' | keyof typeof fixed,
    choices: readonly Option[],
  ) => (
    <Picks
      label={partNames[name]}
      options={choices}
      chosen={asked[name] ?? []}
      onChange={(chosen) => setAsked(withList(asked, name, chosen))}
    />
  );
  return (
    <search aria-label="Search the notes">
      <form
        className={styles.filters}
        onSubmit={(event) => {
          event.preventDefault();
          onAsk(withList(asked, 'tags', tagsIn(tags)));
        }}
      >
        <Field label={partNames.text} value={asked.text ?? ''} onChange={(text) => change({ text })} maxLength={500} />
        <Field
          label={partNames.quote}
          value={asked.quote ?? ''}
          onChange={(quote) => change({ quote })}
          maxLength={500}
        />
        <Field label="Tags" help="With commas between them." value={tags} onChange={setTags} autoComplete="off" />
        {groups.length > 0 && pick('groups', groups)}
        <details className={styles.more}>
          <summary>More filters</summary>
          {options && pick('sponsors', options.parties)}
          {options && pick('rights', options.rights)}
          {options && pick('processes', options.processes)}
          {pick('visibility', fixed.visibility)}
          {pick('motivations', fixed.motivations)}
          {pick('anchors', fixed.anchors)}
        </details>
        <Button type="submit" look="primary">
          Find notes
        </Button>
      </form>
    </search>
  );
}
