import * as l10n from '@vscode/l10n';
import { mapLimited } from '../../base/mapLimited';
import { incompatibilities } from '../../domain/definition/compatibility';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { toFailure, type Failure } from '../../domain/errors/failure';
import { shortReason } from '../../domain/errors/failureParagraphs';
import { idKey, isOfType, nameOf, parentId, resourceGroupOf, sameId } from '../../domain/id/resourceId';
import { noticeText } from '../../domain/plan/notice';
import { inResourceOrder } from '../../domain/resource/inResourceOrder';
import type { ImageSource } from '../../domain/source/imageSource';
import { sourceFromManagedImage } from '../../domain/source/sourceFromManagedImage';
import { sourceFromVersion } from '../../domain/source/sourceFromVersion';
import { sourceNoun } from '../../domain/source/sourceName';
import { shallowOnly, sourceRefusals } from '../../domain/source/sourceRefusals';
import { vhdAddressProblem } from '../../domain/source/vhdAddress';
import type { Context } from '../engine/form';
import type { Choice } from '../engine/prompter';
import type { WizardServices } from '../services';
import type { VersionResearch } from './versionResearch';

export type SourceKind = ImageSource['kind'];
type ListedKind = Exclude<SourceKind, 'blob' | 'communityImage' | 'sharedImage'>;

/**
 * Possible sources of a kind: compatible with the definition first, the others with the reason.
 * @param judged sources that were read themselves, which tells more than the list
 */
export async function sourceChoices(
  kind: ListedKind,
  services: WizardServices,
  definition: ImageDefinition | undefined,
  judged: readonly ImageSource[],
): Promise<Choice<ImageSource>[]> {
  const listed = await listSources(kind, services);
  return rowsOf(
    listed.map(one => ({ source: judged.findLast(({ id }) => sameId(id, one.id)) ?? one })),
    definition,
    await services.regionNames(),
  );
}

/**
 * Asks for the sources themselves where only the list speaks against them, since it may be minutes behind, and where it
 * doesn't tell whether they fit. What can't be read isn't refused: it can be chosen, and is read again then.
 */
export async function confirmedChoices(
  shown: readonly Choice<ImageSource>[],
  { reader, regionNames }: WizardServices,
  definition: ImageDefinition | undefined,
  { sourcePlan }: Pick<VersionResearch, 'sourcePlan'>,
): Promise<readonly Choice<ImageSource>[]> {
  const unjudged = shown.filter(one => isUnjudged(one, definition)).slice(0, mostUnjudged);
  const sources = await mapLimited(shown, readConcurrency, async (choice): Promise<Judged> => {
    const { value: source, refusal } = choice;
    const isDoubtful = refusal !== undefined && maySoonChange(source, definition);
    if (!isDoubtful && !unjudged.includes(choice)) return { source };
    if (source.machineId !== undefined && !isDoubtful)
      return { source: { ...source, purchasePlan: await sourcePlan(source) } };
    return reader.imageSource(source.id).then(
      read => ({ source: read ?? source }),
      (error: unknown) => ({ source, ...(isDoubtful && { unread: toFailure(error) }) }),
    );
  });
  return sources.some(({ source, unread }, at) => unread !== undefined || source !== shown[at]?.value)
    ? rowsOf(sources, definition, await regionNames())
    : shown;
}

/** A source, and why it couldn't be read itself where only the list speaks against it. */
interface Judged {
  readonly source: ImageSource;
  readonly unread?: Failure;
}

const readConcurrency = 8;
/** Each takes a request. Whatever is chosen is judged then in any case. */
const mostUnjudged = 100;

/** No list tells whether a machine is generalized, or the purchase plan of a managed image, which only its machine has. */
function isUnjudged({ value, refusal }: Choice<ImageSource>, definition: ImageDefinition | undefined): boolean {
  const { kind, osState, machineId, purchasePlan } = value;
  const isUnknown =
    (kind === 'virtualMachine' && osState === undefined) || (machineId !== undefined && purchasePlan === undefined);
  return definition !== undefined && refusal === undefined && isUnknown;
}

/** Its state, and for a machine whether it is generalized: everything else stays as long as the resource. */
function maySoonChange(source: ImageSource, definition: ImageDefinition | undefined): boolean {
  const otherState = source.osState === 'Generalized' ? 'Specialized' : 'Generalized';
  const changed: ImageSource = {
    ...source,
    provisioningState: 'Succeeded',
    ...(source.kind === 'virtualMachine' && { osState: otherState }),
  };
  return [{ ...source, provisioningState: 'Succeeded' }, changed].some(one => reasonAgainst(one, definition) === '');
}

function rowsOf(
  sources: readonly Judged[],
  definition: ImageDefinition | undefined,
  regionName: (region: string) => string,
): Choice<ImageSource>[] {
  const unread = new Map(sources.map(one => [one.source, one.unread]));
  const rows = inResourceOrder([...unread.keys()]).map(source => ({
    label: source.name,
    description: [source.osType, source.location && regionName(source.location), resourceGroupOf(source.id)]
      .filter(Boolean)
      .join(' · '),
    ...verdictOn(source, reasonAgainst(source, definition), unread.get(source)),
    value: source,
  }));
  return groups().flatMap(group => rows.filter(row => row.group === group));
}

/** In the order in which they are shown. */
const groups = (): readonly [fits: string, unconfirmed: string, refused: string] => [
  l10n.t('Compatible'),
  l10n.t('Not confirmed'),
  l10n.t('Not compatible'),
];

function verdictOn(
  source: ImageSource,
  reason: string,
  unread: Failure | undefined,
): Pick<Choice<ImageSource>, 'group' | 'detail' | 'refusal'> {
  const [fits, unconfirmed, refused] = groups();
  if (reason === '') return { group: fits, ...detailOf(source) };
  if (!unread) return { group: refused, refusal: reason };
  const detail = l10n.t("{0} This comes from a list and couldn't be confirmed: {1}", reason, shortReason(unread));
  return { group: unconfirmed, detail };
}

/** What limits a source that can be chosen. */
function detailOf(source: ImageSource): { readonly detail?: string } {
  const [limit] = shallowOnly(source);
  return limit ? { detail: noticeText(limit) } : {};
}

export function reasonAgainst(source: ImageSource, definition: ImageDefinition | undefined): string {
  const [refusal] = sourceRefusals(source);
  if (refusal) return noticeText(refusal);
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
    validate: text => vhdAddressProblem(text.trim()),
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
    emptyMessage: l10n.t('There are no data disks to include. Press Enter to continue.'),
    choices: async () => {
      const [regionName, ...all] = await Promise.all([
        services.regionNames(),
        services.reader.imageSources('snapshot'),
        services.reader.imageSources('disk'),
      ]);
      return all
        .flatMap(({ items }) => items)
        .filter(({ id, osType }) => osType === undefined && !sameId(id, system.id))
        .map(source => ({
          label: source.name,
          description: [
            sourceNoun(source.kind),
            source.location && regionName(source.location),
            resourceGroupOf(source.id),
          ]
            .filter(Boolean)
            .join(' · '),
          value: source,
          ...(source.location !== system.location && { refusal: l10n.t("It's in another region.") }),
        }));
    },
  });
  return picked.map((source, lun) => ({ lun, source }));
}
