import type { StoredResource } from '../world/storedResource';
import { providerId, type SubscriptionKey } from './company';

const networks: readonly [
  SubscriptionKey,
  group: string,
  name: string,
  location: string,
  subnets: readonly string[],
][] = [
  ['production', 'rg-shipping-prod', 'vnet-shipping', 'eastus2', ['web', 'data']],
  ['production', 'rg-edge-prod', 'vnet-edge', 'westeurope', ['gateways']],
  ['development', 'rg-images-dev', 'vnet-build', 'eastus2', ['agents']],
];

const keys: readonly [name: string, location: string, type: string][] = [
  ['des-images-eastus2', 'eastus2', 'EncryptionAtRestWithCustomerKey'],
  ['des-images-westeurope', 'westeurope', 'EncryptionAtRestWithCustomerKey'],
  ['des-confidential-eastus2', 'eastus2', 'ConfidentialVmEncryptedWithCustomerKey'],
];

/** Virtual networks, disk encryption sets, and a storage account for blobs. */
export function networkAndKeys(): StoredResource[] {
  return [
    ...networks.map(([key, group, name, location, subnets], at) => {
      const id = providerId(key, group, `Microsoft.Network/virtualNetworks/${name}`);
      return {
        id,
        name,
        type: 'Microsoft.Network/virtualNetworks',
        location,
        properties: {
          addressSpace: { addressPrefixes: [`10.${at + 1}.0.0/16`] },
          subnets: subnets.map((subnet, index) => ({
            name: subnet,
            id: `${id}/subnets/${subnet}`,
            properties: { addressPrefix: `10.${at + 1}.${index}.0/24`, provisioningState: 'Succeeded' },
          })),
          provisioningState: 'Succeeded',
        },
      };
    }),
    ...keys.map(([name, location, encryptionType]) => ({
      id: providerId('production', 'rg-images-prod', `Microsoft.Compute/diskEncryptionSets/${name}`),
      name,
      type: 'Microsoft.Compute/diskEncryptionSets',
      location,
      properties: {
        activeKey: { keyUrl: `https://harborline-keys.vault.azure.net/keys/${name}/0f3a5c7e9b1d4f60a2c4e6f80a1b2c3d` },
        encryptionType,
        provisioningState: 'Succeeded',
      },
    })),
    {
      id: providerId('production', 'rg-images-prod', 'Microsoft.Storage/storageAccounts/harborlinevhds'),
      name: 'harborlinevhds',
      type: 'Microsoft.Storage/storageAccounts',
      location: 'eastus2',
      sku: { name: 'Standard_LRS', tier: 'Standard' },
      properties: {
        primaryEndpoints: { blob: 'https://harborlinevhds.blob.core.windows.net/' },
        provisioningState: 'Succeeded',
      },
    },
  ];
}
