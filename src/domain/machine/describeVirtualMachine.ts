import * as l10n from '@vscode/l10n';
import { securityTypeName } from '../definition/securityType';
import { fullName, nameOf } from '../id/resourceId';
import type { VirtualMachineSpec } from '../plan/plan';
import { below, joined, type PlanLine, type RegionNames } from '../plan/planLine';

export function describeVirtualMachine(spec: VirtualMachineSpec, region: RegionNames): PlanLine[] {
  const { network, signIn } = spec;
  return [
    below(
      'globe',
      region(spec.location),
      joined(spec.size, spec.osDiskType, spec.securityType ? securityTypeName(spec.securityType) : ''),
    ),
    below('package', fullName(spec.imageId)),
    'subnetId' in network
      ? below('type-hierarchy', l10n.t('Subnet {0}', nameOf(network.subnetId)))
      : below('add', l10n.t('Create virtual network {0}', network.createNetwork)),
    spec.publicIp
      ? below('broadcast', l10n.t('With a public IP address'))
      : below('lock', l10n.t('No public IP address')),
    signIn
      ? below(
          'account',
          signIn.userName,
          'password' in signIn ? l10n.t('password requested at run time') : l10n.t('SSH key'),
        )
      : below('account', l10n.t('Keeps the users of the image')),
  ];
}
