#!/usr/bin/env bash
# Test rm -rf /
# Requires the Azure CLI. Sign in first with "az login".
# Mind this. Do that.
# A source is in the tenant 00000000-0000-0000-0000-000000000000. Use an account that can sign in to that tenant too: Azure requires a token for each of the two.
# The API versions below are those of the public cloud. If another cloud refuses one, use the newest that its error message names.
# From API version 2026-03-03 on, Azure gives a new image version an end of life after six months, and protects it until then, unless both are set. If your tools use such a version, check both after creating it.
set -euo pipefail
retry() {
  local tries=0
  until "$@"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 12 ]; then return 1; fi
    sleep 10
  done
}

# Create resource group rg
az group create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --name rg \
  --location westeurope \
  --tags team=Images 'it'\''s=[resourceGroup().name]' \
  --output none

# Create gallery golden
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' \
  --body '{"location":"westeurope","tags":{"team":"Images","it'\''s":"[resourceGroup().name]"},"identity":{"type":"SystemAssigned, UserAssigned","userAssignedIdentities":{"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/u":{}}},"properties":{"description":"Golden","softDeletePolicy":{"isSoftDeleteEnabled":true},"sharingProfile":{"permissions":"Community","communityGalleryInfo":{"publisherUri":"https://a.example","publisherContact":"a@b.example","eula":"e","publicNamePrefix":"ours"}}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image definition golden\linux
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' \
  --body '{"location":"westeurope","tags":{"team":"Images","it'\''s":"[resourceGroup().name]"},"properties":{"osType":"Linux","osState":"Generalized","hyperVGeneration":"V2","architecture":"x64","identifier":{"publisher":"P","offer":"O","sku":"S"},"description":"Words","eula":"https://a.example/eula","privacyStatementUri":"https://a.example/privacy","releaseNoteUri":"https://a.example/notes","purchasePlan":{"name":"n","publisher":"p","product":"o"},"features":[{"name":"SecurityType","value":"TrustedLaunchSupported"},{"name":"DiskControllerTypes","value":"SCSI, NVMe"}],"endOfLifeDate":"2040-01-01T00:00:00.000Z","recommended":{"vCPUs":{"min":1,"max":16},"memory":{"min":4}},"disallowed":{"diskTypes":["Standard_LRS"]}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image version golden\linux\1.0.0
az sig image-version create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --location westeurope \
  --managed-image /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i \
  --target-regions westeurope=2=standard_zrs northeurope=1=standard_lrs \
  --storage-account-type Standard_LRS \
  --exclude-from-latest false \
  --end-of-life-date 2040-01-01T00:00:00Z \
  --allow-replicated-location-deletion false \
  --tags team=Images 'it'\''s=[resourceGroup().name]' \
  --output none

# Update gallery golden
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method patch \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' \
  --body '{"identity":{"type":"SystemAssigned, UserAssigned","userAssignedIdentities":{"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/new":{},"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/old":null}},"properties":{"description":"New","softDeletePolicy":{"isSoftDeleteEnabled":false}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden \
  --api-version 2025-12-03 \
  --updated \
  --interval 5 \
  --timeout 86400

# Update image definition golden\linux
az sig image-definition update \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --set 'description="New"' \
  --set 'endOfLifeDate="2041-01-01T00:00:00.000Z"' \
  --set 'recommended.vCPUs={"min":2,"max":8}' \
  --set 'disallowed={"diskTypes":["Premium_LRS"]}' \
  --output none
current=$(az sig image-definition show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --query '{osType:osType, osState:osState, identifier:identifier}' \
  --output json)
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method patch \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' \
  --body "{\"properties\": ${current%\}}"', "features":[{"name":"SecurityType","value":"Standard"}],"allowUpdateImage":true}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux \
  --api-version 2025-12-03 \
  --updated \
  --interval 5 \
  --timeout 86400

# Update image version golden\linux\1.0.0
regions=$(az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --query 'publishingProfile.targetRegions[].name' \
  --output tsv)
places() { tr -d ' \r' <<<"$regions" | tr '[:upper:]' '[:lower:]' | grep -nxE "$1" | cut -d: -f1 | sort -rn; }
changes=() additions=()
place=$(places uksouth || true)
if [ -n "$place" ]; then changes+=(--set "publishingProfile.targetRegions[$((place - 1))].regionalReplicaCount=1" --set "publishingProfile.targetRegions[$((place - 1))].excludeFromLatest=true"); else additions+=(--add publishingProfile.targetRegions name=uksouth regionalReplicaCount=1 storageAccountType=Standard_LRS excludeFromLatest=true); fi
for place in $(places 'northeurope' || true); do
  changes+=(--remove publishingProfile.targetRegions "$((place - 1))")
done
az sig image-version update \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --allow-replicated-location-deletion true \
  --set publishingProfile.excludeFromLatest=true \
  --set 'publishingProfile.endOfLifeDate="2041-01-01T00:00:00Z"' \
  --output none \
  ${changes[@]+"${changes[@]}"} ${additions[@]+"${additions[@]}"}
allowed=$(az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --query 'safetyProfile.allowDeletionOfReplicatedLocations == `true`' \
  --output json)
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method patch \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"properties":{"storageProfile":{},"safetyProfile":{"blockDeletionBeforeEndOfLife":true,"allowDeletionOfReplicatedLocations":'"$allowed"'}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --updated \
  --interval 5 \
  --timeout 86400

# Set tags on golden
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method patch \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' \
  --body '{"tags":{"team":"Images","it'\''s":"[resourceGroup().name]"}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden \
  --api-version 2025-12-03 \
  --updated \
  --interval 5 \
  --timeout 86400

# Share gallery golden
az sig share add \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --subscription-ids 00000000-0000-0000-0000-000000000000 \
  --tenant-ids 00000000-0000-0000-0000-000000000000 \
  --output none

# Restore image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"westeurope","properties":{"restore":true,"storageProfile":{}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create virtual machine vm-1
# 'az' asks for the password when it runs.
template=$(mktemp)
printf '%s' '{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "adminPassword": {
      "type": "securestring"
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/networkSecurityGroups",
      "apiVersion": "2024-05-01",
      "name": "vm-1-nsg",
      "location": "westeurope",
      "tags": {
        "team": "Images",
        "it'\''s": "[[resourceGroup().name]"
      },
      "properties": {
        "securityRules": [
          {
            "name": "RDP",
            "properties": {
              "priority": 1000,
              "direction": "Inbound",
              "access": "Allow",
              "protocol": "Tcp",
              "sourceAddressPrefix": "*",
              "sourcePortRange": "*",
              "destinationAddressPrefix": "*",
              "destinationPortRange": "3389"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "location": "westeurope",
      "tags": {
        "team": "Images",
        "it'\''s": "[[resourceGroup().name]"
      },
      "properties": {
        "addressSpace": {
          "addressPrefixes": [
            "10.0.0.0/16"
          ]
        },
        "subnets": [
          {
            "name": "default",
            "properties": {
              "addressPrefix": "10.0.0.0/24"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "vm-1-ip",
      "location": "westeurope",
      "tags": {
        "team": "Images",
        "it'\''s": "[[resourceGroup().name]"
      },
      "sku": {
        "name": "Standard"
      },
      "properties": {
        "publicIPAllocationMethod": "Static"
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "vm-1-nic",
      "location": "westeurope",
      "tags": {
        "team": "Images",
        "it'\''s": "[[resourceGroup().name]"
      },
      "dependsOn": [
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet",
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/vm-1-nsg",
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/vm-1-ip"
      ],
      "properties": {
        "ipConfigurations": [
          {
            "name": "primary",
            "properties": {
              "subnet": {
                "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/default"
              },
              "privateIPAllocationMethod": "Dynamic",
              "publicIPAddress": {
                "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/vm-1-ip"
              }
            }
          }
        ],
        "networkSecurityGroup": {
          "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/vm-1-nsg"
        }
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachines",
      "apiVersion": "2026-04-01",
      "name": "vm-1",
      "location": "westeurope",
      "tags": {
        "team": "Images",
        "it'\''s": "[[resourceGroup().name]"
      },
      "plan": {
        "name": "n",
        "publisher": "p",
        "product": "o"
      },
      "dependsOn": [
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/vm-1-nic"
      ],
      "properties": {
        "hardwareProfile": {
          "vmSize": "Standard_D2s_v5"
        },
        "storageProfile": {
          "imageReference": {
            "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
          },
          "osDisk": {
            "createOption": "FromImage",
            "deleteOption": "Delete",
            "managedDisk": {
              "storageAccountType": "Premium_LRS",
              "securityProfile": {
                "securityEncryptionType": "VMGuestStateOnly"
              }
            }
          }
        },
        "osProfile": {
          "computerName": "vm-1",
          "adminUsername": "azureuser",
          "adminPassword": "[parameters('\''adminPassword'\'')]"
        },
        "networkProfile": {
          "networkInterfaces": [
            {
              "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/vm-1-nic",
              "properties": {
                "deleteOption": "Delete"
              }
            }
          ]
        },
        "securityProfile": {
          "securityType": "ConfidentialVM",
          "uefiSettings": {
            "secureBootEnabled": true,
            "vTpmEnabled": true
          }
        }
      }
    }
  ]
}' >"$template"
az deployment group create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --name virtualMachine-vm-1 \
  --template-file "$template" \
  --output none
rm -- "$template"

# Register the resource provider Microsoft.LabServices
az provider register \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --namespace Microsoft.LabServices \
  --wait \
  --output none

# Assign the Owner role on golden
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/providers/Microsoft.Authorization/roleAssignments/22222222-2222-2222-2222-222222222222?api-version=2022-04-01' \
  --body '{"properties":{"roleDefinitionId":"/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635","principalId":"11111111-1111-1111-1111-111111111111","principalType":"ServicePrincipal"}}' \
  --output none

# Attach gallery golden to spring
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method patch \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring?api-version=2023-06-07' \
  --body '{"properties":{"sharedGalleryId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring \
  --api-version 2023-06-07 \
  --updated \
  --interval 5 \
  --timeout 86400

# Detach the gallery from spring
az resource update \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring \
  --api-version 2023-06-07 \
  --remove properties.sharedGalleryId \
  --output none

# Enable image linux for spring
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method patch \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring/images/linux?api-version=2023-06-07' \
  --body '{"properties":{"enabledState":"Enabled"}}' \
  --output none

# Export course
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method post \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring/saveImage?api-version=2023-06-07' \
  --body '{"name":"course","labVirtualMachineId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0"}' \
  --output none
SECONDS=0
while
state=$(az resource show \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0 \
  --api-version 2023-06-07 \
  --query properties.provisioningState \
  --output tsv || echo Updating)
made=$(az sig image-version list \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition course \
  --query '[?name!='\''1.0.0'\''].provisioningState' \
  --output tsv 2>/dev/null || true)
[[ $made != *Succeeded* && ( $made == *ing* || $state == Updating ) ]] && (( SECONDS < 86400 ))
do sleep 30; done
if ! [[ $made == *Succeeded* ]]; then
az resource show \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0 \
  --api-version 2023-06-07 \
  --query properties.resourceOperationError.message \
  --output tsv >&2
false
fi

# Create lab course
# 'az' asks for the password when it runs.
template=$(mktemp)
printf '%s' '{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "adminPassword": {
      "type": "securestring"
    }
  },
  "resources": [
    {
      "type": "Microsoft.LabServices/labs",
      "apiVersion": "2023-06-07",
      "name": "course",
      "location": "uksouth",
      "properties": {
        "labPlanId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring",
        "title": "Ada'\''s course",
        "description": "Words",
        "autoShutdownProfile": {
          "shutdownOnDisconnect": "Enabled",
          "disconnectDelay": "PT15M",
          "shutdownWhenNotConnected": "Enabled",
          "noConnectDelay": "PT15M",
          "shutdownOnIdle": "None"
        },
        "connectionProfile": {
          "webSshAccess": "None",
          "webRdpAccess": "None",
          "clientSshAccess": "Public",
          "clientRdpAccess": "None"
        },
        "securityProfile": {
          "openAccess": "Disabled"
        },
        "virtualMachineProfile": {
          "createOption": "TemplateVM",
          "imageReference": {
            "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
          },
          "sku": {
            "name": "Classic_Fsv2_2_4GB_128_S_SSD",
            "capacity": 12
          },
          "usageQuota": "PT10H",
          "useSharedPassword": "Enabled",
          "adminUser": {
            "username": "instructor",
            "password": "[parameters('\''adminPassword'\'')]"
          }
        }
      }
    }
  ]
}' >"$template"
az deployment group create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --name lab-course \
  --template-file "$template" \
  --output none
rm -- "$template"

# Publish lab course
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method post \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/publish?api-version=2023-06-07' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course \
  --api-version 2023-06-07 \
  --custom 'properties.state=='\''Published'\'' || properties.state=='\''Draft'\'' && properties.provisioningState!='\''Updating'\''' \
  --interval 5 \
  --timeout 86400
if ! [[ $(az resource show \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course \
  --api-version 2023-06-07 \
  --query properties.state \
  --output tsv) == Published ]]; then
az resource show \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course \
  --api-version 2023-06-07 \
  --query properties.resourceOperationError.message \
  --output tsv >&2
false
fi

# Delete image version golden\linux\1.0.0
az sig image-version delete \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0

# Delete image definition golden\linux
retry az sig image-definition delete \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux

# Delete gallery golden
retry az sig delete \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden

# Delete application version golden\agent\1.0.0
retry az resource delete \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/applications/agent/versions/1.0.0 \
  --api-version 2025-12-03

# Delete managed image i
az image delete \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --name i

# Permanently delete image version golden\linux\1.0.0
az sig image-version delete \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0

# Create gallery golden
az sig create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --location westeurope \
  --description Plain \
  --tags team=Images 'it'\''s=[resourceGroup().name]' \
  --output none

# Create image version golden\linux\1.0.0
az sig image-version create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --location westeurope \
  --managed-image /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i \
  --target-regions westeurope=2=standard_zrs northeurope=1=standard_lrs \
  --storage-account-type Standard_LRS \
  --exclude-from-latest false \
  --end-of-life-date 2040-01-01T00:00:00Z \
  --allow-replicated-location-deletion false \
  --tags team=Images 'it'\''s=[resourceGroup().name]' \
  --output none

# Create image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"westeurope","tags":{"team":"Images","it'\''s":"[resourceGroup().name]"},"properties":{"publishingProfile":{"targetRegions":[{"name":"westeurope","regionalReplicaCount":2,"storageAccountType":"Standard_ZRS"},{"name":"northeurope","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false,"endOfLifeDate":"2040-01-01T00:00:00.000Z"},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"virtualMachineId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm"}}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image version golden\linux\1.0.0
az sig image-version create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --location westeurope \
  --image-version /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/other/versions/2.0.0 \
  --target-regions westeurope=2=standard_zrs northeurope=1=standard_lrs \
  --storage-account-type Standard_LRS \
  --exclude-from-latest false \
  --end-of-life-date 2040-01-01T00:00:00Z \
  --allow-replicated-location-deletion false \
  --tags team=Images 'it'\''s=[resourceGroup().name]' \
  --output none

# Create image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"westeurope","tags":{"team":"Images","it'\''s":"[resourceGroup().name]"},"properties":{"publishingProfile":{"targetRegions":[{"name":"westeurope","regionalReplicaCount":2,"storageAccountType":"Standard_ZRS"},{"name":"northeurope","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false,"endOfLifeDate":"2040-01-01T00:00:00.000Z"},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"communityGalleryImageId":"/CommunityGalleries/ours-1/Images/i/Versions/1.0.0"}}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image version golden\linux\1.0.0
az sig image-version create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --location westeurope \
  --os-snapshot /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/snapshots/s \
  --data-snapshots /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/disks/d \
  --data-snapshot-luns 2 \
  --target-regions westeurope=2=standard_zrs northeurope=1=standard_lrs \
  --storage-account-type Standard_LRS \
  --exclude-from-latest false \
  --end-of-life-date 2040-01-01T00:00:00Z \
  --allow-replicated-location-deletion false \
  --tags team=Images 'it'\''s=[resourceGroup().name]' \
  --output none

# Create image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"westeurope","tags":{"team":"Images","it'\''s":"[resourceGroup().name]"},"properties":{"publishingProfile":{"targetRegions":[{"name":"westeurope","regionalReplicaCount":2,"storageAccountType":"Standard_ZRS"},{"name":"northeurope","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false,"endOfLifeDate":"2040-01-01T00:00:00.000Z"},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"osDiskImage":{"source":{"uri":"https://vhds.blob.core.windows.net/a/os.vhd","storageAccountId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/vhds"}},"dataDiskImages":[{"lun":0,"source":{"uri":"https://vhds.blob.core.windows.net/a/data.vhd","storageAccountId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/vhds"}}]}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"westeurope","tags":{"team":"Images","it'\''s":"[resourceGroup().name]"},"properties":{"publishingProfile":{"targetRegions":[{"name":"westeurope","regionalReplicaCount":2,"storageAccountType":"Standard_ZRS"},{"name":"northeurope","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false,"endOfLifeDate":"2040-01-01T00:00:00.000Z","replicationMode":"Shallow"},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":true},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' \
  --headers "x-ms-authorization-auxiliary=Bearer $(az account get-access-token --tenant 00000000-0000-0000-0000-000000000000 --query accessToken --output tsv)" \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"westeurope","tags":{"team":"Images","it'\''s":"[resourceGroup().name]"},"properties":{"publishingProfile":{"targetRegions":[{"name":"northeurope","regionalReplicaCount":1,"storageAccountType":"Standard_LRS","encryption":{"osDiskImage":{"diskEncryptionSetId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys-north"},"dataDiskImages":[{"lun":0,"diskEncryptionSetId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys-data"}]}}],"storageAccountType":"Standard_LRS","excludeFromLatest":false,"endOfLifeDate":"2040-01-01T00:00:00.000Z"},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Update image version golden\linux\1.0.0
az sig image-version update \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --add publishingProfile.targetRegions '{"name":"northeurope","regionalReplicaCount":1,"storageAccountType":"Standard_LRS","encryption":{"osDiskImage":{"diskEncryptionSetId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys-north"},"dataDiskImages":[{"lun":0,"diskEncryptionSetId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys-data"}]}}' \
  --output none

# Share gallery golden
az sig share enable-community \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --output none

# Attach gallery golden to classic
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedgalleries/golden?api-version=2019-01-01-preview' \
  --body '{"properties":{"galleryId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedgalleries/golden \
  --api-version 2019-01-01-preview \
  --created \
  --interval 5 \
  --timeout 86400

# Detach the gallery from classic
az resource delete \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedgalleries/golden \
  --api-version 2019-01-01-preview \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedgalleries/golden \
  --api-version 2019-01-01-preview \
  --deleted \
  --interval 5 \
  --timeout 86400

# Disable image linux for classic
az resource update \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedimages/linux \
  --api-version 2019-01-01-preview \
  --set properties.EnableState=Disabled \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedimages/linux \
  --api-version 2019-01-01-preview \
  --updated \
  --interval 5 \
  --timeout 86400

# Create lab course
# 'az' asks for the password when it runs.
template=$(mktemp)
printf '%s' '{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "adminPassword": {
      "type": "securestring"
    }
  },
  "resources": [
    {
      "type": "Microsoft.LabServices/labs",
      "apiVersion": "2023-06-07",
      "name": "course",
      "location": "uksouth",
      "properties": {
        "labPlanId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring",
        "title": "Ada'\''s course",
        "description": "Words",
        "autoShutdownProfile": {
          "shutdownOnDisconnect": "Enabled",
          "disconnectDelay": "PT15M",
          "shutdownWhenNotConnected": "Enabled",
          "noConnectDelay": "PT15M",
          "shutdownOnIdle": "None"
        },
        "connectionProfile": {
          "webSshAccess": "None",
          "webRdpAccess": "None",
          "clientSshAccess": "None",
          "clientRdpAccess": "Public"
        },
        "securityProfile": {
          "openAccess": "Disabled"
        },
        "virtualMachineProfile": {
          "createOption": "Image",
          "imageReference": {
            "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
          },
          "sku": {
            "name": "Classic_Fsv2_2_4GB_128_S_SSD",
            "capacity": 12
          },
          "usageQuota": "PT10H",
          "useSharedPassword": "Enabled",
          "adminUser": {
            "username": "instructor",
            "password": "[parameters('\''adminPassword'\'')]"
          }
        }
      }
    }
  ]
}' >"$template"
az deployment group create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --name lab-course \
  --template-file "$template" \
  --output none
rm -- "$template"

# Create lab course
IFS= read -rsp 'Password: ' password
password=${password//\\/\\\\} password=${password//\"/\\\"}
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method post \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/createLab?api-version=2019-01-01-preview' \
  --body '{"name":"course","labParameters":{"sharedImageResourceId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedimages/linux","vmSize":"Standard","username":"instructor","userQuota":"PT10H","templateVmState":"Enabled","password":"'"$password"'"}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/labs/course \
  --api-version 2019-01-01-preview \
  --created \
  --interval 5 \
  --timeout 86400

# Publish lab course
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method post \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/labs/course/environmentsettings/default/publish?api-version=2019-01-01-preview' \
  --body '{"useExistingImage":false}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/labs/course/environmentsettings/default \
  --api-version 2019-01-01-preview \
  --custom 'properties.publishingState=='\''Published'\'' || properties.publishingState=='\''PublishFailed'\'' && properties.provisioningState!='\''Updating'\''' \
  --interval 5 \
  --timeout 86400
if ! [[ $(az resource show \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/labs/course/environmentsettings/default \
  --api-version 2019-01-01-preview \
  --query properties.publishingState \
  --output tsv) == Published ]]; then
az resource show \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/labs/course/environmentsettings/default \
  --api-version 2019-01-01-preview \
  --query properties.resourceOperationError.message \
  --output tsv >&2
false
fi

# Share gallery golden
az sig share reset \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --output none

# Create virtual machine vm-1
template=$(mktemp)
printf '%s' '{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "vm-1-nic",
      "location": "westeurope",
      "tags": {
        "team": "Images",
        "it'\''s": "[[resourceGroup().name]"
      },
      "properties": {
        "ipConfigurations": [
          {
            "name": "primary",
            "properties": {
              "subnet": {
                "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s"
              },
              "privateIPAllocationMethod": "Dynamic"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachines",
      "apiVersion": "2026-04-01",
      "name": "vm-1",
      "location": "westeurope",
      "tags": {
        "team": "Images",
        "it'\''s": "[[resourceGroup().name]"
      },
      "plan": {
        "name": "n",
        "publisher": "p",
        "product": "o"
      },
      "dependsOn": [
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/vm-1-nic"
      ],
      "properties": {
        "hardwareProfile": {
          "vmSize": "Standard_D2s_v5"
        },
        "storageProfile": {
          "imageReference": {
            "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
          },
          "osDisk": {
            "createOption": "FromImage",
            "deleteOption": "Delete",
            "managedDisk": {
              "storageAccountType": "Premium_LRS",
              "securityProfile": {
                "securityEncryptionType": "VMGuestStateOnly"
              }
            }
          }
        },
        "osProfile": {
          "computerName": "vm-1",
          "adminUsername": "u",
          "linuxConfiguration": {
            "disablePasswordAuthentication": true,
            "ssh": {
              "publicKeys": [
                {
                  "path": "/home/u/.ssh/authorized_keys",
                  "keyData": "ssh-ed25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA it'\''s mine"
                }
              ]
            }
          }
        },
        "networkProfile": {
          "networkInterfaces": [
            {
              "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/vm-1-nic",
              "properties": {
                "deleteOption": "Delete"
              }
            }
          ]
        },
        "securityProfile": {
          "securityType": "ConfidentialVM",
          "uefiSettings": {
            "secureBootEnabled": true,
            "vTpmEnabled": true
          }
        }
      }
    }
  ]
}' >"$template"
az deployment group create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --name virtualMachine-vm-1 \
  --template-file "$template" \
  --output none
rm -- "$template"

# Create gallery golden
az sig create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group 'it'\''s' \
  --gallery-name golden \
  --location eastus \
  --output none

# Create gallery golden
az sig create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --location eastus \
  --permissions Community \
  --publisher-uri https://a.example \
  --publisher-email a@b.example \
  --eula e \
  --public-name-prefix ours \
  --output none

# Create gallery golden
az sig create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --location eastus \
  --soft-delete true \
  --output none

# Create gallery golden
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' \
  --body '{"location":"eastus","identity":{"type":"UserAssigned","userAssignedIdentities":{"u":{}}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create gallery golden
az sig create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --location eastus \
  --permissions Groups \
  --output none

# Create gallery golden
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' \
  --body '{"location":"eastus","tags":{"a=b":"c"}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create gallery golden
az sig create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --location eastus \
  --description=-v \
  --output none

# Create gallery golden
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' \
  --body '{"location":"eastus","properties":{"future":true}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image definition golden\linux
az sig image-definition create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --location eastus \
  --publisher P \
  --offer O \
  --sku S \
  --os-type Linux \
  --os-state Generalized \
  --hyper-v-generation V2 \
  --architecture x64 \
  --features SecurityType=TrustedLaunchSupported \
  --plan-name n \
  --plan-publisher p \
  --plan-product o \
  --eula e \
  --output none
# 'az sig image-definition create' does not send a description.
az sig image-definition update \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --set 'description="d"' \
  --output none

# Create image definition golden\linux
az sig image-definition create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --location eastus \
  --publisher P \
  --offer O \
  --sku S \
  --os-type Linux \
  --os-state Specialized \
  --hyper-v-generation V1 \
  --architecture x64 \
  --output none

# Create image definition golden\linux
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' \
  --body '{"location":"eastus","properties":{"osType":"Linux","osState":"Generalized","hyperVGeneration":"V2","architecture":"x64","identifier":{"publisher":"P","offer":"O","sku":"S"},"features":[{"name":"Future","value":"a b"}]}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image definition golden\linux
az sig image-definition create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --location eastus \
  --publisher P \
  --offer O \
  --sku S \
  --os-type Linux \
  --os-state Generalized \
  --hyper-v-generation V2 \
  --architecture x64 \
  --features SecurityType=TrustedLaunchSupported \
  --maximum-memory 8 \
  --end-of-life-date 2040-01-01 \
  --output none

# Create image definition golden\linux
az sig image-definition create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --location eastus \
  --publisher P \
  --offer O \
  --sku S \
  --os-type Linux \
  --os-state Generalized \
  --hyper-v-generation V2 \
  --architecture x64 \
  --features SecurityType=TrustedLaunchSupported \
  --minimum-cpu-core 2 \
  --disallowed-disk-types Standard_LRS Premium_LRS \
  --output none

# Create image version golden\linux\1.0.0
az sig image-version create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --location eastus \
  --managed-image /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i \
  --target-regions eastus=1=standard_lrs \
  --storage-account-type Standard_LRS \
  --exclude-from-latest true \
  --replication-mode Shallow \
  --allow-replicated-location-deletion false \
  --output none

# Create image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS","excludeFromLatest":true},{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":true},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS","excludeFromLatest":false}],"storageAccountType":"Standard_LRS","excludeFromLatest":true},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"},{"future":[{"at":"depth"}],"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"},{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"PremiumV2_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image version golden\linux\1.0.0
az sig image-version create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --location eastus \
  --managed-image /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i \
  --target-regions eastus=1=standard_lrs \
  --storage-account-type Premium_LRS \
  --exclude-from-latest false \
  --allow-replicated-location-deletion false \
  --output none

# Create image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image version golden\linux\1.0.0
az sig image-version create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --location eastus \
  --managed-image /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i \
  --target-regions eastus=1=standard_lrs \
  --storage-account-type Standard_LRS \
  --exclude-from-latest false \
  --allow-replicated-location-deletion true \
  --output none

# Create image version golden\linux\1.0.0
az sig image-version create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --location eastus \
  --os-snapshot /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/snapshots/os \
  --target-regions eastus=1=standard_lrs \
  --storage-account-type Standard_LRS \
  --exclude-from-latest false \
  --allow-replicated-location-deletion false \
  --output none

# Create image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"osDiskImage":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/snapshots/os"}},"dataDiskImages":[{"lun":1,"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/snapshots/os"},"future":1}]}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Create image version golden\linux\1.0.0
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method put \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"osDiskImage":{"source":{"uri":"https://a.example/os.vhd","storageAccountId":"a"}}}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --created \
  --interval 5 \
  --timeout 86400

# Update gallery golden
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method patch \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' \
  --body '{"identity":{"type":"None"}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden \
  --api-version 2025-12-03 \
  --updated \
  --interval 5 \
  --timeout 86400

# Update gallery golden
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method patch \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' \
  --body '{"identity":{"type":"SystemAssigned"}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden \
  --api-version 2025-12-03 \
  --updated \
  --interval 5 \
  --timeout 86400

# Update gallery golden
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method patch \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' \
  --body '{"properties":{"description":"Only","future":1}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden \
  --api-version 2025-12-03 \
  --updated \
  --interval 5 \
  --timeout 86400

# Update image definition golden\linux
az sig image-definition update \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --set 'releaseNoteUri="https://a.example/new"' \
  --set 'recommended.memory={"min":1}' \
  --output none

# Update image definition golden\linux
current=$(az sig image-definition show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --query '{osType:osType, osState:osState, identifier:identifier}' \
  --output json)
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method patch \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' \
  --body "{\"properties\": ${current%\}}"', "features":[{"future":1,"name":"Future","value":"x"}],"allowUpdateImage":true}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux \
  --api-version 2025-12-03 \
  --updated \
  --interval 5 \
  --timeout 86400

# Update image definition golden\linux
current=$(az sig image-definition show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --query '{osType:osType, osState:osState, identifier:identifier}' \
  --output json)
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method patch \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' \
  --body "{\"properties\": ${current%\}}"', "description":"Only"}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux \
  --api-version 2025-12-03 \
  --updated \
  --interval 5 \
  --timeout 86400

# Update image version golden\linux\1.0.0
az sig image-version update \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --set publishingProfile.excludeFromLatest=false \
  --output none

# Update image version golden\linux\1.0.0
allowed=$(az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --query 'safetyProfile.allowDeletionOfReplicatedLocations == `true`' \
  --output json)
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method patch \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' \
  --body '{"properties":{"storageProfile":{},"safetyProfile":{"blockDeletionBeforeEndOfLife":false,"allowDeletionOfReplicatedLocations":'"$allowed"'}}}' \
  --output none
az resource wait \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0 \
  --api-version 2025-12-03 \
  --updated \
  --interval 5 \
  --timeout 86400

# Update image version golden\linux\1.0.0
regions=$(az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --query 'publishingProfile.targetRegions[].name' \
  --output tsv)
places() { tr -d ' \r' <<<"$regions" | tr '[:upper:]' '[:lower:]' | grep -nxE "$1" | cut -d: -f1 | sort -rn; }
changes=() additions=()
place=$(places eastus || true)
if [ -n "$place" ]; then changes+=(--set "publishingProfile.targetRegions[$((place - 1))].regionalReplicaCount=1"); else additions+=(--add publishingProfile.targetRegions name=eastus regionalReplicaCount=1 storageAccountType=Standard_LRS); fi
az sig image-version update \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --output none \
  ${changes[@]+"${changes[@]}"} ${additions[@]+"${additions[@]}"}

# Share gallery golden
az sig share remove \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --subscription-ids s \
  --output none

# Share gallery golden
az sig share add \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --tenant-ids t \
  --output none

# Export course
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method post \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring/saveImage?api-version=2023-06-07' \
  --body '{"name":"course","labVirtualMachineId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0"}' \
  --output none
SECONDS=0
while
state=$(az resource show \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0 \
  --api-version 2023-06-07 \
  --query properties.provisioningState \
  --output tsv || echo Updating)
made=$(az sig image-version list \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition course \
  --query '[].provisioningState' \
  --output tsv 2>/dev/null || true)
[[ $made != *Succeeded* && ( $made == *ing* || $state == Updating ) ]] && (( SECONDS < 86400 ))
do sleep 30; done
if ! [[ $made == *Succeeded* ]]; then
az resource show \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0 \
  --api-version 2023-06-07 \
  --query properties.resourceOperationError.message \
  --output tsv >&2
false
fi

# Export course
# Sent as it is: the options of 'az' have no words for part of it.
az rest \
  --method post \
  --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring/saveImage?api-version=2023-06-07' \
  --body '{"name":"course","labVirtualMachineId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0"}' \
  --output none
SECONDS=0
while
state=$(az resource show \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0 \
  --api-version 2023-06-07 \
  --query properties.provisioningState \
  --output tsv || echo Updating)
made=$(az sig image-version list \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition course \
  --query '[?name!='\''1.0.0'\'' && name!='\''2.0.0'\''].provisioningState' \
  --output tsv 2>/dev/null || true)
[[ $made != *Succeeded* && ( $made == *ing* || $state == Updating ) ]] && (( SECONDS < 86400 ))
do sleep 30; done
if ! [[ $made == *Succeeded* ]]; then
az resource show \
  --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0 \
  --api-version 2023-06-07 \
  --query properties.resourceOperationError.message \
  --output tsv >&2
false
fi

# Create lab longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong
# 'az' asks for the password when it runs.
template=$(mktemp)
printf '%s' '{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "adminPassword": {
      "type": "securestring"
    }
  },
  "resources": [
    {
      "type": "Microsoft.LabServices/labs",
      "apiVersion": "2023-06-07",
      "name": "longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong",
      "location": "uksouth",
      "properties": {
        "labPlanId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring",
        "title": "Ada'\''s course",
        "description": "Words",
        "autoShutdownProfile": {
          "shutdownOnDisconnect": "Enabled",
          "disconnectDelay": "PT15M",
          "shutdownWhenNotConnected": "Enabled",
          "noConnectDelay": "PT15M",
          "shutdownOnIdle": "None"
        },
        "connectionProfile": {
          "webSshAccess": "None",
          "webRdpAccess": "None",
          "clientSshAccess": "Public",
          "clientRdpAccess": "None"
        },
        "securityProfile": {
          "openAccess": "Disabled"
        },
        "virtualMachineProfile": {
          "createOption": "TemplateVM",
          "imageReference": {
            "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
          },
          "sku": {
            "name": "Classic_Fsv2_2_4GB_128_S_SSD",
            "capacity": 12
          },
          "usageQuota": "PT10H",
          "useSharedPassword": "Enabled",
          "adminUser": {
            "username": "instructor",
            "password": "[parameters('\''adminPassword'\'')]"
          }
        }
      }
    }
  ]
}' >"$template"
az deployment group create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --name lab-longlonglonglonglonglonglonglonglonglonglonglonglonglonglong \
  --template-file "$template" \
  --output none
rm -- "$template"

# A region is ready when its state is Completed
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
az sig image-version show \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group rg \
  --gallery-name golden \
  --gallery-image-definition linux \
  --gallery-image-version 1.0.0 \
  --expand ReplicationStatus \
  --query 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}' \
  --output table
