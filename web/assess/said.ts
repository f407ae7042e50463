/** What a part of an assessment says, in a line. */
import { levelWord, likelihoodLevels, severityParts } from '#web/impacts/degreeWords.ts';
import { affectedWords, dutyWords, infrastructureWords } from '#web/impacts/groupWords.ts';
import { basisWords, directionWords, impactScopeWords, stanceWords, testWords } from '#web/impacts/words.ts';
import { confidenceWords } from '#web/proposals/words.ts';
import type { Content, Part } from './content.ts';

const nothing = 'nothing';

/** "nothing" where it says nothing. */
export function saidOf(part: Part, content: Content): string {
  const words = wordsOf(part, content);
  return words === null || words === '' ? nothing : words;
}

function wordsOf(part: Part, content: Content): string | null {
  switch (part) {
    case 'answers':
    case 'supersedes':
      return content[part] && 'an assessment';
    case 'stance':
      return content.stance && stanceWords[content.stance];
    case 'scope':
      return content.scope && impactScopeWords[content.scope];
    case 'textId':
      return content.textId && 'another version of the text';
    case 'selector':
      return content.selector && `“${content.selector.exact}”`;
    case 'direction':
      return content.direction && directionWords[content.direction].words;
    case 'scale':
      return level(severityParts.scale.levels, content.scale);
    case 'scopeOfPeople':
      return level(severityParts.scope.levels, content.scopeOfPeople);
    case 'irremediability':
      return level(severityParts.irremediability.levels, content.irremediability);
    case 'likelihood':
      return level(likelihoodLevels, content.likelihood);
    case 'confidence':
      return content.confidence && confidenceWords[content.confidence];
    case 'legality':
    case 'legitimateAim':
    case 'necessity':
      return content[part] && testWords[content[part]];
    case 'affected':
      return content.affected.map((group) => affectedWords[group]).join(', ');
    case 'infrastructure':
      return content.infrastructure.map((role) => infrastructureWords[role]).join(', ');
    case 'dutyBearers':
      return content.dutyBearers.map((bearer) => dutyWords[bearer]).join(', ');
    case 'basis':
      return content.basis && basisWords[content.basis];
    case 'sources':
      return content.sources
        .map(({ title, url }) => [title, url].filter((words) => words !== '').join(', '))
        .join('; ');
    default:
      return content[part];
  }
}

const level = (levels: Parameters<typeof levelWord>[0], degree: number | null) =>
  degree === null ? null : `${degree}, ${levelWord(levels, degree)}`;
