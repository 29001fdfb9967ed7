import assert from 'node:assert/strict';
import { actionInWords, resourceInWords } from '../../../../src/domain/errors/actionInWords';
import { galleryPath, resourceGroup, subscription } from '../cloneWorld';

const providers = `${resourceGroup}/providers`;

describe('resourceInWords', () => {
  for (const [id, words] of [
    [`${providers}/Microsoft.Network/virtualNetworks/v/subnets/s`, 'subnet v\\s'],
    [`${providers}/microsoft.network/virtualnetworks/v`, 'virtual network v'],
    [`${providers}/Microsoft.Network/networkSecurityGroups/x`, 'network security group x'],
    [`${providers}/Microsoft.Network/publicIPAddresses/x`, 'public IP address x'],
    [`${providers}/Microsoft.Network/networkInterfaces/x`, 'network interface x'],
    [`${providers}/Microsoft.ManagedIdentity/userAssignedIdentities/x`, 'identity x'],
    [`${providers}/Microsoft.Compute/diskEncryptionSets/x`, 'disk encryption set x'],
    [`${providers}/Microsoft.Compute/disks/x`, 'disk x'],
    [`${providers}/Microsoft.Compute/snapshots/x`, 'snapshot x'],
    [`${providers}/Microsoft.Compute/images/x`, 'managed image x'],
    [`${providers}/Microsoft.Compute/virtualMachines/x`, 'virtual machine x'],
    [galleryPath, 'gallery golden'],
    [`${galleryPath}/images/web`, 'image definition golden\\web'],
    [`${galleryPath}/images/web/versions/1.0.0`, 'image version golden\\web\\1.0.0'],
    [`${providers}/Microsoft.Storage/storageAccounts/x`, 'storage account x'],
    [resourceGroup, 'resource group rg'],
    [`${providers}/Microsoft.Odd/things/x/parts/y`, 'x\\y'],
    [`/subscriptions/${subscription}`, `subscription ${subscription}`],
    ['something else', 'something else'],
  ] as const)
    it(`calls ${id.slice(resourceGroup.length) || id} "${words}"`, () => assert.equal(resourceInWords(id), words));
});

describe('actionInWords', () => {
  for (const [action, words] of [
    ['Microsoft.Compute/galleries/read', 'read gallery golden'],
    ['Microsoft.Compute/galleries/WRITE', 'change gallery golden'],
    ['Microsoft.Compute/galleries/delete', 'delete gallery golden'],
    ['Microsoft.Compute/galleries/join/action', 'join gallery golden'],
    ['Microsoft.Compute/galleries/joinViaServiceEndpoint/action', 'join gallery golden'],
    ['Microsoft.Compute/galleries/assign/action', 'assign gallery golden'],
    ['Microsoft.Compute/galleries/share/action', 'use gallery golden'],
    ['Microsoft.Compute/galleries/readers', 'use gallery golden'],
    ['Microsoft.Compute/galleries/write/x', 'use gallery golden'],
    ['Microsoft.Compute/galleries/delete/x', 'use gallery golden'],
    ['Microsoft.Compute/galleries/join/action/x', 'use gallery golden'],
    ['Microsoft.Compute/galleries/assign/action/x', 'use gallery golden'],
    ['', 'use gallery golden'],
  ] as const)
    it(`says ${words} for ${action || 'nothing'}`, () => assert.equal(actionInWords(action, galleryPath), words));
});
