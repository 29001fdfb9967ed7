import * as l10n from '@vscode/l10n';
import type { LabUsage } from '../../model/labSize';
import { regionName } from '../../regionName';
import { nameOf, subscriptionOf } from '../../resourceId';
import type { LabCheck, LabImageFacts } from './labCheck';

export function rightsCheck({ owner, missingRights }: LabImageFacts): LabCheck {
  const code = 'rights';
  if (!missingRights) {
    return { code, state: 'unknown', sentence: l10n.t('Whether you have the rights for this was not checked.') };
  }
  const [missing] = missingRights;
  if (!missing) return { code, state: 'ok', sentence: l10n.t('You may do on {0} what is needed.', owner.name) };
  const sentence = l10n.t(
    'You lack the right {0} on {1}. The role Owner, Contributor or Lab Services Contributor has it.',
    missing.action,
    nameOf(missing.scope),
  );
  return { code, state: 'problem', sentence };
}

/** Without cores the image shows, and no lab can be made or published. */
export function quotaCheck({ owner, usages, size, region = owner.location, locations }: LabImageFacts): LabCheck {
  const code = 'coreQuota';
  const where = regionName(region, locations);
  const rows = usages?.filter(({ family }) => !size || family.toLowerCase() === size.family.toLowerCase());
  if (!rows || rows.length === 0) {
    return { code, state: 'unknown', sentence: l10n.t('Whether {0} has cores left for labs was not checked.', where) };
  }
  const left = rows.reduce((sum, { current, limit }: LabUsage) => sum + Math.max(0, limit - current), 0);
  if (left >= (size?.vCPUs ?? 1)) {
    return { code, state: 'ok', sentence: l10n.t('{0} has {1} cores left for labs.', where, left) };
  }
  return {
    code,
    state: 'problem',
    sentence: l10n.t('{0} has no cores left for labs: none can be created or published there.', where),
    fix: {
      ...{ action: 'openQuota', title: l10n.t('Ask for More Cores') },
      ...{ subscriptionId: subscriptionOf(owner.id), region },
    },
  };
}
