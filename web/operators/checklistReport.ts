/** A filled-in checklist as it is taken away: every part, what was answered, and what remains to be done. */
import { type Answers, answerWords, checklist } from './checklist.ts';

export type ReportLine = { question: string; answer: string; note: string };
export type Report = {
  title: string;
  /** What it is, when it was filled in, where the proposals stand. */
  about: readonly string[];
  /** Questions not answered with yes, under the titles of their parts. */
  open: readonly string[];
  parts: readonly { title: string; why: string; source: string; lines: readonly ReportLine[] }[];
};

const unanswered = 'not answered';

export function reportOf(name: string, address: string, day: string, answers: Answers): Report {
  const parts = checklist.map(({ title, why, source, questions }) => ({
    title,
    why,
    source,
    lines: questions.map(({ id, text }) => {
      const { answer, note } = answers[id] ?? {};
      return { question: text, answer: answer ? answerWords[answer] : unanswered, note: note?.trim() ?? '' };
    }),
  }));
  return {
    title: `Human-rights due diligence: ${name}`,
    about: [
      `Filled in on ${day}. A checklist to work with, and no certificate.`,
      `Proposals that concern this part of the infrastructure: ${address}`,
    ],
    open: parts.flatMap(({ title, lines }) =>
      lines
        .filter(({ answer }) => answer !== answerWords.YES)
        .map(({ question, answer }) => `${title}: ${question} (${answer.toLowerCase()})`),
    ),
    parts,
  };
}

/** The file's name, without its ending. */
export const reportName = (slug: string, day: string) => `due-diligence-${slug}-${day}`;
