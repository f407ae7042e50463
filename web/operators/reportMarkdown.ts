/** The checklist in Markdown (CommonMark). What somebody typed is quoted line by line, so that it cannot become a heading. */
import type { Report } from './checklistReport.ts';

const quoted = (note: string) => note.split(/\r?\n/).map((line) => `  > ${line}`);

export function reportMarkdown({ title, about, open, parts }: Report): string {
  const lines = [
    `# ${title}`,
    '',
    ...about.flatMap((line) => [line, '']),
    '## What remains',
    '',
    ...(open.length === 0 ? ['Nothing: every question was answered with yes.'] : open.map((line) => `- ${line}`)),
    '',
    ...parts.flatMap((part) => [
      `## ${part.title}`,
      '',
      part.why,
      '',
      `Source: ${part.source}.`,
      '',
      ...part.lines.flatMap(({ question, answer, note }) => [
        `- ${question} **${answer}**`,
        ...(note === '' ? [] : ['', ...quoted(note)]),
      ]),
      '',
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
