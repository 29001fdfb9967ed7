import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import type { Resource } from '../resource/resourceOfKind';
import { parseForeignId } from './foreignId';
import { parseResourceId } from './resourceId';

/** What a command can act on. `foreign`: anything in a gallery shared by others, by the ID that machines use. */
export type TargetKind = Resource['kind'] | LabKind | 'virtualMachine' | 'foreign';

/** `labImage`: an image that a lab plan or lab account offers. `attachedGallery`: of a classic lab account. */
type LabKind = 'labPlan' | 'labAccount' | 'lab' | 'labImage' | 'attachedGallery';

const kindOfType: Readonly<Record<string, TargetKind>> = {
  'microsoft.compute/galleries': 'gallery',
  'microsoft.compute/galleries/images': 'definition',
  'microsoft.compute/galleries/images/versions': 'version',
  'microsoft.compute/images': 'managedImage',
  'microsoft.compute/virtualmachines': 'virtualMachine',
  'microsoft.labservices/labplans': 'labPlan',
  'microsoft.labservices/labplans/images': 'labImage',
  'microsoft.labservices/labs': 'lab',
  'microsoft.labservices/labaccounts': 'labAccount',
  'microsoft.labservices/labaccounts/labs': 'lab',
  'microsoft.labservices/labaccounts/sharedimages': 'labImage',
  'microsoft.labservices/labaccounts/sharedgalleries': 'attachedGallery',
};

/** Undefined if no command acts on it. */
export function targetKindOf(id: string): TargetKind | undefined {
  if (parseForeignId(id)) return 'foreign';
  return kindOfType[parseResourceId(id)?.type.toLowerCase() ?? ''];
}

/** Plural, as a list: `galleries and image definitions`. */
export function targetKindNames(kinds: readonly TargetKind[], type?: 'disjunction'): string {
  const names: Readonly<Record<TargetKind, string>> = {
    gallery: l10n.t('galleries'),
    definition: l10n.t('image definitions'),
    version: l10n.t('image versions'),
    managedImage: l10n.t('managed images'),
    virtualMachine: l10n.t('virtual machines'),
    foreign: l10n.t('images shared by others'),
    labPlan: l10n.t('lab plans'),
    labAccount: l10n.t('classic lab accounts'),
    lab: l10n.t('labs'),
    labImage: l10n.t('lab plan images'),
    attachedGallery: l10n.t('attached galleries'),
  };
  return listText(
    kinds.map(kind => names[kind]),
    type,
  );
}
