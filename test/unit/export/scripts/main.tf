# Test rm -rf /
# Mind this. Do that.
# The API versions below are those of the public cloud. If another cloud refuses one, use the newest that its error message names.
# From API version 2026-03-03 on, Azure gives a new image version an end of life after six months, and protects it until then, unless both are set. If your tools use such a version, check both after creating it.

terraform {
  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
      version = "~> 4.0"
    }
    azapi = {
      source = "Azure/azapi"
      version = "~> 2.0"
    }
  }
}

provider "azurerm" {
  alias = "in_00000000_0000_0000_0000_000000000000"
  features {}
  subscription_id = "00000000-0000-0000-0000-000000000000"
}

variable "admin_password" {
  type = string
  sensitive = true
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

resource "azurerm_resource_group" "rg" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  name = "rg"
  location = "westeurope"
  tags = {
    team = "Images"
    "it's" = "[resourceGroup().name]"
  }
}

resource "azapi_resource" "golden_2" {
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
  depends_on = [azapi_resource_action.golden, azurerm_resource_group.rg]
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
  depends_on = [azapi_resource_action.golden, azurerm_resource_group.rg, azapi_resource.golden_2]
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
  depends_on = [azapi_resource_action.golden, azurerm_resource_group.rg, azapi_resource.golden_2, azurerm_shared_image.golden_linux]
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
  depends_on = [azapi_resource_action.golden, azurerm_resource_group.rg, azapi_resource.golden_2, azurerm_shared_image.golden_linux]
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
  depends_on = [azapi_resource_action.golden, azurerm_resource_group.rg, azapi_resource.golden_2, azurerm_shared_image.golden_linux, azapi_resource.vm_1_nsg]
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
  depends_on = [azapi_resource_action.golden, azurerm_resource_group.rg, azapi_resource.golden_2, azurerm_shared_image.golden_linux, azapi_resource.vm_1_nsg, azapi_resource.vnet]
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
  depends_on = [azapi_resource_action.golden, azurerm_resource_group.rg, azapi_resource.golden_2, azurerm_shared_image.golden_linux, azapi_resource.vm_1_nsg, azapi_resource.vnet, azapi_resource.vm_1_ip]
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
  depends_on = [azapi_resource_action.golden, azurerm_resource_group.rg, azapi_resource.golden_2, azurerm_shared_image.golden_linux, azapi_resource.vm_1_nsg, azapi_resource.vnet, azapi_resource.vm_1_ip, azapi_resource.vm_1_nic]
}

# This language can't delete resources. Use the Azure CLI instead: Delete managed image i
# az image delete \
#   --subscription 00000000-0000-0000-0000-000000000000 \
#   --resource-group rg \
#   --name i

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
  depends_on = [azapi_resource_action.golden, azurerm_resource_group.rg, azapi_resource.golden_2]
}

resource "azurerm_shared_image_gallery" "golden_3" {
  provider = azurerm.in_00000000_0000_0000_0000_000000000000
  name = "golden"
  resource_group_name = "it's"
  location = "eastus"
}
