/**
 * What due diligence asks of an operator, in our words: after the UN Guiding Principles on Business and Human Rights, and after
 * the four gaps that the due-diligence pilot of ARTICLE 19 and the Danish Institute for Human Rights (2021) found.
 */
export type ChecklistPart = {
  id: string;
  title: string;
  why: string;
  /** On what it rests. */
  source: string;
  questions: readonly { id: string; text: string }[];
};

const pilot = 'ARTICLE 19 and Danish Institute for Human Rights (2021)';

export const checklist: readonly ChecklistPart[] = [
  {
    id: 'commitment',
    title: 'Policy commitment',
    why: 'Most registries and registrars of the pilot’s field had no open commitment to human rights, even where some of their rules served one or another.',
    source: `UN Guiding Principle 16; first gap in ${pilot}`,
    questions: [
      {
        id: 'commitment-public',
        text: 'Is there a public statement, approved at the top, that you respect human rights?',
      },
      {
        id: 'commitment-expertise',
        text: 'Was it drawn up with people who know human rights, inside or outside?',
      },
      {
        id: 'commitment-expectations',
        text: 'Does it say what you expect of staff, partners and others tied to your services?',
      },
      {
        id: 'commitment-embedded',
        text: 'Does it show in procedures and budgets, and does somebody answer for it?',
      },
    ],
  },
  {
    id: 'assessment',
    title: 'Assessment of impact',
    why: 'The tools in use looked at management and operations, and little at what the service does to the people and communities who rely on it.',
    source: `UN Guiding Principles 17, 18 and 20; second gap in ${pilot}`,
    questions: [
      {
        id: 'assessment-services',
        text: 'Do you assess what your services, and not only your operations, can do to people’s rights?',
      },
      { id: 'assessment-people', text: 'Are those heard who may be affected, or those who speak for them?' },
      {
        id: 'assessment-severity',
        text: 'Do you begin with the gravest: how grave, how many, how hard to undo?',
      },
      {
        id: 'assessment-again',
        text: 'Do you assess again before new services, new law or new markets, and track whether your answers worked?',
      },
    ],
  },
  {
    id: 'suppliers',
    title: 'Terms with suppliers and partners',
    why: 'What is expected on human rights was in general not part of terms with suppliers and partners.',
    source: `UN Guiding Principles 13 and 19; third gap in ${pilot}`,
    questions: [
      { id: 'suppliers-terms', text: 'Do your contracts and terms say what you expect on human rights?' },
      { id: 'suppliers-check', text: 'Do you look whether it is kept, and what follows where it is not?' },
      {
        id: 'suppliers-leverage',
        text: 'Where you are only linked to a harm, do you use what influence you have to lessen it?',
      },
    ],
  },
  {
    id: 'abuse',
    title: 'Anti-abuse policy',
    why: 'Rules against abuse decide whose names and services go dark, and were in general made without looking at human rights.',
    source: `UN Guiding Principle 19; fourth gap in ${pilot}; ICCPR 19(3) as a measure`,
    questions: [
      { id: 'abuse-defined', text: 'Does the policy say what counts as abuse, clearly enough to foresee its use?' },
      {
        id: 'abuse-necessary',
        text: 'Is the least far-reaching step taken that serves the aim, before a name or service is cut off?',
      },
      { id: 'abuse-notice', text: 'Is whoever is affected told, with the reason, and heard?' },
      {
        id: 'abuse-requests',
        text: 'Do you look at the legal ground of each request by an authority, and refuse what has none?',
      },
    ],
  },
  {
    id: 'remedy',
    title: 'Remedy',
    why: 'Who caused or contributed to a harm provides for remedy or takes part in it; and there should be a way to complain that people can trust.',
    source: 'UN Guiding Principles 22, 29 and 31',
    questions: [
      { id: 'remedy-way', text: 'Is there a way to complain that those affected know of and can use, at no cost?' },
      { id: 'remedy-time', text: 'Does it say how long each step takes, and who decides?' },
      { id: 'remedy-undo', text: 'Can a mistaken suspension be undone quickly, and is the harm made good?' },
      { id: 'remedy-learn', text: 'Does what is complained of lead to better rules?' },
    ],
  },
  {
    id: 'communication',
    title: 'Communication',
    why: 'Whoever has grave risks in their operations reports on how they address them, without endangering those affected.',
    source: 'UN Guiding Principle 21',
    questions: [
      {
        id: 'communication-report',
        text: 'Do you report how you address human-rights risks, in a form that those concerned can reach?',
      },
      {
        id: 'communication-numbers',
        text: 'Do you publish how many requests by authorities came, on what ground, and what you did?',
      },
      { id: 'communication-safe', text: 'Is nothing published that endangers people who are affected, or staff?' },
    ],
  },
];

export const answerWords = { YES: 'Yes', PARTLY: 'In part', NO: 'No', UNKNOWN: 'Not known' } as const;
export type Answer = keyof typeof answerWords;
export const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'string' && Object.hasOwn(answerWords, value);

/** What somebody filled in, by the ids of the questions; what is not there was left open. */
export type Answers = Readonly<Record<string, { answer?: Answer | undefined; note?: string | undefined }>>;
