/**
 * Help for each step, in our own words, each piece with the document it rests on. It says no more than these documents do; where a
 * habit is only ours, it says so.
 */
import type { Step } from './steps.ts';

/** `url` is absent where we know of no lasting public address. */
export type HelpSource = { title: string; url?: string };
export type Help = { text: string; source?: HelpSource; at?: string };

const principles: HelpSource = {
  title: 'UN Guiding Principles on Business and Human Rights (2011)',
  url: 'https://www.ohchr.org/sites/default/files/documents/publications/guidingprinciplesbusinesshr_en.pdf',
};
const guide: HelpSource = {
  title: 'OHCHR, The Corporate Responsibility to Respect Human Rights: An Interpretive Guide (2012, HR/PUB/12/02)',
  url: 'https://www.ohchr.org/Documents/Publications/HR.PUB.12.2_En.pdf',
};
const covenant: HelpSource = {
  title: 'International Covenant on Civil and Political Rights',
  url: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/international-covenant-civil-and-political-rights',
};
const comment: HelpSource = {
  title: 'Human Rights Committee, general comment No. 34 (2011, CCPR/C/GC/34)',
  url: 'https://undocs.org/CCPR/C/GC/34',
};
const pilot: HelpSource = {
  title:
    'Danish Institute for Human Rights and ARTICLE 19, human rights due diligence and Internet infrastructure (2021)',
  url: 'http://humanrights.dk/publications/human-rights-due-diligence-internet-infrastructure',
};

export const help: Record<Step, readonly Help[]> = {
  scope: [
    {
      text: 'Assess one proposal against one right. For a second right, write a second assessment: then each can be answered by itself.',
    },
    {
      text: 'Looking for impacts means both those that have happened and those that could. It is done before a decision as well as after, and again when things change.',
      source: principles,
      at: 'principles 17 and 18',
    },
    {
      text: 'Where you know only what a proposal is about, and not its sponsor’s own text, say that it is of the topic. It is then shown so wherever it stands.',
    },
  ],
  words: [
    {
      text: 'Name the words that would do it. Whoever reads your assessment can then hold it against the text, and is told when these words change.',
    },
    {
      text: 'Ask of them what a law has to offer: could somebody who is bound by them tell what is allowed, and do they leave whoever applies them a free hand?',
      source: comment,
      at: 'paragraph 25',
    },
  ],
  right: [
    {
      text: 'Business can touch nearly every right, so look beyond expression and privacy. At the least, the International Bill of Human Rights is the measure.',
      source: principles,
      at: 'principle 12',
    },
    {
      text: 'Choose the right that is touched most directly. The covenants bind the states that joined them; the Declaration speaks of the same rights more broadly.',
    },
    {
      text: 'Some rights may not be set aside even in an emergency, and some may never be limited. The form says which, with the article it rests on.',
      source: covenant,
      at: 'article 4',
    },
  ],
  severity: [
    {
      text: 'Severity has three sides: how grave the effect is, how many people it reaches, and how far they can be put back to where they were. They stand beside each other and are never added up.',
      source: principles,
      at: 'principle 14, commentary',
    },
    {
      text: 'One side alone can make an impact severe: grave harm to a few weighs too.',
      source: guide,
      at: 'on severe impacts',
    },
    {
      text: 'How likely it is matters less than how severe it is. Likelihood can help to decide what is dealt with first.',
      source: guide,
      at: 'on human rights risk',
    },
    {
      text: 'First comes what is most severe, or what could not be put right if one waited.',
      source: principles,
      at: 'principle 24',
    },
  ],
  test: [
    {
      text: 'A limit must be set by law, serve one of the aims that the covenant names, and be necessary for it. For expression the aims are the rights or reputations of others, national security, public order, public health and morals.',
      source: covenant,
      at: 'article 19(3)',
    },
    {
      text: 'Clear law: precise enough that people can act by it, open to the public, and no free hand for whoever applies it.',
      source: comment,
      at: 'paragraphs 24 and 25',
    },
    {
      text: 'Legitimate aim: no other ground than those named will do, and none may serve to silence those who speak up for democracy or human rights.',
      source: comment,
      at: 'paragraphs 22, 23 and 28 to 32',
    },
    {
      text: 'Necessary and proportionate: it must work, be the mildest means that works, and cost no more than it protects; and it must not reach too far.',
      source: comment,
      at: 'paragraphs 33 and 34',
    },
    {
      text: 'It is for the state to show the exact threat and the direct link to what it limits. The limit must never become the rule.',
      source: comment,
      at: 'paragraphs 21 and 35',
    },
  ],
  people: [
    {
      text: 'Look at people and communities who rely on the service, and not only at the management and operations of whoever runs it.',
      source: pilot,
    },
    {
      text: 'Speak with those who could be affected, or with those who know their case. Take special care of groups at greater risk, and of the different risks of women and men.',
      source: principles,
      at: 'principle 18, with commentary',
    },
    {
      text: 'Enterprises answer for what they cause or add to, and for what is directly linked to their services through others. Who has to act, and how, differs with that.',
      source: principles,
      at: 'principles 17 and 19',
    },
  ],
  sources: [
    {
      text: 'Say enough that others can judge whether your finding holds.',
      source: principles,
      at: 'principle 21, on what enterprises tell',
    },
    {
      text: 'Take care that what you publish puts nobody at risk: neither the people affected nor those who told you of it.',
      source: principles,
      at: 'principle 21(c)',
    },
    {
      text: 'Draw on people who know human rights, and on people from outside.',
      source: principles,
      at: 'principle 18(a)',
    },
  ],
  review: [
    {
      text: 'What was found is to be acted on, followed up and told. Publishing is the telling; an answer, or a newer assessment, is the following up.',
      source: principles,
      at: 'principles 19, 20 and 21',
    },
  ],
};
