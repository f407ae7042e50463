/** Why, who says so, and where it can be read. */
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import styles from './AssessForm.module.css';
import { emptySource, type SourceWords } from './content.ts';
import { useForm } from './formInHand.ts';

const bases = [
  {
    value: 'OWN',
    label: 'I do',
    detail: 'You assess it yourself and sign it. Name a source, or mark the words that it rests on.',
  },
  {
    value: 'SOURCED',
    label: 'Somebody else does',
    detail:
      'You enter what they say. It stands under their name, with the source in which they say it, and says that you entered it.',
  },
] as const;

const most = 50;

export function SourcesStep() {
  const { content, change, faultAt } = useForm();
  return (
    <>
      <div data-field="rationale">
        <Field
          label="Why would it do that?"
          help="What leads from the words to the effect. Write for somebody who does not know the field."
          rows={6}
          maxLength={10_000}
          value={content.rationale}
          onChange={(rationale) => change({ rationale })}
          fault={faultAt('rationale')}
        />
      </div>
      <div data-field="basis">
        <Radios
          label="Who says so?"
          options={bases}
          value={content.basis}
          onChange={(value) => change({ basis: bases.find((one) => one.value === value)?.value ?? null })}
          fault={faultAt('basis')}
        />
      </div>
      {content.basis === 'SOURCED' && (
        <div data-field="assessor">
          <Field
            label="Who is it that says so?"
            help="The name of the author or organisation, as the source has it."
            maxLength={300}
            value={content.assessor}
            onChange={(assessor) => change({ assessor })}
            fault={faultAt('assessor')}
          />
        </div>
      )}
      <Sources />
    </>
  );
}

function Sources() {
  const { content, change, faultAt } = useForm();
  const sources = content.sources.length > 0 ? content.sources : [emptySource];
  const fault = faultAt('sources');

  const replace = (place: number, part: Partial<SourceWords>) =>
    change({ sources: sources.map((one, at) => (at === place ? { ...one, ...part } : one)) });

  return (
    <fieldset className={styles.group} data-field="sources">
      <legend>Where can it be read?{content.basis === 'SOURCED' ? '' : ' (optional where words are marked)'}</legend>
      {fault && <p className={styles.fault}>{fault}</p>}
      {sources.map((source, place) => {
        const path = `sources.${place}`;
        const named = (name: string) => `${name} of source ${place + 1}`;
        const entry = (part: keyof SourceWords, label: string, more: object = {}) => (
          <div data-field={`${path}.${part}`}>
            <Field
              label={label}
              {...(sources.length > 1 && { 'aria-label': named(label) })}
              value={source[part]}
              onChange={(typed) => replace(place, { [part]: typed })}
              fault={faultAt(`${path}.${part}`)}
              {...more}
            />
          </div>
        );
        return (
          // Sources have no other name than their place, and what stands in them is theirs by it.
          <div key={`${path} of ${sources.length}`} className={styles.source}>
            {entry('title', 'Title, with author and date where known', { maxLength: 500 })}
            {entry('url', 'Address', { type: 'url', inputMode: 'url' })}
            <div className={styles.row}>
              {entry('page', 'Page or section', { maxLength: 200 })}
              {entry('note', 'Remark on the source', { maxLength: 500 })}
            </div>
            {content.sources.length > 0 && (
              <Button
                look="quiet"
                aria-label={`Take away source ${place + 1}`}
                onPress={() => change({ sources: sources.filter((_, at) => at !== place) })}
              >
                Take away
              </Button>
            )}
          </div>
        );
      })}
      {content.sources.length > 0 && content.sources.length < most && (
        <Button onPress={() => change({ sources: [...sources, emptySource] })}>Add another source</Button>
      )}
    </fieldset>
  );
}
