// Test rm -rf /
// Mind this. Do that.
// The API versions below are those of the public cloud. If another cloud refuses one, use the newest that its error message names.

// First, create the resource group:
// az group create \
//   --subscription 00000000-0000-0000-0000-000000000000 \
//   --name rg \
//   --location westeurope \
//   --tags team=Images 'it'\''s=[resourceGroup().name]' \
//   --output none

// This language can't change resources that it didn't create. Use the Azure CLI instead: Set tags on golden
// # Sent as it is: the options of 'az' have no words for part of it.
// az rest \
//   --method patch \
//   --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' \
//   --body '{"tags":{"team":"Images","it'\''s":"[resourceGroup().name]"}}' \
//   --output none
// az resource wait \
//   --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden \
//   --api-version 2025-12-03 \
//   --updated \
//   --interval 5 \
//   --timeout 86400

// az deployment group create --subscription 00000000-0000-0000-0000-000000000000 --resource-group rg --template-file FILE

@secure()
param adminPassword string

resource golden 'Microsoft.Compute/galleries@2025-12-03' = {
  name: 'golden'
  location: 'westeurope'
  tags: {
    team: 'Images'
    'it\'s': '[resourceGroup().name]'
  }
  identity: {
    type: 'SystemAssigned, UserAssigned'
    userAssignedIdentities: {
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/u': {}
    }
  }
  properties: {
    description: 'Golden'
    softDeletePolicy: {
      isSoftDeleteEnabled: true
    }
    sharingProfile: {
      permissions: 'Community'
      communityGalleryInfo: {
        publisherUri: 'https://a.example'
        publisherContact: 'a@b.example'
        eula: 'e'
        publicNamePrefix: 'ours'
      }
    }
  }
}

resource golden_linux 'Microsoft.Compute/galleries/images@2025-12-03' = {
  parent: golden
  name: 'linux'
  location: 'westeurope'
  tags: {
    team: 'Images'
    'it\'s': '[resourceGroup().name]'
  }
  properties: {
    osType: 'Linux'
    osState: 'Generalized'
    hyperVGeneration: 'V2'
    architecture: 'x64'
    identifier: {
      publisher: 'P'
      offer: 'O'
      sku: 'S'
    }
    description: 'Words'
    eula: 'https://a.example/eula'
    privacyStatementUri: 'https://a.example/privacy'
    releaseNoteUri: 'https://a.example/notes'
    purchasePlan: {
      name: 'n'
      publisher: 'p'
      product: 'o'
    }
    features: [
      {
        name: 'SecurityType'
        value: 'TrustedLaunchSupported'
      }
      {
        name: 'DiskControllerTypes'
        value: 'SCSI, NVMe'
      }
    ]
    endOfLifeDate: '2040-01-01T00:00:00.000Z'
    recommended: {
      vCPUs: {
        min: 1
        max: 16
      }
      memory: {
        min: 4
      }
    }
    disallowed: {
      diskTypes: [
        'Standard_LRS'
      ]
    }
  }
}

resource golden_linux_1_0_0 'Microsoft.Compute/galleries/images/versions@2025-12-03' = {
  parent: golden_linux
  name: '1.0.0'
  location: 'westeurope'
  tags: {
    team: 'Images'
    'it\'s': '[resourceGroup().name]'
  }
  properties: {
    publishingProfile: {
      targetRegions: [
        {
          name: 'westeurope'
          regionalReplicaCount: 2
          storageAccountType: 'Standard_ZRS'
        }
        {
          name: 'northeurope'
          regionalReplicaCount: 1
          storageAccountType: 'Standard_LRS'
        }
      ]
      storageAccountType: 'Standard_LRS'
      excludeFromLatest: false
      endOfLifeDate: '2040-01-01T00:00:00.000Z'
    }
    safetyProfile: {
      allowDeletionOfReplicatedLocations: false
      blockDeletionBeforeEndOfLife: false
    }
    storageProfile: {
      source: {
        id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i'
      }
    }
  }
  dependsOn: [
    golden
  ]
}

resource vm_1_nsg 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'vm-1-nsg'
  location: 'westeurope'
  tags: {
    team: 'Images'
    'it\'s': '[resourceGroup().name]'
  }
  properties: {
    securityRules: [
      {
        name: 'RDP'
        properties: {
          priority: 1000
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '3389'
        }
      }
    ]
  }
}

resource vnet 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet'
  location: 'westeurope'
  tags: {
    team: 'Images'
    'it\'s': '[resourceGroup().name]'
  }
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'default'
        properties: {
          addressPrefix: '10.0.0.0/24'
        }
      }
    ]
  }
}

resource vm_1_ip 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'vm-1-ip'
  location: 'westeurope'
  tags: {
    team: 'Images'
    'it\'s': '[resourceGroup().name]'
  }
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource vm_1_nic 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: 'vm-1-nic'
  location: 'westeurope'
  tags: {
    team: 'Images'
    'it\'s': '[resourceGroup().name]'
  }
  properties: {
    ipConfigurations: [
      {
        name: 'primary'
        properties: {
          subnet: {
            id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/default'
          }
          privateIPAllocationMethod: 'Dynamic'
          publicIPAddress: {
            id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/vm-1-ip'
          }
        }
      }
    ]
    networkSecurityGroup: {
      id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/vm-1-nsg'
    }
  }
  dependsOn: [
    vnet
    vm_1_nsg
    vm_1_ip
  ]
}

resource vm_1 'Microsoft.Compute/virtualMachines@2026-04-01' = {
  name: 'vm-1'
  location: 'westeurope'
  tags: {
    team: 'Images'
    'it\'s': '[resourceGroup().name]'
  }
  plan: {
    name: 'n'
    publisher: 'p'
    product: 'o'
  }
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_D2s_v5'
    }
    storageProfile: {
      imageReference: {
        id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux'
      }
      osDisk: {
        createOption: 'FromImage'
        deleteOption: 'Delete'
        managedDisk: {
          storageAccountType: 'Premium_LRS'
          securityProfile: {
            securityEncryptionType: 'VMGuestStateOnly'
          }
        }
      }
    }
    osProfile: {
      computerName: 'vm-1'
      adminUsername: 'azureuser'
      adminPassword: adminPassword
    }
    networkProfile: {
      networkInterfaces: [
        {
          id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/vm-1-nic'
          properties: {
            deleteOption: 'Delete'
          }
        }
      ]
    }
    securityProfile: {
      securityType: 'ConfidentialVM'
      uefiSettings: {
        secureBootEnabled: true
        vTpmEnabled: true
      }
    }
  }
  dependsOn: [
    vm_1_nic
    golden
    golden_linux
  ]
}

resource image_22222222_2222_2222_2222_222222222222 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: golden
  name: '22222222-2222-2222-2222-222222222222'
  properties: {
    roleDefinitionId: '/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635'
    principalId: '11111111-1111-1111-1111-111111111111'
    principalType: 'ServicePrincipal'
  }
}

// Put the rest in a separate file.
// az deployment group create --subscription 00000000-0000-0000-0000-000000000000 --resource-group 'it'\''s' --template-file FILE

resource golden 'Microsoft.Compute/galleries@2025-12-03' = {
  name: 'golden'
  location: 'eastus'
}

// This language can't delete resources. Use the Azure CLI instead: Delete managed image i
// az image delete \
//   --subscription 00000000-0000-0000-0000-000000000000 \
//   --resource-group rg \
//   --name i
