import * as l10n from '@vscode/l10n';
import { parseDate } from '../../base/date';
import type { Facts } from '../../base/yaml';
import { parseForeignId } from '../id/foreignId';
import { fullName, parentId, resourceGroupId, resourceGroupOf, subscriptionOf } from '../id/resourceId';
import { orUnknown } from './orUnknown';
import type { ResourceBase } from './resource';

/** For display names in a properties document. */
export interface Names {
  regionName(region: string): string;
  subscriptionName(subscriptionId: string): string;
}

/** The names and location of a resource. IDs are written in full, to serve as links. */
export function identityFacts({ id, location, provisioningState }: ResourceBase, above: string, names: Names): Facts {
  const parent = parentId(id);
  const isOwn = parseForeignId(id) === undefined;
  const subscription = subscriptionOf(id);
  return {
    [l10n.t('Full name')]: fullName(id),
    [l10n.t('Resource ID')]: id,
    ...(above !== '' && { [above]: parent }),
    ...(isOwn && {
      [l10n.t('Resource group')]: resourceGroupId(subscription, resourceGroupOf(id)),
      [l10n.t('Subscription')]: nameWithId(names.subscriptionName(subscription), subscription),
    }),
    [l10n.t('Region')]: names.regionName(location),
    ...(isOwn && { [l10n.t('Provisioning state')]: provisioningState }),
  };
}

function nameWithId(name: string, id: string): string {
  return name === id ? id : `${name} (${id})`;
}

export function yesOrNo(value: boolean | undefined): string {
  if (value === undefined) return orUnknown(undefined);
  return value ? l10n.t('yes') : l10n.t('no');
}

/** The date part of a timestamp from Azure. */
export function dayOf(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : orUnknown(parseDate(iso) === undefined ? undefined : iso.slice(0, 10));
}
