/** The checklist as a document for word processors (Office Open XML). Loaded only when somebody asks for the file. */
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Report } from './checklistReport.ts';

const line = (text: string) => new Paragraph({ children: [new TextRun(text)], spacing: { after: 120 } });
const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ text, heading: level, spacing: { before: 240, after: 120 } });

export function reportDocument({ title, about, open, parts }: Report): Document {
  return new Document({
    title,
    creator: 'Travaux',
    sections: [
      {
        children: [
          heading(title, HeadingLevel.HEADING_1),
          ...about.map(line),
          heading('What remains', HeadingLevel.HEADING_2),
          ...(open.length === 0
            ? [line('Nothing: every question was answered with yes.')]
            : open.map((text) => new Paragraph({ text, bullet: { level: 0 } }))),
          ...parts.flatMap((part) => [
            heading(part.title, HeadingLevel.HEADING_2),
            line(part.why),
            new Paragraph({ children: [new TextRun({ text: `Source: ${part.source}.`, italics: true })] }),
            ...part.lines.flatMap(({ question, answer, note }) => [
              new Paragraph({
                bullet: { level: 0 },
                children: [new TextRun(`${question} `), new TextRun({ text: answer, bold: true })],
              }),
              ...(note === '' ? [] : note.split(/\r?\n/).map((text) => new Paragraph({ text, indent: { left: 720 } }))),
            ]),
          ]),
        ],
      },
    ],
  });
}

export const documentFile = (report: Report): Promise<Blob> => Packer.toBlob(reportDocument(report));
