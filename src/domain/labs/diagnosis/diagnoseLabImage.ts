import { checkContext } from './checkContext';
import { architectureCheck, generationCheck, sizeCheck } from './definitionChecks';
import { diskCountCheck, diskSizeCheck } from './diskChecks';
import type { LabCheck, LabImageFacts } from './labCheck';
import { latestCheck } from './latestCheck';
import { attachmentCheck, enabledCheck } from './offerChecks';
import { replicatedCheck, replicationCheck } from './regionChecks';
import { quotaCheck, rightsCheck } from './userChecks';

/** Why an image is or isn't offered for labs: all checks in the order of `labCheckCodes`, independent of each other. */
export function diagnoseLabImage(facts: LabImageFacts): readonly LabCheck[] {
  const context = checkContext(facts);
  const versionChecks = [
    replicatedCheck(context),
    replicationCheck(context),
    diskSizeCheck(context),
    diskCountCheck(context),
    latestCheck(context),
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
