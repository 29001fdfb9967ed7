import * as l10n from '@vscode/l10n';
import { hoursText } from '../../base/duration';
import { fullName, nameOf, parentId } from '../id/resourceId';
import { targetKindOf } from '../id/targetKind';
import type { LabChange, LabSpec } from '../plan/plan';
import { above, below, joined, type PlanLine, type RegionNames } from '../plan/planLine';
import { countText } from '../resource/countText';
import { roleName } from './labService';

export function describeLabChange(change: LabChange, region: RegionNames): PlanLine[] {
  const { target } = change;
  switch (change.kind) {
    case 'registerProvider':
      return [above('plug', l10n.t('Register the resource provider {0}', nameOf(target)))];
    case 'grantRole':
      return [
        above(
          'key',
          l10n.t('Assign the {0} role on {1}', roleName(change.spec.roleId), nameOf(parentId(target) ?? target)),
          l10n.t('to service principal {0}', change.spec.principalId),
        ),
      ];
    case 'attachGallery':
      return [above('link', l10n.t('Attach gallery {0} to {1}', nameOf(change.spec.galleryId), ownerName(target)))];
    case 'detachGallery':
      return [above('debug-disconnect', l10n.t('Detach the gallery from {0}', ownerName(target)))];
    case 'setLabImage':
      return [
        change.spec.enabled
          ? above('eye', l10n.t('Enable image {0} for {1}', nameOf(target), ownerName(target)))
          : above('eye-closed', l10n.t('Disable image {0} for {1}', nameOf(target), ownerName(target))),
      ];
    case 'saveLabImage':
      return [
        above(
          'save-as',
          l10n.t('Export {0}', nameOf(parentId(change.spec.labMachineId) ?? '')),
          l10n.t('template VM, to image definition {0}', fullName(target)),
        ),
        below('home', region(change.spec.location), l10n.t('Lab Services chooses the version number')),
      ];
    case 'createLab':
      return [above('add', l10n.t('Create lab {0}', nameOf(target)), change.spec.title), ...lab(change.spec, region)];
    case 'publishLab':
      return [above('rocket', l10n.t('Publish lab {0}', nameOf(target)), l10n.t("can't be undone"))];
  }
}

/** The lab plan or lab account that an attached gallery or offered image belongs to. */
function ownerName(id: string): string {
  const kind = targetKindOf(id);
  return nameOf(((kind === 'labImage' || kind === 'attachedGallery') && parentId(id)) || id);
}

/** The capacity of a lab in a classic lab account is set in the Lab Services site. */
function machines({ labPlanId, capacity }: LabSpec): string {
  return labPlanId === undefined ? '' : countText(capacity, 'machine');
}

function lab(spec: LabSpec, region: RegionNames): PlanLine[] {
  return [
    below('globe', region(spec.location), joined(spec.size, machines(spec))),
    below('package', fullName(spec.imageId)),
    spec.createOption === 'TemplateVM'
      ? below('server', l10n.t('With a template that you can change before you publish'))
      : below('server', l10n.t('Without a template: VMs are created directly from the image')),
    below('clock', l10n.t('{0} per student', hoursText(spec.quotaHours))),
    below('account', spec.userName, l10n.t('password requested at run time')),
    ...(spec.description === undefined ? [] : [below('note', l10n.t('Description'), spec.description)]),
  ];
}
