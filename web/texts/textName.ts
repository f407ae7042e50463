/** What a text is called where several are spoken of: its language with its date, or the provision whose words it holds. */
import { exactInstant } from '#web/ui/dates.ts';
import { languageName } from './languages.ts';

export type NamedText =
  | {
      readonly __typename: 'ProposalText';
      readonly language: string;
      readonly versionedAt: string;
      readonly timeZone: string;
    }
  | {
      readonly __typename: 'ProvisionText';
      readonly language: string;
      readonly provision: { readonly number: string };
    };

export const textName = (text: NamedText): string =>
  text.__typename === 'ProposalText'
    ? `${languageName(text.language)} version of ${exactInstant(text.versionedAt, text.timeZone)}`
    : `${languageName(text.language)} words of ${text.provision.number} as they stand`;
