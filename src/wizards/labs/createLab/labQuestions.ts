import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import type { LabSpec } from '../../../domain/plan/plan';
import { key, type Answers } from '../../engine/answers';
import type { LabLookup } from './labLookup';

export const labKeys = {
  owner: key<LabOwner>('owner'),
  image: key<ImageDefinition>('image'),
  title: key<string>('title'),
  name: key<string>('name'),
  region: key<string>('region'),
  template: key<LabSpec['createOption']>('template'),
  size: key<string>('size'),
  capacity: key<string>('capacity'),
  hours: key<string>('hours'),
  user: key<string>('user'),
  publish: key<boolean>('publish'),
};

/** Answers that follow from what the command was invoked on. */
export interface LabStart {
  readonly owner?: LabOwner | undefined;
  readonly definition?: ImageDefinition | undefined;
}

/** What the questions about a new lab depend on. */
export interface LabQuestions {
  readonly start: LabStart;
  readonly lookup: LabLookup;
}

export function ownerIn({ start }: LabQuestions, answers: Answers): LabOwner {
  return start.owner ?? answers.need(labKeys.owner);
}

export function imageIn({ start }: LabQuestions, answers: Answers): ImageDefinition {
  return start.definition ?? answers.need(labKeys.image);
}

/** Whether the lab is in a classic lab account. */
export function isClassic({ start }: LabQuestions, answers: Answers): boolean {
  return (start.owner ?? answers.get(labKeys.owner))?.kind === 'labAccount';
}

/** The allowed regions; for a lab account, its own. */
export function regionsOf(owner: LabOwner | undefined): readonly string[] {
  return owner?.kind === 'labPlan' ? owner.allowedRegions : owner ? [owner.location] : [];
}

export function regionIn(questions: LabQuestions, answers: Answers): string {
  const owner = ownerIn(questions, answers);
  return answers.get(labKeys.region) ?? regionsOf(owner)[0] ?? owner.location;
}
