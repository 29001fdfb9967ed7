import * as l10n from '@vscode/l10n';
import { nameOf, subscriptionOf } from '../../id/resourceId';
import { sameName } from '../../id/sameName';
import { regionName } from '../../region/regionName';
import { builtInRoleFor } from '../../rights/builtInRole';
import type { LabUsage } from '../labSize';
import type { LabCheck, LabImageFacts } from './labCheck';

export function rightsCheck({ owner, missingRights }: LabImageFacts): LabCheck {
  const code = 'rights';
  if (!missingRights) {
    return { code, state: 'unknown', sentence: l10n.t("Couldn't check whether you have the permissions for this.") };
  }
  const missing = missingRights.find(({ advisory }) => !advisory) ?? missingRights[0];
  if (!missing) return { code, state: 'ok', sentence: l10n.t('You have the required permissions on {0}.', owner.name) };
  const sentence = l10n.t(
    "You don't have permission {0} on {1}. Roles such as {2} include it.",
    missing.action,
    nameOf(missing.scope),
    builtInRoleFor(missing.action),
  );
  return { code, state: missing.advisory ? 'warning' : 'problem', sentence };
}

/** Without core quota the image is shown, but no lab can be created or published. */
export function quotaCheck({ owner, usages, size, region = owner.location, locations }: LabImageFacts): LabCheck {
  const code = 'coreQuota';
  const where = regionName(region, locations);
  const rows = usages?.filter(({ family }) => !size || sameName(family, size.family));
  if (!rows || rows.length === 0) {
    return { code, state: 'unknown', sentence: l10n.t("Couldn't check whether {0} has cores left for labs.", where) };
  }
  const left = rows.reduce((sum, { current, limit }: LabUsage) => sum + Math.max(0, limit - current), 0);
  if (left >= (size?.vCPUs ?? 1)) {
    const sentence =
      left === 1
        ? l10n.t('{0} has 1 core left for labs.', where)
        : l10n.t('Cores left for labs in {0}: {1}.', where, left);
    return { code, state: 'ok', sentence };
  }
  return {
    code,
    state: 'problem',
    sentence: l10n.t('{0} has no cores left for labs, so no labs can be created or published there.', where),
    fix: {
      ...{ action: 'openQuota', title: l10n.t('Request More Cores') },
      ...{ subscriptionId: subscriptionOf(owner.id), region },
    },
  };
}
