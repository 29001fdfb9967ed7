import * as l10n from '@vscode/l10n';
import type { HyperVGeneration } from './model/resource';

/** What a definition can say of machines made from it, in plain words with what follows from it. */
export interface FeatureChoice {
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly consequence: string;
}

/** Security types of a generation, the most useful first. */
export function securityTypes(generation: HyperVGeneration): readonly FeatureChoice[] {
  const all: readonly [string, string, string][] = [
    [
      'TrustedLaunchSupported',
      l10n.t('Trusted launch or standard'),
      l10n.t('Machines can be made with either. Takes managed images, VHDs and versions.'),
    ],
    [
      'TrustedLaunch',
      l10n.t('Trusted launch only'),
      l10n.t('Takes sources that are trusted launch machines or their disks only; private galleries only.'),
    ],
    [
      'Standard',
      l10n.t('Standard'),
      l10n.t('Machines have no secure boot and no virtual security chip. Takes any source without one.'),
    ],
    [
      'TrustedLaunchAndConfidentialVmSupported',
      l10n.t('Trusted launch, confidential or standard'),
      l10n.t('Machines can be made with any of the three.'),
    ],
    [
      'ConfidentialVMSupported',
      l10n.t('Confidential or standard'),
      l10n.t('Confidential machines need sizes with encrypted memory.'),
    ],
    [
      'ConfidentialVM',
      l10n.t('Confidential only'),
      l10n.t('Takes confidential machines as source only; private galleries only.'),
    ],
  ];
  return all
    .filter(([value]) => generation === 'V2' || value === 'Standard')
    .map(([value, title, consequence]) => ({ name: 'SecurityType', value, title, consequence }));
}

/** What else can be said, each by itself. */
export function otherFeatures(): readonly FeatureChoice[] {
  return [
    {
      name: 'IsAcceleratedNetworkSupported',
      value: 'True',
      title: l10n.t('Accelerated networking'),
      consequence: l10n.t('The image has the drivers; machines get it where their size has it.'),
    },
    {
      name: 'IsHibernateSupported',
      value: 'True',
      title: l10n.t('Hibernation'),
      consequence: l10n.t('The image can be hibernated; the portal offers it.'),
    },
    {
      name: 'DiskControllerTypes',
      value: 'SCSI, NVMe',
      title: l10n.t('SCSI and NVMe disk controllers'),
      consequence: l10n.t('The image has the NVMe driver; newer sizes need it.'),
    },
  ];
}

/** The values that Azure knows for a feature; undefined where it is not one we know. */
export function valuesOfFeature(name: string): readonly string[] | undefined {
  switch (name.toLowerCase()) {
    case 'securitytype':
      return securityTypes('V2').map(({ value }) => value);
    case 'isacceleratednetworksupported':
    case 'ishibernatesupported':
      return ['True', 'False'];
    case 'diskcontrollertypes':
      return ['SCSI', 'NVMe', 'SCSI, NVMe', 'NVMe, SCSI'];
    default:
      return undefined;
  }
}
