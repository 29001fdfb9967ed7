#Requires -Version 7.0
#Requires -Modules @{ 'ModuleName' = 'Az.Accounts'; 'ModuleVersion' = '2.17.0' }, @{ 'ModuleName' = 'Az.Compute'; 'ModuleVersion' = '7.2.0' }, @{ 'ModuleName' = 'Az.Resources'; 'ModuleVersion' = '6.16.1' }
# Test rm -rf /
# Sign in first with "Connect-AzAccount".
# Mind this. Do that.
# A source is in the tenant 00000000-0000-0000-0000-000000000000. Use an account that can sign in to that tenant too: Azure requires a token for each of the two.
# The API versions below are those of the public cloud. If another cloud refuses one, use the newest that its error message names.
# From API version 2026-03-03 on, Azure gives a new image version an end of life after six months, and protects it until then, unless both are set. If your tools use such a version, check both after creating it.
$ErrorActionPreference = 'Stop'
# Returns a header of an answer; nothing if it has none of that name.
function Read-Header($Answer, $Name) {
  foreach ($header in $Answer.Headers) { if ($header.Key -eq $Name) { return @($header.Value)[0] } }
}

# Returns the state of an operation by what is polled: its status, its location or the resource itself.
function Read-State($Answer, $By) {
  $body = if ($By -ne 'Location' -and $Answer.Content) { $Answer.Content | ConvertFrom-Json -AsHashtable }
  $state = if ($By -eq 'Status') { $body.status } elseif ($By -eq 'Resource') { $body.properties.provisioningState }
  if ($state) { $state } elseif ($Answer.StatusCode -eq 202) { 'Running' } else { 'Succeeded' }
}

# Waits until Azure has completed what it answered to a request. Throws if that failed or was canceled.
function Wait-Completion($Answer, $Method, $Path) {
  $status = Read-Header $Answer 'Azure-AsyncOperation'
  $location = if ($Answer.StatusCode -eq 202) { Read-Header $Answer 'Location' }
  if ($status) { $by = 'Status'; $address = $status; $state = 'Running' }
  elseif ($location) { $by = 'Location'; $address = $location; $state = 'Running' }
  elseif ($Method -in 'PUT', 'PATCH') { $by = 'Resource'; $address = $Path; $state = Read-State $Answer $by }
  else { return }
  $poll = $address -replace '^https://[^/]+', ''
  $tries = 0
  while ($state -notin 'Succeeded', 'Failed', 'Canceled', 'Cancelled') {
    $seconds = (Read-Header $Answer 'Retry-After') -as [int]
    Start-Sleep -Seconds $(if ($seconds -gt 0) { $seconds } else { 10 })
    $Answer = Invoke-AzRestMethod -Method GET -Path $poll
    if ($Answer.StatusCode -in 408, 429, 500, 502, 503, 504 -and $tries -lt 10) { $tries++; continue }
    if ($Answer.StatusCode -ge 400) { throw "$($Answer.StatusCode) $($Answer.Content)" }
    $tries = 0
    $state = Read-State $Answer $by
  }
  if ($state -ne 'Succeeded') { throw "$state $($Answer.Content)" }
}

# Sends a request. Returns what a GET answers; waits for the completion of any other.
function Send-Request($Method, $Path, $Payload) {
  $parameters = @{ Method = $Method; Path = $Path }
  if ($Payload) { $parameters.Payload = $Payload }
  $answer = Invoke-AzRestMethod @parameters
  if ($answer.StatusCode -ge 400) { throw "$($answer.StatusCode) $($answer.Content)" }
  if ($Method -eq 'GET') { $answer.Content } else { Wait-Completion $answer $Method $Path }
}

# Create resource group rg
Set-AzContext -Subscription '00000000-0000-0000-0000-000000000000' | Out-Null
$parameters = @{
  Name = 'rg'
  Location = 'westeurope'
  Tag = @{ 'team' = 'Images'; 'it''s' = '[resourceGroup().name]' }
}
New-AzResourceGroup @parameters | Out-Null

# Create gallery golden
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' '{"location":"westeurope","tags":{"team":"Images","it''s":"[resourceGroup().name]"},"identity":{"type":"SystemAssigned, UserAssigned","userAssignedIdentities":{"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/u":{}}},"properties":{"description":"Golden","softDeletePolicy":{"isSoftDeleteEnabled":true},"sharingProfile":{"permissions":"Community","communityGalleryInfo":{"publisherUri":"https://a.example","publisherContact":"a@b.example","eula":"e","publicNamePrefix":"ours"}}}}' | Out-Null

# Create image definition golden\linux
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  Name = 'linux'
  Location = 'westeurope'
  Publisher = 'P'
  Offer = 'O'
  Sku = 'S'
  OsType = 'Linux'
  OsState = 'Generalized'
  HyperVGeneration = 'V2'
  Architecture = 'x64'
  Feature = @(@{ 'Name' = 'SecurityType'; 'Value' = 'TrustedLaunchSupported' }, @{ 'Name' = 'DiskControllerTypes'; 'Value' = 'SCSI, NVMe' })
  Description = 'Words'
  EndOfLifeDate = '2040-01-01T00:00:00.000Z'
  MinimumVCPU = 1
  MaximumVCPU = 16
  MinimumMemory = 4
  DisallowedDiskType = @('Standard_LRS')
  Eula = 'https://a.example/eula'
  PrivacyStatementUri = 'https://a.example/privacy'
  ReleaseNoteUri = 'https://a.example/notes'
  PurchasePlanName = 'n'
  PurchasePlanPublisher = 'p'
  PurchasePlanProduct = 'o'
  Tag = @{ 'team' = 'Images'; 'it''s' = '[resourceGroup().name]' }
}
New-AzGalleryImageDefinition @parameters | Out-Null

# Create image version golden\linux\1.0.0
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  GalleryImageDefinitionName = 'linux'
  Name = '1.0.0'
  Location = 'westeurope'
  SourceImageId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i'
  StorageAccountType = 'Standard_LRS'
  TargetRegion = @(@{ 'Name' = 'westeurope'; 'ReplicaCount' = 2; 'StorageAccountType' = 'Standard_ZRS' }, @{ 'Name' = 'northeurope'; 'ReplicaCount' = 1; 'StorageAccountType' = 'Standard_LRS' })
  PublishingProfileEndOfLifeDate = '2040-01-01T00:00:00.000Z'
  Tag = @{ 'team' = 'Images'; 'it''s' = '[resourceGroup().name]' }
}
New-AzGalleryImageVersion @parameters | Out-Null

# Update gallery golden
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' '{"identity":{"type":"SystemAssigned, UserAssigned","userAssignedIdentities":{"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/new":{},"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/old":null}},"properties":{"description":"New","softDeletePolicy":{"isSoftDeleteEnabled":false}}}' | Out-Null

# Update image definition golden\linux
$found = (Send-Request 'GET' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' | ConvertFrom-Json -AsHashtable).properties
if (-not ($found.osType -and $found.osState -and $found.identifier)) { throw 'Azure returned an incomplete description of golden\linux; nothing was changed. Try again.' }
$properties = '{"description":"New","endOfLifeDate":"2041-01-01T00:00:00.000Z","disallowed":{"diskTypes":["Premium_LRS"]},"features":[{"name":"SecurityType","value":"Standard"}],"allowUpdateImage":true}' | ConvertFrom-Json -AsHashtable
foreach ($name in 'osType', 'osState', 'identifier') { $properties[$name] = $found[$name] }
$properties.recommended = if ($found.recommended) { $found.recommended } else { @{} }
$properties.recommended['vCPUs'] = '{"min":2,"max":8}' | ConvertFrom-Json -AsHashtable
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' (@{ properties = $properties } | ConvertTo-Json -Depth 20) | Out-Null

# Update image version golden\linux\1.0.0
$found = Send-Request 'GET' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' | ConvertFrom-Json -AsHashtable
$publishing = $found.properties.publishingProfile
if (-not ($publishing.targetRegions)) { throw 'Azure returned an incomplete description of golden\linux\1.0.0; nothing was changed. Try again.' }
$publishing.Remove('publishedDate')
$safety = if ($found.properties.safetyProfile) { $found.properties.safetyProfile } else { @{} }
$safety.Remove('reportedForPolicyViolation')
$safety.Remove('policyViolations')
$safety.allowDeletionOfReplicatedLocations = [bool]$safety.allowDeletionOfReplicatedLocations
$key = { param($name) ($name -replace ' ', '').ToLowerInvariant() }
$removed = @('northeurope') | Where-Object { $_ -ne (& $key $found.location) }
$publishing.targetRegions = @($publishing.targetRegions | Where-Object { (& $key $_.name) -notin $removed })
$safety.allowDeletionOfReplicatedLocations = $true
$region = '{"name":"uksouth","regionalReplicaCount":1,"storageAccountType":"Standard_LRS","excludeFromLatest":true}' | ConvertFrom-Json -AsHashtable
$there = $publishing.targetRegions | Where-Object { ($_.name -replace ' ', '') -eq 'uksouth' }
if ($there) { foreach ($name in 'regionalReplicaCount', 'excludeFromLatest') { if ($region.ContainsKey($name)) { $there[$name] = $region[$name] } } }
else { $publishing.targetRegions = @($publishing.targetRegions) + $region }
$publishing.excludeFromLatest = $true
$publishing.endOfLifeDate = '2041-01-01T00:00:00Z'
$safety.blockDeletionBeforeEndOfLife = $true
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' (@{ properties = @{ publishingProfile = $publishing; safetyProfile = $safety; storageProfile = @{} } } | ConvertTo-Json -Depth 20) | Out-Null

# Set tags on golden
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' '{"tags":{"team":"Images","it''s":"[resourceGroup().name]"}}' | Out-Null

# Share gallery golden
Send-Request 'POST' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/share?api-version=2025-12-03' '{"operationType":"Add","groups":[{"type":"Subscriptions","ids":["00000000-0000-0000-0000-000000000000"]},{"type":"AADTenants","ids":["00000000-0000-0000-0000-000000000000"]}]}' | Out-Null

# Restore image version golden\linux\1.0.0
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' '{"location":"westeurope","properties":{"restore":true,"storageProfile":{}}}' | Out-Null

# Create virtual machine vm-1
$template = '{
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
        "it''s": "[[resourceGroup().name]"
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
        "it''s": "[[resourceGroup().name]"
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
        "it''s": "[[resourceGroup().name]"
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
        "it''s": "[[resourceGroup().name]"
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
        "it''s": "[[resourceGroup().name]"
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
          "adminPassword": "[parameters(''adminPassword'')]"
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
}' | ConvertFrom-Json -AsHashtable
$parameters = @{
  ResourceGroupName = 'rg'
  Name = 'virtualMachine-vm-1'
  TemplateObject = $template
  adminPassword = Read-Host -AsSecureString 'adminPassword'
}
New-AzResourceGroupDeployment @parameters | Out-Null

# Register the resource provider Microsoft.LabServices
Register-AzResourceProvider -ProviderNamespace 'Microsoft.LabServices' | Out-Null
while (@(Get-AzResourceProvider -ProviderNamespace 'Microsoft.LabServices')[0].RegistrationState -ne 'Registered') { Start-Sleep -Seconds 10 }

# Assign the Owner role on golden
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/providers/Microsoft.Authorization/roleAssignments/22222222-2222-2222-2222-222222222222?api-version=2022-04-01' '{"properties":{"roleDefinitionId":"/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635","principalId":"11111111-1111-1111-1111-111111111111","principalType":"ServicePrincipal"}}' | Out-Null

# Attach gallery golden to spring
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring?api-version=2023-06-07' '{"properties":{"sharedGalleryId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"}}' | Out-Null

# Detach the gallery from spring
$found = Send-Request 'GET' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring?api-version=2023-06-07' | ConvertFrom-Json -AsHashtable
if (-not ($found.properties.allowedRegions)) { throw 'Azure returned an incomplete description of spring; nothing was changed. Try again.' }
foreach ($name in 'sharedGalleryId', 'provisioningState', 'resourceOperationError') { $found.properties.Remove($name) }
$body = @{ location = $found.location; properties = $found.properties }
if ($found.tags) { $body.tags = $found.tags }
if ($found.identity) { $body.identity = @{ type = $found.identity.type } }
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring?api-version=2023-06-07' ($body | ConvertTo-Json -Depth 20) | Out-Null

# Enable image linux for spring
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring/images/linux?api-version=2023-06-07' '{"properties":{"enabledState":"Enabled"}}' | Out-Null

# Export course
Send-Request 'POST' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring/saveImage?api-version=2023-06-07' '{"name":"course","labVirtualMachineId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0"}' | Out-Null

# Create lab course
$body = '{"location":"uksouth","properties":{"labPlanId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring","title":"Ada''s course","description":"Words","autoShutdownProfile":{"shutdownOnDisconnect":"Enabled","disconnectDelay":"PT15M","shutdownWhenNotConnected":"Enabled","noConnectDelay":"PT15M","shutdownOnIdle":"None"},"connectionProfile":{"webSshAccess":"None","webRdpAccess":"None","clientSshAccess":"Public","clientRdpAccess":"None"},"securityProfile":{"openAccess":"Disabled"},"virtualMachineProfile":{"createOption":"TemplateVM","imageReference":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"},"sku":{"name":"Classic_Fsv2_2_4GB_128_S_SSD","capacity":12},"usageQuota":"PT10H","useSharedPassword":"Enabled","adminUser":{"username":"instructor"}}}}' | ConvertFrom-Json -AsHashtable
$body.properties.virtualMachineProfile.adminUser.password = Read-Host -AsSecureString 'Password' | ConvertFrom-SecureString -AsPlainText
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course?api-version=2023-06-07' ($body | ConvertTo-Json -Depth 20) | Out-Null

# Publish lab course
Send-Request 'POST' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/publish?api-version=2023-06-07' $null | Out-Null

# Delete image version golden\linux\1.0.0
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  GalleryImageDefinitionName = 'linux'
  Name = '1.0.0'
  Force = $true
}
Remove-AzGalleryImageVersion @parameters | Out-Null

# Delete image definition golden\linux
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  Name = 'linux'
  Force = $true
}
for ($try = 1; ; $try++) {
  try { Remove-AzGalleryImageDefinition @parameters | Out-Null; break } catch { if ($try -ge 12) { throw } else { Start-Sleep -Seconds 10 } }
}

# Delete gallery golden
$parameters = @{
  ResourceGroupName = 'rg'
  Name = 'golden'
  Force = $true
}
for ($try = 1; ; $try++) {
  try { Remove-AzGallery @parameters | Out-Null; break } catch { if ($try -ge 12) { throw } else { Start-Sleep -Seconds 10 } }
}

# Delete application version golden\agent\1.0.0
$parameters = @{
  ResourceId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/applications/agent/versions/1.0.0'
  ApiVersion = '2025-12-03'
  Force = $true
}
for ($try = 1; ; $try++) {
  try { Remove-AzResource @parameters | Out-Null; break } catch { if ($try -ge 12) { throw } else { Start-Sleep -Seconds 10 } }
}

# Delete managed image i
$parameters = @{
  ResourceGroupName = 'rg'
  ImageName = 'i'
  Force = $true
}
Remove-AzImage @parameters | Out-Null

# Permanently delete image version golden\linux\1.0.0
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  GalleryImageDefinitionName = 'linux'
  Name = '1.0.0'
  Force = $true
}
Remove-AzGalleryImageVersion @parameters | Out-Null

# Create gallery golden
$parameters = @{
  ResourceGroupName = 'rg'
  Name = 'golden'
  Location = 'westeurope'
  Description = 'Plain'
  Tag = @{ 'team' = 'Images'; 'it''s' = '[resourceGroup().name]' }
}
New-AzGallery @parameters | Out-Null

# Create image version golden\linux\1.0.0
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  GalleryImageDefinitionName = 'linux'
  Name = '1.0.0'
  Location = 'westeurope'
  SourceImageId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i'
  StorageAccountType = 'Standard_LRS'
  TargetRegion = @(@{ 'Name' = 'westeurope'; 'ReplicaCount' = 2; 'StorageAccountType' = 'Standard_ZRS' }, @{ 'Name' = 'northeurope'; 'ReplicaCount' = 1; 'StorageAccountType' = 'Standard_LRS' })
  PublishingProfileEndOfLifeDate = '2040-01-01T00:00:00.000Z'
  Tag = @{ 'team' = 'Images'; 'it''s' = '[resourceGroup().name]' }
}
New-AzGalleryImageVersion @parameters | Out-Null

# Create image version golden\linux\1.0.0
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  GalleryImageDefinitionName = 'linux'
  Name = '1.0.0'
  Location = 'westeurope'
  SourceImageVMId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm'
  StorageAccountType = 'Standard_LRS'
  TargetRegion = @(@{ 'Name' = 'westeurope'; 'ReplicaCount' = 2; 'StorageAccountType' = 'Standard_ZRS' }, @{ 'Name' = 'northeurope'; 'ReplicaCount' = 1; 'StorageAccountType' = 'Standard_LRS' })
  PublishingProfileEndOfLifeDate = '2040-01-01T00:00:00.000Z'
  Tag = @{ 'team' = 'Images'; 'it''s' = '[resourceGroup().name]' }
}
New-AzGalleryImageVersion @parameters | Out-Null

# Create image version golden\linux\1.0.0
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  GalleryImageDefinitionName = 'linux'
  Name = '1.0.0'
  Location = 'westeurope'
  SourceImageId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/other/versions/2.0.0'
  StorageAccountType = 'Standard_LRS'
  TargetRegion = @(@{ 'Name' = 'westeurope'; 'ReplicaCount' = 2; 'StorageAccountType' = 'Standard_ZRS' }, @{ 'Name' = 'northeurope'; 'ReplicaCount' = 1; 'StorageAccountType' = 'Standard_LRS' })
  PublishingProfileEndOfLifeDate = '2040-01-01T00:00:00.000Z'
  Tag = @{ 'team' = 'Images'; 'it''s' = '[resourceGroup().name]' }
}
New-AzGalleryImageVersion @parameters | Out-Null

# Create image version golden\linux\1.0.0
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' '{"location":"westeurope","tags":{"team":"Images","it''s":"[resourceGroup().name]"},"properties":{"publishingProfile":{"targetRegions":[{"name":"westeurope","regionalReplicaCount":2,"storageAccountType":"Standard_ZRS"},{"name":"northeurope","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false,"endOfLifeDate":"2040-01-01T00:00:00.000Z"},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"communityGalleryImageId":"/CommunityGalleries/ours-1/Images/i/Versions/1.0.0"}}}}' | Out-Null

# Create image version golden\linux\1.0.0
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  GalleryImageDefinitionName = 'linux'
  Name = '1.0.0'
  Location = 'westeurope'
  OSDiskImage = @{ 'Source' = @{ 'Id' = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/snapshots/s' } }
  DataDiskImage = @(@{ 'Source' = @{ 'Id' = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/disks/d' }; 'Lun' = 2 })
  StorageAccountType = 'Standard_LRS'
  TargetRegion = @(@{ 'Name' = 'westeurope'; 'ReplicaCount' = 2; 'StorageAccountType' = 'Standard_ZRS' }, @{ 'Name' = 'northeurope'; 'ReplicaCount' = 1; 'StorageAccountType' = 'Standard_LRS' })
  PublishingProfileEndOfLifeDate = '2040-01-01T00:00:00.000Z'
  Tag = @{ 'team' = 'Images'; 'it''s' = '[resourceGroup().name]' }
}
New-AzGalleryImageVersion @parameters | Out-Null

# Create image version golden\linux\1.0.0
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' '{"location":"westeurope","tags":{"team":"Images","it''s":"[resourceGroup().name]"},"properties":{"publishingProfile":{"targetRegions":[{"name":"westeurope","regionalReplicaCount":2,"storageAccountType":"Standard_ZRS"},{"name":"northeurope","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false,"endOfLifeDate":"2040-01-01T00:00:00.000Z"},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"osDiskImage":{"source":{"uri":"https://vhds.blob.core.windows.net/a/os.vhd","storageAccountId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/vhds"}},"dataDiskImages":[{"lun":0,"source":{"uri":"https://vhds.blob.core.windows.net/a/data.vhd","storageAccountId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/vhds"}}]}}}' | Out-Null

# Create image version golden\linux\1.0.0
$template = '{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    {
      "type": "Microsoft.Compute/galleries/images/versions",
      "apiVersion": "2025-12-03",
      "name": "golden/linux/1.0.0",
      "location": "westeurope",
      "tags": {
        "team": "Images",
        "it''s": "[[resourceGroup().name]"
      },
      "properties": {
        "publishingProfile": {
          "targetRegions": [
            {
              "name": "westeurope",
              "regionalReplicaCount": 2,
              "storageAccountType": "Standard_ZRS"
            },
            {
              "name": "northeurope",
              "regionalReplicaCount": 1,
              "storageAccountType": "Standard_LRS"
            }
          ],
          "storageAccountType": "Standard_LRS",
          "excludeFromLatest": false,
          "endOfLifeDate": "2040-01-01T00:00:00.000Z",
          "replicationMode": "Shallow"
        },
        "safetyProfile": {
          "allowDeletionOfReplicatedLocations": false,
          "blockDeletionBeforeEndOfLife": true
        },
        "storageProfile": {
          "source": {
            "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
          }
        }
      }
    }
  ]
}' | ConvertFrom-Json -AsHashtable
$parameters = @{
  ResourceGroupName = 'rg'
  Name = 'imageVersion-golden-linux-1.0.0'
  TemplateObject = $template
  AuxTenant = @('00000000-0000-0000-0000-000000000000')
}
New-AzResourceGroupDeployment @parameters | Out-Null

# Create image version golden\linux\1.0.0
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' '{"location":"westeurope","tags":{"team":"Images","it''s":"[resourceGroup().name]"},"properties":{"publishingProfile":{"targetRegions":[{"name":"northeurope","regionalReplicaCount":1,"storageAccountType":"Standard_LRS","encryption":{"osDiskImage":{"diskEncryptionSetId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys-north"},"dataDiskImages":[{"lun":0,"diskEncryptionSetId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys-data"}]}}],"storageAccountType":"Standard_LRS","excludeFromLatest":false,"endOfLifeDate":"2040-01-01T00:00:00.000Z"},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' | Out-Null

# Update image version golden\linux\1.0.0
$found = Send-Request 'GET' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' | ConvertFrom-Json -AsHashtable
$publishing = $found.properties.publishingProfile
if (-not ($publishing.targetRegions)) { throw 'Azure returned an incomplete description of golden\linux\1.0.0; nothing was changed. Try again.' }
$publishing.Remove('publishedDate')
$safety = if ($found.properties.safetyProfile) { $found.properties.safetyProfile } else { @{} }
$safety.Remove('reportedForPolicyViolation')
$safety.Remove('policyViolations')
$safety.allowDeletionOfReplicatedLocations = [bool]$safety.allowDeletionOfReplicatedLocations
$region = '{"name":"northeurope","regionalReplicaCount":1,"storageAccountType":"Standard_LRS","encryption":{"osDiskImage":{"diskEncryptionSetId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys-north"},"dataDiskImages":[{"lun":0,"diskEncryptionSetId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys-data"}]}}' | ConvertFrom-Json -AsHashtable
$there = $publishing.targetRegions | Where-Object { ($_.name -replace ' ', '') -eq 'northeurope' }
if ($there) { foreach ($name in 'regionalReplicaCount', 'excludeFromLatest') { if ($region.ContainsKey($name)) { $there[$name] = $region[$name] } } }
else { $publishing.targetRegions = @($publishing.targetRegions) + $region }
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' (@{ properties = @{ publishingProfile = $publishing; safetyProfile = $safety; storageProfile = @{} } } | ConvertTo-Json -Depth 20) | Out-Null

# Share gallery golden
Send-Request 'POST' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/share?api-version=2025-12-03' '{"operationType":"EnableCommunity"}' | Out-Null

# Attach gallery golden to classic
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedgalleries/golden?api-version=2019-01-01-preview' '{"properties":{"galleryId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"}}' | Out-Null

# Detach the gallery from classic
Send-Request 'DELETE' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedgalleries/golden?api-version=2019-01-01-preview' $null | Out-Null

# Disable image linux for classic
$found = Send-Request 'GET' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedimages/linux?api-version=2019-01-01-preview' | ConvertFrom-Json -AsHashtable
if (-not ($found.properties.sharedGalleryId)) { throw 'Azure returned an incomplete description of classic\linux; nothing was changed. Try again.' }
$found.properties.EnableState = 'Disabled'
$found.properties.Remove('provisioningState')
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedimages/linux?api-version=2019-01-01-preview' (@{ id = $found.id; name = $found.name; properties = $found.properties } | ConvertTo-Json -Depth 20) | Out-Null

# Create lab course
$body = '{"location":"uksouth","properties":{"labPlanId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring","title":"Ada''s course","description":"Words","autoShutdownProfile":{"shutdownOnDisconnect":"Enabled","disconnectDelay":"PT15M","shutdownWhenNotConnected":"Enabled","noConnectDelay":"PT15M","shutdownOnIdle":"None"},"connectionProfile":{"webSshAccess":"None","webRdpAccess":"None","clientSshAccess":"None","clientRdpAccess":"Public"},"securityProfile":{"openAccess":"Disabled"},"virtualMachineProfile":{"createOption":"Image","imageReference":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"},"sku":{"name":"Classic_Fsv2_2_4GB_128_S_SSD","capacity":12},"usageQuota":"PT10H","useSharedPassword":"Enabled","adminUser":{"username":"instructor"}}}}' | ConvertFrom-Json -AsHashtable
$body.properties.virtualMachineProfile.adminUser.password = Read-Host -AsSecureString 'Password' | ConvertFrom-SecureString -AsPlainText
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course?api-version=2023-06-07' ($body | ConvertTo-Json -Depth 20) | Out-Null

# Create lab course
$body = '{"name":"course","labParameters":{"sharedImageResourceId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedimages/linux","vmSize":"Standard","username":"instructor","userQuota":"PT10H","templateVmState":"Enabled"}}' | ConvertFrom-Json -AsHashtable
$body.labParameters.password = Read-Host -AsSecureString 'Password' | ConvertFrom-SecureString -AsPlainText
Send-Request 'POST' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/createLab?api-version=2019-01-01-preview' ($body | ConvertTo-Json -Depth 20) | Out-Null

# Publish lab course
Send-Request 'POST' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/labs/course/environmentsettings/default/publish?api-version=2019-01-01-preview' '{"useExistingImage":false}' | Out-Null

# Share gallery golden
Send-Request 'POST' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/share?api-version=2025-12-03' '{"operationType":"Reset"}' | Out-Null

# Create virtual machine vm-1
$template = '{
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
        "it''s": "[[resourceGroup().name]"
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
        "it''s": "[[resourceGroup().name]"
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
                  "keyData": "ssh-ed25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA it''s mine"
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
}' | ConvertFrom-Json -AsHashtable
$parameters = @{
  ResourceGroupName = 'rg'
  Name = 'virtualMachine-vm-1'
  TemplateObject = $template
}
New-AzResourceGroupDeployment @parameters | Out-Null

# Create gallery golden
$parameters = @{
  ResourceGroupName = 'it''s'
  Name = 'golden'
  Location = 'eastus'
}
New-AzGallery @parameters | Out-Null

# Create gallery golden
$parameters = @{
  ResourceGroupName = 'rg'
  Name = 'golden'
  Location = 'eastus'
  Permission = 'Community'
  PublisherUri = 'https://a.example'
  PublisherContact = 'a@b.example'
  Eula = 'e'
  PublicNamePrefix = 'ours'
}
New-AzGallery @parameters | Out-Null

# Create gallery golden
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' '{"location":"eastus","properties":{"softDeletePolicy":{"isSoftDeleteEnabled":true}}}' | Out-Null

# Create gallery golden
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' '{"location":"eastus","identity":{"type":"UserAssigned","userAssignedIdentities":{"u":{}}}}' | Out-Null

# Create gallery golden
$parameters = @{
  ResourceGroupName = 'rg'
  Name = 'golden'
  Location = 'eastus'
  Permission = 'Groups'
}
New-AzGallery @parameters | Out-Null

# Create gallery golden
$parameters = @{
  ResourceGroupName = 'rg'
  Name = 'golden'
  Location = 'eastus'
  Tag = @{ 'a=b' = 'c' }
}
New-AzGallery @parameters | Out-Null

# Create gallery golden
$parameters = @{
  ResourceGroupName = 'rg'
  Name = 'golden'
  Location = 'eastus'
  Description = '-v'
}
New-AzGallery @parameters | Out-Null

# Create gallery golden
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' '{"location":"eastus","properties":{"future":true}}' | Out-Null

# Create image definition golden\linux
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  Name = 'linux'
  Location = 'eastus'
  Publisher = 'P'
  Offer = 'O'
  Sku = 'S'
  OsType = 'Linux'
  OsState = 'Generalized'
  HyperVGeneration = 'V2'
  Architecture = 'x64'
  Feature = @(@{ 'Name' = 'SecurityType'; 'Value' = 'TrustedLaunchSupported' })
  Description = 'd'
  Eula = 'e'
  PurchasePlanName = 'n'
  PurchasePlanPublisher = 'p'
  PurchasePlanProduct = 'o'
}
New-AzGalleryImageDefinition @parameters | Out-Null

# Create image definition golden\linux
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  Name = 'linux'
  Location = 'eastus'
  Publisher = 'P'
  Offer = 'O'
  Sku = 'S'
  OsType = 'Linux'
  OsState = 'Specialized'
  HyperVGeneration = 'V1'
  Architecture = 'x64'
}
New-AzGalleryImageDefinition @parameters | Out-Null

# Create image definition golden\linux
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  Name = 'linux'
  Location = 'eastus'
  Publisher = 'P'
  Offer = 'O'
  Sku = 'S'
  OsType = 'Linux'
  OsState = 'Generalized'
  HyperVGeneration = 'V2'
  Architecture = 'x64'
  Feature = @(@{ 'Name' = 'Future'; 'Value' = 'a b' }, @{ 'Name' = 'SecurityType'; 'Value' = 'TrustedLaunchSupported' })
}
New-AzGalleryImageDefinition @parameters | Out-Null

# Create image definition golden\linux
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  Name = 'linux'
  Location = 'eastus'
  Publisher = 'P'
  Offer = 'O'
  Sku = 'S'
  OsType = 'Linux'
  OsState = 'Generalized'
  HyperVGeneration = 'V2'
  Architecture = 'x64'
  Feature = @(@{ 'Name' = 'SecurityType'; 'Value' = 'TrustedLaunchSupported' })
  EndOfLifeDate = '2040-01-01T00:00:00.000Z'
  MaximumMemory = 8
}
New-AzGalleryImageDefinition @parameters | Out-Null

# Create image definition golden\linux
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  Name = 'linux'
  Location = 'eastus'
  Publisher = 'P'
  Offer = 'O'
  Sku = 'S'
  OsType = 'Linux'
  OsState = 'Generalized'
  HyperVGeneration = 'V2'
  Architecture = 'x64'
  Feature = @(@{ 'Name' = 'SecurityType'; 'Value' = 'TrustedLaunchSupported' })
  MinimumVCPU = 2
  DisallowedDiskType = @('Standard_LRS', 'Premium_LRS')
}
New-AzGalleryImageDefinition @parameters | Out-Null

# Create image version golden\linux\1.0.0
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  GalleryImageDefinitionName = 'linux'
  Name = '1.0.0'
  Location = 'eastus'
  SourceImageId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i'
  StorageAccountType = 'Standard_LRS'
  TargetRegion = @(@{ 'Name' = 'eastus'; 'ReplicaCount' = 1; 'StorageAccountType' = 'Standard_LRS' })
  PublishingProfileExcludeFromLatest = $true
  ReplicationMode = 'Shallow'
}
New-AzGalleryImageVersion @parameters | Out-Null

# Create image version golden\linux\1.0.0
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS","excludeFromLatest":true},{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":true},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' | Out-Null

# Create image version golden\linux\1.0.0
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS","excludeFromLatest":false}],"storageAccountType":"Standard_LRS","excludeFromLatest":true},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' | Out-Null

# Create image version golden\linux\1.0.0
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"},{"future":[{"at":"depth"}],"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' | Out-Null

# Create image version golden\linux\1.0.0
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  GalleryImageDefinitionName = 'linux'
  Name = '1.0.0'
  Location = 'eastus'
  SourceImageId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i'
  StorageAccountType = 'Standard_LRS'
  TargetRegion = @(@{ 'Name' = 'eastus'; 'ReplicaCount' = 1; 'StorageAccountType' = 'Standard_LRS' }, @{ 'Name' = 'eastus'; 'ReplicaCount' = 1; 'StorageAccountType' = 'PremiumV2_LRS' })
}
New-AzGalleryImageVersion @parameters | Out-Null

# Create image version golden\linux\1.0.0
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  GalleryImageDefinitionName = 'linux'
  Name = '1.0.0'
  Location = 'eastus'
  SourceImageId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i'
  StorageAccountType = 'Premium_LRS'
  TargetRegion = @(@{ 'Name' = 'eastus'; 'ReplicaCount' = 1; 'StorageAccountType' = 'Standard_LRS' })
}
New-AzGalleryImageVersion @parameters | Out-Null

# Create image version golden\linux\1.0.0
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' | Out-Null

# Create image version golden\linux\1.0.0
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false},"safetyProfile":{"allowDeletionOfReplicatedLocations":true,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}' | Out-Null

# Create image version golden\linux\1.0.0
$parameters = @{
  ResourceGroupName = 'rg'
  GalleryName = 'golden'
  GalleryImageDefinitionName = 'linux'
  Name = '1.0.0'
  Location = 'eastus'
  OSDiskImage = @{ 'Source' = @{ 'Id' = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/snapshots/os' } }
  StorageAccountType = 'Standard_LRS'
  TargetRegion = @(@{ 'Name' = 'eastus'; 'ReplicaCount' = 1; 'StorageAccountType' = 'Standard_LRS' })
}
New-AzGalleryImageVersion @parameters | Out-Null

# Create image version golden\linux\1.0.0
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"osDiskImage":{"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/snapshots/os"}},"dataDiskImages":[{"lun":1,"source":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/snapshots/os"},"future":1}]}}}' | Out-Null

# Create image version golden\linux\1.0.0
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' '{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"storageAccountType":"Standard_LRS","excludeFromLatest":false},"safetyProfile":{"allowDeletionOfReplicatedLocations":false,"blockDeletionBeforeEndOfLife":false},"storageProfile":{"osDiskImage":{"source":{"uri":"https://a.example/os.vhd","storageAccountId":"a"}}}}}' | Out-Null

# Update gallery golden
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' '{"identity":{"type":"None"}}' | Out-Null

# Update gallery golden
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' '{"identity":{"type":"SystemAssigned"}}' | Out-Null

# Update gallery golden
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden?api-version=2025-12-03' '{"properties":{"description":"Only","future":1}}' | Out-Null

# Update image definition golden\linux
$found = (Send-Request 'GET' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' | ConvertFrom-Json -AsHashtable).properties
if (-not ($found.osType -and $found.osState -and $found.identifier)) { throw 'Azure returned an incomplete description of golden\linux; nothing was changed. Try again.' }
$properties = '{"releaseNoteUri":"https://a.example/new"}' | ConvertFrom-Json -AsHashtable
foreach ($name in 'osType', 'osState', 'identifier') { $properties[$name] = $found[$name] }
$properties.recommended = if ($found.recommended) { $found.recommended } else { @{} }
$properties.recommended['memory'] = '{"min":1}' | ConvertFrom-Json -AsHashtable
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' (@{ properties = $properties } | ConvertTo-Json -Depth 20) | Out-Null

# Update image definition golden\linux
$found = (Send-Request 'GET' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' | ConvertFrom-Json -AsHashtable).properties
if (-not ($found.osType -and $found.osState -and $found.identifier)) { throw 'Azure returned an incomplete description of golden\linux; nothing was changed. Try again.' }
$properties = '{"features":[{"future":1,"name":"Future","value":"x"}],"allowUpdateImage":true}' | ConvertFrom-Json -AsHashtable
foreach ($name in 'osType', 'osState', 'identifier') { $properties[$name] = $found[$name] }
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' (@{ properties = $properties } | ConvertTo-Json -Depth 20) | Out-Null

# Update image definition golden\linux
$found = (Send-Request 'GET' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' | ConvertFrom-Json -AsHashtable).properties
if (-not ($found.osType -and $found.osState -and $found.identifier)) { throw 'Azure returned an incomplete description of golden\linux; nothing was changed. Try again.' }
$properties = '{"description":"Only"}' | ConvertFrom-Json -AsHashtable
foreach ($name in 'osType', 'osState', 'identifier') { $properties[$name] = $found[$name] }
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux?api-version=2025-12-03' (@{ properties = $properties } | ConvertTo-Json -Depth 20) | Out-Null

# Update image version golden\linux\1.0.0
$found = Send-Request 'GET' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' | ConvertFrom-Json -AsHashtable
$publishing = $found.properties.publishingProfile
if (-not ($publishing.targetRegions)) { throw 'Azure returned an incomplete description of golden\linux\1.0.0; nothing was changed. Try again.' }
$publishing.Remove('publishedDate')
$safety = if ($found.properties.safetyProfile) { $found.properties.safetyProfile } else { @{} }
$safety.Remove('reportedForPolicyViolation')
$safety.Remove('policyViolations')
$safety.allowDeletionOfReplicatedLocations = [bool]$safety.allowDeletionOfReplicatedLocations
$publishing.excludeFromLatest = $false
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' (@{ properties = @{ publishingProfile = $publishing; safetyProfile = $safety; storageProfile = @{} } } | ConvertTo-Json -Depth 20) | Out-Null

# Update image version golden\linux\1.0.0
$found = Send-Request 'GET' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' | ConvertFrom-Json -AsHashtable
$publishing = $found.properties.publishingProfile
if (-not ($publishing.targetRegions)) { throw 'Azure returned an incomplete description of golden\linux\1.0.0; nothing was changed. Try again.' }
$publishing.Remove('publishedDate')
$safety = if ($found.properties.safetyProfile) { $found.properties.safetyProfile } else { @{} }
$safety.Remove('reportedForPolicyViolation')
$safety.Remove('policyViolations')
$safety.allowDeletionOfReplicatedLocations = [bool]$safety.allowDeletionOfReplicatedLocations
$safety.blockDeletionBeforeEndOfLife = $false
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' (@{ properties = @{ publishingProfile = $publishing; safetyProfile = $safety; storageProfile = @{} } } | ConvertTo-Json -Depth 20) | Out-Null

# Update image version golden\linux\1.0.0
$found = Send-Request 'GET' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' | ConvertFrom-Json -AsHashtable
$publishing = $found.properties.publishingProfile
if (-not ($publishing.targetRegions)) { throw 'Azure returned an incomplete description of golden\linux\1.0.0; nothing was changed. Try again.' }
$publishing.Remove('publishedDate')
$safety = if ($found.properties.safetyProfile) { $found.properties.safetyProfile } else { @{} }
$safety.Remove('reportedForPolicyViolation')
$safety.Remove('policyViolations')
$safety.allowDeletionOfReplicatedLocations = [bool]$safety.allowDeletionOfReplicatedLocations
$region = '{"name":"eastus","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}' | ConvertFrom-Json -AsHashtable
$there = $publishing.targetRegions | Where-Object { ($_.name -replace ' ', '') -eq 'eastus' }
if ($there) { foreach ($name in 'regionalReplicaCount', 'excludeFromLatest') { if ($region.ContainsKey($name)) { $there[$name] = $region[$name] } } }
else { $publishing.targetRegions = @($publishing.targetRegions) + $region }
Send-Request 'PATCH' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0?api-version=2025-12-03' (@{ properties = @{ publishingProfile = $publishing; safetyProfile = $safety; storageProfile = @{} } } | ConvertTo-Json -Depth 20) | Out-Null

# Share gallery golden
Send-Request 'POST' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/share?api-version=2025-12-03' '{"operationType":"Remove","groups":[{"type":"Subscriptions","ids":["s"]}]}' | Out-Null

# Share gallery golden
Send-Request 'POST' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/share?api-version=2025-12-03' '{"operationType":"Add","groups":[{"type":"AADTenants","ids":["t"]}]}' | Out-Null

# Export course
Send-Request 'POST' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring/saveImage?api-version=2023-06-07' '{"name":"course","labVirtualMachineId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0"}' | Out-Null

# Export course
Send-Request 'POST' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring/saveImage?api-version=2023-06-07' '{"name":"course","labVirtualMachineId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0"}' | Out-Null

# Create lab longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong
$body = '{"location":"uksouth","properties":{"labPlanId":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring","title":"Ada''s course","description":"Words","autoShutdownProfile":{"shutdownOnDisconnect":"Enabled","disconnectDelay":"PT15M","shutdownWhenNotConnected":"Enabled","noConnectDelay":"PT15M","shutdownOnIdle":"None"},"connectionProfile":{"webSshAccess":"None","webRdpAccess":"None","clientSshAccess":"Public","clientRdpAccess":"None"},"securityProfile":{"openAccess":"Disabled"},"virtualMachineProfile":{"createOption":"TemplateVM","imageReference":{"id":"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"},"sku":{"name":"Classic_Fsv2_2_4GB_128_S_SSD","capacity":12},"usageQuota":"PT10H","useSharedPassword":"Enabled","adminUser":{"username":"instructor"}}}}' | ConvertFrom-Json -AsHashtable
$body.properties.virtualMachineProfile.adminUser.password = Read-Host -AsSecureString 'Password' | ConvertFrom-SecureString -AsPlainText
Send-Request 'PUT' '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong?api-version=2023-06-07' ($body | ConvertTo-Json -Depth 20) | Out-Null
