import * as l10n from '@vscode/l10n';
import type { Facts } from '../../base/yaml';
import { identityFacts, yesOrNo, type Names } from '../resource/placeProperties';
import type { LabImage } from './image/labImage';
import type { Lab, LabMachine } from './lab/lab';
import type { LabError } from './labError';
import type { LabAccount } from './owner/labAccount';
import type { LabPlan } from './owner/labPlan';

/** `images`: those that it offers from its gallery. Undefined if they weren't read. */
export function labPlanProperties(plan: LabPlan, images: readonly LabImage[] | undefined, names: Names): Facts {
  return {
    [l10n.t('Lab plan')]: identityFacts(plan, '', names),
    [l10n.t('Gallery')]: {
      [l10n.t('Attached gallery')]: plan.galleryId ?? l10n.t('none'),
      ...imageLists(images),
    },
    [l10n.t('Allowed regions for labs')]: plan.allowedRegions.map(region => names.regionName(region)),
    [l10n.t('Last error')]: errorFacts(plan.error),
    [l10n.t('Tags')]: plan.tags,
  };
}

/** `galleries`: IDs of the attached galleries. */
export function labAccountProperties(
  account: LabAccount,
  galleries: readonly string[] | undefined,
  images: readonly LabImage[] | undefined,
  names: Names,
): Facts {
  return {
    [l10n.t('Classic lab account')]: identityFacts(account, '', names),
    [l10n.t('Gallery')]: { [l10n.t('Attached galleries')]: galleries, ...imageLists(images) },
    [l10n.t('Tags')]: account.tags,
  };
}

/** `template`: if it was read. */
export function labProperties(lab: Lab, template: LabMachine | undefined, names: Names): Facts {
  return {
    [l10n.t('Lab')]: {
      [l10n.t('Title')]: lab.title,
      ...identityFacts(lab, lab.labAccountId === undefined ? '' : l10n.t('Classic lab account'), names),
      [l10n.t('Lab plan')]: lab.labPlanId,
      [l10n.t('State')]: lab.state,
    },
    [l10n.t('Properties')]: {
      [l10n.t('Image')]: lab.definitionId,
      [l10n.t('Image version')]: lab.exactVersion,
      [l10n.t('Operating system')]: lab.osType,
      [l10n.t('Size')]: lab.size,
      [l10n.t('Virtual machines')]: lab.capacity,
      [l10n.t('User name')]: lab.adminUser,
      [l10n.t('Template')]: lab.createOption && yesOrNo(lab.createOption === 'TemplateVM'),
    },
    [l10n.t('Template VM')]: template && {
      [l10n.t('Resource ID')]: template.id,
      [l10n.t('State')]: template.state,
      [l10n.t('Provisioning state')]: template.provisioningState,
      [l10n.t('Last error')]: errorFacts(template.error),
    },
    [l10n.t('Last error')]: errorFacts(lab.error),
    [l10n.t('Tags')]: lab.tags,
  };
}

export function labImageProperties(image: LabImage, ownerId: string, names: Names): Facts {
  return {
    [l10n.t('Lab image')]: {
      [l10n.t('Name')]: image.displayName,
      [l10n.t('Resource ID')]: image.id,
      [l10n.t('Offered by')]: ownerId,
      [l10n.t('Enabled')]: yesOrNo(image.enabled),
    },
    [l10n.t('Properties')]: {
      [l10n.t('Image definition')]: image.definitionId,
      [l10n.t('Operating system')]: image.osType,
      [l10n.t('State')]: image.osState,
      [l10n.t('Regions')]: image.availableRegions.map(region => names.regionName(region)),
    },
  };
}

function imageLists(images: readonly LabImage[] | undefined): Facts {
  const names = (enabled: boolean): readonly string[] | undefined =>
    images?.filter(one => one.enabled === enabled).map(({ name }) => name);
  return { [l10n.t('Enabled images')]: names(true), [l10n.t('Disabled images')]: names(false) };
}

function errorFacts(error: LabError | undefined): Facts | undefined {
  return (
    error && {
      [l10n.t('Code')]: error.code,
      [l10n.t('Message')]: error.message,
      [l10n.t('Action')]: error.action,
      [l10n.t('Time')]: error.timestamp,
    }
  );
}
