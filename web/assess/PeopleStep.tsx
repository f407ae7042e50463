/** Whom it would fall on, which part of the infrastructure it concerns, who would have to act. */
import { affectedWords, dutyWords, infrastructureWords } from '#web/impacts/groupWords.ts';
import { Checks } from '#web/ui/Checks.tsx';
import { Field } from '#web/ui/Field.tsx';
import { useForm } from './formInHand.ts';

function optionsOf<Value extends string>(words: Record<Value, string>): { value: Value; label: string }[] {
  const isValue = (value: string): value is Value => Object.hasOwn(words, value);
  return Object.keys(words)
    .filter(isValue)
    .map((value) => ({ value, label: words[value] }));
}

const groups = optionsOf(affectedWords);
const roles = optionsOf(infrastructureWords);
const bearers = optionsOf(dutyWords);

export function PeopleStep() {
  const { content, change, faultAt } = useForm();
  return (
    <>
      <div data-field="affected">
        <Checks
          label="Whom would it fall on more than on others?"
          help="People and communities who rely on the service. None ticked means that you do not say, not that nobody is."
          options={groups}
          chosen={content.affected}
          onChange={(affected) => change({ affected })}
          fault={faultAt('affected')}
        />
      </div>
      <div data-field="infrastructure">
        <Checks
          label="Which part of the infrastructure does it concern?"
          options={roles}
          chosen={content.infrastructure}
          onChange={(infrastructure) => change({ infrastructure })}
          fault={faultAt('infrastructure')}
        />
      </div>
      <div data-field="dutyBearers">
        <Checks
          label="Who would bear the duty?"
          help="Who would have to do something, or to put up with it, if this were adopted."
          options={bearers}
          chosen={content.dutyBearers}
          onChange={(dutyBearers) => change({ dutyBearers })}
          fault={faultAt('dutyBearers')}
        />
      </div>
      <div data-field="dutyNote">
        <Field
          label="What would that duty be? (optional)"
          help="In a sentence. For example: report every cut of a route within a day."
          maxLength={500}
          value={content.dutyNote}
          onChange={(dutyNote) => change({ dutyNote })}
          fault={faultAt('dutyNote')}
        />
      </div>
    </>
  );
}
