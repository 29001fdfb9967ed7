import * as l10n from '@vscode/l10n';
import type { HyperVGeneration } from '../resource/resource';

/** A feature of a definition, with its consequences in plain words. */
export interface FeatureChoice {
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly consequence: string;
}

/** Security types of a generation, most useful first. */
export function securityTypes(generation: HyperVGeneration): readonly FeatureChoice[] {
  const all: readonly [string, string, string][] = [
    [
      'TrustedLaunchSupported',
      l10n.t('Trusted launch or standard'),
      l10n.t('Virtual machines can use either. Accepts managed images, VHDs, and versions.'),
    ],
    [
      'TrustedLaunch',
      l10n.t('Trusted launch only'),
      l10n.t('Accepts only Trusted launch virtual machines or their disks as a source. Private galleries only.'),
    ],
    [
      'Standard',
      l10n.t('Standard'),
      l10n.t('Virtual machines have no Secure Boot and no vTPM. Accepts any source without them.'),
    ],
    [
      'TrustedLaunchAndConfidentialVmSupported',
      l10n.t('Trusted launch, confidential, or standard'),
      l10n.t('Virtual machines can use any of the three.'),
    ],
    [
      'ConfidentialVMSupported',
      l10n.t('Confidential or standard'),
      l10n.t('Confidential virtual machines need sizes with encrypted memory.'),
    ],
    [
      'ConfidentialVM',
      l10n.t('Confidential only'),
      l10n.t('Accepts only confidential virtual machines as a source. Private galleries only.'),
    ],
  ];
  return all
    .filter(([value]) => generation === 'V2' || value === 'Standard')
    .map(([value, title, consequence]) => ({ name: 'SecurityType', value, title, consequence }));
}

/** Other features, independent of each other. */
export function otherFeatures(): readonly FeatureChoice[] {
  return [
    {
      name: 'IsAcceleratedNetworkSupported',
      value: 'True',
      title: l10n.t('Accelerated networking'),
      consequence: l10n.t(
        'The image has the drivers. Virtual machines use accelerated networking if their size supports it.',
      ),
    },
    {
      name: 'IsHibernateSupported',
      value: 'True',
      title: l10n.t('Hibernation'),
      consequence: l10n.t('The image supports hibernation, and the portal offers it.'),
    },
    {
      name: 'DiskControllerTypes',
      value: 'SCSI, NVMe',
      title: l10n.t('SCSI and NVMe disk controllers'),
      consequence: l10n.t('The image has the NVMe driver, which newer sizes need.'),
    },
  ];
}

/** The values that Azure accepts for a feature, each once: a value is a set. Undefined for an unknown feature. */
export function valuesOfFeature(name: string): readonly string[] | undefined {
  switch (name.toLowerCase()) {
    case 'securitytype':
      return securityTypes('V2').map(({ value }) => value);
    case 'isacceleratednetworksupported':
    case 'ishibernatesupported':
      return ['True', 'False'];
    case 'diskcontrollertypes':
      return ['SCSI', 'NVMe', 'SCSI, NVMe'];
    default:
      return undefined;
  }
}
