import * as l10n from '@vscode/l10n';
import { incompatibilities } from '../../domain/definition/compatibility';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import type { ImageSource } from '../../domain/source/imageSource';
import { idKey, isOfType, nameOf, parentId, resourceGroupOf, sameId } from '../../domain/id/resourceId';
import { sourceFromManagedImage } from '../../domain/source/sourceFromManagedImage';
import { sourceFromVersion } from '../../domain/source/sourceFromVersion';
import type { Context } from '../engine/form';
import type { Choice } from '../engine/prompter';
import type { WizardServices } from '../services';

export type SourceKind = ImageSource['kind'];
type ListedKind = Exclude<SourceKind, 'blob' | 'communityImage' | 'sharedImage'>;

/** Possible sources of a kind: compatible with the definition first, the others with the reason. */
export async function sourceChoices(
  kind: ListedKind,
  services: WizardServices,
  definition: ImageDefinition | undefined,
): Promise<Choice<ImageSource>[]> {
  const sources = await listSources(kind, services);
  const judged = sources.map(source => ({ source, reason: reasonAgainst(source, definition) }));
  const sorted = judged.sort(
    (a, b) => Number(a.reason !== '') - Number(b.reason !== '') || a.source.name.localeCompare(b.source.name),
  );
  return sorted.map(({ source, reason }) => ({
    label: source.name,
    description: [source.osType, source.location, resourceGroupOf(source.id)].filter(Boolean).join(' · '),
    value: source,
    group: reason === '' ? l10n.t('Compatible') : l10n.t('Not compatible'),
    ...(reason !== '' && { refusal: reason }),
  }));
}

function reasonAgainst(source: ImageSource, definition: ImageDefinition | undefined): string {
  if (source.provisioningState === 'Deleting') return l10n.t("It's being deleted.");
  if (source.customerKey && source.kind === 'version') return l10n.t("It's encrypted with a customer-managed key.");
  if (source.ephemeralOsDisk) return l10n.t("Its OS disk is ephemeral and can't be captured.");
  return definition
    ? incompatibilities(source, definition)
        .map(({ reason }) => reason)
        .join(' ')
    : '';
}

async function listSources(kind: ListedKind, { reader, store }: WizardServices): Promise<readonly ImageSource[]> {
  if (kind === 'managedImage') return (await store.loadManagedImages()).items.map(sourceFromManagedImage);
  if (kind !== 'version') return (await reader.imageSources(kind)).items;
  const [definitions, versions] = await Promise.all([reader.allDefinitions(), reader.allVersions()]);
  const byId = new Map(definitions.items.map(one => [idKey(one.id), one]));
  return versions.items.flatMap(version => {
    const definition = byId.get(idKey(parentId(version.id) ?? ''));
    return definition ? [sourceFromVersion(version, definition)] : [];
  });
}

/** Asks for the URI of a VHD and its storage account. */
export async function askBlob({ page, prompter }: Context, draft: ImageSource | undefined): Promise<ImageSource> {
  const before = draft?.kind === 'blob' ? draft : undefined;
  const uri = await prompter.input({
    page,
    prompt: l10n.t('URL of the VHD'),
    placeholder: 'https://account.blob.core.windows.net/vhds/os.vhd',
    value: before?.id ?? '',
    validate: text =>
      /^https:\/\/[^/]+\/[^/]+\/.+\.vhd$/i.test(text.trim())
        ? undefined
        : l10n.t('Paste the URL of a blob whose name ends with .vhd.'),
  });
  const storageAccountId = await prompter.input({
    page: { ...page, canGoBack: true },
    prompt: l10n.t('Resource ID of its storage account'),
    placeholder: '/subscriptions/…/providers/Microsoft.Storage/storageAccounts/account',
    value: before?.storageAccountId ?? '',
    validate: text =>
      isOfType(text, 'Microsoft.Storage/storageAccounts')
        ? undefined
        : l10n.t('Paste the resource ID of a storage account.'),
  });
  return { kind: 'blob', id: uri, name: nameOf(uri), provisioningState: 'Succeeded', storageAccountId, dataDisks: [] };
}

/** Asks for snapshots or managed disks to include as data disks. LUNs follow the order of their names. */
export async function askDataDisks(
  { page, prompter }: Context,
  services: WizardServices,
  system: ImageSource,
): Promise<readonly { readonly lun: number; readonly source: ImageSource }[]> {
  const picked = await prompter.pickMany<ImageSource>({
    page,
    placeholder: l10n.t('Data disks to include (optional)'),
    choices: async () => {
      const all = await Promise.all([services.reader.imageSources('snapshot'), services.reader.imageSources('disk')]);
      return all
        .flatMap(({ items }) => items)
        .filter(({ id, osType }) => osType === undefined && !sameId(id, system.id))
        .map(source => ({
          label: source.name,
          description: [source.kind, source.location, resourceGroupOf(source.id)].join(' · '),
          value: source,
          ...(source.location !== system.location && { refusal: l10n.t("It's in another region.") }),
        }));
    },
  });
  return picked.map((source, lun) => ({ lun, source }));
}
