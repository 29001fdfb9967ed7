import { versionTask } from '../plan/versionTask';
import type { VersionChoice } from './versionChoice';
import type { VersionFacts } from './versionFacts';
import { ownNotices } from './versionNotices';

/** The choices that Azure would refuse whatever else is created with them. Without them, the others can be created. */
export function refusedChoices(choices: readonly VersionChoice[], facts: VersionFacts): readonly VersionChoice[] {
  return choices.filter(choice => ownNotices(versionTask(choice), facts).some(({ severity }) => severity === 'error'));
}
