resource "azurerm_resource_group" "rg" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  name = "rg"
  location = "westeurope"
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
}

resource "azapi_resource" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "golden"
  location = "westeurope"
  identity {
    type = "SystemAssigned, UserAssigned"
    identity_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/u"]
  }
  body = {
    properties = {
      description = "Golden"
      softDeletePolicy = {
        isSoftDeleteEnabled = true
      }
      sharingProfile = {
        permissions = "Community"
        communityGalleryInfo = {
          publisherUri = "https://a.example"
          publisherContact = "a@b.example"
          eula = "e"
          publicNamePrefix = "ours"
        }
      }
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azurerm_shared_image" "golden_linux" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  gallery_name = "golden"
  name = "linux"
  resource_group_name = "rg"
  location = "westeurope"
  os_type = "Linux"
  specialized = false
  hyper_v_generation = "V2"
  architecture = "x64"
  trusted_launch_supported = true
  disk_controller_type_nvme_enabled = true
  description = "Words"
  end_of_life_date = "2040-01-01T00:00:00Z"
  min_recommended_vcpu_count = 1
  max_recommended_vcpu_count = 16
  min_recommended_memory_in_gb = 4
  disk_types_not_allowed = ["Standard_LRS"]
  eula = "https://a.example/eula"
  privacy_statement_uri = "https://a.example/privacy"
  release_note_uri = "https://a.example/notes"
  identifier {
    publisher = "P"
    offer = "O"
    sku = "S"
  }
  purchase_plan {
    name = "n"
    publisher = "p"
    product = "o"
  }
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
}

resource "azurerm_shared_image_version" "golden_linux_1_0_0" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  gallery_name = "golden"
  image_name = "linux"
  name = "1.0.0"
  resource_group_name = "rg"
  location = "westeurope"
  managed_image_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
  exclude_from_latest = false
  end_of_life_date = "2040-01-01T00:00:00Z"
  target_region {
    name = "westeurope"
    regional_replica_count = 2
    storage_account_type = "Standard_ZRS"
  }
  target_region {
    name = "northeurope"
    regional_replica_count = 1
    storage_account_type = "Standard_LRS"
  }
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
  method = "PATCH"
  body = {
    identity = {
      type = "SystemAssigned, UserAssigned"
      userAssignedIdentities = {
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/new" = {}
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/old" = null
      }
    }
    properties = {
      description = "New"
      softDeletePolicy = {
        isSoftDeleteEnabled = false
      }
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

data "azapi_resource" "golden_linux" {
  type = "Microsoft.Compute/galleries/images@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  response_export_values = ["*"]
}

resource "azapi_resource_action" "golden_linux" {
  type = "Microsoft.Compute/galleries/images@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  method = "PATCH"
  body = {
    properties = {
      osType = data.azapi_resource.golden_linux.output.properties.osType
      osState = data.azapi_resource.golden_linux.output.properties.osState
      identifier = data.azapi_resource.golden_linux.output.properties.identifier
      description = "New"
      endOfLifeDate = "2041-01-01T00:00:00.000Z"
      disallowed = {
        diskTypes = ["Premium_LRS"]
      }
      features = [
        {
          name = "SecurityType"
          value = "Standard"
        },
      ]
      allowUpdateImage = true
      recommended = merge(try(data.azapi_resource.golden_linux.output.properties.recommended, {}), {
        vCPUs = {
          min = 2
          max = 8
        }
      })
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

# Terraform reads the target regions when it plans and writes all of them when it applies. Apply right away: a region that someone else adds in between is lost.
data "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0"
  response_export_values = ["*"]
}

locals {
  golden_linux_1_0_0_found = data.azapi_resource.golden_linux_1_0_0.output
  golden_linux_1_0_0_kept = [for region in local.golden_linux_1_0_0_found.properties.publishingProfile.targetRegions : merge(region, try({
    uksouth = {
      regionalReplicaCount = 1
      excludeFromLatest = true
    }
  }[lower(replace(region.name, " ", ""))], {})) if !(contains(["northeurope"], lower(replace(region.name, " ", ""))) && lower(replace(region.name, " ", "")) != lower(replace(local.golden_linux_1_0_0_found.location, " ", "")))]
  golden_linux_1_0_0_regions = concat(local.golden_linux_1_0_0_kept, [for region in [
    {
      name = "uksouth"
      regionalReplicaCount = 1
      storageAccountType = "Standard_LRS"
      excludeFromLatest = true
    },
  ] : region if !contains([for one in local.golden_linux_1_0_0_kept : lower(replace(one.name, " ", ""))], lower(replace(region.name, " ", "")))])
}

resource "azapi_resource_action" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0"
  method = "PATCH"
  body = {
    properties = {
      publishingProfile = merge({ for name, value in local.golden_linux_1_0_0_found.properties.publishingProfile : name => value if name != "publishedDate" }, {
        targetRegions = local.golden_linux_1_0_0_regions
        excludeFromLatest = true
        endOfLifeDate = "2041-01-01T00:00:00.000Z"
      })
      safetyProfile = merge({ for name, value in try(local.golden_linux_1_0_0_found.properties.safetyProfile, {}) : name => value if !contains(["reportedForPolicyViolation", "policyViolations"], name) }, { allowDeletionOfReplicatedLocations = length(local.golden_linux_1_0_0_kept) < length(local.golden_linux_1_0_0_found.properties.publishingProfile.targetRegions) || try(local.golden_linux_1_0_0_found.properties.safetyProfile.allowDeletionOfReplicatedLocations, false) }, { blockDeletionBeforeEndOfLife = true })
      storageProfile = {}
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
  method = "PATCH"
  body = {
    tags = {
      team = "Images"
      "it's" = "[resourceGroup().name]"
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
  action = "share"
  method = "POST"
  body = {
    operationType = "Add"
    groups = [
      {
        type = "Subscriptions"
        ids = ["00000000-0000-0000-0000-000000000000"]
      },
      {
        type = "AADTenants"
        ids = ["00000000-0000-0000-0000-000000000000"]
      },
    ]
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "westeurope"
  body = {
    properties = {
      restore = true
      storageProfile = {}
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

variable "admin_password" {
  type = string
  sensitive = true
}

resource "azapi_resource" "vm_1_nsg" {
  type = "Microsoft.Network/networkSecurityGroups@2024-05-01"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "vm-1-nsg"
  location = "westeurope"
  body = {
    properties = {
      securityRules = [
        {
          name = "RDP"
          properties = {
            priority = 1000
            direction = "Inbound"
            access = "Allow"
            protocol = "Tcp"
            sourceAddressPrefix = "*"
            sourcePortRange = "*"
            destinationAddressPrefix = "*"
            destinationPortRange = "3389"
          }
        },
      ]
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "vnet" {
  type = "Microsoft.Network/virtualNetworks@2024-05-01"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "vnet"
  location = "westeurope"
  body = {
    properties = {
      addressSpace = {
        addressPrefixes = ["10.0.0.0/16"]
      }
      subnets = [
        {
          name = "default"
          properties = {
            addressPrefix = "10.0.0.0/24"
          }
        },
      ]
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
  depends_on = [azapi_resource.vm_1_nsg]
}

resource "azapi_resource" "vm_1_ip" {
  type = "Microsoft.Network/publicIPAddresses@2024-05-01"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "vm-1-ip"
  location = "westeurope"
  body = {
    sku = {
      name = "Standard"
    }
    properties = {
      publicIPAllocationMethod = "Static"
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
  depends_on = [azapi_resource.vm_1_nsg, azapi_resource.vnet]
}

resource "azapi_resource" "vm_1_nic" {
  type = "Microsoft.Network/networkInterfaces@2024-05-01"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "vm-1-nic"
  location = "westeurope"
  body = {
    properties = {
      ipConfigurations = [
        {
          name = "primary"
          properties = {
            subnet = {
              id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/default"
            }
            privateIPAllocationMethod = "Dynamic"
            publicIPAddress = {
              id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/vm-1-ip"
            }
          }
        },
      ]
      networkSecurityGroup = {
        id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/vm-1-nsg"
      }
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
  depends_on = [azapi_resource.vm_1_nsg, azapi_resource.vnet, azapi_resource.vm_1_ip]
}

resource "azapi_resource" "vm_1" {
  type = "Microsoft.Compute/virtualMachines@2026-04-01"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "vm-1"
  location = "westeurope"
  body = {
    plan = {
      name = "n"
      publisher = "p"
      product = "o"
    }
    properties = {
      hardwareProfile = {
        vmSize = "Standard_D2s_v5"
      }
      storageProfile = {
        imageReference = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
        }
        osDisk = {
          createOption = "FromImage"
          deleteOption = "Delete"
          managedDisk = {
            storageAccountType = "Premium_LRS"
            securityProfile = {
              securityEncryptionType = "VMGuestStateOnly"
            }
          }
        }
      }
      osProfile = {
        computerName = "vm-1"
        adminUsername = "azureuser"
        adminPassword = var.admin_password
      }
      networkProfile = {
        networkInterfaces = [
          {
            id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/vm-1-nic"
            properties = {
              deleteOption = "Delete"
            }
          },
        ]
      }
      securityProfile = {
        securityType = "ConfidentialVM"
        uefiSettings = {
          secureBootEnabled = true
          vTpmEnabled = true
        }
      }
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
  depends_on = [azapi_resource.vm_1_nsg, azapi_resource.vnet, azapi_resource.vm_1_ip, azapi_resource.vm_1_nic]
}

resource "azapi_resource_action" "subscriptions_00000000_0000_0000_0000_000000000000_providers_Microsoft_LabServices" {
  type = "Microsoft.Resources/providers@2021-04-01"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.LabServices"
  action = "register"
  method = "POST"
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "image_22222222_2222_2222_2222_222222222222" {
  type = "Microsoft.Authorization/roleAssignments@2022-04-01"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
  name = "22222222-2222-2222-2222-222222222222"
  body = {
    properties = {
      roleDefinitionId = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
      principalId = "11111111-1111-1111-1111-111111111111"
      principalType = "ServicePrincipal"
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "spring" {
  type = "Microsoft.LabServices/labPlans@2023-06-07"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring"
  method = "PATCH"
  body = {
    properties = {
      sharedGalleryId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

# This language can't change resources that it didn't create. Use the Azure CLI instead: Detach the gallery from spring
# az resource update \
#   --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring \
#   --api-version 2023-06-07 \
#   --remove properties.sharedGalleryId \
#   --output none

resource "azapi_resource_action" "spring_linux" {
  type = "Microsoft.LabServices/labPlans/images@2023-06-07"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring/images/linux"
  method = "PATCH"
  body = {
    properties = {
      enabledState = "Enabled"
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden_course" {
  type = "Microsoft.LabServices/labPlans@2023-06-07"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring"
  action = "saveImage"
  method = "POST"
  body = {
    name = "course"
    labVirtualMachineId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

variable "admin_password" {
  type = string
  sensitive = true
}

resource "azapi_resource" "course" {
  type = "Microsoft.LabServices/labs@2023-06-07"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "course"
  location = "uksouth"
  body = {
    properties = {
      labPlanId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring"
      title = "Ada's course"
      description = "Words"
      autoShutdownProfile = {
        shutdownOnDisconnect = "Enabled"
        disconnectDelay = "PT15M"
        shutdownWhenNotConnected = "Enabled"
        noConnectDelay = "PT15M"
        shutdownOnIdle = "None"
      }
      connectionProfile = {
        webSshAccess = "None"
        webRdpAccess = "None"
        clientSshAccess = "Public"
        clientRdpAccess = "None"
      }
      securityProfile = {
        openAccess = "Disabled"
      }
      virtualMachineProfile = {
        createOption = "TemplateVM"
        imageReference = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
        }
        sku = {
          name = "Classic_Fsv2_2_4GB_128_S_SSD"
          capacity = 12
        }
        usageQuota = "PT10H"
        useSharedPassword = "Enabled"
        adminUser = {
          username = "instructor"
          password = var.admin_password
        }
      }
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "course" {
  type = "Microsoft.LabServices/labs@2023-06-07"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course"
  action = "publish"
  method = "POST"
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azurerm_shared_image_gallery" "golden" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  name = "golden"
  resource_group_name = "rg"
  location = "westeurope"
  description = "Plain"
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
}

resource "azurerm_shared_image_version" "golden_linux_1_0_0" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  gallery_name = "golden"
  image_name = "linux"
  name = "1.0.0"
  resource_group_name = "rg"
  location = "westeurope"
  managed_image_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
  exclude_from_latest = false
  end_of_life_date = "2040-01-01T00:00:00Z"
  target_region {
    name = "westeurope"
    regional_replica_count = 2
    storage_account_type = "Standard_ZRS"
  }
  target_region {
    name = "northeurope"
    regional_replica_count = 1
    storage_account_type = "Standard_LRS"
  }
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "westeurope"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "westeurope"
            regionalReplicaCount = 2
            storageAccountType = "Standard_ZRS"
          },
          {
            name = "northeurope"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = false
        endOfLifeDate = "2040-01-01T00:00:00.000Z"
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        source = {
          virtualMachineId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm"
        }
      }
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "westeurope"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "westeurope"
            regionalReplicaCount = 2
            storageAccountType = "Standard_ZRS"
          },
          {
            name = "northeurope"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = false
        endOfLifeDate = "2040-01-01T00:00:00.000Z"
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        source = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/other/versions/2.0.0"
        }
      }
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "westeurope"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "westeurope"
            regionalReplicaCount = 2
            storageAccountType = "Standard_ZRS"
          },
          {
            name = "northeurope"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = false
        endOfLifeDate = "2040-01-01T00:00:00.000Z"
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        source = {
          communityGalleryImageId = "/CommunityGalleries/ours-1/Images/i/Versions/1.0.0"
        }
      }
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "westeurope"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "westeurope"
            regionalReplicaCount = 2
            storageAccountType = "Standard_ZRS"
          },
          {
            name = "northeurope"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = false
        endOfLifeDate = "2040-01-01T00:00:00.000Z"
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        osDiskImage = {
          source = {
            id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/snapshots/s"
          }
        }
        dataDiskImages = [
          {
            lun = 2
            source = {
              id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/disks/d"
            }
          },
        ]
      }
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "westeurope"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "westeurope"
            regionalReplicaCount = 2
            storageAccountType = "Standard_ZRS"
          },
          {
            name = "northeurope"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = false
        endOfLifeDate = "2040-01-01T00:00:00.000Z"
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        osDiskImage = {
          source = {
            uri = "https://vhds.blob.core.windows.net/a/os.vhd"
            storageAccountId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/vhds"
          }
        }
        dataDiskImages = [
          {
            lun = 0
            source = {
              uri = "https://vhds.blob.core.windows.net/a/data.vhd"
              storageAccountId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/vhds"
            }
          },
        ]
      }
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

provider "azapi" {
  auxiliary_tenant_ids = ["00000000-0000-0000-0000-000000000000"]
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "westeurope"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "westeurope"
            regionalReplicaCount = 2
            storageAccountType = "Standard_ZRS"
          },
          {
            name = "northeurope"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = false
        endOfLifeDate = "2040-01-01T00:00:00.000Z"
        replicationMode = "Shallow"
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = true
      }
      storageProfile = {
        source = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
        }
      }
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "westeurope"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "northeurope"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
            encryption = {
              osDiskImage = {
                diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys-north"
              }
              dataDiskImages = [
                {
                  lun = 0
                  diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys-data"
                },
              ]
            }
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = false
        endOfLifeDate = "2040-01-01T00:00:00.000Z"
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        source = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
        }
      }
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

# Terraform reads the target regions when it plans and writes all of them when it applies. Apply right away: a region that someone else adds in between is lost.
data "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0"
  response_export_values = ["*"]
}

locals {
  golden_linux_1_0_0_found = data.azapi_resource.golden_linux_1_0_0.output
  golden_linux_1_0_0_kept = [for region in local.golden_linux_1_0_0_found.properties.publishingProfile.targetRegions : merge(region, try({
    northeurope = {
      regionalReplicaCount = 1
    }
  }[lower(replace(region.name, " ", ""))], {})) if !(contains([], lower(replace(region.name, " ", ""))) && lower(replace(region.name, " ", "")) != lower(replace(local.golden_linux_1_0_0_found.location, " ", "")))]
  golden_linux_1_0_0_regions = concat(local.golden_linux_1_0_0_kept, [for region in [
    {
      name = "northeurope"
      regionalReplicaCount = 1
      storageAccountType = "Standard_LRS"
      encryption = {
        osDiskImage = {
          diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys-north"
        }
        dataDiskImages = [
          {
            lun = 0
            diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys-data"
          },
        ]
      }
    },
  ] : region if !contains([for one in local.golden_linux_1_0_0_kept : lower(replace(one.name, " ", ""))], lower(replace(region.name, " ", "")))])
}

resource "azapi_resource_action" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0"
  method = "PATCH"
  body = {
    properties = {
      publishingProfile = merge({ for name, value in local.golden_linux_1_0_0_found.properties.publishingProfile : name => value if name != "publishedDate" }, {
        targetRegions = local.golden_linux_1_0_0_regions
      })
      safetyProfile = merge({ for name, value in try(local.golden_linux_1_0_0_found.properties.safetyProfile, {}) : name => value if !contains(["reportedForPolicyViolation", "policyViolations"], name) }, { allowDeletionOfReplicatedLocations = length(local.golden_linux_1_0_0_kept) < length(local.golden_linux_1_0_0_found.properties.publishingProfile.targetRegions) || try(local.golden_linux_1_0_0_found.properties.safetyProfile.allowDeletionOfReplicatedLocations, false) }, try({ blockDeletionBeforeEndOfLife = local.golden_linux_1_0_0_found.properties.safetyProfile.blockDeletionBeforeEndOfLife }, {}))
      storageProfile = {}
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
  action = "share"
  method = "POST"
  body = {
    operationType = "EnableCommunity"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "classic_golden" {
  type = "Microsoft.LabServices/labaccounts/sharedgalleries@2019-01-01-preview"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic"
  name = "golden"
  body = {
    properties = {
      galleryId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

# This language can't change resources that it didn't create. Use the Azure CLI instead: Detach the gallery from classic
# az resource delete \
#   --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedgalleries/golden \
#   --api-version 2019-01-01-preview \
#   --output none
# az resource wait \
#   --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedgalleries/golden \
#   --api-version 2019-01-01-preview \
#   --deleted \
#   --interval 5 \
#   --timeout 86400

# This language can't change resources that it didn't create. Use the Azure CLI instead: Disable image linux for classic
# az resource update \
#   --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedimages/linux \
#   --api-version 2019-01-01-preview \
#   --set properties.EnableState=Disabled \
#   --output none
# az resource wait \
#   --ids /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedimages/linux \
#   --api-version 2019-01-01-preview \
#   --updated \
#   --interval 5 \
#   --timeout 86400

variable "admin_password" {
  type = string
  sensitive = true
}

resource "azapi_resource" "course" {
  type = "Microsoft.LabServices/labs@2023-06-07"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "course"
  location = "uksouth"
  body = {
    properties = {
      labPlanId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring"
      title = "Ada's course"
      description = "Words"
      autoShutdownProfile = {
        shutdownOnDisconnect = "Enabled"
        disconnectDelay = "PT15M"
        shutdownWhenNotConnected = "Enabled"
        noConnectDelay = "PT15M"
        shutdownOnIdle = "None"
      }
      connectionProfile = {
        webSshAccess = "None"
        webRdpAccess = "None"
        clientSshAccess = "None"
        clientRdpAccess = "Public"
      }
      securityProfile = {
        openAccess = "Disabled"
      }
      virtualMachineProfile = {
        createOption = "Image"
        imageReference = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
        }
        sku = {
          name = "Classic_Fsv2_2_4GB_128_S_SSD"
          capacity = 12
        }
        usageQuota = "PT10H"
        useSharedPassword = "Enabled"
        adminUser = {
          username = "instructor"
          password = var.admin_password
        }
      }
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

variable "admin_password" {
  type = string
  sensitive = true
}

resource "azapi_resource_action" "classic_course" {
  type = "Microsoft.LabServices/labaccounts@2019-01-01-preview"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic"
  action = "createLab"
  method = "POST"
  body = {
    name = "course"
    labParameters = {
      sharedImageResourceId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/sharedimages/linux"
      vmSize = "Standard"
      username = "instructor"
      password = var.admin_password
      userQuota = "PT10H"
      templateVmState = "Enabled"
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "classic_course" {
  type = "Microsoft.LabServices/labaccounts/labs/environmentsettings@2019-01-01-preview"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labaccounts/classic/labs/course/environmentsettings/default"
  action = "publish"
  method = "POST"
  body = {
    useExistingImage = false
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
  action = "share"
  method = "POST"
  body = {
    operationType = "Reset"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "vm_1_nic" {
  type = "Microsoft.Network/networkInterfaces@2024-05-01"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "vm-1-nic"
  location = "westeurope"
  body = {
    properties = {
      ipConfigurations = [
        {
          name = "primary"
          properties = {
            subnet = {
              id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s"
            }
            privateIPAllocationMethod = "Dynamic"
          }
        },
      ]
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "vm_1" {
  type = "Microsoft.Compute/virtualMachines@2026-04-01"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "vm-1"
  location = "westeurope"
  body = {
    plan = {
      name = "n"
      publisher = "p"
      product = "o"
    }
    properties = {
      hardwareProfile = {
        vmSize = "Standard_D2s_v5"
      }
      storageProfile = {
        imageReference = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
        }
        osDisk = {
          createOption = "FromImage"
          deleteOption = "Delete"
          managedDisk = {
            storageAccountType = "Premium_LRS"
            securityProfile = {
              securityEncryptionType = "VMGuestStateOnly"
            }
          }
        }
      }
      osProfile = {
        computerName = "vm-1"
        adminUsername = "u"
        linuxConfiguration = {
          disablePasswordAuthentication = true
          ssh = {
            publicKeys = [
              {
                path = "/home/u/.ssh/authorized_keys"
                keyData = "ssh-ed25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA it's mine"
              },
            ]
          }
        }
      }
      networkProfile = {
        networkInterfaces = [
          {
            id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/vm-1-nic"
            properties = {
              deleteOption = "Delete"
            }
          },
        ]
      }
      securityProfile = {
        securityType = "ConfidentialVM"
        uefiSettings = {
          secureBootEnabled = true
          vTpmEnabled = true
        }
      }
    }
  }
  schema_validation_enabled = false
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
  depends_on = [azapi_resource.vm_1_nic]
}

resource "azurerm_shared_image_gallery" "golden" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  name = "golden"
  resource_group_name = "it's"
  location = "eastus"
}

resource "azurerm_shared_image_gallery" "golden" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  name = "golden"
  resource_group_name = "rg"
  location = "eastus"
  sharing {
    permission = "Community"
    community_gallery {
      eula = "e"
      prefix = "ours"
      publisher_email = "a@b.example"
      publisher_uri = "https://a.example"
    }
  }
}

resource "azapi_resource" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "golden"
  location = "eastus"
  body = {
    properties = {
      softDeletePolicy = {
        isSoftDeleteEnabled = true
      }
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "golden"
  location = "eastus"
  identity {
    type = "UserAssigned"
    identity_ids = ["u"]
  }
  body = {}
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azurerm_shared_image_gallery" "golden" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  name = "golden"
  resource_group_name = "rg"
  location = "eastus"
  sharing {
    permission = "Groups"
  }
}

resource "azurerm_shared_image_gallery" "golden" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  name = "golden"
  resource_group_name = "rg"
  location = "eastus"
  tags = {
    "a=b" = "c"
  }
}

resource "azurerm_shared_image_gallery" "golden" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  name = "golden"
  resource_group_name = "rg"
  location = "eastus"
  description = "-v"
}

resource "azapi_resource" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "golden"
  location = "eastus"
  body = {
    properties = {
      future = true
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azurerm_shared_image" "golden_linux" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  gallery_name = "golden"
  name = "linux"
  resource_group_name = "rg"
  location = "eastus"
  os_type = "Linux"
  specialized = false
  hyper_v_generation = "V2"
  architecture = "x64"
  trusted_launch_supported = true
  description = "d"
  eula = "e"
  identifier {
    publisher = "P"
    offer = "O"
    sku = "S"
  }
  purchase_plan {
    name = "n"
    publisher = "p"
    product = "o"
  }
}

resource "azurerm_shared_image" "golden_linux" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  gallery_name = "golden"
  name = "linux"
  resource_group_name = "rg"
  location = "eastus"
  os_type = "Linux"
  specialized = true
  hyper_v_generation = "V1"
  architecture = "x64"
  identifier {
    publisher = "P"
    offer = "O"
    sku = "S"
  }
}

resource "azapi_resource" "golden_linux" {
  type = "Microsoft.Compute/galleries/images@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
  name = "linux"
  location = "eastus"
  body = {
    properties = {
      osType = "Linux"
      osState = "Generalized"
      hyperVGeneration = "V2"
      architecture = "x64"
      identifier = {
        publisher = "P"
        offer = "O"
        sku = "S"
      }
      features = [
        {
          name = "Future"
          value = "a b"
        },
      ]
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azurerm_shared_image" "golden_linux" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  gallery_name = "golden"
  name = "linux"
  resource_group_name = "rg"
  location = "eastus"
  os_type = "Linux"
  specialized = false
  hyper_v_generation = "V2"
  architecture = "x64"
  trusted_launch_supported = true
  end_of_life_date = "2040-01-01"
  max_recommended_memory_in_gb = 8
  identifier {
    publisher = "P"
    offer = "O"
    sku = "S"
  }
}

resource "azurerm_shared_image" "golden_linux" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  gallery_name = "golden"
  name = "linux"
  resource_group_name = "rg"
  location = "eastus"
  os_type = "Linux"
  specialized = false
  hyper_v_generation = "V2"
  architecture = "x64"
  trusted_launch_supported = true
  min_recommended_vcpu_count = 2
  disk_types_not_allowed = ["Standard_LRS", "Premium_LRS"]
  identifier {
    publisher = "P"
    offer = "O"
    sku = "S"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "eastus"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "eastus"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = true
        replicationMode = "Shallow"
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        source = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
        }
      }
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "eastus"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "eastus"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
            excludeFromLatest = true
          },
          {
            name = "eastus"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = true
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        source = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
        }
      }
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azurerm_shared_image_version" "golden_linux_1_0_0" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  gallery_name = "golden"
  image_name = "linux"
  name = "1.0.0"
  resource_group_name = "rg"
  location = "eastus"
  managed_image_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
  exclude_from_latest = true
  target_region {
    name = "eastus"
    regional_replica_count = 1
    storage_account_type = "Standard_LRS"
    exclude_from_latest_enabled = false
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "eastus"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "eastus"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
          {
            future = [
              {
                at = "depth"
              },
            ]
            name = "eastus"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = false
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        source = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
        }
      }
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "eastus"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "eastus"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
          {
            name = "eastus"
            regionalReplicaCount = 1
            storageAccountType = "PremiumV2_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = false
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        source = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
        }
      }
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "eastus"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "eastus"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Premium_LRS"
        excludeFromLatest = false
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        source = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
        }
      }
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "eastus"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "eastus"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = false
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        source = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
        }
      }
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "eastus"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "eastus"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = false
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = true
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        source = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/i"
        }
      }
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azurerm_shared_image_version" "golden_linux_1_0_0" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  gallery_name = "golden"
  image_name = "linux"
  name = "1.0.0"
  resource_group_name = "rg"
  location = "eastus"
  os_disk_snapshot_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/snapshots/os"
  exclude_from_latest = false
  target_region {
    name = "eastus"
    regional_replica_count = 1
    storage_account_type = "Standard_LRS"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  name = "1.0.0"
  location = "eastus"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "eastus"
            regionalReplicaCount = 1
            storageAccountType = "Standard_LRS"
          },
        ]
        storageAccountType = "Standard_LRS"
        excludeFromLatest = false
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
        blockDeletionBeforeEndOfLife = false
      }
      storageProfile = {
        osDiskImage = {
          source = {
            id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/snapshots/os"
          }
        }
        dataDiskImages = [
          {
            lun = 1
            source = {
              id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/snapshots/os"
            }
            future = 1
          },
        ]
      }
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azurerm_shared_image_version" "golden_linux_1_0_0" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  gallery_name = "golden"
  image_name = "linux"
  name = "1.0.0"
  resource_group_name = "rg"
  location = "eastus"
  blob_uri = "https://a.example/os.vhd"
  storage_account_id = "a"
  exclude_from_latest = false
  target_region {
    name = "eastus"
    regional_replica_count = 1
    storage_account_type = "Standard_LRS"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
  method = "PATCH"
  body = {
    identity = {
      type = "None"
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
  method = "PATCH"
  body = {
    identity = {
      type = "SystemAssigned"
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
  method = "PATCH"
  body = {
    properties = {
      description = "Only"
      future = 1
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

data "azapi_resource" "golden_linux" {
  type = "Microsoft.Compute/galleries/images@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  response_export_values = ["*"]
}

resource "azapi_resource_action" "golden_linux" {
  type = "Microsoft.Compute/galleries/images@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  method = "PATCH"
  body = {
    properties = {
      osType = data.azapi_resource.golden_linux.output.properties.osType
      osState = data.azapi_resource.golden_linux.output.properties.osState
      identifier = data.azapi_resource.golden_linux.output.properties.identifier
      releaseNoteUri = "https://a.example/new"
      recommended = merge(try(data.azapi_resource.golden_linux.output.properties.recommended, {}), {
        memory = {
          min = 1
        }
      })
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

data "azapi_resource" "golden_linux" {
  type = "Microsoft.Compute/galleries/images@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  response_export_values = ["*"]
}

resource "azapi_resource_action" "golden_linux" {
  type = "Microsoft.Compute/galleries/images@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  method = "PATCH"
  body = {
    properties = {
      osType = data.azapi_resource.golden_linux.output.properties.osType
      osState = data.azapi_resource.golden_linux.output.properties.osState
      identifier = data.azapi_resource.golden_linux.output.properties.identifier
      features = [
        {
          future = 1
          name = "Future"
          value = "x"
        },
      ]
      allowUpdateImage = true
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

data "azapi_resource" "golden_linux" {
  type = "Microsoft.Compute/galleries/images@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  response_export_values = ["*"]
}

resource "azapi_resource_action" "golden_linux" {
  type = "Microsoft.Compute/galleries/images@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
  method = "PATCH"
  body = {
    properties = {
      osType = data.azapi_resource.golden_linux.output.properties.osType
      osState = data.azapi_resource.golden_linux.output.properties.osState
      identifier = data.azapi_resource.golden_linux.output.properties.identifier
      description = "Only"
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

# Terraform reads the target regions when it plans and writes all of them when it applies. Apply right away: a region that someone else adds in between is lost.
data "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0"
  response_export_values = ["*"]
}

locals {
  golden_linux_1_0_0_found = data.azapi_resource.golden_linux_1_0_0.output
  golden_linux_1_0_0_kept = [for region in local.golden_linux_1_0_0_found.properties.publishingProfile.targetRegions : merge(region, try({}[lower(replace(region.name, " ", ""))], {})) if !(contains([], lower(replace(region.name, " ", ""))) && lower(replace(region.name, " ", "")) != lower(replace(local.golden_linux_1_0_0_found.location, " ", "")))]
  golden_linux_1_0_0_regions = concat(local.golden_linux_1_0_0_kept, [for region in [] : region if !contains([for one in local.golden_linux_1_0_0_kept : lower(replace(one.name, " ", ""))], lower(replace(region.name, " ", "")))])
}

resource "azapi_resource_action" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0"
  method = "PATCH"
  body = {
    properties = {
      publishingProfile = merge({ for name, value in local.golden_linux_1_0_0_found.properties.publishingProfile : name => value if name != "publishedDate" }, {
        targetRegions = local.golden_linux_1_0_0_regions
        excludeFromLatest = false
      })
      safetyProfile = merge({ for name, value in try(local.golden_linux_1_0_0_found.properties.safetyProfile, {}) : name => value if !contains(["reportedForPolicyViolation", "policyViolations"], name) }, { allowDeletionOfReplicatedLocations = length(local.golden_linux_1_0_0_kept) < length(local.golden_linux_1_0_0_found.properties.publishingProfile.targetRegions) || try(local.golden_linux_1_0_0_found.properties.safetyProfile.allowDeletionOfReplicatedLocations, false) }, try({ blockDeletionBeforeEndOfLife = local.golden_linux_1_0_0_found.properties.safetyProfile.blockDeletionBeforeEndOfLife }, {}))
      storageProfile = {}
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

# Terraform reads the target regions when it plans and writes all of them when it applies. Apply right away: a region that someone else adds in between is lost.
data "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0"
  response_export_values = ["*"]
}

locals {
  golden_linux_1_0_0_found = data.azapi_resource.golden_linux_1_0_0.output
  golden_linux_1_0_0_kept = [for region in local.golden_linux_1_0_0_found.properties.publishingProfile.targetRegions : merge(region, try({}[lower(replace(region.name, " ", ""))], {})) if !(contains([], lower(replace(region.name, " ", ""))) && lower(replace(region.name, " ", "")) != lower(replace(local.golden_linux_1_0_0_found.location, " ", "")))]
  golden_linux_1_0_0_regions = concat(local.golden_linux_1_0_0_kept, [for region in [] : region if !contains([for one in local.golden_linux_1_0_0_kept : lower(replace(one.name, " ", ""))], lower(replace(region.name, " ", "")))])
}

resource "azapi_resource_action" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0"
  method = "PATCH"
  body = {
    properties = {
      publishingProfile = merge({ for name, value in local.golden_linux_1_0_0_found.properties.publishingProfile : name => value if name != "publishedDate" }, {
        targetRegions = local.golden_linux_1_0_0_regions
      })
      safetyProfile = merge({ for name, value in try(local.golden_linux_1_0_0_found.properties.safetyProfile, {}) : name => value if !contains(["reportedForPolicyViolation", "policyViolations"], name) }, { allowDeletionOfReplicatedLocations = length(local.golden_linux_1_0_0_kept) < length(local.golden_linux_1_0_0_found.properties.publishingProfile.targetRegions) || try(local.golden_linux_1_0_0_found.properties.safetyProfile.allowDeletionOfReplicatedLocations, false) }, { blockDeletionBeforeEndOfLife = false })
      storageProfile = {}
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

# Terraform reads the target regions when it plans and writes all of them when it applies. Apply right away: a region that someone else adds in between is lost.
data "azapi_resource" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0"
  response_export_values = ["*"]
}

locals {
  golden_linux_1_0_0_found = data.azapi_resource.golden_linux_1_0_0.output
  golden_linux_1_0_0_kept = [for region in local.golden_linux_1_0_0_found.properties.publishingProfile.targetRegions : merge(region, try({
    eastus = {
      regionalReplicaCount = 1
    }
  }[lower(replace(region.name, " ", ""))], {})) if !(contains([], lower(replace(region.name, " ", ""))) && lower(replace(region.name, " ", "")) != lower(replace(local.golden_linux_1_0_0_found.location, " ", "")))]
  golden_linux_1_0_0_regions = concat(local.golden_linux_1_0_0_kept, [for region in [
    {
      name = "eastus"
      regionalReplicaCount = 1
      storageAccountType = "Standard_LRS"
    },
  ] : region if !contains([for one in local.golden_linux_1_0_0_kept : lower(replace(one.name, " ", ""))], lower(replace(region.name, " ", "")))])
}

resource "azapi_resource_action" "golden_linux_1_0_0" {
  type = "Microsoft.Compute/galleries/images/versions@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux/versions/1.0.0"
  method = "PATCH"
  body = {
    properties = {
      publishingProfile = merge({ for name, value in local.golden_linux_1_0_0_found.properties.publishingProfile : name => value if name != "publishedDate" }, {
        targetRegions = local.golden_linux_1_0_0_regions
      })
      safetyProfile = merge({ for name, value in try(local.golden_linux_1_0_0_found.properties.safetyProfile, {}) : name => value if !contains(["reportedForPolicyViolation", "policyViolations"], name) }, { allowDeletionOfReplicatedLocations = length(local.golden_linux_1_0_0_kept) < length(local.golden_linux_1_0_0_found.properties.publishingProfile.targetRegions) || try(local.golden_linux_1_0_0_found.properties.safetyProfile.allowDeletionOfReplicatedLocations, false) }, try({ blockDeletionBeforeEndOfLife = local.golden_linux_1_0_0_found.properties.safetyProfile.blockDeletionBeforeEndOfLife }, {}))
      storageProfile = {}
    }
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
  action = "share"
  method = "POST"
  body = {
    operationType = "Remove"
    groups = [
      {
        type = "Subscriptions"
        ids = ["s"]
      },
    ]
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden" {
  type = "Microsoft.Compute/galleries@2025-12-03"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden"
  action = "share"
  method = "POST"
  body = {
    operationType = "Add"
    groups = [
      {
        type = "AADTenants"
        ids = ["t"]
      },
    ]
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden_course" {
  type = "Microsoft.LabServices/labPlans@2023-06-07"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring"
  action = "saveImage"
  method = "POST"
  body = {
    name = "course"
    labVirtualMachineId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

resource "azapi_resource_action" "golden_course" {
  type = "Microsoft.LabServices/labPlans@2023-06-07"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring"
  action = "saveImage"
  method = "POST"
  body = {
    name = "course"
    labVirtualMachineId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labs/course/virtualMachines/0"
  }
  timeouts {
    create = "6h"
    update = "6h"
  }
}

variable "admin_password" {
  type = string
  sensitive = true
}

resource "azapi_resource" "longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong" {
  type = "Microsoft.LabServices/labs@2023-06-07"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  name = "longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong"
  location = "uksouth"
  body = {
    properties = {
      labPlanId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring"
      title = "Ada's course"
      description = "Words"
      autoShutdownProfile = {
        shutdownOnDisconnect = "Enabled"
        disconnectDelay = "PT15M"
        shutdownWhenNotConnected = "Enabled"
        noConnectDelay = "PT15M"
        shutdownOnIdle = "None"
      }
      connectionProfile = {
        webSshAccess = "None"
        webRdpAccess = "None"
        clientSshAccess = "Public"
        clientRdpAccess = "None"
      }
      securityProfile = {
        openAccess = "Disabled"
      }
      virtualMachineProfile = {
        createOption = "TemplateVM"
        imageReference = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/linux"
        }
        sku = {
          name = "Classic_Fsv2_2_4GB_128_S_SSD"
          capacity = 12
        }
        usageQuota = "PT10H"
        useSharedPassword = "Enabled"
        adminUser = {
          username = "instructor"
          password = var.admin_password
        }
      }
    }
  }
  schema_validation_enabled = false
  timeouts {
    create = "6h"
    update = "6h"
  }
}
