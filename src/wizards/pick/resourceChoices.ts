import * as l10n from '@vscode/l10n';
import { fullName, resourceGroupOf } from '../../domain/id/resourceId';
import type { TargetKind } from '../../domain/id/targetKind';
import { inResourceOrder } from '../../domain/resource/inResourceOrder';
import { orUnknown } from '../../domain/resource/orUnknown';
import type { ResourceBase } from '../../domain/resource/resource';
import type { Resource } from '../../domain/resource/resourceOfKind';
import type { Choice } from '../engine/prompter';
import type { WizardServices } from '../services';

/**
 * Choices of all resources of some kinds in the selected subscriptions, grouped by kind; the value is the ID. What others
 * share can't be listed, and children of a lab plan are picked through the plan.
 */
export async function resourceChoices(
  kinds: readonly TargetKind[],
  { reader, labReader, store, regionNames }: Pick<WizardServices, 'reader' | 'labReader' | 'store' | 'regionNames'>,
  state?: string,
): Promise<readonly Choice<string>[]> {
  const regionName = await regionNames();
  const facts = (one: Resource): string => factsOf(one, regionName);
  const lists: Readonly<Record<TargetKind, () => Promise<readonly Choice<string>[]>>> = {
    gallery: async () => choicesOf((await store.loadGalleries()).items, 'library', l10n.t('Galleries'), facts, state),
    definition: async () =>
      choicesOf((await reader.allDefinitions()).items, 'symbol-structure', l10n.t('Image definitions'), facts, state),
    version: async () => choicesOf((await reader.allVersions()).items, 'tag', l10n.t('Image versions'), facts, state),
    managedImage: async () =>
      choicesOf((await store.loadManagedImages()).items, 'package', l10n.t('Managed images'), facts, state),
    virtualMachine: async () =>
      (await reader.imageSources('virtualMachine')).items.map(({ id, name, osType, location }) => ({
        icon: 'vm',
        label: name,
        description: [osType, location && regionName(location), resourceGroupOf(id)].filter(Boolean).join(' · '),
        value: id,
        group: l10n.t('Virtual machines'),
      })),
    labPlan: async () => placed((await labReader.labPlans()).items, 'mortar-board', l10n.t('Lab plans'), regionName),
    labAccount: async () =>
      placed((await labReader.labAccounts()).items, 'archive', l10n.t('Classic lab accounts'), regionName),
    lab: async () => placed((await labReader.labs()).items, 'beaker', l10n.t('Labs'), regionName),
    labImage: () => Promise.resolve([]),
    attachedGallery: () => Promise.resolve([]),
    foreign: () => Promise.resolve([]),
  };
  return (await Promise.all(kinds.map(kind => lists[kind]()))).flat();
}

function choicesOf(
  items: readonly Resource[],
  icon: string,
  group: string,
  facts: (one: Resource) => string,
  state?: string,
): readonly Choice<string>[] {
  const wanted = items.filter(({ provisioningState }) => state === undefined || provisioningState === state);
  return inResourceOrder(wanted).map(one => ({
    icon,
    label: fullName(one.id),
    description: facts(one),
    value: one.id,
    group,
  }));
}

function placed(
  items: readonly ResourceBase[],
  icon: string,
  group: string,
  regionName: (region: string) => string,
): readonly Choice<string>[] {
  return inResourceOrder(items).map(({ id, name, location }) => ({
    icon,
    label: name,
    description: [regionName(location), resourceGroupOf(id)].join(' · '),
    value: id,
    group,
  }));
}

function factsOf(one: Resource, regionName: (region: string) => string): string {
  const own = { gallery: '', version: one.provisioningState, definition: osOf(one), managedImage: osOf(one) }[one.kind];
  return [own, regionName(one.location), resourceGroupOf(one.id)].filter(Boolean).join(' · ');
}

function osOf(one: Resource): string {
  return one.kind === 'definition' || one.kind === 'managedImage' ? orUnknown(one.osType) : '';
}
