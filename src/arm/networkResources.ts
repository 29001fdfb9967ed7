import type { Json } from '../base/json';
import type { VirtualMachineSpec } from '../domain/plan/plan';
import { apiVersionOf } from './apiVersions';
import type { TemplateResource } from './templateValue';

export interface NetworkResources {
  readonly interfaceId: string;
  readonly resources: readonly TemplateResource[];
}

/** The only inbound port allowed, for remote sign-in. */
const inboundPorts = { Linux: ['SSH', '22'], Windows: ['RDP', '3389'] } as const;

/**
 * A network interface for a machine in `group`, with its network and public address. A network created here allows
 * inbound traffic only together with a public address, and only for sign-in.
 */
export function networkResources(group: string, name: string, spec: VirtualMachineSpec): NetworkResources {
  const idOf = (kind: string, resourceName: string): string =>
    `${group}/providers/Microsoft.Network/${kind}/${resourceName}`;
  const newNetwork = 'createNetwork' in spec.network ? spec.network.createNetwork : undefined;
  const resource = (kind: string, resourceName: string, rest: Json): TemplateResource => ({
    type: `Microsoft.Network/${kind}`,
    apiVersion: apiVersionOf(`Microsoft.Network/${kind}`) ?? '',
    name: resourceName,
    location: spec.location,
    ...(spec.tags && { tags: spec.tags }),
    ...rest,
  });
  const networkId = idOf('virtualNetworks', newNetwork ?? '');
  const addressId = idOf('publicIPAddresses', `${name}-ip`);
  const groupId = idOf('networkSecurityGroups', `${name}-nsg`);
  const subnetId = 'subnetId' in spec.network ? spec.network.subnetId : `${networkId}/subnets/default`;
  const hasSecurityGroup = newNetwork !== undefined && spec.publicIp;
  const dependsOn = [
    ...(newNetwork === undefined ? [] : [networkId]),
    ...(hasSecurityGroup ? [groupId] : []),
    ...(spec.publicIp ? [addressId] : []),
  ];
  return {
    interfaceId: idOf('networkInterfaces', `${name}-nic`),
    resources: [
      ...(hasSecurityGroup ? [resource('networkSecurityGroups', `${name}-nsg`, { properties: rules(spec) })] : []),
      ...(newNetwork === undefined ? [] : [resource('virtualNetworks', newNetwork, { properties: addresses })]),
      ...(spec.publicIp
        ? [
            resource('publicIPAddresses', `${name}-ip`, {
              sku: { name: 'Standard' },
              properties: { publicIPAllocationMethod: 'Static' },
            }),
          ]
        : []),
      resource('networkInterfaces', `${name}-nic`, {
        ...(dependsOn.length > 0 && { dependsOn }),
        properties: {
          ipConfigurations: [
            {
              name: 'primary',
              properties: {
                subnet: { id: subnetId },
                privateIPAllocationMethod: 'Dynamic',
                ...(spec.publicIp && { publicIPAddress: { id: addressId } }),
              },
            },
          ],
          ...(hasSecurityGroup && { networkSecurityGroup: { id: groupId } }),
        },
      }),
    ],
  };
}

const addresses: Json = {
  addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
  subnets: [{ name: 'default', properties: { addressPrefix: '10.0.0.0/24' } }],
};

function rules({ osType }: VirtualMachineSpec): Json {
  const [name, port] = inboundPorts[osType];
  return {
    securityRules: [
      {
        name,
        properties: {
          priority: 1000,
          direction: 'Inbound',
          access: 'Allow',
          protocol: 'Tcp',
          sourceAddressPrefix: '*',
          sourcePortRange: '*',
          destinationAddressPrefix: '*',
          destinationPortRange: port,
        },
      },
    ],
  };
}
