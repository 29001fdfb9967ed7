import * as l10n from '@vscode/l10n';
import { fullName, parseResourceId, sameId, subscriptionOf } from '../id/resourceId';

/** An action on a resource as part of a sentence, such as `join subnet vnet-1\\default`. */
export function actionInWords(action: string, scope: string): string {
  const what = resourceInWords(scope);
  if (/\/join(?:via\w*)?\/action$/i.test(action)) return l10n.t('join {0}', what);
  if (/\/assign\/action$/i.test(action)) return l10n.t('assign {0}', what);
  if (/\/read$/i.test(action)) return l10n.t('read {0}', what);
  if (/\/write$/i.test(action)) return l10n.t('change {0}', what);
  if (/\/delete$/i.test(action)) return l10n.t('delete {0}', what);
  return l10n.t('use {0}', what);
}

/** A resource as part of a sentence, such as `subnet vnet-1\\default`. */
export function resourceInWords(scope: string): string {
  const id = parseResourceId(scope);
  const subscription = subscriptionOf(scope);
  if (!id) return sameId(scope, `/subscriptions/${subscription}`) ? l10n.t('subscription {0}', subscription) : scope;
  const name = fullName(scope);
  switch (id.type.toLowerCase()) {
    case 'microsoft.network/virtualnetworks/subnets':
      return l10n.t('subnet {0}', name);
    case 'microsoft.network/virtualnetworks':
      return l10n.t('virtual network {0}', name);
    case 'microsoft.network/networksecuritygroups':
      return l10n.t('network security group {0}', name);
    case 'microsoft.network/publicipaddresses':
      return l10n.t('public IP address {0}', name);
    case 'microsoft.network/networkinterfaces':
      return l10n.t('network interface {0}', name);
    case 'microsoft.managedidentity/userassignedidentities':
      return l10n.t('identity {0}', name);
    case 'microsoft.compute/diskencryptionsets':
      return l10n.t('disk encryption set {0}', name);
    case 'microsoft.compute/disks':
      return l10n.t('disk {0}', name);
    case 'microsoft.compute/snapshots':
      return l10n.t('snapshot {0}', name);
    case 'microsoft.compute/images':
      return l10n.t('managed image {0}', name);
    case 'microsoft.compute/virtualmachines':
      return l10n.t('virtual machine {0}', name);
    case 'microsoft.compute/galleries':
      return l10n.t('gallery {0}', name);
    case 'microsoft.compute/galleries/images':
      return l10n.t('image definition {0}', name);
    case 'microsoft.compute/galleries/images/versions':
      return l10n.t('image version {0}', name);
    case 'microsoft.storage/storageaccounts':
      return l10n.t('storage account {0}', name);
    case 'microsoft.resources/resourcegroups':
      return l10n.t('resource group {0}', name);
    default:
      return name;
  }
}
