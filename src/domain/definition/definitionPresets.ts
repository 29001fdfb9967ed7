import * as l10n from '@vscode/l10n';
import type { DefinitionSpec } from '../plan/plan';

/** Everything about a new definition except its location and names. */
export type DefinitionTraits = Pick<
  DefinitionSpec,
  'osType' | 'osState' | 'hyperVGeneration' | 'architecture' | 'features'
>;

export interface DefinitionPreset {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly traits: DefinitionTraits;
}

const trusted = [
  { name: 'SecurityType', value: 'TrustedLaunchSupported' },
  { name: 'IsAcceleratedNetworkSupported', value: 'True' },
];

const standard = [{ name: 'SecurityType', value: 'Standard' }];

/** Common definitions. Other combinations can be chosen property by property. */
export function definitionPresets(): readonly DefinitionPreset[] {
  const usual = { osState: 'Generalized', hyperVGeneration: 'V2', architecture: 'x64', features: trusted } as const;
  const oneForAll = l10n.t('Generalized, x64. Also works for standard virtual machines.');
  return [
    {
      id: 'linux',
      title: l10n.t('Linux, generation 2, Trusted launch'),
      detail: oneForAll,
      traits: { ...usual, osType: 'Linux' },
    },
    {
      id: 'windows',
      title: l10n.t('Windows, generation 2, Trusted launch'),
      detail: oneForAll,
      traits: { ...usual, osType: 'Windows' },
    },
    {
      id: 'linuxArm',
      title: l10n.t('Linux on Arm64'),
      detail: l10n.t('Generalized, generation 2. For Arm64 sizes only.'),
      traits: {
        ...usual,
        osType: 'Linux',
        architecture: 'Arm64',
        features: standard,
      },
    },
    ...(['Windows', 'Linux'] as const).map(osType => ({
      id: `labs${osType}`,
      title: l10n.t('{0} for Lab Services', osType),
      detail: l10n.t('Generation 1, standard security, as labs require. Versions can have one disk of up to 128 GB.'),
      traits: { ...usual, osType, hyperVGeneration: 'V1' as const, features: standard },
    })),
  ];
}
