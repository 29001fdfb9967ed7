import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { createVersions } from '../../domain/version/createVersions';
import { refusedChoices } from '../../domain/version/refusedChoices';
import type { VersionChoice } from '../../domain/version/versionChoice';
import type { VersionFacts } from '../../domain/version/versionFacts';
import type { Remedy } from '../plan/preview';

/** The plan without the images that Azure would refuse. Undefined if there are none, or no others. */
export function leaveOutRefused(choices: readonly VersionChoice[], facts: VersionFacts): Remedy | undefined {
  const refused = refusedChoices(choices, facts);
  if (refused.length === 0 || refused.length === choices.length) return undefined;
  const names = refused.map(({ source }) => source.name);
  return {
    label:
      refused.length === 1 ? l10n.t('Leave Out {0}', names.join()) : l10n.t('Leave Out {0} Images', refused.length),
    description: refused.length === 1 ? '' : listText(names),
    plan: createVersions(
      choices.filter(choice => !refused.includes(choice)),
      facts,
    ),
  };
}
