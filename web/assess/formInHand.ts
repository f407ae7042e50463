/** What every step of the form sees and may change. */
import { createContext, useContext } from 'react';
import type { AssessRights_QueryFragment, AssessText_ProposalFragment } from '#web/__generated__/graphql.ts';
import type { Content } from './content.ts';
import type { Step } from './steps.ts';
import type { DraftInHand } from './useDraft.ts';

export type ChosenRight = AssessRights_QueryFragment['rights'][number];

export type FormInHand = {
  draft: DraftInHand;
  content: Content;
  change: (part: Partial<Content>) => void;
  /** What is wrong with a field, once it was asked for. */
  faultAt: (field: string) => string | undefined;
  proposal: AssessText_ProposalFragment;
  rights: readonly ChosenRight[];
  /** The right that is chosen; null when none is. */
  right: ChosenRight | null;
  addressOf: (step: Step) => string;
};

const Context = createContext<FormInHand | null>(null);
export const FormProvider = Context.Provider;

/** Only inside the form. */
export function useForm(): FormInHand {
  const form = useContext(Context);
  if (!form) throw new Error('A step stands outside of the form.');
  return form;
}
