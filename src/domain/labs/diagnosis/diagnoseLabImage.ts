import { attachmentCheck, enabledCheck } from './offerChecks';
import { diskCountCheck, diskSizeCheck } from './diskChecks';
import { architectureCheck, generationCheck, sizeCheck } from './definitionChecks';
import type { LabCheck, LabImageFacts } from './labCheck';
import { quotaCheck, rightsCheck } from './userChecks';
import { replicatedCheck, replicationCheck } from './regionChecks';
import { examined } from './examined';
import { latestCheck } from './latestCheck';

/** Why an image is or isn't offered for labs: all checks in the order of `labCheckCodes`, independent of each other. */
export function diagnoseLabImage(facts: LabImageFacts): readonly LabCheck[] {
  const subject = examined(facts);
  const versionChecks = [
    replicatedCheck(subject),
    replicationCheck(subject),
    diskSizeCheck(subject),
    diskCountCheck(subject),
    latestCheck(subject),
  ];
  const isExplained = versionChecks.some(({ state }) => state === 'problem');
  return [
    attachmentCheck(facts),
    enabledCheck(facts, isExplained),
    ...versionChecks,
    generationCheck(facts),
    architectureCheck(facts),
    sizeCheck(facts),
    rightsCheck(facts),
    quotaCheck(facts),
  ];
}

/** The checks that definitely failed. */
export function causesOf(checks: readonly LabCheck[]): readonly LabCheck[] {
  return checks.filter(({ state }) => state === 'problem');
}
