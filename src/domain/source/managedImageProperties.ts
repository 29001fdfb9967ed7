import * as l10n from '@vscode/l10n';
import type { Facts } from '../../base/yaml';
import { systemFacts } from '../definition/definitionProperties';
import { orUnknown } from '../resource/orUnknown';
import { identityFacts, yesOrNo, type Names } from '../resource/placeProperties';
import type { ManagedImage } from './managedImage';

export function managedImageProperties(image: ManagedImage, names: Names): Facts {
  return {
    [l10n.t('Managed image')]: identityFacts(image, '', names),
    [l10n.t('Properties')]: {
      ...systemFacts(image),
      [l10n.t('OS disk (GB)')]: image.osDiskSizeGB,
      [l10n.t('Data disks (GB)')]: image.dataDisks.map(({ sizeGB }) => orUnknown(sizeGB?.toString())),
      [l10n.t('Zone-resilient')]: yesOrNo(image.zoneResilient),
      [l10n.t('Captured from')]: image.sourceVirtualMachineId,
    },
    [l10n.t('Tags')]: image.tags,
  };
}
