import * as l10n from '@vscode/l10n';

type Counted =
  | 'dataDisk'
  | 'definition'
  | 'gallery'
  | 'lab'
  | 'machine'
  | 'region'
  | 'replica'
  | 'resource'
  | 'subscription'
  | 'tenant'
  | 'vCPU'
  | 'version';

/** `1 region`, `2 regions`. */
export function countText(count: number, what: Counted): string {
  const isOne = count === 1;
  switch (what) {
    case 'dataDisk':
      return isOne ? l10n.t('1 data disk') : l10n.t('{0} data disks', count);
    case 'definition':
      return isOne ? l10n.t('1 definition') : l10n.t('{0} definitions', count);
    case 'gallery':
      return isOne ? l10n.t('1 gallery') : l10n.t('{0} galleries', count);
    case 'lab':
      return isOne ? l10n.t('1 lab') : l10n.t('{0} labs', count);
    case 'machine':
      return isOne ? l10n.t('1 virtual machine') : l10n.t('{0} virtual machines', count);
    case 'region':
      return isOne ? l10n.t('1 region') : l10n.t('{0} regions', count);
    case 'replica':
      return isOne ? l10n.t('1 replica') : l10n.t('{0} replicas', count);
    case 'resource':
      return isOne ? l10n.t('1 resource') : l10n.t('{0} resources', count);
    case 'subscription':
      return isOne ? l10n.t('1 subscription') : l10n.t('{0} subscriptions', count);
    case 'tenant':
      return isOne ? l10n.t('1 tenant') : l10n.t('{0} tenants', count);
    case 'vCPU':
      return isOne ? l10n.t('1 vCPU') : l10n.t('{0} vCPUs', count);
    case 'version':
      return isOne ? l10n.t('1 version') : l10n.t('{0} versions', count);
  }
}
